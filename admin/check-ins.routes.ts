import { Hono, type Context } from "hono";
import { listCheckIns } from "#care/check-ins/lists.ts";
import { seeCheckIn } from "#care/check-ins/see.ts";
import { CheckInId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { checkInPage, checkInsPage } from "./check-ins.view.ts";
import type { Env } from "./env.ts";
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
    .get("/check-ins/:id", showCheckIn);
