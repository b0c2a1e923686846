import { Hono } from "hono";
import { chatPlacesFor, connectTenant, endTenant, startTenant } from "#care/tenants.ts";
import { InstallationId, TenantRequestId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { chatPlacesView, tenantCodePage } from "./chat-places.view.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const home = "/organization/chat";

/** Where the organization is spoken to: its workspaces and tenants, and how another tenant is connected. */
export function chatPlaceRoutes() {
  return new Hono<Env>()
    .get(home, async (c) => {
      const found = await chatPlacesFor(visitorOf(c).ctx);
      return found.ok ? c.html(chatPlacesView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .post(`${home}/code`, async (c) => {
      const made = await startTenant(visitorOf(c).ctx);
      return made.ok ? c.html(tenantCodePage(c, made.value)) : refusalPage(c, made.refusal);
    })
    .post(`${home}/requests/:id/connect`, async (c) => {
      const id = TenantRequestId.safeParse(c.req.param("id")).data;
      const done = id && (await connectTenant(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "tenantConnected") : refusalPage(c, done.refusal);
    })
    .post(`${home}/tenants/:id/end`, async (c) => {
      const id = InstallationId.safeParse(c.req.param("id")).data;
      const done = id && (await endTenant(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "tenantEnded") : refusalPage(c, done.refusal);
    });
}
