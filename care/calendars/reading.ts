import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import { openingFor } from "#db/client.ts";
import type { JobCtx } from "#db/context.ts";
import type { CalendarId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { calendars, type CalendarKind, type CalendarSecrets } from "#db/schema/calendars.ts";
import { act } from "../act.ts";
import { accept } from "../outcome.ts";
import { staffActor } from "../staff.ts";
import { windowFrom } from "./busy.rules.ts";
import { dropBusy, insertBusy, readLater } from "./calendars.ts";
import type { Reading, ToRead } from "./source.ts";

export type Due = ToRead & { kind: CalendarKind };

const live = (ctx: JobCtx, id: CalendarId) =>
  and(
    eq(calendars.organizationId, ctx.actor.organizationId),
    eq(calendars.id, id),
    isNull(calendars.endedAt),
  );

/** What is needed to read a calendar now. Nothing once it was disconnected or its owner has left. */
export const calendarDue = (ctx: JobCtx, id: CalendarId): Promise<Due | undefined> =>
  read(ctx, async (reader) => {
    const [row] = await reader.select().from(calendars).where(live(ctx, id));
    const owner = row && (await staffActor(reader, ctx, row.staffId));
    if (!row || !owner) return undefined;
    const secrets = await ctx.store.keys.open<CalendarSecrets>({ table: "calendars", id }, row.secrets);
    return { kind: row.kind, secrets, zone: owner.zone, window: windowFrom(ctx.now) };
  });

const between = { working: { minutes: 20 }, failing: { minutes: 60 } };

type Read = { id: CalendarId; goesOn: boolean };

/**
 * Takes in what a reading came to. What was read before stays where the calendar could not be reached, and goes where its
 * owner no longer allows it. `goesOn`: the next reading is queued. Busy times are no fact of ours, so a reading leaves an
 * audit row only where it is the first, or goes wrong, or right again.
 */
export async function takeReading(ctx: JobCtx, one: Read, reading: Reading): Promise<void> {
  const before = await read(ctx, (reader) => reader.select().from(calendars).where(live(ctx, one.id)));
  const [known] = before;
  if (!known) return;
  const problem = reading.ok ? null : reading.problem;
  const isNews = known.problem !== problem || known.readAt === null;
  const { organizationId } = ctx.actor;
  if (!isNews)
    return ctx.store.client.transaction(openingFor(organizationId), (db) =>
      write(db as Tx, ctx, one, reading),
    );
  const deed = {
    action: "calendar.read",
    subject: `calendar:${one.id}`,
    changed: [problem ?? "busy"],
  } as const;
  await act(ctx, deed, async (tx) => {
    await write(tx, ctx, one, reading);
    return accept(null);
  });
}

async function write(tx: Tx, ctx: JobCtx, { id, goesOn }: Read, reading: Reading): Promise<void> {
  const [row] = await tx.select().from(calendars).where(live(ctx, id)).for("update");
  if (!row) return;
  const isOver = !reading.ok && reading.problem === "refused";
  if (reading.ok || isOver) await dropBusy(tx, ctx, id);
  if (reading.ok) await insertBusy(tx, ctx, row, reading.busy);
  const renewed = reading.ok && reading.secrets;
  const place = { table: "calendars", id };
  await tx
    .update(calendars)
    .set({
      problem: reading.ok ? null : reading.problem,
      ...(reading.ok && { readAt: ctx.now }),
      ...(renewed && { secrets: await ctx.store.keys.seal(ctx.actor.organizationId, place, renewed) }),
    })
    .where(live(ctx, id));
  const after = ctx.now.add(reading.ok ? between.working : between.failing);
  if (goesOn && !isOver) await readLater(tx, ctx, { calendarId: id, goesOn, after });
}
