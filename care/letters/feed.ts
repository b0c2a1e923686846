import { and, between, eq, inArray, isNull } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CalendarFeedId, newId, type StaffId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { checkInPeople, checkIns } from "#db/schema/check-ins.ts";
import { calendarFeeds } from "#db/schema/letters.ts";
import type { Store } from "#db/store.ts";
import { findFeed } from "#db/token-doors.ts";
import { act, look } from "../act.ts";
import { findCase } from "../cases.ts";
import { hiddenFor } from "../check-ins/check-in-view.ts";
import { accept, type Outcome } from "../outcome.ts";
import { standingOf } from "../release.ts";
import { staffActor } from "../staff.ts";
import { feedFile, type Meeting } from "./calendar-file.ts";
import { hashOf, newToken } from "./tokens.ts";

const mine = ({ actor }: StaffCtx) =>
  and(
    eq(calendarFeeds.organizationId, actor.organizationId),
    eq(calendarFeeds.staffId, actor.staffId),
    isNull(calendarFeeds.endedAt),
  );

/** Since when this person has a calendar address, if they have one. Its token is not known any more. */
export const myFeed = (ctx: StaffCtx): Promise<Outcome<{ since?: Temporal.Instant }>> =>
  look(ctx, { action: "feed.see", subject: "feed" }, async (reader) => {
    const [row] = await reader.select({ at: calendarFeeds.createdAt }).from(calendarFeeds).where(mine(ctx));
    return accept(row ? { since: row.at } : {});
  });

/** Makes a calendar address of one's own and answers with its token, this once. One that was there opens nothing any more. */
export function startFeed(ctx: StaffCtx): Promise<Outcome<{ token: string }>> {
  const id = newId(CalendarFeedId);
  const { organizationId, staffId } = ctx.actor;
  return act(ctx, { action: "feed.change", subject: `feed:${id}`, changed: ["token"] }, async (tx) => {
    const token = newToken();
    await tx.update(calendarFeeds).set({ endedAt: ctx.now }).where(mine(ctx));
    const row = { id, organizationId, staffId, tokenHash: hashOf(token), createdAt: ctx.now };
    await tx.insert(calendarFeeds).values(row);
    return accept({ token });
  });
}

/** Takes one's calendar address back. */
export function endFeed(ctx: StaffCtx): Promise<Outcome<null>> {
  const subject = `staff:${ctx.actor.staffId}`;
  return act(ctx, { action: "feed.change", subject, changed: ["ended"] }, async (tx) => {
    await tx.update(calendarFeeds).set({ endedAt: ctx.now }).where(mine(ctx));
    return accept(null);
  });
}

type Asked = { token: string; now: Temporal.Instant; requestId: string; baseUrl: string };

/** The calendar file behind a token; undefined where the token opens nothing, for whatever reason. */
export async function feedOf(
  store: Store,
  { token, now, requestId, baseUrl }: Asked,
): Promise<string | undefined> {
  const found = await findFeed(store, hashOf(token));
  if (!found) return undefined;
  const actor = { kind: "job", job: "feed", organizationId: found.organizationId } as const;
  const ctx: Ctx = { actor, now, locale: "en", zone: "UTC", requestId, store };
  const meetings = await read(ctx, async (reader) => {
    const who = await staffActor(reader, ctx, found.staffId);
    return who ? meetingsOf(reader, { ...ctx, ...who }, baseUrl) : undefined;
  });
  return meetings && feedFile(meetings, now);
}

const [daysBack, daysAhead, most] = [30, 400, 1_000];

async function meetingsOf(reader: Reader, ctx: StaffCtx, baseUrl: string): Promise<Meeting[]> {
  const hostname = new URL(baseUrl).hostname;
  const rows = await rowsOf(reader, ctx);
  const caseIds = [...new Set(rows.map(({ row }) => row.caseId))];
  const known = await Promise.all(
    caseIds.map(async (id) => {
      const [subject, standing] = await Promise.all([
        findCase(reader, ctx, id),
        standingOf(reader, ctx, { id }),
      ]);
      return [id, subject.ok ? { subject: subject.value, standing } : undefined] as const;
    }),
  );
  const byId = new Map(known);
  const { staffId, organizationId } = ctx.actor;
  return rows.flatMap(({ row, staffId: asked }): Meeting[] => {
    const { subject, standing } = byId.get(row.caseId) ?? {};
    const { startsAt, endsAt } = row;
    if (!subject || !standing || !startsAt || !endsAt) return [];
    const seeing = { standing, staffId, organizationId, zone: ctx.zone };
    if (hiddenFor(ctx, { row, case: subject, people: [{ staffId: asked }] }, seeing)) return [];
    const uid = `feed-${row.id}@${hostname}`;
    const url = `${baseUrl}/check-ins/${row.id}`;
    return [{ uid, sequence: row.sequence, zone: row.zone, startsAt, endsAt, url }];
  });
}

/** Somebody's confirmed meetings of the last weeks and the year to come. */
const rowsOf = (
  reader: Reader,
  ctx: StaffCtx,
): Promise<{ row: typeof checkIns.$inferSelect; staffId: StaffId }[]> =>
  reader
    .select({ row: checkIns, staffId: checkInPeople.staffId })
    .from(checkInPeople)
    .innerJoin(checkIns, eq(checkIns.id, checkInPeople.checkInId))
    .where(
      and(
        eq(checkInPeople.memberOf, ctx.actor.organizationId),
        eq(checkInPeople.staffId, ctx.actor.staffId),
        inArray(checkIns.state, ["confirmed", "past"]),
        between(
          checkIns.startsAt,
          ctx.now.subtract({ hours: 24 * daysBack }),
          ctx.now.add({ hours: 24 * daysAhead }),
        ),
      ),
    )
    .limit(most);
