import type { Context, MiddlewareHandler } from "hono";
import type { Env, PanelDeps } from "./env.ts";
import { Pace } from "./pace.ts";

const often = { most: 60, minutes: 5 };

/** What a page behind a link of somebody's own is asked with. Whoever has no session is known by the link alone. */
export const byLink = (c: Context<Env>, deps: PanelDeps) => ({
  token: c.req.param("token") ?? "",
  now: deps.now(),
  requestId: c.var.requestId,
});

/** Lets a link be opened as often as somebody does who thinks it over, and no more. */
export function linkPace(deps: PanelDeps): MiddlewareHandler<Env> {
  const pace = new Pace(often);
  return async (c, next) =>
    pace.take(c.req.param("token") ?? "", deps.now()) ? next() : c.body(null, 429, { "retry-after": "300" });
}
