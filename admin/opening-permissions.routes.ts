import { Hono, type Context } from "hono";
import { consentPage } from "#care/consents.form.ts";
import { lawDirection } from "#care/consent-law.rules.ts";
import type { Answers, FieldErrors } from "#care/form.ts";
import { keepConsent, openingConsentData, withdrawKept } from "#care/opening-consents.ts";
import { directionFrom, laws, type Law } from "#care/share.rules.ts";
import { KeptConsentId, OpeningId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { permissionFormPage } from "./permissions.view.ts";
import { visitorOf } from "./session.ts";

type Where = { openingId: OpeningId; law?: Law };

const lawsOf = (c: Context<Env>): Law[] => {
  const direction = directionFrom(visitorOf(c).ctx.actor.organizationKind);
  return laws.filter((law) => lawDirection[law] === direction);
};

function whereOf(c: Context<Env>): Where | undefined {
  const openingId = OpeningId.safeParse(c.req.param("id")).data;
  const words = c.req.query("law");
  const law = lawsOf(c).find((each) => each === words);
  if (!openingId || (words !== undefined && !law)) return undefined;
  return { openingId, ...(law && { law }) };
}

async function showForm(c: Context<Env>, where: Where, entered?: { answers: Answers; errors: FieldErrors }) {
  const data = await openingConsentData(visitorOf(c).ctx, where.openingId, where.law);
  if (!data.ok) return refusalPage(c, data.refusal);
  const path = `/openings/${where.openingId}`;
  const sheet = {
    back: path,
    path: `${path}/permissions/new`,
    law: data.value.law,
    laws: lawsOf(c),
    page: consentPage(data.value, entered?.answers),
    errors: entered?.errors ?? {},
  };
  return c.html(permissionFormPage(c, sheet), entered ? 422 : 200);
}

async function keep(c: Context<Env>, where: Where) {
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const kept = await keepConsent(visitorOf(c).ctx, { ...where, answers });
  if (kept.ok) return goWith(c, `/openings/${where.openingId}`, "kept");
  const { refusal } = kept;
  return refusal.kind === "invalid"
    ? showForm(c, where, { answers, errors: refusal.fields })
    : refusalPage(c, refusal);
}

/** Permissions that are signed before there is a case: the same form, under the same rules. */
export function openingPermissionRoutes() {
  const path = "/openings/:id/permissions/new";
  return new Hono<Env>()
    .get(path, (c) => {
      const where = whereOf(c);
      return where ? showForm(c, where) : notFoundPage(c);
    })
    .post(path, (c) => {
      const where = whereOf(c);
      return where ? keep(c, where) : notFoundPage(c);
    })
    .post("/openings/permissions/:id/withdraw", async (c) => {
      const id = KeptConsentId.safeParse(c.req.param("id")).data;
      const done = id && (await withdrawKept(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/openings/${done.value}`, "withdrawn") : refusalPage(c, done.refusal);
    });
}
