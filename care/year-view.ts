import { and, asc, between, eq, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { SiteId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { closedDays, type ClosedWhy } from "#db/schema/calendar.ts";
import { organizations } from "#db/schema/organizations.ts";
import { bellSchedules, dayChanges, groupHours, schoolYears } from "#db/schema/school-year.ts";
import { look } from "./act.ts";
import { liveSites } from "./organization.ts";
import { accept, type Outcome } from "./outcome.ts";
import { schoolDays, type SchoolCalendar, type SchoolDay } from "./scheduling/school-days.ts";

type YearLine = typeof schoolYears.$inferSelect;
type BellLine = typeof bellSchedules.$inferSelect;
type GroupLine = typeof groupHours.$inferSelect;
export type YearView = {
  isProgram: boolean;
  sites: { id: SiteId; name: string; zone: string }[];
  today: SchoolDay;
  /** A year at a glance, of the whole organization, beginning with its running year or this month. */
  days: SchoolDay[];
  why: ReadonlyMap<string, ClosedWhy>;
  years: YearLine[];
  bells: BellLine[];
  groups: GroupLine[];
};

const shownDays = 365;
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;

/** What the acting organization has entered of its time, and what its days come to. */
export const yearFor = (ctx: StaffCtx): Promise<Outcome<YearView>> =>
  look(ctx, { action: "organization.see", subject: "organization" }, async (reader) => {
    const [own] = await reader.select({ zone: organizations.zone }).from(organizations);
    const today = ctx.now.toZonedDateTimeISO(own?.zone ?? ctx.zone).toPlainDate();
    const { years, bells, groups } = await entered(reader, ctx);
    const running = years.find(({ lastDay }) => Temporal.PlainDate.compare(lastDay, today) >= 0);
    const from = earlier(running?.firstDay ?? today, today).with({ day: 1 });
    const span = { from, to: from.add({ days: shownDays }) };
    const { closed, changes } = await different(reader, ctx, span);
    const calendar: SchoolCalendar = {
      years: years.filter(({ siteId }) => siteId === null),
      bells: bells.filter(({ siteId }) => siteId === null),
      closed: new Set(closed.map(({ day }) => day.toString())),
      lost: new Set(closed.filter(({ why }) => why === "weather").map(({ day }) => day.toString())),
      changes: new Map(changes.map(({ day, kind }) => [day.toString(), kind])),
    };
    const days = schoolDays(calendar, span);
    return accept({
      isProgram: ctx.actor.organizationKind === "program",
      sites: await liveSites(reader, ctx),
      today: days.find(({ day }) => day.equals(today)) ?? {
        day: today,
        kind: "usual",
        letter: null,
        periods: [],
      },
      days,
      why: new Map(closed.map(({ day, why }) => [day.toString(), why])),
      years,
      bells,
      groups,
    });
  });

type Db = Pick<Reader, "select">;

async function entered(reader: Db, ctx: StaffCtx) {
  const live = <Table extends typeof schoolYears | typeof bellSchedules | typeof groupHours>(table: Table) =>
    and(eq(table.organizationId, ctx.actor.organizationId), isNull(table.endedAt));
  return {
    years: await reader
      .select()
      .from(schoolYears)
      .where(live(schoolYears))
      .orderBy(asc(schoolYears.firstDay)),
    bells: await reader
      .select()
      .from(bellSchedules)
      .where(live(bellSchedules))
      .orderBy(asc(bellSchedules.kind)),
    groups: await reader.select().from(groupHours).where(live(groupHours)).orderBy(asc(groupHours.opens)),
  };
}

async function different(
  reader: Db,
  ctx: StaffCtx,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
) {
  const live = (table: typeof closedDays | typeof dayChanges) =>
    and(
      eq(table.organizationId, ctx.actor.organizationId),
      isNull(table.siteId),
      isNull(table.endedAt),
      between(table.day, from, to),
    );
  return {
    closed: await reader.select().from(closedDays).where(live(closedDays)),
    changes: await reader.select().from(dayChanges).where(live(dayChanges)),
  };
}
