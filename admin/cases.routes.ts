import { Hono, type Context } from "hono";
import { casePageFor, myCases } from "#care/case-page.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { CaseId } from "#db/ids.ts";
import { momentOf } from "./address.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { caseView } from "./case.view.ts";
import { casesPage } from "./cases.view.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => CaseId.safeParse(c.req.param("id")).data;

async function showCase(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const { ctx } = visitorOf(c);
  const found = await casePageFor(ctx, id, momentOf(c.req.query("before")));
  if (!found.ok) return refusalPage(c, found.refusal);
  return c.html(caseView(c, found.value));
}

async function turn(c: Context<Env>, deed: typeof pauseSharing, key: "paused" | "resumed") {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const done = await deed(visitorOf(c).ctx, id);
  // A second press finds the case as it wanted it: that is shown, not scolded.
  if (!done.ok && done.refusal.kind !== "already-done") return refusalPage(c, done.refusal);
  return done.ok ? goWith(c, `/cases/${id}`, key) : c.redirect(`/cases/${id}`, 303);
}

/** Somebody's cases, and each with its names. */
export function caseRoutes() {
  return new Hono<Env>()
    .get("/cases", async (c) => {
      const found = await myCases(visitorOf(c).ctx);
      return found.ok ? c.html(casesPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/cases/:id", showCase)
    .post("/cases/:id/pause", (c) => turn(c, pauseSharing, "paused"))
    .post("/cases/:id/resume", (c) => turn(c, resumeSharing, "resumed"));
}
