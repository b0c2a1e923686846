import type { Context } from "hono";
import { consentPage } from "#care/consents.form.ts";
import type { ConsentFormData } from "#care/consent-fields.form.ts";
import { lawDirection } from "#care/consent-law.rules.ts";
import type { Answers, FieldErrors } from "#care/form.ts";
import type { Outcome } from "#care/outcome.ts";
import { directionFrom, laws, type Law } from "#care/share.rules.ts";
import type { StaffCtx } from "#db/context.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith, type NoticeKey } from "./notice.ts";
import { permissionFormPage } from "./permissions.view.ts";
import { visitorOf } from "./session.ts";

/** For what a permission is recorded: a case, or a student whose case is still to be opened. */
export type PermissionPlace<Id extends string> = {
  idOf: (words: string | undefined) => Id | undefined;
  dataFor: (ctx: StaffCtx, id: Id, law: Law | undefined) => Promise<Outcome<ConsentFormData>>;
  save: (ctx: StaffCtx, given: { id: Id; law?: Law; answers: Answers }) => Promise<Outcome<unknown>>;
  /** The page it belongs to: where Cancel and a saved form lead. */
  back: (id: Id) => string;
  said: NoticeKey;
};

type Where<Id> = { id: Id; law?: Law };

/** The laws under which this side can take a permission. */
const lawsOf = (c: Context<Env>): Law[] => {
  const direction = directionFrom(visitorOf(c).ctx.actor.organizationKind);
  return laws.filter((law) => lawDirection[law] === direction);
};

/** What the address says; nothing for what this side cannot take. */
function whereOf<Id extends string>(c: Context<Env>, place: PermissionPlace<Id>): Where<Id> | undefined {
  const id = place.idOf(c.req.param("id"));
  const words = c.req.query("law");
  const law = lawsOf(c).find((each) => each === words);
  if (!id || (words !== undefined && !law)) return undefined;
  return { id, ...(law && { law }) };
}

/** The form that records a permission, and what is sent with it, wherever it is recorded. */
export function permissionForm<Id extends string>(place: PermissionPlace<Id>) {
  const show = async (
    c: Context<Env>,
    where: Where<Id>,
    entered?: { answers: Answers; errors: FieldErrors },
  ) => {
    const data = await place.dataFor(visitorOf(c).ctx, where.id, where.law);
    if (!data.ok) return refusalPage(c, data.refusal);
    const back = place.back(where.id);
    const sheet = {
      back,
      path: `${back}/permissions/new`,
      law: data.value.law,
      laws: lawsOf(c),
      page: consentPage(data.value, entered?.answers),
      errors: entered?.errors ?? {},
    };
    return c.html(permissionFormPage(c, sheet), entered ? 422 : 200);
  };
  const save = async (c: Context<Env>, where: Where<Id>) => {
    const answers = answersFrom(await c.req.parseBody({ all: true }));
    const saved = await place.save(visitorOf(c).ctx, { ...where, answers });
    if (saved.ok) return goWith(c, place.back(where.id), place.said);
    const { refusal } = saved;
    return refusal.kind === "invalid"
      ? show(c, where, { answers, errors: refusal.fields })
      : refusalPage(c, refusal);
  };
  const at = (run: typeof save) => (c: Context<Env>) => {
    const where = whereOf(c, place);
    return where ? run(c, where) : notFoundPage(c);
  };
  return { show: at(show), save: at(save) };
}
