import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import { CheckInId, CheckInNoticeId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkInNotices } from "#db/schema/check-ins.ts";
import { organizations, sites, staff } from "#db/schema/organizations.ts";
import { timesOfTeam } from "#db/team-times.ts";
import type { Copies } from "../copies.ts";
import { isOpen } from "../scheduling/days.ts";
import { standingOf } from "../release.ts";
import { findCheckIn, type CheckIn } from "./check-in-rows.ts";
import { viewOf, type CheckInView } from "./check-in-view.ts";
import { checkInCard, noticeCard } from "./check-ins.cards.ts";
import { coversOn, stateAt, type NoticeKind } from "./check-ins.rules.ts";
import { fallenCard } from "./fallen.cards.ts";
import { fallenWith, waitsStill } from "./fallen.ts";

export type Own = { checkIn: CheckIn; people: StaffId[]; view: (staffId: StaffId) => CheckInView };

/** The people of the acting organization who are asked or asked for it, and what each of them sees. */
export async function ownSide(reader: Reader, ctx: Ctx, id: CheckInId): Promise<Own | undefined> {
  const checkIn = await findCheckIn(reader, ctx, id);
  if (!checkIn) return undefined;
  const { organizationId } = ctx.actor;
  const standing = await standingOf(reader, ctx, checkIn.case);
  const onTeam = standing.team
    .filter((one) => one.organizationId === organizationId)
    .map((one) => one.staffId);
  const concerned = new Set([...checkIn.people.map((one) => one.staffId), checkIn.row.askedBy]);
  const zones = await zonesOf(reader, ctx, [...concerned]);
  return {
    checkIn,
    people: onTeam.filter((staffId) => concerned.has(staffId)),
    view: (staffId) => {
      const zone = zones.get(staffId) ?? checkIn.row.zone;
      return viewOf(ctx, checkIn, { standing, staffId, organizationId, zone });
    },
  };
}

/** Each colleague's own zone: their site's, or their organization's. */
async function zonesOf(reader: Reader, ctx: Ctx, ids: readonly StaffId[]): Promise<Map<StaffId, string>> {
  const rows = await reader
    .select({ id: staff.id, zone: organizations.zone, siteZone: sites.zone })
    .from(staff)
    .innerJoin(organizations, eq(organizations.organizationId, staff.organizationId))
    .leftJoin(sites, eq(sites.id, staff.siteId))
    .where(and(eq(staff.organizationId, ctx.actor.organizationId), inArray(staff.id, [...ids])));
  return new Map(rows.map(({ id, zone, siteZone }) => [id, siteZone ?? zone]));
}

/** The copies of a check-in on the side of the acting organization. */
export async function checkInCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const own = await ownSide(reader, ctx, CheckInId.parse(id));
  if (!own) return undefined;
  const { people, view } = own;
  return {
    // Whoever may not see it gets no first card; one that stands there already says why.
    audience: people.filter((staffId) => !view(staffId).hidden),
    caseId: own.checkIn.case.id,
    cardFor: (staffId, level) => checkInCard(view(staffId), level),
    isWithdrawnFor: (staffId) => Boolean(view(staffId).hidden),
  };
}

/**
 * The copies of a reminder, or of the question afterwards. A reminder reaches nobody once the meeting was cancelled,
 * moved or has begun, while sharing is paused, nor on a day that is closed for the one who would be reminded.
 */
export async function checkInNoticeCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const [notice] = await reader
    .select()
    .from(checkInNotices)
    .where(eq(checkInNotices.id, CheckInNoticeId.parse(id)));
  if (notice?.kind === "closed") return fallenCopies(reader, ctx, notice.id);
  const own = notice && (await ownSide(reader, ctx, notice.checkInId));
  if (!notice || !own) return undefined;
  const { view } = own;
  const isCurrent = notice.sequence === own.checkIn.row.sequence && isDue(notice.dueAt, ctx);
  const { kind } = notice;
  const wanted = isCurrent ? await wantedFor(reader, ctx, own, kind) : [];
  return {
    audience: wanted.filter((staffId) => !view(staffId).hidden),
    caseId: own.checkIn.case.id,
    // Whoever has one digest has read of tomorrow's meetings there, and when they begin.
    isInDigest: kind === "day" || kind === "hour",
    cardFor: (staffId, level) => noticeCard(view(staffId), kind, level),
    isWithdrawnFor: (staffId) => Boolean(view(staffId).hidden),
  };
}

/** The queue's clock may run a little ahead of ours. */
const isDue = (dueAt: Temporal.Instant, ctx: Ctx) =>
  Temporal.Instant.compare(dueAt, ctx.now.add({ seconds: 30 })) <= 0;

async function wantedFor(
  reader: Reader,
  ctx: Ctx,
  own: Own,
  kind: Exclude<NoticeKind, "closed">,
): Promise<StaffId[]> {
  const { checkIn, people } = own;
  const { row } = checkIn;
  const state = stateAt(row, ctx.now);
  if (checkIn.case.pausedAt || !row.startsAt) return [];
  if (kind === "after") return state === "past" ? oneOf(own) : [];
  const hasBegun = Temporal.Instant.compare(row.startsAt, ctx.now) <= 0;
  if (state !== "confirmed" || hasBegun) return [];
  const asked = people.filter((staffId) => checkIn.people.some((one) => one.staffId === staffId));
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(row.zone).toPlainDate();
  const [today, itsDay] = [dayOf(ctx.now), dayOf(row.startsAt)];
  const team = await timesOfTeam(reader, { caseId: row.caseId, from: today, to: itsDay });
  const isOpenFor = (day: Temporal.PlainDate) => (staffId: StaffId) =>
    isOpen(day, new Set(team.find((one) => one.staffId === staffId)?.closed));
  const standsIn = (staffId: StaffId) => (one: CheckIn["people"][number]) =>
    one.coversFor === staffId && coversOn(one, itsDay.toString());
  const stands = (staffId: StaffId) =>
    [staffId, ...checkIn.people.filter(standsIn(staffId)).map((one) => one.staffId)].some(isOpenFor(itsDay));
  const hasFallen = !checkIn.people.every((one) => !one.required || stands(one.staffId));
  if (row.keptAt) return asked;
  return hasFallen ? [] : asked.filter(isOpenFor(today));
}

/** The one card about what fell together: for whoever asked for it, or, where they have left, somebody of their side. */
async function fallenCopies(reader: Reader, ctx: Ctx, id: CheckInNoticeId): Promise<Copies | undefined> {
  const all = await fallenWith(reader, ctx, { notice: id });
  const [lead] = all;
  if (!lead) return undefined;
  const isOurs = lead.row.hostOrganization === ctx.actor.organizationId;
  const owns = await Promise.all(
    all.map(async (fallen) => ({ fallen, own: await ownSide(reader, ctx, fallen.row.id) })),
  );
  const known = owns.flatMap(({ fallen, own }) => (own ? [{ fallen, own }] : []));
  const [first] = known;
  if (!first) return undefined;
  const isLeft = lead.notice.id === id && isOurs && all.some((one) => waitsStill(one, ctx.now));
  return {
    audience: isLeft ? oneOf(first.own) : [],
    cardFor: (staffId) =>
      fallenCard(
        lead.row.id,
        known.map(({ fallen, own }) => ({ view: own.view(staffId), isOpen: waitsStill(fallen, ctx.now) })),
      ),
    isWithdrawnFor: () => false,
  };
}

/** One person of a side is asked how it went: who asked for it, or else the first who had to be there. */
function oneOf({ checkIn, people }: Own): StaffId[] {
  const required = checkIn.people.filter((one) => one.required).map((one) => one.staffId);
  const first =
    people.find((one) => one === checkIn.row.askedBy) ??
    people.find((one) => required.includes(one)) ??
    people[0];
  return first ? [first] : [];
}
