import { calendarDue, takeReading, type Due } from "#care/calendars/reading.ts";
import type { CalendarSource, CalendarSources } from "#care/calendars/source.ts";
import type { JobCtx } from "#db/context.ts";
import type { JobPayload } from "#db/queue.ts";

/** Reads one calendar's busy times. Nothing is asked of one that was disconnected meanwhile. */
export async function readCalendar(
  ctx: JobCtx,
  sources: CalendarSources | undefined,
  { calendarId: id, goesOn }: JobPayload<"read-calendar">,
): Promise<void> {
  const due = await calendarDue(ctx, id);
  const source = due && sourceOf(sources, due);
  if (source) return takeReading(ctx, { id, goesOn }, await source.read(due));
  // A maker whose settings are gone for a while is one that cannot be reached.
  if (due && due.kind !== "file")
    await takeReading(ctx, { id, goesOn }, { ok: false, problem: "unreachable" });
}

const sourceOf = (sources: CalendarSources | undefined, { kind }: Due): CalendarSource | undefined =>
  kind === "file" ? undefined : sources?.[kind];
