import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { CheckInId, CheckInSeriesId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { calendarEntries } from "#db/schema/letters.ts";
import { entryNow, type Entry } from "./letters.rules.ts";

type EntryRow = typeof calendarEntries.$inferSelect;
/** The entry as it is to be, and whether the row has to be written. */
export type PresentEntry = Entry & {
  checkInId: CheckInId | CheckInSeriesId;
  uid: string;
  partyId: string;
  isNew: boolean;
};
type Party = { checkInId: PresentEntry["checkInId"]; partyId: string };

/** What the calendars of this side and of its families know of a meeting, or of a series as one. */
export const entriesOf = (
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  id: CheckInId | CheckInSeriesId,
): Promise<EntryRow[]> =>
  reader
    .select()
    .from(calendarEntries)
    .where(
      and(eq(calendarEntries.organizationId, ctx.actor.organizationId), eq(calendarEntries.checkInId, id)),
    );

/** One party's entry as it should be now; undefined where there is nothing to know. */
export function presentEntry(
  known: EntryRow | undefined,
  party: Party,
  present: Parameters<typeof entryNow>[1],
): PresentEntry | undefined {
  const entry = entryNow(known, present);
  if (!entry) return undefined;
  const { sequence, isOn, startsAt, endsAt, pattern } = entry;
  return {
    ...party,
    sequence,
    isOn,
    startsAt,
    endsAt,
    pattern: pattern ?? null,
    uid: known?.uid ?? randomUUID(),
    isNew: entry !== known,
  };
}

/** Writes an entry that is new or has changed. */
export async function saveEntry(
  tx: Tx,
  ctx: Ctx,
  { checkInId, partyId, uid, sequence, isOn, startsAt, endsAt, pattern }: PresentEntry,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const set = { sequence, isOn, startsAt, endsAt, pattern: pattern ?? null };
  await tx
    .insert(calendarEntries)
    .values({ organizationId, checkInId, partyId, uid, ...set })
    .onConflictDoUpdate({
      target: [calendarEntries.organizationId, calendarEntries.checkInId, calendarEntries.partyId],
      set,
    });
}
