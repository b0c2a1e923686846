import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CalendarId, newId, type StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import {
  busyTimes,
  calendars,
  type CalendarKind,
  type CalendarProblem,
  type CalendarSecrets,
} from "#db/schema/calendars.ts";
import { act, look } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { windowFrom, type Stretch } from "./busy.rules.ts";
import { busyInFile } from "./calendar-file.ts";
import { problemWords, readAddress } from "./calendars.form.ts";
import type { AccountKind } from "./source.ts";

/** A calendar as its owner sees it. */
export type CalendarLine = {
  id: CalendarId;
  kind: CalendarKind;
  readAt?: Temporal.Instant;
  problem?: CalendarProblem;
  createdAt: Temporal.Instant;
};

const ownLive = ({ actor }: StaffCtx) =>
  and(
    eq(calendars.organizationId, actor.organizationId),
    eq(calendars.staffId, actor.staffId),
    isNull(calendars.endedAt),
  );

const liveOf = (reader: Pick<Reader, "select">, ctx: StaffCtx) =>
  reader.select().from(calendars).where(ownLive(ctx)).orderBy(asc(calendars.createdAt));

/** One's own calendars that are read. Refuses as `not-allowed` to those who are never asked to a joint check-in. */
export const myCalendars = (ctx: StaffCtx): Promise<Outcome<CalendarLine[]>> =>
  look(ctx, { action: "calendar.connect", subject: "calendars" }, async (reader) => {
    const rows = await liveOf(reader, ctx);
    return accept(
      rows.map(({ id, kind, readAt, problem, createdAt }) => ({
        id,
        kind,
        createdAt,
        ...(readAt && { readAt }),
        ...(problem && { problem }),
      })),
    );
  });

/** More are nobody's. */
const mostCalendars = 10;

type Connecting = { kind: CalendarKind; secrets: CalendarSecrets; readAt?: Temporal.Instant };

async function insertCalendar(tx: Tx, ctx: StaffCtx, id: CalendarId, one: Connecting): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await tx.insert(calendars).values({
    id,
    organizationId,
    staffId,
    kind: one.kind,
    secrets: await ctx.store.keys.seal(organizationId, { table: "calendars", id }, one.secrets),
    createdAt: ctx.now,
    ...(one.readAt && { readAt: one.readAt }),
  });
}

const connecting = (id: CalendarId, kind: CalendarKind) =>
  ({ action: "calendar.connect", subject: `calendar:${id}`, changed: [kind] }) as const;

const tooMany = `You have connected ${mostCalendars} calendars. Disconnect one first.`;

/**
 * Takes the busy times of a calendar file in. The file is read once and not kept. Refuses as `invalid` with what is wrong
 * with it.
 */
export async function connectFile(ctx: StaffCtx, text: string): Promise<Outcome<CalendarId>> {
  const id = newId(CalendarId);
  const read = busyInFile(text, { window: windowFrom(ctx.now), zone: ctx.zone });
  return act(ctx, connecting(id, "file"), async (tx) => {
    if (!read.ok) return refuse({ kind: "invalid", fields: { file: problemWords[read.problem] } });
    if ((await liveOf(tx, ctx)).length >= mostCalendars)
      return refuse({ kind: "invalid", fields: { file: tooMany } });
    await insertCalendar(tx, ctx, id, { kind: "file", secrets: {}, readAt: ctx.now });
    await insertBusy(tx, ctx, { id, staffId: ctx.actor.staffId }, read.busy);
    return accept(id);
  });
}

/** Connects a calendar by the private address at which its maker publishes it. Refuses as `invalid`. */
export async function connectAddress(ctx: StaffCtx, typed: string): Promise<Outcome<CalendarId>> {
  const id = newId(CalendarId);
  const address = readAddress(typed);
  return act(ctx, connecting(id, "address"), async (tx) => {
    if (!address.ok) return refuse({ kind: "invalid", fields: { address: address.problem } });
    if ((await liveOf(tx, ctx)).length >= mostCalendars)
      return refuse({ kind: "invalid", fields: { address: tooMany } });
    await insertCalendar(tx, ctx, id, { kind: "address", secrets: { address: address.value } });
    await readLater(tx, ctx, { calendarId: id, goesOn: true });
    return accept(id);
  });
}

/**
 * Connects an account whose owner has just allowed it; it takes the place of an account of the same maker. Refuses as
 * `already-done` when `claim` says that this was used before.
 */
export async function connectAccount(
  ctx: StaffCtx,
  account: { kind: AccountKind; secrets: CalendarSecrets },
  claim: (tx: Tx) => Promise<boolean>,
): Promise<Outcome<CalendarId>> {
  const id = newId(CalendarId);
  return act(ctx, connecting(id, account.kind), async (tx) => {
    if (!(await claim(tx))) return refuse({ kind: "already-done", what: "confirm" });
    const before = (await liveOf(tx, ctx)).filter((one) => one.kind === account.kind);
    for (const one of before) await endCalendar(tx, ctx, one.id);
    await insertCalendar(tx, ctx, id, account);
    await readLater(tx, ctx, { calendarId: id, goesOn: true });
    return accept(id);
  });
}

/** Has a calendar of one's own read now. Refuses as `not-found`. */
export const readCalendarNow = (ctx: StaffCtx, id: CalendarId): Promise<Outcome<null>> =>
  act(ctx, { action: "calendar.connect", subject: `calendar:${id}`, changed: ["read"] }, async (tx) => {
    const mine = (await liveOf(tx, ctx)).find((one) => one.id === id && one.kind !== "file");
    if (!mine) return refuse({ kind: "not-found", what: "page" });
    await readLater(tx, ctx, { calendarId: id, goesOn: false });
    return accept(null);
  });

/** Forgets a calendar of one's own and all that was read from it. Refuses as `not-found`. */
export const disconnectCalendar = (ctx: StaffCtx, id: CalendarId): Promise<Outcome<null>> =>
  act(ctx, { action: "calendar.connect", subject: `calendar:${id}`, changed: ["ended"] }, async (tx) => {
    const mine = (await liveOf(tx, ctx)).find((one) => one.id === id);
    if (!mine) return refuse({ kind: "not-found", what: "page" });
    await endCalendar(tx, ctx, id);
    return accept(null);
  });

/** Forgets all calendars of somebody whose work here has ended. */
export async function dropCalendars(tx: Tx, ctx: Ctx, staffId: StaffId): Promise<void> {
  const { organizationId } = ctx.actor;
  const rows = await tx
    .select({ id: calendars.id })
    .from(calendars)
    .where(
      and(
        eq(calendars.organizationId, organizationId),
        eq(calendars.staffId, staffId),
        isNull(calendars.endedAt),
      ),
    );
  for (const { id } of rows) await endCalendar(tx, ctx, id);
}

/** What could open the calendar goes with it; so do its busy times, which are nobody's record. */
async function endCalendar(tx: Tx, ctx: Ctx, id: CalendarId): Promise<void> {
  const { organizationId } = ctx.actor;
  const secrets = await ctx.store.keys.seal(organizationId, { table: "calendars", id }, {});
  await tx
    .update(calendars)
    .set({ endedAt: ctx.now, secrets })
    .where(and(eq(calendars.organizationId, organizationId), eq(calendars.id, id)));
  await dropBusy(tx, ctx, id);
}

export const dropBusy = (tx: Tx, ctx: Ctx, id: CalendarId) =>
  tx
    .delete(busyTimes)
    .where(and(eq(busyTimes.organizationId, ctx.actor.organizationId), eq(busyTimes.calendarId, id)));

type Owned = { id: CalendarId; staffId: StaffId };

/** All of them in one statement: a busy year has many. */
export async function insertBusy(
  tx: Tx,
  ctx: Ctx,
  { id, staffId }: Owned,
  busy: readonly Stretch[],
): Promise<void> {
  if (busy.length === 0) return;
  const moments = (end: "start" | "end") => `{${busy.map((one) => one[end].toString()).join(",")}}`;
  await tx.execute(sql`insert into busy_times (organization_id, calendar_id, staff_id, starts_at, ends_at)
    select ${ctx.actor.organizationId}::uuid, ${id}::uuid, ${staffId}::uuid, s, e
    from unnest(${moments("start")}::timestamptz[], ${moments("end")}::timestamptz[]) as t (s, e)`);
}

type Later = { calendarId: CalendarId; goesOn: boolean; after?: Temporal.Instant };

/** `goesOn`: the reading that is followed by the next one, as long as the calendar is connected. */
export const readLater = (tx: Tx, ctx: Ctx, { calendarId, goesOn, after }: Later): Promise<void> =>
  enqueue(ctx.store.queue, tx, {
    name: "read-calendar",
    payload: { organizationId: ctx.actor.organizationId, calendarId, goesOn },
    ...(after && { startAfter: after }),
  });
