import { Hono, type Context } from "hono";
import type { Outcome } from "#care/outcome.ts";
import type { Step } from "#care/form.ts";
import { findStudents, requestPageFor, supportPageFor, supportsPageFor } from "#care/support-lists.ts";
import { openRecord } from "#care/support-recording.ts";
import { CaseId, StudentId, SupportId } from "#db/ids.ts";
import { formFor } from "./allowed.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { askView, saidView } from "./conversation.view.ts";
import type { Env } from "./env.ts";
import { visitorOf } from "./session.ts";
import { requestPage, supportPage } from "./support.view.ts";
import { findPage, supportsPage } from "./supports.view.ts";

async function showAll(c: Context<Env>) {
  const { ctx } = visitorOf(c);
  const found = await supportsPageFor(ctx);
  return found.ok ? c.html(supportsPage(c, found.value)) : refusalPage(c, found.refusal);
}

async function showRequest(c: Context<Env>) {
  const id = c.req.param("id") ?? "";
  if (!SupportId.safeParse(id).success) return notFoundPage(c);
  const found = await requestPageFor(visitorOf(c).ctx, id);
  return found.ok ? c.html(requestPage(c, found.value)) : refusalPage(c, found.refusal);
}

async function showSupport(c: Context<Env>) {
  const id = SupportId.safeParse(c.req.param("id")).data;
  if (!id) return notFoundPage(c);
  const found = await supportPageFor(visitorOf(c).ctx, id);
  return found.ok ? c.html(supportPage(c, found.value)) : refusalPage(c, found.refusal);
}

/** What was typed is a name, so it travels in a form and never in an address. */
async function find(c: Context<Env>) {
  const { typed } = await c.req.parseBody();
  const words = typeof typed === "string" ? typed : "";
  const found = await findStudents(visitorOf(c).ctx, words);
  return found.ok ? c.html(findPage(c, { typed: words, found: found.value })) : refusalPage(c, found.refusal);
}

function draw(c: Context<Env>, outcome: Outcome<Step>) {
  if (!outcome.ok) return refusalPage(c, outcome.refusal);
  const step = outcome.value;
  if (step.kind === "page")
    return c.html(askView(c, { page: step.page, at: { draft: step.draft, page: step.page.key } }));
  return step.kind === "done" ? c.html(saidView(c, step.page)) : notFoundPage(c);
}

async function recordFor(c: Context<Env>) {
  const studentId = StudentId.safeParse((await c.req.parseBody())["student"]).data;
  return studentId ? draw(c, await openRecord(visitorOf(c).ctx, { whom: { studentId } })) : notFoundPage(c);
}

async function recordInCase(c: Context<Env>) {
  const caseId = CaseId.safeParse(c.req.query("case")).data;
  return caseId ? draw(c, await openRecord(visitorOf(c).ctx, { whom: { caseId } })) : notFoundPage(c);
}

/** Requests to decide, supports to look after, and recording one for a student, with a case or without. */
export function supportRoutes() {
  return new Hono<Env>()
    .get("/supports", showAll)
    .get("/supports/record", recordInCase)
    .get("/supports/new", (c) => formFor(c, "support.find", () => findPage(c, { typed: "" })))
    .post("/supports/new", find)
    .post("/supports/new/student", recordFor)
    .get("/supports/requests/:id", showRequest)
    .get("/supports/:id", showSupport);
}
