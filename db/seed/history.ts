import { categoriesIn } from "#care/progress.rules.ts";
import { directionFrom } from "#care/share.rules.ts";
import type { Tx } from "../change.ts";
import type { StaffCtx } from "../context.ts";
import { DisclosureId, newId, ProgressUpdateId } from "../ids.ts";
import { disclosures, disclosureViews, progressUpdates } from "../schema/progress.ts";
import type { CaseHandle, StaffHandle, World } from "./handles.ts";
import { scopes, type Permission } from "./permissions.ts";
import { daysBefore, type Past } from "./timeline.ts";
import type { UpdatePlan } from "./updates.ts";

type Known = {
  world: Pick<World, "staff" | "cases">;
  permissions: readonly Permission[];
  now: Temporal.Instant;
};
type Update = {
  id: ProgressUpdateId;
  disclosureId: DisclosureId;
  plan: UpdatePlan;
  case: CaseHandle;
  by: StaffHandle;
  readers: StaffHandle[];
  permission: Permission;
};

const hold = Temporal.Duration.from({ seconds: 30 });

/** One update of the past with what was released of it, and everybody who looked. */
export function pastOfUpdate(plan: UpdatePlan, known: Known): Past[] {
  const update = updateFrom(plan, known);
  const at = daysBefore(known.now, plan.daysAgo);
  const changed = Object.keys(plan.content);
  const posted: Past = {
    at,
    by: update.by,
    deed: { action: "progress.post", subject: `update:${update.id}`, changed },
    write: (tx, ctx) => post(tx, ctx, update),
  };
  const seen = (plan.seenBy ?? []).map((key, nth): Past => ({
    at: at.add({ minutes: 55 + 70 * nth }),
    by: known.world.staff[key],
    deed: { action: "disclosure.view", subject: `update:${update.id}`, changed: ["seen"] },
    write: (tx, ctx) => see(tx, ctx, update),
  }));
  return [posted, ...seen];
}

function updateFrom(plan: UpdatePlan, { world, permissions }: Known): Update {
  const subject = world.cases[plan.case];
  const by = world.staff[plan.by];
  const direction = directionFrom(by.org.kind);
  const permission = permissions.find((one) => one.case.id === subject.id && one.direction === direction);
  if (!permission) throw new Error(`nothing permits an update of ${plan.by} on ${plan.case}`);
  const { roles } = scopes[direction].recipients;
  const others = subject.team.map((key) => world.staff[key]).filter((one) => one.org.id !== by.org.id);
  const readers = others.filter((one) => roles.includes(one.role));
  return {
    id: newId(ProgressUpdateId),
    disclosureId: newId(DisclosureId),
    plan,
    case: subject,
    by,
    readers,
    permission,
  };
}

async function post(tx: Tx, ctx: StaffCtx, { id, disclosureId, ...update }: Update): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const { content } = update.plan;
  const { keys } = ctx.store;
  await tx.insert(progressUpdates).values({
    id,
    organizationId,
    caseId: update.case.id,
    authorId: staffId,
    rootId: id,
    version: 1,
    content: await keys.seal(organizationId, { table: "progress_updates", id }, content),
    createdAt: ctx.now,
  });
  await tx.insert(disclosures).values({
    id: disclosureId,
    caseId: update.case.id,
    schoolId: update.case.schoolId,
    programId: update.case.programId,
    fromOrganization: organizationId,
    kind: "progress",
    subjectId: id,
    version: 1,
    categories: categoriesIn(content),
    consentIds: [update.permission.id],
    recipients: update.readers.map((one) => ({
      staffId: one.id,
      organizationId: one.org.id,
      role: one.role,
    })),
    authorId: staffId,
    authorRole: update.by.role,
    payload: await keys.seal(update.case.partnershipId, { table: "disclosures", id: disclosureId }, content),
    releasedAt: ctx.now,
    heldUntil: ctx.now.add(hold),
  });
}

async function see(tx: Tx, ctx: StaffCtx, { disclosureId, ...update }: Update): Promise<void> {
  const viewer = update.readers.find((one) => one.id === ctx.actor.staffId);
  if (!viewer) throw new Error(`an update on ${update.plan.case} was seen by somebody it did not reach`);
  await tx.insert(disclosureViews).values({
    disclosureId,
    schoolId: update.case.schoolId,
    programId: update.case.programId,
    viewerOf: viewer.org.id,
    staffId: viewer.id,
    role: viewer.role,
    seenAt: ctx.now,
  });
}
