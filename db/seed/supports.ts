import { randomUUID } from "node:crypto";
import { openOn } from "#care/scheduling/days.ts";
import { limitsFor } from "#care/supports.rules.ts";
import type { Tx } from "../change.ts";
import type { StaffCtx } from "../context.ts";
import { DisclosureId, newId, SupportId, SupportRequestId } from "../ids.ts";
import { disclosures } from "../schema/progress.ts";
import {
  ownSupportRequests,
  supportDecisions,
  supportReaders,
  supportRequests,
  supports,
  type RequestContent,
  type SupportDetails,
} from "../schema/supports.ts";
import type { World } from "./handles.ts";
import type { Permission } from "./permissions.ts";
import { daysBefore, type Past } from "./timeline.ts";

type Known = {
  world: Pick<World, "staff" | "cases">;
  permissions: readonly Permission[];
  now: Temporal.Instant;
};

const todayIn = (now: Temporal.Instant, zone: string) => now.toZonedDateTimeISO(zone).toPlainDate();

/** A request that waits, one that the school asked for itself, and one that was decided and given, in the busiest case. */
export function pastOfSupports(known: Known): Past[] {
  const { staff } = known.world;
  const ids = {
    open: newId(SupportRequestId),
    own: newId(SupportRequestId),
    decided: newId(SupportRequestId),
  };
  const support = newId(SupportId);
  const deed = (id: string) => ({ action: "support.request", subject: `support-request:${id}` });
  return [
    {
      at: daysBefore(known.now, 9),
      by: staff.therapist,
      deed: deed(ids.decided),
      write: (tx, ctx) =>
        ask(tx, ctx, known, {
          id: ids.decided,
          kind: "ext_deadlines",
          inDays: 5,
          content: deadline,
          isDecided: true,
        }),
    },
    {
      at: daysBefore(known.now, 8.5),
      by: staff.counselor,
      deed: { action: "support.decide", subject: `support-request:${ids.decided}`, changed: ["state"] },
      write: (tx, ctx) => decide(tx, ctx, known, { request: ids.decided, support }),
    },
    {
      at: daysBefore(known.now, 0.6),
      by: staff.therapist,
      deed: deed(ids.open),
      write: (tx, ctx) =>
        ask(tx, ctx, known, { id: ids.open, kind: "break_pass", inDays: 3, content: breaks }),
    },
    {
      at: daysBefore(known.now, 0.3),
      by: staff.nurse,
      deed: deed(ids.own),
      write: (tx, ctx) => askAtSchool(tx, ctx, known, ids.own),
    },
  ];
}

const deadline: RequestContent = { classWords: "chem", how: "Lab reports take [student] longer just now." };
const breaks: RequestContent = { how: "A short walk between classes helps [student] to come back calmer." };

type Asked = {
  id: SupportRequestId;
  kind: "ext_deadlines" | "break_pass" | "testing";
  inDays: number;
  content: RequestContent;
  isDecided?: true;
};

function rowOf(ctx: StaffCtx, { world, now }: Known, asked: Omit<Asked, "content">) {
  const { twoWay } = world.cases;
  const neededBy = todayIn(now, twoWay.zone).add({ days: asked.inDays });
  const { counselor } = world.staff;
  const decidedAt = daysBefore(now, 8.5);
  return {
    id: asked.id,
    caseId: twoWay.id,
    kind: asked.kind,
    neededBy,
    state: asked.isDecided ? ("decided" as const) : ("requested" as const),
    askedBy: ctx.actor.staffId,
    askedRole: ctx.actor.roles[0] ?? "counselor",
    askedAt: ctx.now,
    ...limitsFor(neededBy, twoWay.zone, new Set()),
    reminderId: randomUUID(),
    changedAt: ctx.now,
    ...(asked.isDecided && { decidedBy: counselor.id, decidedRole: counselor.role, decidedAt, version: 2 }),
  };
}

async function ask(tx: Tx, ctx: StaffCtx, known: Known, asked: Asked): Promise<void> {
  const { twoWay } = known.world.cases;
  const { schoolId, programId, partnershipId } = twoWay;
  const { content, ...rest } = asked;
  const row = rowOf(ctx, known, rest);
  const { keys } = ctx.store;
  await tx.insert(supportRequests).values({
    ...row,
    schoolId,
    programId,
    content: await keys.seal(partnershipId, { table: "support_requests", id: asked.id }, content),
  });
  const id = newId(DisclosureId);
  const readers = [
    known.world.staff.counselor,
    known.world.staff.coordinator504,
    known.world.staff.administrator,
  ];
  const permission = known.permissions.find(
    (one) => one.case.id === twoWay.id && one.direction === "program_to_school",
  );
  if (!permission) throw new Error("nothing permits a request in this case");
  const payload = { kind: asked.kind, neededBy: row.neededBy.toString(), ...content };
  await tx.insert(disclosures).values({
    id,
    caseId: twoWay.id,
    schoolId,
    programId,
    fromOrganization: programId,
    kind: "support-request",
    subjectId: asked.id,
    version: 1,
    categories: ["supports"],
    consentIds: [permission.id],
    recipients: readers.map((one) => ({ staffId: one.id, organizationId: one.org.id, role: one.role })),
    authorId: ctx.actor.staffId,
    authorRole: row.askedRole,
    payload: await keys.seal(partnershipId, { table: "disclosures", id }, payload),
    releasedAt: ctx.now,
    heldUntil: ctx.now,
  });
}

async function askAtSchool(tx: Tx, ctx: StaffCtx, known: Known, id: SupportRequestId): Promise<void> {
  const { organizationId } = ctx.actor;
  const content: RequestContent = { how: "A quiet place for tests." };
  await tx.insert(ownSupportRequests).values({
    ...rowOf(ctx, known, { id, kind: "testing", inDays: 6 }),
    organizationId,
    content: await ctx.store.keys.seal(organizationId, { table: "own_support_requests", id }, content),
  });
}

const details = (dueOn: Temporal.PlainDate): SupportDetails => ({
  period: "3",
  course: "Chemistry",
  dueOn: dueOn.toString(),
  teachersRead: "Please accept the work until the new date, without a late penalty.",
});

type Given = { request: SupportRequestId; support: SupportId };

async function decide(
  tx: Tx,
  ctx: StaffCtx,
  { world, now }: Known,
  { request, support }: Given,
): Promise<void> {
  const { twoWay } = world.cases;
  const { organizationId, staffId } = ctx.actor;
  const role = world.staff.counselor.role;
  const today = todayIn(now, twoWay.zone);
  const endsOn = openOn(today.add({ days: 12 }), new Set());
  const place = { table: "supports", id: support };
  await tx.insert(supports).values({
    id: support,
    organizationId,
    studentId: twoWay.students.school,
    caseId: twoWay.id,
    requestId: request,
    kind: "ext_deadlines",
    basis: "informal",
    details: await ctx.store.keys.seal(organizationId, place, details(endsOn)),
    ownerId: staffId,
    startsOn: today.subtract({ days: 8 }),
    reviewOn: endsOn,
    endsOn,
    noticeId: randomUUID(),
    reviewId: randomUUID(),
    recordedBy: staffId,
    recordedRole: role,
    createdAt: ctx.now,
    changedAt: ctx.now,
  });
  const teacher = { staffId: world.staff.teacher.id, toldVersion: 1, toldAt: ctx.now };
  await tx.insert(supportReaders).values({ organizationId, supportId: support, ...teacher });
  await tx.insert(supportDecisions).values({
    requestId: request,
    organizationId,
    outcome: "approved_modified",
    newDate: endsOn,
    supportId: support,
    decidedBy: staffId,
    decidedRole: role,
    decidedAt: ctx.now,
  });
}
