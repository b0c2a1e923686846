import { Hono } from "hono";
import { endFeed, feedOf, myFeed, startFeed } from "#care/letters/feed.ts";
import { refusalPage } from "./answers.ts";
import type { Env, PanelDeps } from "./env.ts";
import { myCalendarPage } from "./my-calendar.view.ts";
import { goWith } from "./notice.ts";
import { Pace } from "./pace.ts";
import { visitorOf } from "./session.ts";

/** Making one's own calendar address and taking it back. */
export function myCalendarRoutes(deps: PanelDeps) {
  return new Hono<Env>()
    .get("/my-calendar", async (c) => {
      const found = await myFeed(visitorOf(c).ctx);
      return found.ok ? c.html(myCalendarPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .post("/my-calendar", async (c) => {
      const { ctx } = visitorOf(c);
      const made = await startFeed(ctx);
      if (!made.ok) return refusalPage(c, made.refusal);
      const address = `${deps.baseUrl()}/feed/${made.value.token}.ics`;
      return c.html(myCalendarPage(c, { since: ctx.now, address }));
    })
    .post("/my-calendar/end", async (c) => {
      const done = await endFeed(visitorOf(c).ctx);
      return done.ok ? goWith(c, "/my-calendar", "feedEnded") : refusalPage(c, done.refusal);
    });
}

const perAddress = { most: 30, minutes: 5 };
const inAll = { most: 1_200, minutes: 1 };

/**
 * What calendars ask for by themselves, without a session. Whatever opens nothing answers alike: a wrong token, one that
 * was taken back, one whose person has left.
 */
export function feedRoutes(deps: PanelDeps) {
  const [one, all] = [new Pace(perAddress), new Pace(inAll)];
  return new Hono<Env>().get("/feed/:file", async (c) => {
    const [, token] = /^([\w-]{43})\.ics$/.exec(c.req.param("file")) ?? [];
    if (!token) return c.body(null, 404);
    const now = deps.now();
    if (!all.take("all", now) || !one.take(token, now)) return c.body(null, 429, { "retry-after": "300" });
    const file = await feedOf(deps.store, {
      token,
      now,
      requestId: c.var.requestId,
      baseUrl: deps.baseUrl(),
    });
    return file === undefined
      ? c.body(null, 404)
      : c.body(file, 200, { "content-type": "text/calendar; charset=utf-8" });
  });
}
