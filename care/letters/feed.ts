import { and, between, eq, inArray, isNull } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CalendarFeedId, newId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { checkInSeries } from "#db/schema/check-in-series.ts";
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
import { seriesEntry } from "./series-entry.rules.ts";
import { rhythmOf } from "./series-meetings.ts";
import { hashOf, newToken } from "../tokens.ts";

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
  const seen = await seenOf(reader, ctx, rows);
  const shown = rows.filter(seen);
  const single = shown.filter(({ rhythm }) => !rhythm);
  const series = Map.groupBy(shown, ({ seriesId, rhythm }) => (rhythm ? seriesId : null));
  return [
    ...single.map(({ id, sequence, zone, startsAt, endsAt }): Meeting => {
      const url = `${baseUrl}/check-ins/${id}`;
      return { uid: `feed-${id}@${hostname}`, sequence, zone, startsAt, endsAt, url };
    }),
    ...[...series].flatMap(([id, of]) => (id ? seriesMeeting(id, of, { hostname, baseUrl }) : [])),
  ];
}

/** All of a series that the feed reaches, as one entry. */
function seriesMeeting(
  id: string,
  rows: readonly Row[],
  { hostname, baseUrl }: { hostname: string; baseUrl: string },
): Meeting[] {
  const [first] = rows;
  if (!first?.rhythm) return [];
  const { zone, rhythm } = first;
  const meetings = rows.flatMap(({ seriesDay: day, startsAt, endsAt }) =>
    day ? [{ day, startsAt, endsAt }] : [],
  );
  const entry = seriesEntry({ rhythm, meetings });
  const sequence = Math.max(...rows.map((row) => row.sequence));
  const url = `${baseUrl}/check-ins`;
  return entry ? [{ uid: `feed-${id}@${hostname}`, sequence, zone, url, ...entry }] : [];
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
type Asking = Pick<typeof checkIns.$inferSelect, "caseId" | "hostOrganization">;

/** Whether this person may see a meeting now: asked once for all of a case that were asked for by the same side. */
async function seenOf(
  reader: Reader,
  ctx: StaffCtx,
  rows: readonly Asking[],
): Promise<(row: Asking) => boolean> {
  const { staffId, organizationId } = ctx.actor;
  const known = await Promise.all(
    [...new Set(rows.map((row) => row.caseId))].map(async (id) => {
      const [subject, standing] = await Promise.all([
        findCase(reader, ctx, id),
        standingOf(reader, ctx, { id }),
      ]);
      return [id, subject.ok ? { subject: subject.value, standing } : undefined] as const;
    }),
  );
  const byId = new Map(known);
  const answers = new Map<string, boolean>();
  return (row) => {
    const found = byId.get(row.caseId);
    const key = `${row.caseId} ${row.hostOrganization}`;
    const answered = answers.get(key);
    if (!found || answered !== undefined) return answered ?? false;
    const asked = { row, case: found.subject, people: [{ staffId }] };
    const seeing = { standing: found.standing, staffId, organizationId, zone: ctx.zone };
    const answer = hiddenFor(ctx, asked, seeing) === undefined;
    answers.set(key, answer);
    return answer;
  };
}

/** Somebody's confirmed meetings of the last weeks and the year to come, with the rhythm of their series. */
async function rowsOf(reader: Reader, ctx: StaffCtx) {
  const rows = await reader
    .select({
      id: checkIns.id,
      caseId: checkIns.caseId,
      hostOrganization: checkIns.hostOrganization,
      sequence: checkIns.sequence,
      zone: checkIns.zone,
      startsAt: checkIns.startsAt,
      endsAt: checkIns.endsAt,
      minutes: checkIns.minutes,
      seriesId: checkIns.seriesId,
      seriesDay: checkIns.seriesDay,
      series: checkInSeries,
    })
    .from(checkInPeople)
    .innerJoin(checkIns, eq(checkIns.id, checkInPeople.checkInId))
    .leftJoin(checkInSeries, eq(checkInSeries.id, checkIns.seriesId))
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
    .orderBy(checkIns.startsAt)
    .limit(most);
  return rows.flatMap(({ startsAt, endsAt, series, ...row }) => {
    if (!startsAt || !endsAt) return [];
    const rhythm = series && rhythmOf(series, row);
    return [{ ...row, startsAt, endsAt, ...(rhythm && row.seriesDay && { rhythm }) }];
  });
}
