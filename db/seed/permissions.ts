import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { documentWords, splitConsent } from "#care/consent-document.rules.ts";
import { consentTexts } from "#care/consent-texts.rules.ts";
import { endOf } from "#care/consent-time.rules.ts";
import { planLapse } from "#care/consents-lapse.ts";
import { usualLaw } from "#care/consent-law.rules.ts";
import type { ConsentDraft, ConsentEnds, Recipients, Statement } from "#care/consents.rules.ts";
import type { Direction, Law, ShareCategory } from "#care/share.rules.ts";
import type { Tx } from "../change.ts";
import type { StaffCtx } from "../context.ts";
import type { ConsentId } from "../ids.ts";
import { consentDocuments, consents } from "../schema/consents.ts";
import type { PermissionPlan } from "./cases.ts";
import type { CaseHandle, StaffHandle, World } from "./handles.ts";
import { studentPlans } from "./students.ts";
import { daysBefore, type Past } from "./timeline.ts";

/** What each side's permission covers, and which of the other side's people it names. */
export const scopes: Record<
  Direction,
  { categories: ShareCategory[]; recipients: Recipients & { kind: "roles" } }
> = {
  program_to_school: {
    categories: ["enrollment", "attendance", "participation", "coping", "academics", "supports", "schedule"],
    recipients: { kind: "roles", roles: ["counselor", "social_worker", "coordinator_504", "administrator"] },
  },
  school_to_program: {
    categories: [
      "enrollment",
      "attendance",
      "participation",
      "academics",
      "supports",
      "schedule",
      "observations",
    ],
    recipients: { kind: "roles", roles: ["therapist", "care_coordinator", "family_therapist"] },
  },
};

export type Permission = PermissionPlan & { id: ConsentId; case: CaseHandle };
type Granting = { world: Pick<World, "staff">; now: Temporal.Instant };

/** Signs, and where planned revokes, one permission, as the side that takes it does. */
export function pastOf(permission: Permission, { world, now }: Granting): Past[] {
  const by = takerOf(permission, world);
  const signedAt = daysBefore(now, permission.signedDaysAgo);
  const subject = `consent:${permission.id}`;
  const signed: Past = {
    at: signedAt,
    by,
    deed: { action: "consent.record", subject, changed: ["scope", "document"] },
    write: (tx, ctx) => record(tx, ctx, { ...permission, now }),
  };
  if (permission.revokedDaysAgo === undefined) return [signed];
  const revokedAt = daysBefore(now, permission.revokedDaysAgo);
  const write = async (tx: Tx) => {
    await tx.update(consents).set({ revokedAt, revokedBy: by.id }).where(eq(consents.id, permission.id));
  };
  return [
    signed,
    { at: revokedAt, by, deed: { action: "consent.revoke", subject, changed: ["revoked"] }, write },
  ];
}

function takerOf({ direction, case: subject }: Permission, { staff }: Pick<World, "staff">): StaffHandle {
  if (direction === "program_to_school") return staff.coordinator;
  const first = subject.team.map((key) => staff[key]).find((one) => one.roles.includes("intake"));
  if (!first) throw new Error("every case has somebody of the school who takes permissions");
  return first;
}

async function record(
  tx: Tx,
  ctx: StaffCtx,
  permission: Permission & { now: Temporal.Instant },
): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const { id, case: subject } = permission;
  const draft = draftOf(permission, ctx);
  const key = await ctx.store.keys.current(organizationId);
  const documentHash = createHmac("sha256", key.hashSecret).update(documentWords(draft)).digest("hex");
  const { scope, document } = splitConsent(draft, { id, caseId: subject.id, documentHash });
  const { toOrganizationId: _, ...shared } = scope;
  await tx.insert(consents).values({
    ...shared,
    ends: scope.ends.kind === "date" ? { kind: "date", on: scope.ends.on.toString() } : scope.ends,
    schoolId: subject.schoolId,
    programId: subject.programId,
    takenBy: organizationId,
    recordedAt: ctx.now,
  });
  await tx.insert(consentDocuments).values({
    consentId: id,
    organizationId,
    document: await ctx.store.keys.seal(organizationId, { table: "consent_documents", id }, document),
    recordedBy: staffId,
  });
  const ends = endOf(draft, {}, subject.zone);
  if (ends && Temporal.Instant.compare(ends, permission.now) > 0)
    await planLapse(tx, ctx, { id: subject.id, ends });
}

function draftOf(permission: Permission & { now: Temporal.Instant }, ctx: StaffCtx): ConsentDraft {
  const { direction, case: subject } = permission;
  const fromProgram = direction === "program_to_school";
  const law = usualLaw(direction, "no");
  const signedOn = ctx.now.toZonedDateTimeISO(subject.zone).toPlainDate();
  const [guardian] = studentPlans[subject.key].guardians;
  return {
    subject: fromProgram ? subject.students.program : subject.students.school,
    direction,
    law,
    ...scopes[direction],
    ...(fromProgram && { from: { kind: "roles", roles: ["therapist", "care_coordinator"] } }),
    toOrganizationId: fromProgram ? subject.schoolId : subject.programId,
    purposes: ["school_support", "coordination"],
    startsOn: signedOn,
    ends: endsOf(permission),
    signatures: [
      { kind: "guardian", name: guardian.secrets.name, capacity: "parent", signedOn, method: "handwritten" },
    ],
    assent: { answer: "agreed" },
    text: { version: `${law}-1`, language: "en", statements: statementsOf(law) },
    copyDeliveredAt: ctx.now,
    takenOn: "paper",
    state: "KY",
    consentedToCareBy: "parent",
  };
}

function endsOf({ lastDayIn, now, case: subject }: Permission & { now: Temporal.Instant }): ConsentEnds {
  if (lastDayIn === undefined) return { kind: "event", event: "discharge_from_iop", plusDays: 30 };
  return { kind: "date", on: now.toZonedDateTimeISO(subject.zone).toPlainDate().add({ days: lastDayIn }) };
}

function statementsOf(law: Law): Statement[] {
  const found = consentTexts.find((text) => text.law === law && text.language === "en");
  // The keys of a text's statements are statements by its type.
  return Object.keys(found?.statements ?? {}) as Statement[];
}
