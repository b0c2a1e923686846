import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { type CaseId, type StaffId, type SupportId, type StudentId, type SupportRequestId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { supportReaders, supports, type SupportDetails } from "#db/schema/supports.ts";
import type { SupportKindId } from "./support-catalog.rules.ts";
import { scheduleSupport } from "./support-clock.ts";
import type { Basis, Span } from "./supports.rules.ts";

export type SupportRow = typeof supports.$inferSelect;

/** A support as a form gives it. */
export type SupportInput = {
  kind: SupportKindId;
  basis: Basis;
  details: SupportDetails;
  ownerId: StaffId;
  span: Span;
  teacherIds: readonly StaffId[];
};

type About = {
  id: SupportId;
  studentId: StudentId;
  caseId?: CaseId;
  requestId?: SupportRequestId;
  role: Role;
  zone: string;
  by: StaffId;
};

const daysOf = ({ starts, review, ends }: Span) => ({ startsOn: starts, reviewOn: review, endsOn: ends });

/** Writes a support with the teachers who have to know, their cards, and what will be looked at again. */
export async function insertSupport(
  tx: Tx,
  ctx: Ctx,
  { about, input }: { about: About; input: SupportInput },
): Promise<void> {
  const { id } = about;
  const { organizationId } = ctx.actor;
  const details = await ctx.store.keys.seal(organizationId, { table: "supports", id }, input.details);
  const noticeId = randomUUID();
  const row = {
    id,
    organizationId,
    studentId: about.studentId,
    caseId: about.caseId ?? null,
    requestId: about.requestId ?? null,
    kind: input.kind,
    basis: input.basis,
    details,
    ownerId: input.ownerId,
    ...daysOf(input.span),
    noticeId,
    reviewId: randomUUID(),
    recordedBy: about.by,
    recordedRole: about.role,
    createdAt: ctx.now,
    changedAt: ctx.now,
  };
  // Sent before its readers, who refer to it.
  const saved = tx.insert(supports).values(row).execute();
  await Promise.all([
    saved,
    tellTeachers(tx, ctx, { id, version: 1, noticeId, teacherIds: input.teacherIds }),
    scheduleSupport(tx, ctx, { id, zone: about.zone, days: daysOf(input.span) }),
  ]);
}

/** Puts a new version in the place of the one that was read. False when somebody else changed it since. */
export async function reviseSupport(
  tx: Tx,
  ctx: Ctx,
  { row, input, zone }: { row: SupportRow; input: SupportInput; zone: string },
): Promise<boolean> {
  const { organizationId } = ctx.actor;
  const version = row.version + 1;
  const noticeId = randomUUID();
  const moved = await tx
    .update(supports)
    .set({
      basis: input.basis,
      details: await ctx.store.keys.seal(organizationId, { table: "supports", id: row.id }, input.details),
      ownerId: input.ownerId,
      ...daysOf(input.span),
      version,
      noticeId,
      reviewId: randomUUID(),
      changedAt: ctx.now,
    })
    .where(liveVersion(ctx, row))
    .returning({ id: supports.id });
  if (moved.length === 0) return false;
  await tellTeachers(tx, ctx, { id: row.id, version, noticeId, teacherIds: input.teacherIds });
  await scheduleSupport(tx, ctx, { id: row.id, zone, days: daysOf(input.span) });
  await refreshSupport(tx, ctx, row);
  return true;
}

const liveVersion = (ctx: Ctx, row: Pick<SupportRow, "id" | "version">) =>
  and(
    eq(supports.organizationId, ctx.actor.organizationId),
    eq(supports.id, row.id),
    eq(supports.version, row.version),
    isNull(supports.endedAt),
  );

/** Ends a support before its last day. */
export async function closeSupport(tx: Tx, ctx: Ctx, row: SupportRow): Promise<boolean> {
  const ended = await tx
    .update(supports)
    .set({ endedAt: ctx.now, changedAt: ctx.now })
    .where(liveVersion(ctx, row))
    .returning({ id: supports.id });
  await refreshSupport(tx, ctx, row);
  return ended.length === 1;
}

type Telling = { id: SupportId; version: number; noticeId: string; teacherIds: readonly StaffId[] };

async function tellTeachers(tx: Tx, ctx: Ctx, telling: Telling): Promise<void> {
  const { organizationId } = ctx.actor;
  const { id: supportId, version, teacherIds } = telling;
  const told = { toldVersion: version, toldAt: ctx.now, endedAt: null };
  const rows = [...new Set(teacherIds)].map((staffId) => ({ organizationId, supportId, staffId, ...told }));
  // Who is not named any more is told nothing further. They are sent in this order.
  await Promise.all([
    version > 1 && endReaders(tx, ctx, supportId),
    rows.length > 0 &&
      tx
        .insert(supportReaders)
        .values(rows)
        .onConflictDoUpdate({ target: [supportReaders.supportId, supportReaders.staffId], set: told }),
    deliverTo(tx, ctx, "support-change", telling.noticeId),
  ]);
}

const endReaders = (tx: Tx, ctx: Ctx, id: SupportId) =>
  tx
    .update(supportReaders)
    .set({ endedAt: ctx.now })
    .where(
      and(eq(supportReaders.organizationId, ctx.actor.organizationId), eq(supportReaders.supportId, id)),
    );

/** The cards of a support show how it stands. */
export async function refreshSupport(
  tx: Tx,
  ctx: Ctx,
  row: Pick<SupportRow, "noticeId" | "reviewId">,
): Promise<void> {
  await deliverTo(tx, ctx, "support-change", row.noticeId);
  await deliverTo(tx, ctx, "support-review", row.reviewId);
}

const deliverTo = (tx: Tx, ctx: Ctx, kind: "support-change" | "support-review", subjectId: string) =>
  enqueue(ctx.store.queue, tx, {
    name: "deliver",
    payload: { organizationId: ctx.actor.organizationId, kind, subjectId },
  });
