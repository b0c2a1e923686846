import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Env } from "./env.ts";

/** What the next page says once. The cookie holds a key of this table, never words. */
const notices = {
  recorded: "The permission is saved. What it covers can be shared from now on.",
  revoked: "The permission is withdrawn. What rested on it alone is no longer shown anywhere.",
  paused: "Sharing is paused on both sides. Everything but safety has stopped.",
  resumed: "Sharing goes on under the permissions on file.",
  discarded: "The file is put away. Nothing of it was taken in.",
  "student-saved": "Saved.",
  "guardian-saved": "Saved. Check the status of each parent or guardian.",
  carried:
    "It is in your chat: in the form that was open there, or as a card in your messages with Footbridge.",
  connected: "Your chat account is connected. Go back to the chat and use it.",
} as const;
export type NoticeKey = keyof typeof notices;

const name = "notice";
const options = { httpOnly: true, sameSite: "Lax", path: "/" } as const;

const isKey = (word: string | undefined): word is NoticeKey =>
  word !== undefined && Object.hasOwn(notices, word);

/** Sends the person on to a page that says this once. */
export function goWith(c: Context, path: string, key: NoticeKey) {
  setCookie(c, name, key, { ...options, maxAge: 60 });
  return c.redirect(path, 303);
}

/** Reads what the page before left to be said, once. */
export const takeNotice: MiddlewareHandler<Env> = async (c, next) => {
  const key = getCookie(c, name);
  if (key !== undefined && c.req.method === "GET") {
    if (isKey(key)) c.set("notice", notices[key]);
    deleteCookie(c, name, options);
  }
  await next();
};
