import type { StaffCtx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { may } from "./access.ts";
import { listMyCases, type CaseLine } from "./cases.ts";
import { optionsFor } from "./progress-offer.ts";
import { cadence } from "./progress.rules.ts";
import type { WaitingSource } from "./waiting.ts";

/** A reader lives as long as one transaction, so what it read for one person is read once. */
const known = new WeakMap<Reader, Map<string, Promise<CaseLine[]>>>();

/** One's own cases, read once in a transaction however many parts of a page want them. */
export function myLines(reader: Reader, ctx: StaffCtx): Promise<CaseLine[]> {
  const byPerson = known.get(reader) ?? new Map<string, Promise<CaseLine[]>>();
  known.set(reader, byPerson);
  const lines = byPerson.get(ctx.actor.staffId) ?? listMyCases(reader, ctx);
  byPerson.set(ctx.actor.staffId, lines);
  return lines;
}

/** Since when an update is due in a case. */
const dueSince = (line: CaseLine): Temporal.Instant => line.lastUpdateAt?.add(cadence) ?? line.openedAt;

/** The cases of which an update is due, the longest first. */
export async function linesDue(reader: Reader, ctx: StaffCtx): Promise<CaseLine[]> {
  if (!may(ctx.actor, "progress.post")) return [];
  const lines = await myLines(reader, ctx);
  const waiting = new Set(
    optionsFor(ctx, lines)
      .filter(({ group }) => group === "waiting")
      .map(({ id }) => id),
  );
  return lines
    .filter(({ id }) => waiting.has(id))
    .sort((a, b) => Temporal.Instant.compare(dueSince(a), dueSince(b)));
}

/** Updates that are due: one line for each case. */
export const updatesDue: WaitingSource = async (reader, ctx) => {
  const due = await linesDue(reader, ctx);
  const options = new Map(optionsFor(ctx, due).map((option) => [option.id, option]));
  return due.map((line) => ({
    kind: "update",
    caseId: line.id,
    words: `${line.codeName} · ${options.get(line.id)?.line ?? ""}`,
    since: dueSince(line),
    buttons: [
      { press: "progress.open", ref: line.id, label: "Update" },
      { press: "update.nothing", ref: line.id, label: "Nothing to report" },
      { press: "case.open", ref: line.id, label: "About this case" },
    ],
    url: `/ask/progress?case=${line.id}`,
  }));
};
