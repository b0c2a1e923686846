import { Hono, type Context } from "hono";
import { z } from "zod";
import type { StaffCtx } from "#db/context.ts";
import { bellPage, groupPage } from "#care/bells.form.ts";
import { withAnswers, type Answers, type FieldErrors, type Page } from "#care/form.ts";
import { siteOptions } from "#care/organization.ts";
import type { Outcome } from "#care/outcome.ts";
import { readYearFile } from "#care/scheduling/year-file.ts";
import {
  addGroup,
  addYear,
  endOfYear,
  setBells,
  setDays,
  setToday,
  type Endable,
} from "#care/school-year.ts";
import { daysPage, yearPage } from "#care/school-year.form.ts";
import { readKind } from "#care/today.form.ts";
import { yearFor } from "#care/year-view.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { yearView, type YearPart, type YearSheet } from "./year.view.ts";

const home = "/organization/year";
type Again = { part: YearPart; answers: Answers; errors?: FieldErrors; file?: YearSheet["file"] };

async function show(c: Context<Env>, again?: Again) {
  const found = await yearFor(visitorOf(c).ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const sites = siteOptions(found.value.sites);
  const filled = (part: YearPart, page: Page) =>
    again?.part === part ? withAnswers(page, again.answers) : page;
  const pages = {
    year: filled("year", yearPage(sites)),
    bell: filled("bell", bellPage(sites)),
    days: filled("days", daysPage(sites)),
    group: filled("group", groupPage(sites)),
  };
  const errors = again?.errors && { part: again.part, fields: again.errors };
  const sheet = {
    view: found.value,
    pages,
    ...(errors && { errors }),
    ...(again?.file && { file: again.file }),
  };
  return c.html(yearView(c, sheet), errors || again?.file === "unreadable" ? 422 : 200);
}

type Verb = (ctx: StaffCtx, answers: Answers) => Promise<Outcome<null>>;

const take = (part: YearPart, verb: Verb) => async (c: Context<Env>) => {
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const done = await verb(visitorOf(c).ctx, answers);
  if (done.ok) return goWith(c, home, "saved");
  return done.refusal.kind === "invalid"
    ? show(c, { part, answers, errors: done.refusal.fields })
    : refusalPage(c, done.refusal);
};

/** Reads a calendar file into lines that can be looked through; nothing is saved. */
async function readFile(c: Context<Env>) {
  const given = (await c.req.parseBody())["file"];
  const read = given instanceof File ? readYearFile(await given.text()) : undefined;
  return read && read.lines !== ""
    ? show(c, { part: "days", answers: { lines: read.lines }, file: { left: read.left } })
    : show(c, { part: "days", answers: {}, file: "unreadable" });
}

async function end(c: Context<Env>) {
  const id = z.uuid().safeParse(c.req.param("id")).data;
  const what = (["years", "bells", "groups"] as const satisfies Endable[]).find(
    (one) => one === c.req.param("what"),
  );
  const done = id && what && (await endOfYear(visitorOf(c).ctx, { what, id }));
  if (!done) return notFoundPage(c);
  return done.ok ? goWith(c, home, "saved") : refusalPage(c, done.refusal);
}

/** What time looks like: years, bells, days that differ, group hours, and today. */
export function yearRoutes() {
  return new Hono<Env>()
    .get(home, (c) => show(c))
    .post(home, take("year", addYear))
    .post(`${home}/bells`, take("bell", setBells))
    .post(`${home}/days`, take("days", setDays))
    .post(`${home}/groups`, take("group", addGroup))
    .post(`${home}/file`, readFile)
    .post(`${home}/:what/:id/end`, end)
    .post("/organization/today", async (c) => {
      const given = (await c.req.parseBody())["kind"];
      const kind = readKind(typeof given === "string" ? given : "");
      const done = await setToday(visitorOf(c).ctx, kind);
      return done.ok ? goWith(c, home, "todaySet") : refusalPage(c, done.refusal);
    });
}
