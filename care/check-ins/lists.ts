import { and, eq, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam } from "#db/schema/cases.ts";
import { checkInTasks } from "#db/schema/check-ins.ts";
import { look } from "../act.ts";
import { accept, type Outcome } from "../outcome.ts";
import { standingOf, type Standing } from "../release.ts";
import type { Waiting, WaitingSource } from "../waiting.ts";
import { momentWords } from "../moments.ts";
import { checkInsOfCase, myCheckIns, type CheckIn } from "./check-in-rows.ts";
import { viewOf, type CheckInView } from "./check-in-view.ts";
import { joinButton } from "./check-ins.cards.ts";
import { outcomeButtons } from "./past.cards.ts";

/** Somebody's check-ins as a list shows them. */
export type CheckInLists = { toAnswer: CheckInView[]; coming: CheckInView[]; over: CheckInView[] };

/** All that this person asked for or is asked to. */
export const listCheckIns = (ctx: StaffCtx): Promise<Outcome<CheckInLists>> =>
  look(ctx, { action: "checkin.see", subject: "checkins" }, async (reader) =>
    accept(listsOf(await viewsOf(reader, ctx, await myCheckIns(reader, ctx)))),
  );

/** The check-ins of one case, for its page. */
export const listForCase = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<CheckInLists>> =>
  look(ctx, { action: "checkin.see", subject: `case:${caseId}` }, async (reader) =>
    accept(listsOf(await viewsOf(reader, ctx, await checkInsOfCase(reader, ctx, caseId)))),
  );

const byStart = (a: CheckInView, b: CheckInView) =>
  a.startsAt && b.startsAt ? Temporal.Instant.compare(a.startsAt, b.startsAt) : 0;

function listsOf(all: readonly CheckInView[]): CheckInLists {
  const seen = all.filter((one) => !one.hidden);
  return {
    toAnswer: seen.filter((one) => one.state === "proposed"),
    coming: seen.filter((one) => one.state === "confirmed").toSorted(byStart),
    over: seen.filter((one) => one.state === "past" || one.state === "cancelled"),
  };
}

/** Each as this person may see it now; the standing of a case is loaded once. */
async function viewsOf(reader: Reader, ctx: StaffCtx, all: readonly CheckIn[]): Promise<CheckInView[]> {
  const standings = new Map<CaseId, Standing>();
  const { staffId, organizationId } = ctx.actor;
  const views: CheckInView[] = [];
  for (const checkIn of all) {
    const { id } = checkIn.case;
    const standing = standings.get(id) ?? (await standingOf(reader, ctx, checkIn.case));
    standings.set(id, standing);
    views.push(viewOf(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone }));
  }
  return views;
}

/** Times to answer, meetings to tell about, and sides that were missed again: what waits for this person. */
export const checkInsWaiting: WaitingSource = async (reader, ctx) => {
  const views = (await viewsOf(reader, ctx, await myCheckIns(reader, ctx))).filter((one) => !one.hidden);
  return [
    ...views.filter(waitsForAnswer).map(toAnswer),
    ...views.filter(waitsForOutcome).map(toTell),
    ...(await tasksFor(reader, ctx)),
  ];
};

/** Meetings of today and tomorrow. They wait for nobody, so they are a source of their own. */
export const checkInsSoon: WaitingSource = async (reader, ctx) => {
  const views = await viewsOf(reader, ctx, await myCheckIns(reader, ctx));
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate();
  const isSoon = ({ state, hidden, isTheirs, startsAt }: CheckInView) => {
    if (hidden || state !== "confirmed" || !isTheirs || !startsAt) return false;
    const days = today.until(startsAt.toZonedDateTimeISO(ctx.zone).toPlainDate()).days;
    return days <= 1;
  };
  return views.filter(isSoon).toSorted(byStart).map(soon);
};

const waitsForAnswer = (one: CheckInView) =>
  one.state === "proposed" && one.isAsked && !one.paused && one.times.some((time) => time.mine === undefined);
const waitsForOutcome = (one: CheckInView) =>
  one.state === "past" && one.isAsked && !one.paused && !one.outcomes.some((said) => said.isOwn);

const common = ({ id, caseId }: CheckInView) =>
  // The id of a case row, as the view carries it.
  ({ kind: "answer", caseId: caseId as CaseId, url: `/check-ins/${id}` }) as const;

const toAnswer = (one: CheckInView): Waiting => ({
  ...common(one),
  words: `${one.codeName} · times for a joint check-in, asked by ${one.asked.by}`,
  since: one.sequence > 0 ? one.changed.at : one.asked.at,
  ...(one.times[0] && { dueAt: one.times[0].startsAt }),
  buttons: [{ press: "checkin.open", ref: one.id, label: "Answer", style: "primary" }],
});

const toTell = (one: CheckInView): Waiting => ({
  ...common(one),
  words: `${one.codeName} · how did the joint check-in go?`,
  since: one.endsAt ?? one.changed.at,
  buttons: outcomeButtons(one.id),
});

const soon = (one: CheckInView): Waiting => ({
  ...common(one),
  words: `${one.codeName} · joint check-in ${one.startsAt ? momentWords(one.startsAt, one.zone) : ""}`,
  since: one.changed.at,
  ...(one.startsAt && { dueAt: one.startsAt }),
  buttons: [joinButton(one), { press: "checkin.open", ref: one.id, label: "Open" }],
});

/** Open tasks of the cases in which this person coordinates. */
async function tasksFor(reader: Reader, ctx: StaffCtx): Promise<Waiting[]> {
  const { organizationId, staffId } = ctx.actor;
  const rows = await reader
    .select({ task: checkInTasks })
    .from(careTeam)
    .innerJoin(checkInTasks, and(eq(checkInTasks.caseId, careTeam.caseId), isNull(checkInTasks.doneAt)))
    .where(
      and(
        eq(careTeam.memberOf, organizationId),
        eq(careTeam.staffId, staffId),
        eq(careTeam.role, "care_coordinator"),
        isNull(careTeam.endedAt),
      ),
    );
  const found: Waiting[] = [];
  for (const { task } of rows) {
    const [latest] = (await checkInsOfCase(reader, ctx, task.caseId)).slice(0, 1);
    if (!latest) continue;
    const { schoolId, schoolName, programName, codeName } = latest.case;
    const side = task.absent === schoolId ? schoolName : programName;
    found.push({
      kind: "decide",
      caseId: task.caseId,
      words: `${codeName} · ${side} missed ${task.missed} joint check-ins. Speak to them, then mark it done.`,
      since: task.openedAt,
      buttons: [{ press: "checkin.task", ref: task.id, label: "Done" }],
      url: `/cases/${task.caseId}`,
    });
  }
  return found;
}
