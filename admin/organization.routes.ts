import { Hono, type Context } from "hono";
import { z } from "zod";
import type { StaffCtx } from "#db/context.ts";
import { withAnswers, type Answers, type FieldErrors, type Page } from "#care/form.ts";
import { readDay } from "#care/supports.rules.ts";
import { closedPage, organizationPage, sitePage } from "#care/organization.form.ts";
import {
  addClosedDays,
  addSite,
  changeOrganization,
  endSite,
  organizationFor,
  reopenDays,
  siteOptions,
} from "#care/organization.ts";
import type { Outcome } from "#care/outcome.ts";
import { SiteId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { organizationView } from "./organization.view.ts";
import { visitorOf } from "./session.ts";

const home = "/organization";
type Part = "facts" | "site" | "closed";
type Again = { part: Part; answers: Answers; errors: FieldErrors };

async function show(c: Context<Env>, again?: Again) {
  const found = await organizationFor(visitorOf(c).ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const view = found.value;
  const filled = (part: Part, page: Page) => (again?.part === part ? withAnswers(page, again.answers) : page);
  const pages = {
    facts: filled("facts", organizationPage(view, view.isProgram)),
    site: filled("site", sitePage),
    closed: filled("closed", closedPage(siteOptions(view.sites))),
  };
  const errors = again ? { part: again.part, fields: again.errors } : undefined;
  return c.html(organizationView(c, { view, pages, ...(errors && { errors }) }), again ? 422 : 200);
}

type Verb = (ctx: StaffCtx, answers: Answers) => Promise<Outcome<null>>;

/** Sends what was entered to a verb; what is wrong with it stands in the same form. */
const take = (part: Part, verb: Verb) => async (c: Context<Env>) => {
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const done = await verb(visitorOf(c).ctx, answers);
  if (done.ok) return goWith(c, home, "saved");
  return done.refusal.kind === "invalid"
    ? show(c, { part, answers, errors: done.refusal.fields })
    : refusalPage(c, done.refusal);
};

/** What the organization says of itself, where it is, and when it does not meet. */
export function organizationRoutes() {
  return new Hono<Env>()
    .get(home, (c) => show(c))
    .post(home, take("facts", changeOrganization))
    .post(`${home}/sites`, take("site", addSite))
    .post(`${home}/closed`, take("closed", addClosedDays))
    .post(`${home}/sites/:id/end`, async (c) => {
      const id = SiteId.safeParse(c.req.param("id")).data;
      const done = id && (await endSite(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "saved") : refusalPage(c, done.refusal);
    })
    .post(`${home}/closed/:id/reopen`, async (c) => {
      const id = z.uuid().safeParse(c.req.param("id")).data;
      const until = readDay((await c.req.parseBody())["until"]);
      const done = id && (await reopenDays(visitorOf(c).ctx, { id, ...(until && { until }) }));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "saved") : refusalPage(c, done.refusal);
    });
}
