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
  got: "Noted. Whoever looks after this support sees that you have got it.",
  saved: "Saved.",
  kept: "The permission is kept on your side. It becomes part of the case once the student is introduced.",
  withdrawn: "The permission is withdrawn.",
  introduced: "Introduced. Their intake people are asked now; you get a card when they answer.",
  takenBack: "Taken back. What they were told is erased.",
  declined: "Answered. What you were told is erased, and they know that it is not your student.",
  matched: "Matched. The case is open on both sides under its code name.",
  approved: "Approved. Once both sides have done everything on the list, students can be introduced.",
  inviteCancelled: "Taken back. Its code opens nothing any more.",
  partnerEnded: "Ended. Both sides see it here, and the cases are closed.",
  joined: "You have begun to work together. Fill in your side, then approve.",
  added: "Added.",
  ended: "Done. From now on this person sees nothing more here.",
  renamed: "The case has a new code name on both sides. Cards in chat change by themselves.",
  calendarConnected: "Connected. It is being read; from then on you are only offered when you are free.",
  tenantConnected:
    "Connected. Your staff can type help to Footbridge in Teams now, and connect their accounts.",
  sentAgain: "It goes out once more, as it stands now.",
  feedEnded: "Taken back. The old address shows nothing any more.",
  familyNobody: "Nobody was asked: check an adult first, then press Send the links.",
  familyAsked: "The family is asked. Whoever has no mail address gets a text.",
  todaySet: "Today is set. Whoever has arranged a meeting that falls gets a card.",
  workspaceAdded: "Added. Your people can use Footbridge there now; each connects their account once.",
  workspaceBack: "The workspace is back, with everything it had.",
  workspaceReleased: "Disconnected. Footbridge answers nobody there any more; remove the app there, too.",
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
