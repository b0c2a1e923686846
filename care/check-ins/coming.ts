import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx, StaffCtx } from "#db/context.ts";
import type { CheckInId } from "#db/ids.ts";
import { asReader, read, type Reader } from "#db/read.ts";
import type { Store } from "#db/store.ts";
import { findLetter, type FoundLetter } from "#db/token-doors.ts";
import { act } from "../act.ts";
import { meetingsBehind } from "../letters/series-meetings.ts";
import { hashOf } from "../tokens.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { standingOf } from "../release.ts";
import { staffActor } from "../staff.ts";
import { saveAnswers } from "./answers.ts";
import { findCheckIn, holdCheckIn, type CheckIn } from "./check-in-rows.ts";
import { releaseStep } from "./check-in-release.ts";
import { hiddenFor } from "./check-in-view.ts";
import { stateAt } from "./check-ins.rules.ts";

/** A meeting as its own invitation knows it, for whoever has the link: when it is, and what they have said. */
export type Invited = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; zone: string; comes?: boolean };
type Asked = { token: string; now: Temporal.Instant; requestId: string };

/** What an answer link is about now. Undefined once it is over, fallen, moved, or not for this person any more. */
export async function invitedBy(store: Store, asked: Asked): Promise<Invited | undefined> {
  const found = await findLetter(store, hashOf(asked.token));
  const ctx = found && (await personOf(store, found, asked));
  return ctx && read(ctx, (reader) => nextOf(reader, ctx, found.checkInId));
}

/**
 * Says by the link of an invitation whether one comes; a later answer takes the place of an earlier one. Whoever asked for
 * the meeting sees it. Refuses as `lapsed` when the link is about nothing any more, and as `release` does.
 */
export async function sayComing(
  store: Store,
  { comes, ...asked }: Asked & { comes: boolean },
): Promise<Outcome<Invited>> {
  const found = await findLetter(store, hashOf(asked.token));
  const ctx = found && (await personOf(store, found, asked));
  if (!ctx) return refuse({ kind: "lapsed" });
  const deed = {
    action: "checkin.answer",
    subject: `checkin:${found.checkInId}`,
    changed: ["answer"],
  } as const;
  return act(ctx, deed, (tx) => answerWithin(tx, ctx, { id: found.checkInId, comes }));
}

/** The meeting that is answered, or of a series the next one that this person may answer. */
async function nextOf(reader: Reader, ctx: StaffCtx, id: string): Promise<Invited | undefined> {
  for (const one of await meetingsBehind(reader, id, ctx.now)) {
    const invited = invitedTo(ctx, await answerable(reader, ctx, one));
    if (invited) return invited;
  }
  return undefined;
}

/** The answer to a series is one to each of its meetings that is still to come. */
async function answerWithin(
  tx: Tx,
  ctx: StaffCtx,
  { id, comes }: { id: string; comes: boolean },
): Promise<Outcome<Invited>> {
  let first: Outcome<Invited> | undefined;
  for (const one of await meetingsBehind(tx, id, ctx.now)) {
    const said = await answerOne(tx, ctx, { id: one, comes });
    if (said.ok) first ??= said;
    else if (said.refusal.kind !== "lapsed") return said;
  }
  return first ?? refuse({ kind: "lapsed" });
}

async function answerOne(
  tx: Tx,
  ctx: StaffCtx,
  { id, comes }: { id: CheckInId; comes: boolean },
): Promise<Outcome<Invited>> {
  await holdCheckIn(tx, ctx, id);
  const checkIn = await answerable(asReader(tx), ctx, id);
  const time = checkIn && timeOf(checkIn);
  if (!checkIn || !time) return refuse({ kind: "lapsed" });
  const before = invitedTo(ctx, checkIn);
  if (!before) return refuse({ kind: "lapsed" });
  if (before.comes === comes) return accept(before);
  await saveAnswers(tx, ctx, checkIn, { timeIds: [time.id], works: comes });
  const payload = { step: "answered", time: time.startsAt.toString(), works: comes } as const;
  const released = await releaseStep(tx, ctx, { case: checkIn.case, checkInId: id, payload });
  return released.ok ? accept({ ...before, comes }) : released;
}

const timeOf = ({ row, times }: CheckIn) =>
  times.find((one) => one.goneWhy === null && row.startsAt !== null && one.startsAt.equals(row.startsAt));

function invitedTo(ctx: StaffCtx, checkIn: CheckIn | undefined): Invited | undefined {
  const time = checkIn && timeOf(checkIn);
  if (!checkIn || !time) return undefined;
  const said = checkIn.answers.find((one) => one.timeId === time.id && one.staffId === ctx.actor.staffId);
  const { startsAt, endsAt } = time;
  return { startsAt, endsAt, zone: ctx.zone, ...(said && { comes: said.works }) };
}

/** The meeting, while it is confirmed and ahead, and this person is asked to it and may know of it. */
async function answerable(reader: Reader, ctx: StaffCtx, id: CheckInId): Promise<CheckIn | undefined> {
  const checkIn = await findCheckIn(reader, ctx, id);
  if (!checkIn || stateAt(checkIn.row, ctx.now) !== "confirmed") return undefined;
  const { staffId, organizationId } = ctx.actor;
  if (!checkIn.people.some((one) => one.staffId === staffId) || checkIn.case.pausedAt) return undefined;
  const standing = await standingOf(reader, ctx, checkIn.case);
  return hiddenFor(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone }) ? undefined : checkIn;
}

/** The colleague whose link it is, as somebody who acts. */
async function personOf(
  store: Store,
  { organizationId, staffId }: FoundLetter,
  { now, requestId }: Asked,
): Promise<StaffCtx | undefined> {
  const actor = { kind: "job", job: "answer-link", organizationId } as const;
  const ctx: JobCtx & Ctx = { actor, now, locale: "en", zone: "UTC", requestId, store };
  const who = await read(ctx, (reader) => staffActor(reader, ctx, staffId));
  return who && { ...ctx, actor: { ...who.actor, via: "panel" }, zone: who.zone };
}
