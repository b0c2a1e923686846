import { randomUUID } from "node:crypto";
import type { OrganizationKind } from "../actor.ts";
import { openingFor, type Db } from "../client.ts";
import type { OrganizationId } from "../ids.ts";
import { closedDays, type ClosedWhy } from "../schema/calendar.ts";
import { bellSchedules, groupHours, schoolYears } from "../schema/school-year.ts";
import type { Store } from "../store.ts";
import type { World } from "./handles.ts";

type Closed = { day: Temporal.PlainDate; why: ClosedWhy };

const run = (from: Temporal.PlainDate, days: number, why: ClosedWhy): Closed[] =>
  Array.from({ length: days }, (_, nth) => ({ day: from.add({ days: nth }), why }));

/** Thanksgiving and the day after, two weeks of winter break, and a staff day that is near whenever one looks. */
function schoolDays(now: Temporal.Instant, zone: string): Closed[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const november = Temporal.PlainDate.from({ year: today.year, month: 11, day: 1 });
  const firstThursday = november.add({ days: (4 - november.dayOfWeek + 7) % 7 });
  const winter = Temporal.PlainDate.from({ year: today.year, month: 12, day: 21 });
  return [
    ...run(firstThursday.add({ days: 21 }), 2, "holiday"),
    ...run(winter, 12, "break"),
    { day: today.add({ days: 10 }), why: "staff_day" },
  ];
}

const periods = [
  ["1", "08:00", "08:50"],
  ["2", "08:55", "09:45"],
  ["3", "09:50", "10:40"],
  ["4", "10:45", "11:35"],
  ["Lunch", "11:35", "12:10"],
  ["5", "12:10", "13:00"],
  ["6", "13:05", "13:55"],
  ["7", "14:00", "14:50"],
] as const;

/** The school's year with A and B days and its bells; the program's groups. */
async function seedYear(
  db: Db,
  { id: organizationId, kind }: { id: OrganizationId; kind: OrganizationKind },
  today: Temporal.PlainDate,
) {
  const common = { organizationId, siteId: null };
  if (kind === "program") {
    const groups = { days: ["mon", "wed", "thu"] as const, opens: "16:00", closes: "19:00" };
    await db.insert(groupHours).values({ id: randomUUID(), ...common, ...groups, days: [...groups.days] });
    return;
  }
  const begins = today.month >= 7 ? today.year : today.year - 1;
  const [firstDay, lastDay] = [
    Temporal.PlainDate.from({ year: begins, month: 8, day: 31 }),
    Temporal.PlainDate.from({ year: begins + 1, month: 6, day: 11 }),
  ];
  await db
    .insert(schoolYears)
    .values({ id: randomUUID(), ...common, firstDay, lastDay, letters: ["A", "B"], lostDay: "holds" });
  await db.insert(bellSchedules).values({
    id: randomUUID(),
    ...common,
    kind: "usual",
    letter: null,
    periods: periods.map(([label, from, to]) => ({ label, from, to, isClass: label !== "Lunch" })),
  });
}

/** Gives every organization the days on which it does not meet, and what its year looks like. */
export async function seedCalendar(
  store: Store,
  { organizations }: Pick<World, "organizations">,
  now: Temporal.Instant,
): Promise<void> {
  for (const { id: organizationId, kind, zone } of Object.values(organizations)) {
    const days = schoolDays(now, zone).filter(({ why }) => kind === "school" || why === "holiday");
    const rows = days.map((closed) => ({ id: randomUUID(), organizationId, ...closed }));
    await store.client.transaction(openingFor(organizationId), async (db) => {
      await db.insert(closedDays).values(rows).onConflictDoNothing();
      await seedYear(db, { id: organizationId, kind }, now.toZonedDateTimeISO(zone).toPlainDate());
    });
  }
}
