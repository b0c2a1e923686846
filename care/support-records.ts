import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import {
  newId,
  SupportId,
  type CaseId,
  type StaffId,
  type StudentId,
  type SupportRequestId,
} from "#db/ids.ts";
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
): Promise<SupportId> {
  const id = newId(SupportId);
  const { organizationId } = ctx.actor;
  const details = await ctx.store.keys.seal(organizationId, { table: "supports", id }, input.details);
  const noticeId = randomUUID();
  await tx.insert(supports).values({
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
  });
  await tellTeachers(tx, ctx, { id, version: 1, noticeId, teacherIds: input.teacherIds });
  await scheduleSupport(tx, ctx, { id, zone: about.zone, days: daysOf(input.span) });
  return id;
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
  const told = { toldVersion: telling.version, toldAt: ctx.now, endedAt: null };
  // Who is not named any more is told nothing further.
  await tx
    .update(supportReaders)
    .set({ endedAt: ctx.now })
    .where(and(eq(supportReaders.organizationId, organizationId), eq(supportReaders.supportId, telling.id)));
  for (const staffId of telling.teacherIds)
    await tx
      .insert(supportReaders)
      .values({ organizationId, supportId: telling.id, staffId, ...told })
      .onConflictDoUpdate({ target: [supportReaders.supportId, supportReaders.staffId], set: told });
  await deliverTo(tx, ctx, "support-change", telling.noticeId);
}

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
