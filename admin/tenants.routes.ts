import { Hono } from "hono";
import { connectTenant, startTenant } from "#care/tenants.ts";
import { TenantRequestId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { tenantCodePage } from "./tenants.view.ts";

const home = "/organization/chat";

/** How a Teams tenant is connected: a code, and a yes to the tenant in which it was typed. */
export function tenantRoutes() {
  return new Hono<Env>()
    .post(`${home}/code`, async (c) => {
      const made = await startTenant(visitorOf(c).ctx);
      return made.ok ? c.html(tenantCodePage(c, made.value)) : refusalPage(c, made.refusal);
    })
    .post(`${home}/requests/:id/connect`, async (c) => {
      const id = TenantRequestId.safeParse(c.req.param("id")).data;
      const done = id && (await connectTenant(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "tenantConnected") : refusalPage(c, done.refusal);
    });
}
