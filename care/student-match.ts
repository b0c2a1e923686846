import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import type { StudentId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { matchTries } from "#db/schema/imports.ts";
import { act } from "./act.ts";
import { siteNames } from "./find.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { studentByNumber } from "./students.ts";

/** So many wrong tries, and then a pause. */
export const triesAtMost = 5;
const pause = Temporal.Duration.from({ minutes: 15 });

export type Matched = { id: StudentId; name: string; birthDate: string; site?: string };
/** The student, or how many tries are left. A wrong number and a wrong date are never told apart. */
export type Match = { found: Matched } | { left: number };

/**
 * A student of one's own organization by number and birth date, both of which have to be right. Wrong tries are counted
 * and written down; after five there is a pause, and `wait` is refused until it is over.
 */
export function matchStudent(
  ctx: StaffCtx,
  keys: { number: string; birthDate: string },
): Promise<Outcome<Match>> {
  const told: string[] = [];
  // Whether it matched is known at the end only; the row is written after that.
  return act(ctx, { action: "student.match", subject: "students", changed: told }, async (tx) => {
    const tries = await triesOf(tx, ctx);
    if (tries.wrong >= triesAtMost) return refuse({ kind: "wait", until: tries.since.add(pause).toString() });
    const reader = asReader(tx);
    const row = await studentByNumber(reader, ctx, keys.number);
    const isRight = row && !row.endedAt && keys.birthDate !== "" && row.secrets.birthDate === keys.birthDate;
    told.push(isRight ? "matched" : "wrong");
    await keepTries(tx, ctx, { since: ctx.now, wrong: isRight ? 0 : tries.wrong + 1 });
    if (!isRight) return accept({ left: triesAtMost - tries.wrong - 1 });
    const site = row.siteId ? (await siteNames(reader, ctx)).get(row.siteId) : undefined;
    const { legal: name, birthDate } = row.secrets;
    return accept({ found: { id: row.id, name, birthDate, ...(site && { site }) } });
  });
}

type Tries = { since: Temporal.Instant; wrong: number };

async function triesOf(tx: Tx, ctx: StaffCtx): Promise<Tries> {
  const { organizationId, staffId } = ctx.actor;
  await tx
    .insert(matchTries)
    .values({ organizationId, staffId, since: ctx.now, wrong: 0 })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ since: matchTries.since, wrong: matchTries.wrong })
    .from(matchTries)
    .where(and(eq(matchTries.organizationId, organizationId), eq(matchTries.staffId, staffId)))
    // Tries at the same moment count one after the other.
    .for("update");
  const isOver = !row || Temporal.Instant.compare(row.since.add(pause), ctx.now) <= 0;
  return isOver ? { since: ctx.now, wrong: 0 } : row;
}

async function keepTries(tx: Tx, ctx: StaffCtx, tries: Tries): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await tx
    .insert(matchTries)
    .values({ organizationId, staffId, ...tries })
    .onConflictDoUpdate({ target: [matchTries.organizationId, matchTries.staffId], set: tries });
}
