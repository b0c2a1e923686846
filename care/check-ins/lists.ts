import { and, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkInTasks } from "#db/schema/check-ins.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
import { look } from "../act.ts";
import { casesLedBy } from "../case-leads.ts";
import { accept, type Outcome } from "../outcome.ts";
import { standingOf } from "../release.ts";
import { openOn } from "../scheduling/days.ts";
import { clockOf } from "../settings.ts";
import type { Waiting, WaitingSource } from "../waiting.ts";
import { overdueWords } from "./cadence.ts";
import { checkInsOfCase, myCheckIns, type CheckIn } from "./check-in-rows.ts";
import { viewOf, type CheckInView } from "./check-in-view.ts";
import { joinButton } from "./check-ins.cards.ts";
import { outcomeButtons } from "./past.cards.ts";

/** Somebody's check-ins as a list shows them. */
export type CheckInLists = {
  toAnswer: CheckInView[];
  coming: CheckInView[];
  over: CheckInView[];
  /** Of one case: that the next one is overdue. */
  overdue?: string;
};

/** All that this person asked for or is asked to. */
export const listCheckIns = (ctx: StaffCtx): Promise<Outcome<CheckInLists>> =>
  look(ctx, { action: "checkin.see", subject: "checkins" }, async (reader) =>
    accept(listsOf(await viewsOf(reader, ctx, await myCheckIns(reader, ctx)))),
  );

/** The check-ins of a case whose page this person may see. */
export async function listsOfCase(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<CheckInLists> {
  const [all, overdue] = await Promise.all([
    checkInsOfCase(reader, ctx, caseId),
    overdueWords(reader, ctx, caseId),
  ]);
  return { ...listsOf(await viewsOf(reader, ctx, all)), ...(overdue && { overdue }) };
}

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

/** Each as this person may see it now. */
async function viewsOf(reader: Reader, ctx: StaffCtx, all: readonly CheckIn[]): Promise<CheckInView[]> {
  const { staffId, organizationId } = ctx.actor;
  return Promise.all(
    all.map(async (checkIn) => {
      const standing = await standingOf(reader, ctx, checkIn.case);
      return viewOf(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone });
    }),
  );
}

/**
 * What waits for this person: times to answer, meetings to tell about, sides that were missed again. And their meetings of
 * today and the next open day: those wait for nobody, are not counted, and stand under a heading of their own.
 */
export const checkInsWaiting: WaitingSource = async (reader, ctx) => {
  const [all, tasks] = await Promise.all([myCheckIns(reader, ctx), tasksFor(reader, ctx)]);
  const mine = all.filter((one) => mayMatter(ctx, one));
  const views = (await viewsOf(reader, ctx, mine)).filter((one) => !one.hidden);
  return [
    ...views.filter(waitsForAnswer).map(toAnswer),
    ...views.filter(waitsForOutcome).map(toTell),
    ...(await soonOf(reader, ctx, views)).toSorted(byStart).map(soon),
    ...tasks,
  ];
};

/** One's meetings of today and of the next day on which one works: on a Friday, those of Monday. */
async function soonOf(reader: Reader, ctx: StaffCtx, views: readonly CheckInView[]): Promise<CheckInView[]> {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(ctx.zone).toPlainDate();
  const today = dayOf(ctx.now);
  const until = ({ startsAt }: CheckInView) => (startsAt ? today.until(dayOf(startsAt)).days : Infinity);
  const mine = views.filter((one) => one.state === "confirmed" && one.isTheirs && until(one) <= farthestDay);
  if (mine.every((one) => until(one) <= 1)) return mine;
  const closed = (await clockOf(reader, ctx, ctx.actor.staffId))?.closed ?? new Set<string>();
  const next = today.until(openOn(today.add({ days: 1 }), closed)).days;
  return mine.filter((one) => until(one) <= next);
}

/** No stretch of closed days that somebody is reminded across is longer. */
const farthestDay = 21;

/** What was cancelled, and what one's own side has told of, is history. */
const mayMatter = ({ actor }: StaffCtx, { row, outcomes }: CheckIn): boolean =>
  row.state !== "cancelled" && !outcomes.some(({ saidBy }) => saidBy === actor.organizationId);

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
  kind: "meeting",
  words: `${one.codeName} · joint check-in`,
  since: one.changed.at,
  ...(one.startsAt && { dueAt: one.startsAt }),
  buttons: [joinButton(one), { press: "checkin.open", ref: one.id, label: "Open" }],
});

const tasksIn = statement(["ids"], (from, { ids }) =>
  from
    .select()
    .from(checkInTasks)
    .where(and(isAmong(checkInTasks.caseId, ids), isNull(checkInTasks.doneAt))),
);

/** Open tasks of the cases that this person leads for their side. */
async function tasksFor(reader: Reader, ctx: StaffCtx): Promise<Waiting[]> {
  const led = await casesLedBy(reader, ctx);
  if (led.length === 0) return [];
  const rows = await tasksIn(reader, { ids: led });
  const found: Waiting[] = [];
  for (const task of rows) {
    const [checkIn] = await checkInsOfCase(reader, ctx, task.caseId);
    const [latest] = checkIn ? await viewsOf(reader, ctx, [checkIn]) : [];
    // What the other side says of a meeting is known here only while a permission lets it be.
    if (!checkIn || !latest || latest.hidden) continue;
    const { schoolId, schoolName, programName } = checkIn.case;
    const what =
      task.absent === ctx.actor.organizationId
        ? `Your side missed ${task.missed} joint check-ins. See what stands in the way`
        : `${task.absent === schoolId ? schoolName : programName} missed ${task.missed} joint check-ins. Speak to them`;
    found.push({
      kind: "decide",
      caseId: task.caseId,
      words: `${latest.codeName} · ${what}, then mark it done.`,
      since: task.openedAt,
      buttons: [{ press: "checkin.task", ref: task.id, label: "Done" }],
      url: `/cases/${task.caseId}`,
    });
  }
  return found;
}
