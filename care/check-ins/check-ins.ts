import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import { CheckInId, newId, type CaseId, type CheckInSeriesId, type DraftId, type StaffId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { checkIns, checkInPeople } from "#db/schema/check-ins.ts";
import { act } from "../act.ts";
import { findCase, type Case } from "../cases.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { standingOf, type Standing } from "../release.ts";
import { saveAnswers } from "./answers.ts";
import { askCovers, askedRow } from "./asked-rows.ts";
import { changedNow, closeTimes, unbook } from "./booking.ts";
import { offer } from "./bookings.ts";
import { holdCheckIn, type CheckIn } from "./check-in-rows.ts";
import { reachedBy, releaseStep } from "./check-in-release.ts";
import { formName } from "./check-ins.form.ts";
import { coversIn, type Cover } from "./covers.ts";
import { mayDo, type CancelledWhy, type Join, type Repeats, type Scope } from "./check-ins.rules.ts";
import { areFree, wishFor } from "./find-times.ts";
import { takeGapOf } from "./series-gaps.ts";
import { beginAnew, beginSeries, endSeries, othersIn } from "./series.ts";
import { refreshCards, refreshReminders } from "./refresh.ts";

/** What is asked of the others: when, for how long, and who has to be there. */
export type Plan = {
  people: readonly { staffId: StaffId; required: boolean }[];
  minutes: number;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** Where it comes again. */
  repeats?: Repeats;
};
export type Propose = {
  draft: DraftId;
  caseId: CaseId;
  plan: Plan;
  starts: readonly Temporal.Instant[];
  join: Join;
  /** The day of a series without a meeting that this one stands in for. */
  inSeries?: { id: CheckInSeriesId; day: Temporal.PlainDate };
};

/**
 * Asks both sides to a joint meeting at one of these times. Refuses as `lapsed`, `not-found`, as `changed` when
 * somebody is not free at one of them any more or is not reached by a permission, and as `release` does.
 */
export function proposeCheckIn(ctx: StaffCtx, input: Propose): Promise<Outcome<{ id: CheckInId }>> {
  const id = newId(CheckInId);
  const deed = { action: "checkin.propose", subject: `checkin:${id}`, changed: ["people", "times"] } as const;
  return act(ctx, deed, async (tx) => {
    if (!(await claimDraft(tx, ctx, { id: input.draft, form: formName }))) return refuse({ kind: "lapsed" });
    const found = await findCase(tx, ctx, input.caseId);
    if (!found.ok) return found;
    const { inSeries } = input;
    const { caseId } = input;
    if (inSeries && !(await takeGapOf(tx, { seriesId: inSeries.id, caseId, day: inSeries.day }, ctx.now)))
      return refuse({ kind: "changed", what: "times" });
    const standing = await standingOf(asReader(tx), ctx, found.value);
    if (!isReached(ctx, { case: found.value, standing, plan: input.plan }))
      return refuse({ kind: "changed", what: "readers" });
    const { plan, starts } = input;
    const wish = await wishFor(asReader(tx), ctx, {
      ...plan,
      ...placeOf(found.value),
      required: requiredIn(plan),
    });
    if (starts.length === 0 || !areFree(wish, starts)) return refuse({ kind: "changed", what: "times" });
    const covers = coversIn(ctx, wish, { case: found.value, standing, plan, starts });
    const row = await insert(tx, ctx, { ...input, id, case: found.value, standing, covers });
    if (plan.repeats) await beginSeries(tx, row, plan.repeats);
    await offerAsMine(tx, ctx, { row, times: [], people: plan.people }, starts);
    const payload = crossing("proposed", { case: found.value, plan, starts, standing });
    const released = await releaseStep(tx, ctx, { case: found.value, checkInId: id, payload, standing });
    return released.ok ? accept({ id }) : released;
  });
}

type Offering = Pick<CheckIn, "row" | "times"> & { people: Plan["people"] };

/** Whoever offers a time has said that it works for them. */
async function offerAsMine(
  tx: Tx,
  ctx: StaffCtx,
  checkIn: Offering,
  starts: readonly Temporal.Instant[],
): Promise<void> {
  const { staffId } = ctx.actor;
  const timeIds = await offer(tx, checkIn, { starts, offeredBy: staffId });
  if (checkIn.people.some((one) => one.staffId === staffId))
    await saveAnswers(tx, ctx, checkIn, { timeIds, works: true });
}

const requiredIn = ({ people }: Plan): StaffId[] =>
  people.filter((one) => one.required).map((one) => one.staffId);
const placeOf = (subject: Case) => ({ caseId: subject.id, zone: subject.zone });

type Asking = { case: Case; standing: Standing; plan: Plan };

/** Everybody asked is on the team; those of the other side are covered by a permission; each side has to be there. */
function isReached(ctx: StaffCtx, { case: subject, standing, plan }: Asking): boolean {
  const reached = reachedBy(ctx, subject, standing).map((one) => one.staffId);
  const own = standing.team
    .filter((one) => one.organizationId === ctx.actor.organizationId)
    .map((one) => one.staffId);
  const required = requiredIn(plan);
  // Where nobody is reached, the gate says what is missing.
  if (reached.length === 0) return true;
  return (
    plan.people.every(({ staffId }) => own.includes(staffId) || reached.includes(staffId)) &&
    required.some((id) => own.includes(id)) &&
    required.some((id) => reached.includes(id))
  );
}

function crossing(
  step: "proposed" | "moved",
  { starts, plan, standing }: Asking & { starts: Propose["starts"] },
) {
  const asked = standing.team.filter((member) => plan.people.some((one) => one.staffId === member.staffId));
  const times = starts.map((at) => at.toString());
  return { step, minutes: plan.minutes, times, roles: asked.map((member) => member.role) };
}

type New = Propose & { id: CheckInId; case: Case; standing: Standing; covers: readonly Cover[] };

async function insert(tx: Tx, ctx: StaffCtx, made: New) {
  const { id, case: subject, standing, plan, join, covers, inSeries } = made;
  const { schoolId, programId } = subject;
  const roleOf = (staffId: StaffId) => standing.team.find((one) => one.staffId === staffId);
  const [row] = await tx
    .insert(checkIns)
    .values({
      id,
      caseId: subject.id,
      schoolId,
      programId,
      state: "proposed",
      askedBy: ctx.actor.staffId,
      askedByRole: roleOf(ctx.actor.staffId)?.role ?? "counselor",
      hostOrganization: ctx.actor.organizationId,
      minutes: plan.minutes,
      zone: subject.zone,
      windowFrom: plan.from,
      windowTo: plan.to,
      joining: await ctx.store.keys.seal(subject.partnershipId, { table: "check_ins", id }, join),
      askedAt: ctx.now,
      changedAt: ctx.now,
      changedBy: ctx.actor.staffId,
      ...(inSeries && { seriesId: inSeries.id, seriesDay: inSeries.day }),
    })
    .returning();
  if (!row) throw new Error("an inserted check-in comes back");
  const all = [
    ...plan.people.map((one) => ({ ...one, coversFor: null, coverDays: null })),
    ...covers.map((one) => ({ ...one, required: false })),
  ];
  const asked = all.flatMap((one) => askedRow({ id, schoolId, programId }, standing, one));
  await tx.insert(checkInPeople).values(asked);
  return row;
}

export type MoveTo = {
  checkInId: CheckInId;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  starts: readonly Temporal.Instant[];
  /** Which meetings of its series; later ones then follow to the time that this one is settled on. */
  scope?: Scope;
};

/**
 * Offers other times for the same meeting: it keeps its record, its number rises, and the time it had is free again.
 * Refuses as `lapsed`, `not-found`, `already-done` when it is over or cancelled, and as `proposeCheckIn` does.
 */
export function moveCheckIn(
  ctx: StaffCtx,
  { draft, ...input }: MoveTo & { draft: DraftId },
): Promise<Outcome<{ id: CheckInId }>> {
  const subject = `checkin:${input.checkInId}`;
  return act(ctx, { action: "checkin.move", subject, changed: ["times", "sequence"] }, async (tx) =>
    (await claimDraft(tx, ctx, { id: draft, form: formName }))
      ? moveWithin(tx, ctx, input)
      : refuse({ kind: "lapsed" }),
  );
}

/** The same as a part of something larger. */
export async function moveWithin(tx: Tx, ctx: StaffCtx, input: MoveTo): Promise<Outcome<{ id: CheckInId }>> {
  const { checkInId: id, starts, from, to } = input;
  const held = await holdOwn(tx, ctx, id);
  if (!held.ok) return held;
  const checkIn = held.value;
  if (!mayDo("move", checkIn.row, ctx.now)) return refuse({ kind: "already-done", what: "checkin.answer" });
  const plan = { people: checkIn.people, minutes: checkIn.row.minutes, from, to };
  const looking = { ...plan, ...placeOf(checkIn.case), required: requiredIn(plan), except: id };
  const wish = await wishFor(asReader(tx), ctx, looking);
  if (starts.length === 0 || !areFree(wish, starts)) return refuse({ kind: "changed", what: "times" });
  const standing = await standingOf(asReader(tx), ctx, checkIn.case);
  const asking = { case: checkIn.case, standing, plan: { people: checkIn.people.filter(isAsked) }, starts };
  await askCovers(tx, checkIn, { standing, covers: coversIn(ctx, wish, asking) });
  const others = await othersIn(tx, ctx, checkIn, input.scope ?? "this");
  for (const other of others) await endOne(tx, ctx, other);
  if (input.scope && input.scope !== "this") await beginAnew(tx, ctx, checkIn.row);
  await unbook(tx, id);
  await closeTimes(tx, checkIn, "moved");
  await tx
    .update(checkIns)
    .set(movedTo(ctx, checkIn, input))
    .where(eq(checkIns.id, id));
  await offerAsMine(tx, ctx, checkIn, starts);
  const payload = crossing("moved", { case: checkIn.case, plan, starts, standing });
  const released = await releaseStep(tx, ctx, { case: checkIn.case, checkInId: id, payload, standing });
  if (!released.ok) return released;
  await refreshReminders(tx, ctx, checkIn);
  return accept({ id });
}

/** Who is asked for themselves, and stands in for nobody. */
const isAsked = ({ coversFor }: { coversFor: StaffId | null }) => coversFor === null;

const movedTo = (ctx: StaffCtx, { row }: CheckIn, { from, to }: MoveTo) => ({
  state: "proposed" as const,
  startsAt: null,
  endsAt: null,
  windowFrom: from,
  windowTo: to,
  keptAt: null,
  sequence: row.sequence + 1,
  changedAt: ctx.now,
  changedBy: ctx.actor.staffId,
});

/** Cancels a meeting that is still to come. Refuses as `not-found`, or `already-done` when it is over or cancelled. */
export function cancelCheckIn(
  ctx: StaffCtx,
  { id, scope = "this" }: { id: CheckInId; scope?: Scope },
): Promise<Outcome<{ id: CheckInId }>> {
  const deed = {
    action: "checkin.cancel",
    subject: `checkin:${id}`,
    changed: ["state", "sequence"],
  } as const;
  return act(ctx, deed, (tx) => cancelWithin(tx, ctx, id, scope));
}

/** Another meeting of the same series goes with it. */
async function endOne(tx: Tx, ctx: StaffCtx, id: CheckInId): Promise<void> {
  const other = await holdCheckIn(tx, ctx, id);
  if (!other) return;
  await endAs(tx, ctx, other, "person");
  await refreshCards(tx, ctx, other);
}

/** The same as a part of something larger. */
export async function cancelWithin(
  tx: Tx,
  ctx: StaffCtx,
  id: CheckInId,
  scope: Scope = "this",
): Promise<Outcome<{ id: CheckInId }>> {
  const held = await holdOwn(tx, ctx, id);
  if (!held.ok) return held;
  if (!mayDo("cancel", held.value.row, ctx.now))
    return refuse({ kind: "already-done", what: "checkin.answer" });
  const { seriesId } = held.value.row;
  // Ended first, so that nothing is planned behind what is ended with it.
  if (seriesId && scope !== "this") await endSeries(tx, ctx, seriesId);
  for (const other of await othersIn(tx, ctx, held.value, scope)) await endOne(tx, ctx, other);
  await endAs(tx, ctx, held.value, "person");
  await refreshCards(tx, ctx, held.value);
  return accept({ id });
}

/** Ends it and frees everybody. Whoever calls has the cards show it. */
export async function endAs(tx: Tx, ctx: Ctx, checkIn: CheckIn, why: CancelledWhy): Promise<void> {
  const { id, sequence } = checkIn.row;
  await unbook(tx, id);
  await tx
    .update(checkIns)
    .set({ state: "cancelled", cancelledWhy: why, sequence: sequence + 1, ...changedNow(ctx, checkIn) })
    .where(eq(checkIns.id, id));
}

/** Holds a check-in for a change by somebody who asked for it or is asked to it. */
export async function holdOwn(tx: Tx, ctx: StaffCtx, id: CheckInId): Promise<Outcome<CheckIn>> {
  const checkIn = await holdCheckIn(tx, ctx, id);
  const { staffId } = ctx.actor;
  const isTheirs = checkIn?.row.askedBy === staffId || checkIn?.people.some((one) => one.staffId === staffId);
  return checkIn && isTheirs ? accept(checkIn) : refuse({ kind: "not-found", what: "check-in" });
}
