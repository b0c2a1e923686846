import { Hono, type Context } from "hono";
import { openingPage } from "#care/openings.form.ts";
import type { Answers, FieldErrors } from "#care/form.ts";
import { introduce } from "#care/introduce.ts";
import { takeBackIntroduction } from "#care/introductions.ts";
import { listOpenings, openingChoice, openingPageFor } from "#care/opening-page.ts";
import { changeOpening, findOwnStudents, openingFormData, startOpening } from "#care/openings.ts";
import { OpeningId, StudentId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { openingView } from "./opening.view.ts";
import { openingSheetPage, openingsView } from "./openings.view.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => OpeningId.safeParse(c.req.param("id")).data;
const entered = async (c: Context<Env>) => answersFrom(await c.req.parseBody({ all: true }));
const errorsOf = (refusal: { kind: string; fields?: FieldErrors }) =>
  refusal.kind === "invalid" ? refusal.fields : undefined;

async function list(c: Context<Env>, typed?: string) {
  const { ctx } = visitorOf(c);
  const found = await listOpenings(ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  if (typed === undefined) return c.html(openingsView(c, { lines: found.value }));
  const pupils = await findOwnStudents(ctx, typed);
  if (!pupils.ok) return refusalPage(c, pupils.refusal);
  return c.html(openingsView(c, { lines: found.value, found: { typed, pupils: pupils.value } }));
}

async function askNew(c: Context<Env>, again?: { answers: Answers; errors: FieldErrors }) {
  const student = StudentId.safeParse(c.req.param("student")).data;
  const data = student && (await openingFormData(visitorOf(c).ctx, student));
  if (!student || !data) return notFoundPage(c);
  if (!data.ok) return refusalPage(c, data.refusal);
  const page = openingPage(data.value);
  const sheet = { page, action: `/openings/new/${student}`, back: "/openings", pupil: data.value.pupil };
  return c.html(openingSheetPage(c, { ...sheet, ...again }), again ? 422 : 200);
}

async function start(c: Context<Env>) {
  const studentId = StudentId.safeParse(c.req.param("student")).data;
  if (!studentId) return notFoundPage(c);
  const answers = await entered(c);
  const made = await startOpening(visitorOf(c).ctx, { studentId, answers });
  if (made.ok) return c.redirect(`/openings/${made.value}`, 303);
  const errors = errorsOf(made.refusal);
  return errors ? askNew(c, { answers, errors }) : refusalPage(c, made.refusal);
}

async function askChange(c: Context<Env>, again?: { answers: Answers; errors: FieldErrors }) {
  const id = idOf(c);
  const data = id && (await openingChoice(visitorOf(c).ctx, id));
  if (!id || !data) return notFoundPage(c);
  if (!data.ok) return refusalPage(c, data.refusal);
  const sheet = { page: openingPage(data.value), action: `/openings/${id}/change`, back: `/openings/${id}` };
  return c.html(openingSheetPage(c, { ...sheet, ...again }), again ? 422 : 200);
}

async function change(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const answers = await entered(c);
  const done = await changeOpening(visitorOf(c).ctx, { id, answers });
  if (done.ok) return goWith(c, `/openings/${id}`, "saved");
  const errors = errorsOf(done.refusal);
  return errors ? askChange(c, { answers, errors }) : refusalPage(c, done.refusal);
}

async function show(c: Context<Env>) {
  const id = idOf(c);
  const found = id && (await openingPageFor(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  return found.ok ? c.html(openingView(c, found.value)) : refusalPage(c, found.refusal);
}

/** From a student of one's own to the moment in which the other side is asked. */
export function openingRoutes() {
  return new Hono<Env>()
    .get("/openings", (c) => list(c))
    .post("/openings/find", async (c) => {
      const { name } = await c.req.parseBody();
      return list(c, typeof name === "string" ? name.trim() : "");
    })
    .get("/openings/new/:student", (c) => askNew(c))
    .post("/openings/new/:student", start)
    .get("/openings/:id", show)
    .get("/openings/:id/change", (c) => askChange(c))
    .post("/openings/:id/change", change)
    .post("/openings/:id/introduce", async (c) => {
      const id = idOf(c);
      const done = id && (await introduce(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/openings/${id}`, "introduced") : refusalPage(c, done.refusal);
    })
    .post("/openings/:id/take-back", async (c) => {
      const id = idOf(c);
      const done = id && (await takeBackIntroduction(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/openings/${id}`, "takenBack") : refusalPage(c, done.refusal);
    });
}
