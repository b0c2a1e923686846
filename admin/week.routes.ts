import { Hono } from "hono";
import { caseWeek, setPeriods } from "#care/case-week.ts";
import { readDay } from "#care/supports.rules.ts";
import { CaseId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { weekView } from "./week.view.ts";

/** A case's week, and which periods of its student are kept free. */
export function weekRoutes() {
  return new Hono<Env>()
    .get("/cases/:id/week", async (c) => {
      const caseId = CaseId.safeParse(c.req.param("id")).data;
      if (!caseId) return notFoundPage(c);
      const asked = { caseId, on: readDay(c.req.query("on")), zone: c.req.query("zone") };
      const found = await caseWeek(visitorOf(c).ctx, asked);
      return found.ok ? c.html(weekView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .post("/cases/:id/periods", async (c) => {
      const caseId = CaseId.safeParse(c.req.param("id")).data;
      if (!caseId) return notFoundPage(c);
      const done = await setPeriods(
        visitorOf(c).ctx,
        caseId,
        answersFrom(await c.req.parseBody({ all: true })),
      );
      return done.ok ? goWith(c, `/cases/${caseId}/week`, "saved") : refusalPage(c, done.refusal);
    });
}
