import { Hono, type Context } from "hono";
import { z } from "zod";
import { listCheckIns } from "#care/check-ins/lists.ts";
import { seeCheckIn } from "#care/check-ins/see.ts";
import { askFamily, familyFor, goOnWithout } from "#care/families/ask.ts";
import { CheckInId, GuardianId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { checkInPage, checkInsPage } from "./check-ins.view.ts";
import type { Env } from "./env.ts";
import { familyAskPage } from "./family-ask.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

async function showCheckIn(c: Context<Env>) {
  const id = CheckInId.safeParse(c.req.param("id")).data;
  if (!id) return notFoundPage(c);
  const seen = await seeCheckIn(visitorOf(c).ctx, id);
  return seen.ok ? c.html(checkInPage(c, seen.value.view)) : refusalPage(c, seen.refusal);
}

/** Somebody's joint check-ins, and each by itself. What is done there is a press, the same as in chat. */
export const checkInRoutes = () =>
  new Hono<Env>()
    .get("/check-ins", async (c) => {
      const found = await listCheckIns(visitorOf(c).ctx);
      return found.ok ? c.html(checkInsPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/check-ins/:id", showCheckIn)
    .get("/check-ins/:id/family", async (c) => {
      const id = CheckInId.safeParse(c.req.param("id")).data;
      const found = id && (await familyFor(visitorOf(c).ctx, id));
      if (!found) return notFoundPage(c);
      return found.ok ? c.html(familyAskPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .post("/check-ins/:id/family", async (c) => {
      const id = CheckInId.safeParse(c.req.param("id")).data;
      const given = (await c.req.parseBody({ all: true }))["guardian"] ?? [];
      const guardians = z.array(GuardianId).safeParse([given].flat()).data;
      if (id && guardians?.length === 0) return goWith(c, `/check-ins/${id}/family`, "familyNobody");
      const done = id && guardians && (await askFamily(visitorOf(c).ctx, { id, guardians }));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/check-ins/${id}/family`, "familyAsked") : refusalPage(c, done.refusal);
    })
    .post("/check-ins/:id/family/end", async (c) => {
      const id = CheckInId.safeParse(c.req.param("id")).data;
      const done = id && (await goOnWithout(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/check-ins/${id}`, "saved") : refusalPage(c, done.refusal);
    });
