import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { CheckInId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { calendarEntries } from "#db/schema/letters.ts";
import { entryNow, type Entry } from "./letters.rules.ts";

type EntryRow = typeof calendarEntries.$inferSelect;
/** The entry as it is to be, and whether the row has to be written. */
export type PresentEntry = Entry & { uid: string; partyId: string; isNew: boolean };

/** What the calendars of this side and of its families know of a meeting. */
export const entriesOf = (reader: Pick<Reader, "select">, ctx: Ctx, id: CheckInId): Promise<EntryRow[]> =>
  reader
    .select()
    .from(calendarEntries)
    .where(
      and(eq(calendarEntries.organizationId, ctx.actor.organizationId), eq(calendarEntries.checkInId, id)),
    );

/** One party's entry as it should be now; undefined where there is nothing to know. */
export function presentEntry(
  known: EntryRow | undefined,
  partyId: string,
  present: Parameters<typeof entryNow>[1],
): PresentEntry | undefined {
  const entry = entryNow(known, present);
  if (!entry) return undefined;
  const { sequence, isOn, startsAt, endsAt } = entry;
  return {
    sequence,
    isOn,
    startsAt,
    endsAt,
    uid: known?.uid ?? randomUUID(),
    partyId,
    isNew: entry !== known,
  };
}

/** Writes an entry that is new or has changed. */
export async function saveEntry(
  tx: Tx,
  ctx: Ctx,
  { checkInId, entry }: { checkInId: CheckInId; entry: PresentEntry },
): Promise<void> {
  const { sequence, isOn, startsAt, endsAt, uid, partyId } = entry;
  const { organizationId } = ctx.actor;
  const set = { sequence, isOn, startsAt, endsAt };
  await tx
    .insert(calendarEntries)
    .values({ organizationId, checkInId, partyId, uid, ...set })
    .onConflictDoUpdate({
      target: [calendarEntries.organizationId, calendarEntries.checkInId, calendarEntries.partyId],
      set,
    });
}
