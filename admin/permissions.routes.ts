import { Hono, type Context } from "hono";
import { consentFormData, consentToRevoke, recordConsent, revokeConsent } from "#care/consents.ts";
import { CaseId, ConsentId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { permissionForm } from "./permission-form.ts";
import { revokePage } from "./permissions.view.ts";
import { visitorOf } from "./session.ts";

const form = permissionForm({
  idOf: (words) => CaseId.safeParse(words).data,
  dataFor: consentFormData,
  save: (ctx, { id, ...given }) => recordConsent(ctx, { caseId: id, ...given }),
  back: (id) => `/cases/${id}`,
  said: "recorded",
});

async function askRevoke(c: Context<Env>) {
  const id = ConsentId.safeParse(c.req.param("id")).data;
  const caseId = CaseId.safeParse(c.req.query("case")).data;
  if (!id || !caseId) return notFoundPage(c);
  const found = await consentToRevoke(visitorOf(c).ctx, { id, caseId });
  return found.ok ? c.html(revokePage(c, found.value)) : refusalPage(c, found.refusal);
}

async function revoke(c: Context<Env>) {
  const id = ConsentId.safeParse(c.req.param("id")).data;
  if (!id) return notFoundPage(c);
  const done = await revokeConsent(visitorOf(c).ctx, id);
  return done.ok ? goWith(c, `/cases/${done.value.caseId}`, "revoked") : refusalPage(c, done.refusal);
}

/** Recording a signed permission, and withdrawing one. */
export const permissionRoutes = () =>
  new Hono<Env>()
    .get("/cases/:id/permissions/new", form.show)
    .post("/cases/:id/permissions/new", form.save)
    .get("/permissions/:id/revoke", askRevoke)
    .post("/permissions/:id/revoke", revoke);
