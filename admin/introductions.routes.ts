import { Hono, type Context } from "hono";
import type { Answers, FieldErrors } from "#care/form.ts";
import { readMatch } from "#care/introductions.form.ts";
import { declineIntroduction, introductionFor } from "#care/introductions.ts";
import { matchIntroduction } from "#care/match.ts";
import { IntroductionId, StaffId, StudentId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { introductionView } from "./introductions.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => IntroductionId.safeParse(c.req.param("id")).data;

type Again = { typed?: string; answers?: Answers; errors?: FieldErrors };

async function show(c: Context<Env>, { typed, ...again }: Again = {}) {
  const id = idOf(c);
  const found = id && (await introductionFor(visitorOf(c).ctx, { id, ...(typed && { typed }) }));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  const sheet = { view: found.value, typed: typed ?? "", ...again };
  return c.html(introductionView(c, sheet), again.errors ? 422 : 200);
}

async function match(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const { student, team } = readMatch(answers);
  const studentId = StudentId.safeParse(student).data;
  if (!studentId)
    return show(c, { answers, errors: { student: "Pick the student, or press Not our student." } });
  const chosen = team.flatMap((one) => StaffId.safeParse(one).data ?? []);
  const { ctx } = visitorOf(c);
  const done = await matchIntroduction(ctx, { id, studentId, team: chosen });
  if (!done.ok)
    return done.refusal.kind === "invalid"
      ? show(c, { answers, errors: done.refusal.fields })
      : refusalPage(c, done.refusal);
  const isMine = chosen.includes(ctx.actor.staffId);
  return goWith(c, isMine ? `/cases/${done.value.caseId}` : `/introductions/${id}`, "matched");
}

/** A student whom the other side introduces: who it is, and whether it is one of ours. */
export function introductionRoutes() {
  return new Hono<Env>()
    .get("/introductions/:id", (c) => show(c))
    .post("/introductions/:id/find", async (c) => {
      const { name } = await c.req.parseBody();
      return show(c, typeof name === "string" ? { typed: name.trim() } : {});
    })
    .post("/introductions/:id/match", match)
    .post("/introductions/:id/decline", async (c) => {
      const id = idOf(c);
      const done = id && (await declineIntroduction(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/introductions/${id}`, "declined") : refusalPage(c, done.refusal);
    });
}
