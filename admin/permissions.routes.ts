import { Hono, type Context } from "hono";
import { consentPage } from "#care/consents.form.ts";
import { consentFormData, consentToRevoke, recordConsent, revokeConsent } from "#care/consents.ts";
import { lawDirection } from "#care/consent-law.rules.ts";
import type { Answers, FieldErrors } from "#care/form.ts";
import { directionFrom, laws, type Law } from "#care/share.rules.ts";
import { CaseId, ConsentId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { permissionPage, revokePage } from "./permissions.view.ts";
import { visitorOf } from "./session.ts";

/** The laws under which this side can take a permission. */
const lawsOf = (c: Context<Env>): Law[] => {
  const direction = directionFrom(visitorOf(c).ctx.actor.organizationKind);
  return laws.filter((law) => lawDirection[law] === direction);
};

type Where = { caseId: CaseId; law?: Law };

/** The case and law of an address; nothing for what this side cannot take. */
function whereOf(c: Context<Env>): Where | undefined {
  const caseId = CaseId.safeParse(c.req.param("id")).data;
  const words = c.req.query("law");
  const law = lawsOf(c).find((each) => each === words);
  if (!caseId || (words !== undefined && !law)) return undefined;
  return { caseId, ...(law && { law }) };
}

async function showForm(c: Context<Env>, where: Where, entered?: { answers: Answers; errors: FieldErrors }) {
  const data = await consentFormData(visitorOf(c).ctx, where.caseId, where.law);
  if (!data.ok) return refusalPage(c, data.refusal);
  const page = consentPage(data.value, entered?.answers);
  const sheet = {
    caseId: where.caseId,
    law: data.value.law,
    laws: lawsOf(c),
    page,
    errors: entered?.errors ?? {},
  };
  return c.html(permissionPage(c, sheet), entered ? 422 : 200);
}

async function record(c: Context<Env>, where: Where) {
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const saved = await recordConsent(visitorOf(c).ctx, { ...where, answers });
  if (saved.ok) return goWith(c, `/cases/${where.caseId}`, "recorded");
  const { refusal } = saved;
  return refusal.kind === "invalid"
    ? showForm(c, where, { answers, errors: refusal.fields })
    : refusalPage(c, refusal);
}

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
export function permissionRoutes() {
  const path = "/cases/:id/permissions/new";
  return new Hono<Env>()
    .get(path, (c) => {
      const where = whereOf(c);
      return where ? showForm(c, where) : notFoundPage(c);
    })
    .post(path, (c) => {
      const where = whereOf(c);
      return where ? record(c, where) : notFoundPage(c);
    })
    .get("/permissions/:id/revoke", askRevoke)
    .post("/permissions/:id/revoke", revoke);
}
