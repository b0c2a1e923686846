import { Hono, type Context } from "hono";
import { matchStudent } from "#care/student-match.ts";
import {
  findNumber,
  listStudents,
  saveGuardian,
  saveStudent,
  sitesFor,
  studentSheet,
} from "#care/students.ts";
import { guardianPage, matchPage, readMatch, studentPage } from "#care/students.form.ts";
import { findByName } from "#care/find.ts";
import { withAnswers, type Answers, type FieldErrors, type Page } from "#care/form.ts";
import { GuardianId, StudentId } from "#db/ids.ts";
import { formFor } from "./allowed.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { formPage, matchedPage, matchView, rosterPage, studentView } from "./students.view.ts";

const idOf = (c: Context<Env>) => StudentId.safeParse(c.req.param("id")).data;
const answersOf = async (c: Context<Env>) => answersFrom(await c.req.parseBody({ all: true }));

async function showRoster(c: Context<Env>) {
  const { ctx } = visitorOf(c);
  const found = await listStudents(ctx, StudentId.safeParse(c.req.query("before")).data);
  return found.ok ? c.html(rosterPage(c, found.value)) : refusalPage(c, found.refusal);
}

/** By number, or by any part of a name. It goes with the form's body, so that no name is in an address. */
async function search(c: Context<Env>) {
  const { ctx } = visitorOf(c);
  const { words } = await c.req.parseBody();
  const typed = typeof words === "string" ? words.slice(0, 80) : "";
  const byNumber = await findNumber(ctx, typed);
  if (!byNumber.ok) return refusalPage(c, byNumber.refusal);
  const numbered = byNumber.value;
  if (numbered.length > 0) return c.html(rosterPage(c, { lines: numbered, typed }));
  const named = await findByName(ctx, typed);
  if (!named.ok) return refusalPage(c, named.refusal);
  return c.html(rosterPage(c, { lines: [], found: named.value, typed }));
}

type Entered = { answers: Answers; errors: FieldErrors };

function draw(c: Context<Env>, sheet: { page: Page; action: string; back: string }, entered?: Entered) {
  const page = entered ? withAnswers(sheet.page, entered.answers) : sheet.page;
  return c.html(formPage(c, { ...sheet, page, errors: entered?.errors ?? {} }), entered ? 422 : 200);
}

async function showForm(c: Context<Env>, entered?: Entered) {
  const { ctx } = visitorOf(c);
  const words = c.req.param("id");
  if (words === undefined) {
    const sites = await sitesFor(ctx);
    if (!sites.ok) return refusalPage(c, sites.refusal);
    return draw(c, { page: studentPage(sites.value), action: "/students/new", back: "/students" }, entered);
  }
  const id = idOf(c);
  const found = id && (await studentSheet(ctx, id));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  const { student, sites } = found.value;
  const sheet = {
    page: studentPage(sites, student),
    action: `/students/${id}/edit`,
    back: `/students/${id}`,
  };
  return draw(c, sheet, entered);
}

async function save(c: Context<Env>) {
  const id = idOf(c);
  if (c.req.param("id") !== undefined && !id) return notFoundPage(c);
  const answers = await answersOf(c);
  const saved = await saveStudent(visitorOf(c).ctx, { answers, ...(id && { id }) });
  if (saved.ok) return goWith(c, `/students/${saved.value}`, "student-saved");
  return saved.refusal.kind === "invalid"
    ? showForm(c, { answers, errors: saved.refusal.fields })
    : refusalPage(c, saved.refusal);
}

async function showStudent(c: Context<Env>) {
  const id = idOf(c);
  const found = id && (await studentSheet(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  return found.ok ? c.html(studentView(c, found.value)) : refusalPage(c, found.refusal);
}

const guardianOf = (c: Context<Env>) => GuardianId.safeParse(c.req.param("guardian")).data;

async function showGuardian(c: Context<Env>, entered?: Entered) {
  const id = idOf(c);
  const guardianId = guardianOf(c);
  const found = id && (await studentSheet(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  const entry = found.value.guardians.find((one) => one.id === guardianId);
  if (c.req.param("guardian") !== "new" && !entry) return notFoundPage(c);
  const action = `/students/${id}/guardians/${guardianId ?? "new"}`;
  return draw(c, { page: guardianPage(entry), action, back: `/students/${id}` }, entered);
}

async function keepGuardian(c: Context<Env>) {
  const [studentId, id] = [idOf(c), guardianOf(c)];
  if (!studentId || (c.req.param("guardian") !== "new" && !id)) return notFoundPage(c);
  const answers = await answersOf(c);
  const saved = await saveGuardian(visitorOf(c).ctx, { studentId, answers, ...(id && { id }) });
  if (saved.ok) return goWith(c, `/students/${studentId}`, "guardian-saved");
  return saved.refusal.kind === "invalid"
    ? showGuardian(c, { answers, errors: saved.refusal.fields })
    : refusalPage(c, saved.refusal);
}

async function match(c: Context<Env>) {
  const answers = await answersOf(c);
  const matched = await matchStudent(visitorOf(c).ctx, readMatch(answers));
  if (!matched.ok) return refusalPage(c, matched.refusal);
  if ("found" in matched.value) return c.html(matchedPage(c, matched.value.found));
  const { left } = matched.value;
  const tries =
    left === 0
      ? "There is a pause of 15 minutes now."
      : `${left} ${left === 1 ? "try is" : "tries are"} left.`;
  const errors = { number: `Number and birth date do not belong together here. ${tries}` };
  return c.html(matchView(c, withAnswers(matchPage, answers), errors), 422);
}

/** Students of one's own organization: all for whoever keeps the roster, one by two keys for the others. */
export function studentRoutes() {
  return new Hono<Env>()
    .get("/students", showRoster)
    .post("/students", search)
    .get("/students/new", (c) => showForm(c))
    .post("/students/new", save)
    .get("/students/match", (c) => formFor(c, "student.match", () => matchView(c, matchPage, {})))
    .post("/students/match", match)
    .get("/students/:id", showStudent)
    .get("/students/:id/edit", (c) => showForm(c))
    .post("/students/:id/edit", save)
    .get("/students/:id/guardians/:guardian", (c) => showGuardian(c))
    .post("/students/:id/guardians/:guardian", keepGuardian);
}
