import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CheckInId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { act, look } from "../act.ts";
import { explainLine } from "../explain.ts";
import type { Step } from "../form.ts";
import { momentWords } from "../moments.ts";
import { accept, refuse, type Outcome, type Refusal } from "../outcome.ts";
import { saying } from "../said.ts";
import { standingOf } from "../release.ts";
import { changedNow } from "./booking.ts";
import { findCheckIn, type CheckIn } from "./check-in-rows.ts";
import { cancelWithin, holdOwn, moveWithin } from "./check-ins.ts";
import type { Join } from "./check-ins.rules.ts";
import { problemIn, savedJoin } from "./join.ts";
import { doneWith } from "./done.ts";
import { fallenWith, waitsStill } from "./fallen.ts";
import { lookFor, wishFor } from "./find-times.ts";
import { refreshCards } from "./refresh.ts";

export type FallenDeed = "keep" | "move" | "cancel";

/**
 * Settles all meetings that fell together with this one and are the person's own, each by itself: kept by video, offered at
 * its next times, or cancelled. What was settled meanwhile stays; where nothing is left it shows how this one stands.
 */
export async function settleFallen(ctx: StaffCtx, id: CheckInId, deed: FallenDeed): Promise<Outcome<Step>> {
  const found = await look(ctx, { action: "checkin.see", subject: `checkin:${id}` }, async (reader) => {
    if (!(await findCheckIn(reader, ctx, id))) return refuse({ kind: "not-found", what: "check-in" });
    const open = (await fallenWith(reader, ctx, { checkIn: id })).filter((one) => waitsStill(one, ctx.now));
    const all = await Promise.all(open.map(({ row }) => findCheckIn(reader, ctx, row.id)));
    return accept(all.filter((one) => one !== undefined));
  });
  if (!found.ok) return found;
  if (found.value.length === 0) return doneWith(ctx, id);
  const changed = [...fields[deed], ...found.value.map(({ row }) => `checkin:${row.id}`)];
  const lines = await act(
    ctx,
    { action: `checkin.${deed}`, subject: `checkin:${id}`, changed },
    async (tx) => {
      const taken: Temporal.Instant[] = [];
      const told: string[] = [];
      // One after the other: what is offered for one is not offered for the next.
      for (const one of found.value) told.push(await settleOne(tx, ctx, one, { deed, taken }));
      return accept(told);
    },
  );
  return lines.ok ? saying(titles[deed], lines.value) : lines;
}

const fields: Record<FallenDeed, string[]> = {
  keep: ["keptAt"],
  move: ["times", "sequence"],
  cancel: ["state", "sequence"],
};
const titles: Record<FallenDeed, string> = {
  keep: "Kept by video",
  move: "Other times offered",
  cancel: "Cancelled",
};

type Settling = { deed: FallenDeed; taken: Temporal.Instant[] };

/** One of them, in words. What is refused leaves no trace and keeps none of the others back. */
async function settleOne(tx: Tx, ctx: StaffCtx, one: CheckIn, settling: Settling): Promise<string> {
  const { codeName } = one.case;
  try {
    return await tx.transaction(async (inner) => {
      // A savepoint of the same transaction may write as that may.
      const done = await settle(inner as unknown as Tx, ctx, one, settling);
      if (!done.ok) throw new Refused(done.refusal);
      return `${codeName}: ${done.value}`;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${codeName}: ${explainLine(error.refusal)}`;
  }
}

class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

async function settle(
  tx: Tx,
  ctx: StaffCtx,
  one: CheckIn,
  { deed, taken }: Settling,
): Promise<Outcome<string>> {
  if (deed === "move") return moveToNext(tx, ctx, one, taken);
  if (deed === "keep") return keep(tx, ctx, one.row.id);
  const done = await cancelWithin(tx, ctx, one.row.id);
  return done.ok ? accept("cancelled. Everybody is told.") : done;
}

/** It goes on by video though a side is closed that day: reminders go out again. */
async function keep(tx: Tx, ctx: StaffCtx, id: CheckInId): Promise<Outcome<string>> {
  const held = await holdOwn(tx, ctx, id);
  if (!held.ok) return held;
  if (held.value.row.state !== "confirmed") return refuse({ kind: "already-done", what: "checkin.answer" });
  await tx
    .update(checkIns)
    .set({ keptAt: ctx.now, ...(await linkFor(tx, ctx, held.value)), ...changedNow(ctx, held.value) })
    .where(eq(checkIns.id, id));
  await refreshCards(tx, ctx, held.value);
  return accept("it goes on by video. Everybody is told.");
}

/** A meeting without a way to join takes the one that this person saved for what they host, unless it names somebody. */
async function linkFor(tx: Tx, ctx: StaffCtx, { row, case: subject }: CheckIn) {
  const place = { table: "check_ins", id: row.id };
  const join = await ctx.store.keys.open<Join>(place, row.joining);
  if (join.kind !== "none") return {};
  const reader = asReader(tx);
  const saved = await savedJoin(reader, ctx);
  const standing = await standingOf(reader, ctx, subject);
  if (saved.kind === "none" || (await problemIn(reader, ctx, { case: subject, standing }, saved))) return {};
  return { joining: await ctx.store.keys.seal(subject.partnershipId, place, saved) };
}

/** How far ahead another time is looked for, and how many are offered. */
const daysAhead = 14;
const offered = 3;

async function moveToNext(
  tx: Tx,
  ctx: StaffCtx,
  { row, case: subject, people }: CheckIn,
  taken: Temporal.Instant[],
): Promise<Outcome<string>> {
  const day = (row.startsAt ?? ctx.now).toZonedDateTimeISO(row.zone).toPlainDate();
  const span = { from: day.add({ days: 1 }), to: day.add({ days: daysAhead }) };
  const required = people.filter((one) => one.required).map((one) => one.staffId);
  const { minutes, zone, id } = row;
  const looking = { caseId: subject.id, zone, minutes, required, except: id, ...span };
  const starts = lookFor(await wishFor(asReader(tx), ctx, looking), taken).times.slice(0, offered);
  if (starts.length === 0) return accept("no time in the next two weeks suits all. Move it by itself.");
  const done = await moveWithin(tx, ctx, { checkInId: id, starts, ...span });
  if (!done.ok) return done;
  for (const at of starts)
    for (let step = 15 - minutes; step < minutes; step += 15) taken.push(at.add({ minutes: step }));
  return accept(`offered ${starts.map((at) => momentWords(at, ctx.zone)).join("; ")}.`);
}
