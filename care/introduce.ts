import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, ConsentId, IntroductionId, newId, type OpeningId, type StaffId } from "#db/ids.ts";
import { intakeOf, sitesOf } from "#db/partner-doors.ts";
import { enqueue } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import { cases, caseStudents } from "#db/schema/cases.ts";
import { introductions } from "#db/schema/openings.ts";
import { act } from "./act.ts";
import type { Case } from "./cases.ts";
import { colleaguesOf } from "./colleagues.ts";
import { asReceiver, intakeAt, lapsesAt } from "./introductions.rules.ts";
import { scopeOfKept } from "./kept-consents.rules.ts";
import { caseToBe, giveToCase, keptOf, type Kept } from "./opening-consents.ts";
import { detailsOf, findOpening, isUnderWay, workingPartners, type OpeningRow } from "./openings.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { release, type Standing } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { findPupil } from "./roster-find.ts";
import { workRole } from "./work-roles.rules.ts";

/** Who it is and whom to call: what the other side's intake people read, sealed in the disclosure. */
export type Particulars = {
  name: string;
  preferred?: string;
  birthDate: string;
  siteName: string;
  asker: { staffId: StaffId; name: string; role: string; tel: string };
  /** Who joins on the side that asks, once it is matched. */
  team: { staffId: StaffId; role: Role }[];
};

/**
 * Tells the partner's intake people who the student is, under a permission with `enrollment`. From here on there is a
 * case, which neither side can look up until it is matched. Refuses as `not-found`, `already-done` for a second time,
 * `no-enrollment`, `not-ready` when the partnership is not, or nobody there is covered.
 */
export function introduce(ctx: StaffCtx, openingId: OpeningId): Promise<Outcome<IntroductionId>> {
  const deed = {
    action: "introduction.make",
    subject: `opening:${openingId}`,
    changed: ["introduction"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    const row = await findOpening(reader, ctx, openingId);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    if (await isUnderWay(reader, openingId))
      return refuse({ kind: "already-done", what: "introduction.make" });
    const partner = (await workingPartners(reader, ctx)).find(({ id }) => id === row.partnershipId);
    const subject = await caseToBe(reader, ctx, { row, id: newId(CaseId) });
    const particulars = await particularsOf(reader, ctx, row);
    if (!partner || !subject || !particulars) return refuse({ kind: "not-ready", what: "partner" });
    return writeAndRelease(tx, ctx, {
      row,
      subject,
      particulars,
      kept: await keptOf(reader, ctx, openingId),
    });
  });
}

async function particularsOf(
  reader: Reader,
  ctx: StaffCtx,
  row: OpeningRow,
): Promise<Particulars | undefined> {
  const pupil = await findPupil(reader, ctx, row.studentId);
  const site = (await sitesOf(reader, row.partnershipId)).find(({ siteId }) => siteId === row.siteId);
  const people = await colleaguesOf(reader, ctx);
  const me = people.find(({ staffId }) => staffId === ctx.actor.staffId);
  if (!pupil || !site || !me) return undefined;
  const { tel } = await detailsOf(ctx, row);
  const joining = people.filter(({ staffId }) => staffId === row.ownerId || row.team.includes(staffId));
  return {
    name: pupil.name,
    ...(pupil.preferred && { preferred: pupil.preferred }),
    birthDate: pupil.birthDate,
    siteName: site.name,
    asker: { staffId: me.staffId, name: me.name, role: roleWords[workRole(me.roles)], tel },
    team: joining.map(({ staffId, roles }) => ({ staffId, role: workRole(roles) })),
  };
}

type Ready = { row: OpeningRow; subject: Case; particulars: Particulars; kept: Kept[] };

async function writeAndRelease(tx: Tx, ctx: StaffCtx, ready: Ready): Promise<Outcome<IntroductionId>> {
  const { row, subject, particulars } = ready;
  const id = newId(IntroductionId);
  const kept = ready.kept.map((one) => ({ id: newId(ConsentId), kept: one }));
  const scopes = kept.map((one) => scopeOfKept(one.kept.draft, { id: one.id, caseId: subject.id }));
  if (!(await openUnnamed(tx, ctx, { id, row, subject })))
    return refuse({ kind: "already-done", what: "introduction.make" });
  await giveToCase(tx, ctx, { subject, kept });
  const people = await intakeOf(ctx.store, asReader(tx), subject.partnershipId);
  const theirs = people.filter((one) => one.organizationId !== ctx.actor.organizationId);
  const standing: Standing = {
    scopes,
    team: intakeAt(theirs, row.siteId).map((one) => asReceiver(one, scopes)),
  };
  if (standing.team.length === 0) return refuse({ kind: "not-ready", what: "partner" });
  const released = await release(tx, ctx, {
    case: subject,
    kind: "introduction",
    subjectId: id,
    version: 1,
    categories: ["enrollment"],
    payload: particulars,
    authorRole: workRole(ctx.actor.roles),
    heldUntil: ctx.now,
    standing,
  });
  if (!released.ok) return refuse({ kind: "no-enrollment", openingId: row.id });
  await enqueueLater(tx, ctx, { id, subject, readers: released.value.readers });
  return accept(id);
}

/** The case without a name, its student on this side, and the introduction. False when somebody was quicker. */
async function openUnnamed(
  tx: Tx,
  ctx: StaffCtx,
  { id, row, subject }: { id: IntroductionId; row: OpeningRow; subject: Case },
): Promise<boolean> {
  const { schoolId, programId, partnershipId, zone } = subject;
  const { organizationId, staffId } = ctx.actor;
  await tx.insert(cases).values({ id: subject.id, schoolId, programId, partnershipId, zone });
  await tx.insert(caseStudents).values({ caseId: subject.id, organizationId, studentId: row.studentId });
  const made = await tx
    .insert(introductions)
    .values({
      id,
      caseId: subject.id,
      schoolId,
      programId,
      partnershipId,
      fromOrganization: organizationId,
      openingId: row.id,
      askedBy: staffId,
      askedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: introductions.id });
  return made.length > 0;
}

type Later = {
  id: IntroductionId;
  subject: Case;
  readers: readonly { staffId: StaffId; organizationId: Case["schoolId"] }[];
};

/** It lapses by itself; and those who are asked see it on Home at once. */
async function enqueueLater(tx: Tx, ctx: StaffCtx, { id, readers }: Later): Promise<void> {
  const { organizationId } = ctx.actor;
  await enqueue(ctx.store.queue, tx, {
    name: "lapse-introduction",
    payload: { organizationId, introductionId: id },
    startAfter: lapsesAt(ctx.now),
  });
  for (const { staffId, organizationId: theirs } of readers) {
    const payload = { organizationId: theirs, staffId };
    await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload });
  }
}
