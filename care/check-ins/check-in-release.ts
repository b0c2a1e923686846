import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CheckInId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { disclosures } from "#db/schema/progress.ts";
import type { Case } from "../cases.ts";
import type { Outcome } from "../outcome.ts";
import { release, standingOf, survey, type CoveredReader, type Gate, type Standing } from "../release.ts";

/** All that a check-in says lies in one category: times, who is asked, and for how long. Never what it is about. */
export const category = "schedule" as const;

/** Whom on the other side a check-in of this person's would reach now. */
export function reachedBy(ctx: StaffCtx, subject: Case, standing: Standing): CoveredReader[] {
  const question = { case: subject, from: ctx.actor.organizationId, categories: [category] };
  return survey(ctx, question, standing).readers;
}

/** Whether a check-in could be arranged now: what each side says of its times would reach somebody of the other. */
export const reachesOther = (ctx: StaffCtx, subject: Case, standing: Standing): boolean =>
  [subject.schoolId, subject.programId].every(
    (from) => survey(ctx, { case: subject, from, categories: [category] }, standing).readers.length > 0,
  );

/** What crosses with one step of a check-in, as its disclosure keeps it. */
export type Crossed =
  | { step: "proposed" | "moved" | "offered"; minutes: number; times: string[]; roles: string[] }
  | { step: "answered"; time: string; works: boolean }
  | { step: "family"; asked: number }
  | { step: "family-answered"; times: string[] }
  | { step: "cancelled" }
  | { step: "outcome"; outcome: string };

type Step = { case: Case; checkInId: CheckInId; payload: Crossed; standing?: Standing };

/** Lets one step of a check-in cross, under its own number. Refuses as `release` does. */
export async function releaseStep(tx: Tx, ctx: StaffCtx, step: Step): Promise<Outcome<Gate>> {
  const standing = step.standing ?? (await standingOf(asReader(tx), ctx, step.case));
  const [last] = await tx
    .select({ version: max(disclosures.version) })
    .from(disclosures)
    .where(eq(disclosures.subjectId, step.checkInId));
  const author = standing.team.find((member) => member.staffId === ctx.actor.staffId);
  return release(tx, ctx, {
    case: step.case,
    kind: "checkin",
    subjectId: step.checkInId,
    version: (last?.version ?? 0) + 1,
    categories: [category],
    payload: step.payload,
    authorRole: author?.role ?? ctx.actor.roles[0] ?? "counselor",
    heldUntil: ctx.now,
    standing,
  });
}
