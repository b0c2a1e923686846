import { sql } from "drizzle-orm";
import type { OrganizationKind } from "./actor.ts";
import type { CaseId, CheckInId, StaffId } from "./ids.ts";
import type { Reader } from "./read.ts";

/** One weekday of somebody's hours; without times they are not at work on it. */
type HoursRow = { weekday: number; opens?: string; closes?: string };
/** What is known of when a member of a case's team can meet. Ranges only: never why. */
export type TeamTimes = {
  staffId: StaffId;
  kind: OrganizationKind;
  zone: string;
  /** Empty when they have set none. */
  hours: HoursRow[];
  /** Dates on which they do not meet: closed ones, and those on which they are away. */
  closed: string[];
  /** Who stands in for them on which date. */
  covers: { day: string; by: StaffId }[];
  /** How soon they can be asked, and what they need free around a meeting; absent where they said nothing. */
  noticeMinutes?: number;
  bufferMinutes?: number;
  /** What they like best: a half of the day, and weekdays such as `13`. */
  prefers?: "mornings" | "afternoons";
  preferredDays?: string;
  busy: { start: string; end: string }[];
};

type Asked = { caseId: CaseId; from: Temporal.PlainDate; to: Temporal.PlainDate; except?: CheckInId };

/** When the people of a case's team can meet, on both sides. Empty for a third organization. */
export async function timesOfTeam(reader: Reader, asked: Asked): Promise<TeamTimes[]> {
  const hours = await hoursOf(reader, asked.caseId);
  const closed = await closedOf(reader, asked);
  const busy = await busyOf(reader, asked);
  return [...hours.values()].map((one) => ({
    ...one,
    closed: [...new Set((closed.get(one.staffId) ?? []).map(({ day }) => day))],
    covers: (closed.get(one.staffId) ?? []).flatMap(({ day, by }) => (by ? [{ day, by }] : [])),
    busy: busy.get(one.staffId) ?? [],
  }));
}

type HoursOf = Omit<TeamTimes, "closed" | "covers" | "busy">;

async function hoursOf(reader: Reader, caseId: CaseId): Promise<Map<StaffId, HoursOf>> {
  type Row = {
    staff_id: StaffId;
    kind: OrganizationKind;
    zone: string;
    weekday: number | null;
    opens: string | null;
    closes: string | null;
    notice_minutes: number | null;
    buffer_minutes: number | null;
    prefers: "mornings" | "afternoons" | null;
    preferred_days: string | null;
  };
  const rows = rowsOf<Row>(await reader.door(sql`select * from door_hours_of_team(${caseId})`));
  const found = new Map<StaffId, HoursOf>();
  for (const { staff_id: staffId, kind, zone, weekday, opens, closes, ...said } of rows) {
    const one = found.get(staffId) ?? {
      staffId,
      kind,
      zone,
      hours: [],
      ...(said.notice_minutes !== null && { noticeMinutes: said.notice_minutes }),
      ...(said.buffer_minutes !== null && { bufferMinutes: said.buffer_minutes }),
      ...(said.prefers && { prefers: said.prefers }),
      ...(said.preferred_days && { preferredDays: said.preferred_days }),
    };
    found.set(staffId, one);
    if (weekday === null) continue;
    one.hours.push({
      weekday,
      ...(opens && closes && { opens: opens.slice(0, 5), closes: closes.slice(0, 5) }),
    });
  }
  return found;
}

type Away = { day: string; by: StaffId | null };

async function closedOf(reader: Reader, { caseId, from, to }: Asked): Promise<Map<StaffId, Away[]>> {
  type Row = { staff_id: StaffId; day: string; cover_id: StaffId | null };
  const days = sql`select staff_id, day::text as day, cover_id
    from door_closed_days_of_team(${caseId}, ${from.toString()}::date, ${to.toString()}::date)`;
  return grouped(
    rowsOf<Row>(await reader.door(days)).map((row) => [row.staff_id, { day: row.day, by: row.cover_id }]),
  );
}

async function busyOf(
  reader: Reader,
  { caseId, from, to, except }: Asked,
): Promise<Map<StaffId, TeamTimes["busy"]>> {
  type Row = { staff_id: StaffId; starts_at: string; ends_at: string };
  // A day more on either side, whatever the zones.
  const [start, end] = [from.subtract({ days: 1 }), to.add({ days: 2 })].map(
    (day) => `${day.toString()}T00:00:00Z`,
  );
  const ranges = sql`select * from door_busy_of_team(${caseId}, ${start}::timestamptz, ${end}::timestamptz,
    ${except ?? null}::uuid)
    union all select * from door_calendar_busy_of_team(${caseId}, ${start}::timestamptz, ${end}::timestamptz)`;
  const rows = rowsOf<Row>(await reader.door(ranges));
  return grouped(rows.map((row) => [row.staff_id, { start: iso(row.starts_at), end: iso(row.ends_at) }]));
}

function grouped<Value>(pairs: readonly (readonly [StaffId, Value])[]): Map<StaffId, Value[]> {
  const found = new Map<StaffId, Value[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

// The shape of a door's rows is fixed by its function.
const rowsOf = <Row>(result: unknown) => result as Row[];
/** PostgreSQL answers `2026-11-24 04:10:00+00`; a zone of the session may carry minutes. */
const iso = (text: string) =>
  Temporal.Instant.from(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toString();
