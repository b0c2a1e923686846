import { Hono, type Context } from "hono";
import { confirmLink, findLink } from "#care/chat-accounts.ts";
import { LinkRequestId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { codePage, confirmPage } from "./link.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

async function takeCode(c: Context<Env>) {
  const { code } = await c.req.parseBody();
  const typed = typeof code === "string" ? code.trim() : "";
  const offer = typed === "" ? undefined : await findLink(visitorOf(c).ctx, typed);
  return offer ? c.redirect(`/link/${offer.id}`, 303) : c.html(codePage(c, { typed, wrong: true }), 422);
}

async function askWhether(c: Context<Env>) {
  const id = LinkRequestId.safeParse(c.req.param("id")).data;
  const offer = id && (await findLink(visitorOf(c).ctx, id));
  return offer ? c.html(confirmPage(c, offer)) : notFoundPage(c);
}

async function confirm(c: Context<Env>) {
  const id = LinkRequestId.safeParse(c.req.param("id")).data;
  if (!id) return notFoundPage(c);
  const done = await confirmLink(visitorOf(c).ctx, id);
  return done.ok ? goWith(c, "/link", "connected") : refusalPage(c, done.refusal);
}

/** Connecting a chat account: by the link that chat gave, or by its code from another device. */
export function linkRoutes() {
  return new Hono<Env>()
    .get("/link", (c) => c.html(codePage(c, { typed: "", wrong: false })))
    .post("/link", takeCode)
    .get("/link/:id", askWhether)
    .post("/link/:id/confirm", confirm);
}
