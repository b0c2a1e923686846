import { sql } from "drizzle-orm";
import type { Bell, LostDay } from "#care/scheduling/school-days.ts";
import type { Day } from "#care/scheduling/problem.ts";
import type { OrganizationKind } from "./actor.ts";
import type { CaseId } from "./ids.ts";
import type { Reader } from "./read.ts";

type Sent = {
  side: Record<never, never>;
  year: { firstDay: string; lastDay: string; letters: string[]; lostDay: LostDay };
  bell: Bell & { ofSite: boolean };
  closed: { day: string; isLost: boolean };
  change: { day: string; kind: Bell["kind"] };
  period: { period: string; kind: "protected" | "free" };
  group: { days: Day[]; from: string; to: string };
};
type Row = { [What in keyof Sent]: { what: What; content: Sent[What] } }[keyof Sent] & {
  kind: OrganizationKind;
  zone: string;
};

/** What one side has entered of its time, as far as a case's student is concerned. */
export type SideTimes = { zone: string } & { [What in Exclude<keyof Sent, "side">]: Sent[What][] };

const nothing = (zone: string): SideTimes => ({
  zone,
  year: [],
  bell: [],
  closed: [],
  change: [],
  period: [],
  group: [],
});

/** What is known of the time of a case up to a day, of both sides. Ranges and labels only; empty for a third organization. */
export async function timesOfCase(
  reader: Reader,
  { caseId, to }: { caseId: CaseId; to: Temporal.PlainDate },
): Promise<Partial<Record<OrganizationKind, SideTimes>>> {
  const asked = sql`select * from door_time_of_case(${caseId}, ${to.toString()}::date)`;
  // The shape of a door's rows is fixed by its function.
  const rows = (await reader.door(asked)) as unknown as Row[];
  const found: Partial<Record<OrganizationKind, SideTimes>> = {};
  for (const { kind, zone, ...row } of rows) {
    const side = (found[kind] ??= nothing(zone));
    if (row.what !== "side") (side[row.what] as (typeof row.content)[]).push(row.content);
  }
  return found;
}
