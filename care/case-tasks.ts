import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CaseTaskId, newId, type CaseId, type StudentId } from "#db/ids.ts";
import { cases, caseStudents, caseTasks } from "#db/schema/cases.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
import { act } from "./act.ts";
import { casesLedBy } from "./case-leads.ts";
import { codeNameColumn, findCase, isOpened } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import type { WaitingSource } from "./waiting.ts";

type Seen = { missing: readonly StudentId[]; there: ReadonlySet<string> };

/**
 * After a file of the roster: an open case whose student it does not name any more is a task for whoever leads the case,
 * once; where the student is named again, it is settled by itself.
 */
export async function noteLeftRoster(tx: Tx, ctx: Ctx, { missing, there }: Seen): Promise<void> {
  const { organizationId } = ctx.actor;
  const gone = await casesOf(tx, ctx, missing);
  const rows = gone.map((caseId) => ({
    id: newId(CaseTaskId),
    organizationId,
    caseId,
    kind: "left-roster" as const,
    openedAt: ctx.now,
  }));
  if (rows.length > 0) await tx.insert(caseTasks).values(rows).onConflictDoNothing();
  const open = await tx
    .select({ id: caseTasks.id, studentId: caseStudents.studentId })
    .from(caseTasks)
    .innerJoin(
      caseStudents,
      and(eq(caseStudents.organizationId, organizationId), eq(caseStudents.caseId, caseTasks.caseId)),
    )
    .where(and(eq(caseTasks.organizationId, organizationId), isNull(caseTasks.doneAt)));
  const back = open.filter(({ studentId }) => there.has(studentId)).map(({ id }) => id);
  if (back.length > 0) await tx.update(caseTasks).set({ doneAt: ctx.now }).where(inArray(caseTasks.id, back));
}

async function casesOf(tx: Tx, ctx: Ctx, students: readonly StudentId[]): Promise<CaseId[]> {
  if (students.length === 0) return [];
  const rows = await tx
    .select({ id: cases.id })
    .from(caseStudents)
    .innerJoin(cases, and(eq(cases.id, caseStudents.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(
        eq(caseStudents.organizationId, ctx.actor.organizationId),
        inArray(caseStudents.studentId, [...students]),
      ),
    );
  return rows.map(({ id }) => id);
}

const tasksIn = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select({ task: caseTasks, codeName: codeNameColumn })
    .from(caseTasks)
    .innerJoin(cases, eq(cases.id, caseTasks.caseId))
    .where(
      and(
        eq(caseTasks.organizationId, organizationId),
        isAmong(caseTasks.caseId, ids),
        isNull(caseTasks.doneAt),
      ),
    ),
);

/** Open tasks of the cases that this person leads for their side. */
export const caseTasksWaiting: WaitingSource = async (reader, ctx) => {
  const led = await casesLedBy(reader, ctx);
  if (led.length === 0) return [];
  const rows = await tasksIn(reader, { organizationId: ctx.actor.organizationId, ids: led });
  return rows.map(({ task, codeName }) => ({
    kind: "decide",
    caseId: task.caseId,
    words: `${codeName} · The newest roster file does not name this student. Find out whether they have left, tell the other side, then mark it done.`,
    since: task.openedAt,
    buttons: [{ press: "task.done", ref: task.id, label: "Done" }],
    url: `/cases/${task.caseId}`,
  }));
};

/** Whoever leads the case has looked at it. Refuses as `not-found`, or `already-done`. */
export function closeCaseTask(ctx: StaffCtx, id: CaseTaskId): Promise<Outcome<{ id: CaseTaskId }>> {
  const deed = { action: "case.task", subject: `task:${id}`, changed: ["done"] } as const;
  return act(ctx, deed, async (tx) => {
    const mine = and(eq(caseTasks.organizationId, ctx.actor.organizationId), eq(caseTasks.id, id));
    const [row] = await tx.select().from(caseTasks).where(mine);
    const found = row && (await findCase(tx, ctx, row.caseId));
    if (!found?.ok) return refuse({ kind: "not-found", what: "page" });
    const done = await tx
      .update(caseTasks)
      .set({ doneAt: ctx.now, doneBy: ctx.actor.staffId })
      .where(and(mine, isNull(caseTasks.doneAt)))
      .returning({ id: caseTasks.id });
    return done.length > 0 ? accept({ id }) : refuse({ kind: "already-done", what: "case.task" });
  });
}
