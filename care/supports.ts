import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import { newId, SupportId, type CaseId, type DraftId, type StudentId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { students } from "#db/schema/rosters.ts";
import { supportReaders } from "#db/schema/supports.ts";
import { act } from "./act.ts";
import { findCase } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { ownStudent } from "./rosters.ts";
import { kindOf } from "./support-catalog.rules.ts";
import { zoneOf } from "./support-clock.ts";
import { looksAfter, supportsWhere, type SupportView } from "./support-loading.ts";
import { roleAmong } from "./support-people.ts";
import {
  closeSupport,
  insertSupport,
  refreshSupport,
  reviseSupport,
  type SupportInput,
} from "./support-records.ts";
import { supportsForm } from "./support-requests.ts";
import { approversFor } from "./supports.rules.ts";

/** For whom a support is recorded: the student of a case, or one of the school's own without any. */
export type ForWhom = { caseId: CaseId } | { studentId: StudentId };
export type RecordSupport = { draft: DraftId; whom: ForWhom; input: SupportInput };

/**
 * Records a support that nobody asked for: the entry of somebody who may decide it is a decision. Refuses as
 * `not-allowed` when the kind is not theirs to decide, `lapsed`, or `not-found`.
 */
export async function recordSupport(
  ctx: StaffCtx,
  { draft, whom, input }: RecordSupport,
): Promise<Outcome<{ id: SupportId }>> {
  const subject = "caseId" in whom ? `case:${whom.caseId}` : `student:${whom.studentId}`;
  const changed = [input.kind, ...Object.keys(input.details)];
  return act(ctx, { action: "support.record", subject, changed }, async (tx) => {
    if (!mayDecideKind(ctx, input)) return refuse({ kind: "not-allowed" });
    if (!(await claimDraft(tx, ctx, { id: draft, form: supportsForm }))) return refuse({ kind: "lapsed" });
    const about = await whomFor(tx, ctx, whom);
    if (!about.ok) return about;
    const by = { role: roleAmong(ctx.actor.roles), by: ctx.actor.staffId };
    const id = newId(SupportId);
    await insertSupport(tx, ctx, { about: { id, ...about.value, ...by }, input });
    return accept({ id });
  });
}

/** Whether the person's own roles decide this kind. */
export const mayDecideKind = (ctx: StaffCtx, { kind }: Pick<SupportInput, "kind">): boolean => {
  const { staffId, roles } = ctx.actor;
  const as = roles.map((role) => ({ staffId, role }));
  return approversFor(kindOf(kind), as).length > 0;
};

async function whomFor(
  tx: Tx,
  ctx: StaffCtx,
  whom: ForWhom,
): Promise<Outcome<{ studentId: StudentId; caseId?: CaseId; zone: string }>> {
  if ("caseId" in whom) {
    const found = await findCase(tx, ctx, whom.caseId);
    if (!found.ok) return found;
    const student = await ownStudent(asReader(tx), ctx, whom.caseId);
    if (!student) return refuse({ kind: "not-found", what: "person" });
    return accept({ studentId: student.id, caseId: whom.caseId, zone: found.value.zone });
  }
  const [row] = await tx
    .select({ siteId: students.siteId })
    .from(students)
    .where(
      and(
        eq(students.organizationId, ctx.actor.organizationId),
        eq(students.id, whom.studentId),
        isNull(students.endedAt),
      ),
    );
  if (!row) return refuse({ kind: "not-found", what: "person" });
  return accept({ studentId: whom.studentId, zone: await zoneOf(tx, ctx, row.siteId) });
}

/** A support that this person looks after and that has not ended. */
async function mine(tx: Tx, ctx: StaffCtx, id: SupportId): Promise<Outcome<SupportView>> {
  const [view] = await supportsWhere(asReader(tx), ctx, { id });
  if (!view || !looksAfter(ctx, view)) return refuse({ kind: "not-found", what: "support" });
  return view.row.endedAt ? refuse({ kind: "already-done", what: "support.end" }) : accept(view);
}

export type ChangeSupport = { draft: DraftId; id: SupportId; version: number; input: SupportInput };

/** Changes or renews a support: its teachers are told anew. Refuses as `not-found`, `changed`, `lapsed`, `already-done`. */
export async function changeSupport(ctx: StaffCtx, asked: ChangeSupport): Promise<Outcome<null>> {
  const changed = ["version", ...Object.keys(asked.input.details)];
  return act(ctx, { action: "support.change", subject: `support:${asked.id}`, changed }, async (tx) => {
    const found = await mine(tx, ctx, asked.id);
    if (!found.ok) return found;
    if (!(await claimDraft(tx, ctx, { id: asked.draft, form: supportsForm })))
      return refuse({ kind: "lapsed" });
    const { row, zone } = found.value;
    if (row.version !== asked.version) return refuse({ kind: "changed", what: "support" });
    const done = await reviseSupport(tx, ctx, { row, input: asked.input, zone });
    return done ? accept(null) : refuse({ kind: "changed", what: "support" });
  });
}

/** Ends a support now: it is gone from the teachers' pages. Refuses as `not-found` or `already-done`. */
export async function endSupport(ctx: StaffCtx, id: SupportId): Promise<Outcome<null>> {
  return act(ctx, { action: "support.change", subject: `support:${id}`, changed: ["ended"] }, async (tx) => {
    const found = await mine(tx, ctx, id);
    if (!found.ok) return found;
    const done = await closeSupport(tx, ctx, found.value.row);
    return done ? accept(null) : refuse({ kind: "changed", what: "support" });
  });
}

/**
 * A teacher says that they have got the present version. Recorded once per version, and shown to the owner. Refuses as
 * `not-found` for a support that is not of their classes or has ended.
 */
export async function gotSupport(ctx: StaffCtx, id: SupportId): Promise<Outcome<null>> {
  return act(ctx, { action: "class-support.got", subject: `support:${id}`, changed: ["got"] }, async (tx) => {
    const [view] = await supportsWhere(asReader(tx), ctx, { id });
    const isTold = view?.readers.some((one) => one.staffId === ctx.actor.staffId);
    if (!view || !isTold || view.state === "ended") return refuse({ kind: "not-found", what: "support" });
    await tx
      .update(supportReaders)
      .set({ gotVersion: view.row.version, gotAt: ctx.now })
      .where(
        and(
          eq(supportReaders.organizationId, ctx.actor.organizationId),
          eq(supportReaders.supportId, id),
          eq(supportReaders.staffId, ctx.actor.staffId),
          eq(supportReaders.toldVersion, view.row.version),
        ),
      );
    await refreshSupport(tx, ctx, view.row);
    return accept(null);
  });
}
