import { randomUUID } from "node:crypto";
import { openingFor } from "../client.ts";
import { closedDays, type ClosedWhy } from "../schema/calendar.ts";
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

/** Gives every organization the days on which it does not meet. */
export async function seedCalendar(
  store: Store,
  { organizations }: Pick<World, "organizations">,
  now: Temporal.Instant,
): Promise<void> {
  for (const { id: organizationId, kind, zone } of Object.values(organizations)) {
    const days = schoolDays(now, zone).filter(({ why }) => kind === "school" || why === "holiday");
    const rows = days.map((closed) => ({ id: randomUUID(), organizationId, ...closed }));
    await store.client.transaction(openingFor(organizationId), (db) =>
      db.insert(closedDays).values(rows).onConflictDoNothing(),
    );
  }
}
