import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { resumeSession, touchSession } from "#care/sessions.ts";
import type { FoundSession } from "#db/doors.ts";
import { lockedPage, stalePage } from "./answers.ts";
import type { Env, PanelDeps, Visitor } from "./env.ts";
import { isHttps } from "./security.ts";

const cookieName = (deps: PanelDeps) => (isHttps(deps) ? "__Host-session" : "session");
const cookieOptions = (deps: PanelDeps) =>
  ({ httpOnly: true, sameSite: "Lax", path: "/", secure: isHttps(deps) }) as const;

export const giveCookie = (c: Context, deps: PanelDeps, token: string) =>
  setCookie(c, cookieName(deps), token, cookieOptions(deps));
export const takeCookie = (c: Context, deps: PanelDeps) =>
  deleteCookie(c, cookieName(deps), cookieOptions(deps));

/** The token of a session's forms: bound to the session, useless as its cookie. */
const formTokenOf = (token: string) => createHash("sha256").update(`form:${token}`).digest("base64url");

/** Finds who is signed in, if anybody, and keeps their session from growing idle. */
export function findVisitor(deps: PanelDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = getCookie(c, cookieName(deps));
    const now = deps.now();
    const found = token ? await resumeSession(deps.store, token, now) : undefined;
    if (token && found) {
      const visitor = visitorFrom(deps, { found, token, now, requestId: c.var.requestId });
      c.set("visitor", visitor);
      await touchSession(visitor.ctx, found);
    }
    await next();
  };
}

type Resumed = { found: FoundSession; token: string; now: Temporal.Instant; requestId: string };

function visitorFrom({ store }: PanelDeps, { found, token, now, requestId }: Resumed): Visitor {
  const { staffId, organizationId, organizationKind, roles, zone } = found;
  const actor = { kind: "staff", staffId, organizationId, organizationKind, roles, via: "panel" } as const;
  const ctx = { actor, now, locale: "en", zone, requestId, store } as const;
  return { ctx, sessionId: found.id, formToken: formTokenOf(token) };
}

/** Asks every form of a signed-in person for its token. A form without one had no effect. */
export const askFormToken: MiddlewareHandler<Env> = async (c, next) => {
  const { visitor } = c.var;
  if (c.req.method !== "POST" || !visitor) return next();
  const { _token } = await c.req.parseBody();
  return isFormToken(visitor, _token) ? next() : stalePage(c);
};

/** Whether this is the token of this session's forms. */
export function isFormToken(visitor: Visitor, words: unknown): boolean {
  const given = Buffer.from(typeof words === "string" ? words : "");
  const wanted = Buffer.from(visitor.formToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Lets through who is signed in; the others sign in first and come back to the page they asked for. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.visitor) return next();
  if (c.req.method === "POST") return lockedPage(c);
  const asked = pathAndCase(c);
  const wanted = c.req.method === "GET" && isOurPath(asked) ? `?next=${encodeURIComponent(asked)}` : "";
  return c.redirect(`/sign-in${wanted}`, 303);
};

/** The address to come back to, with the case it was about. */
function pathAndCase(c: Context<Env>): string {
  const about = c.req.query("case");
  return about ? `${c.req.path}?case=${encodeURIComponent(about)}` : c.req.path;
}

/** The person a route behind `signedIn` works for. */
export function visitorOf(c: Context<Env>): Visitor {
  const { visitor } = c.var;
  if (!visitor) throw new Error("a route without a signed-in person");
  return visitor;
}

const ourPaths = /^\/(?!\/)[\w/-]*(\?case=[\w%-]{1,60})?$/;
/** Whether an address is one of ours to come back to: a plain path here, so that nobody is led elsewhere. */
export const isOurPath = (path: string) => ourPaths.test(path);
