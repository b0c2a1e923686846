import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import { codeHash, inFours, newCode } from "#db/codes.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { newId, PartnerInviteId, PartnershipId, type OrganizationId } from "#db/ids.ts";
import { findInvite, intakeOf, type IntakePerson } from "#db/partner-doors.ts";
import { asReader, type Reader } from "#db/read.ts";
import { partnerInvites, partnerSides, type PartnerDetails } from "#db/schema/openings.ts";
import { organizations, partnerships, type CrisisLine } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import type { Answers } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { namesAStudent } from "./known-names.ts";
import { readPartner } from "./partners.form.ts";
import { lacking, type Lack } from "./partners.rules.ts";

type PartnershipRow = typeof partnerships.$inferSelect;

/** One side of a partnership, as both may see it. */
export type Side = {
  name: string;
  details: PartnerDetails;
  crisisLines: CrisisLine[];
  intake: string[];
  approvedAt: Temporal.Instant | null;
  lacks: Lack[];
};
export type PartnerView = {
  id: PartnershipId;
  startedAt: Temporal.Instant | null;
  mine: Side;
  theirs: Side;
};

/** The partnerships of the acting organization, by the other side's name. */
export const listPartners = (ctx: StaffCtx): Promise<Outcome<PartnerView[]>> =>
  look(ctx, { action: "partner.see", subject: "partners" }, async (reader) => {
    const rows = await reader.select().from(partnerships).where(isNull(partnerships.endedAt));
    const views = await Promise.all(rows.map((row) => viewOf(reader, ctx, row)));
    return accept(views.toSorted((a, b) => a.theirs.name.localeCompare(b.theirs.name)));
  });

/** One partnership. Refuses as `not-found`. */
export const partnerFor = (ctx: StaffCtx, id: PartnershipId): Promise<Outcome<PartnerView>> =>
  look(ctx, { action: "partner.see", subject: `partnership:${id}` }, async (reader) => {
    const row = await findPartnership(reader, id);
    return row ? accept(await viewOf(reader, ctx, row)) : refuse({ kind: "not-found", what: "page" });
  });

async function findPartnership(reader: Pick<Reader, "select">, id: PartnershipId) {
  const [row] = await reader
    .select()
    .from(partnerships)
    .where(and(eq(partnerships.id, id), isNull(partnerships.endedAt)));
  return row;
}

async function viewOf(reader: Reader, ctx: Ctx, row: PartnershipRow): Promise<PartnerView> {
  const sides = await reader.select().from(partnerSides).where(eq(partnerSides.partnershipId, row.id));
  const people = await intakeOf(ctx.store, reader, row.id);
  const sideOf = async (organizationId: OrganizationId): Promise<Side> => {
    const side = sides.find((one) => one.sideOf === organizationId);
    const details = side ? await ctx.store.keys.open<PartnerDetails>(placeOf(side), side.details) : {};
    return sideFrom({ row, organizationId, people, details, approvedAt: side?.approvedAt ?? null });
  };
  const { organizationId } = ctx.actor;
  const other = organizationId === row.schoolId ? row.programId : row.schoolId;
  return {
    id: row.id,
    startedAt: row.startedAt,
    mine: await sideOf(organizationId),
    theirs: await sideOf(other),
  };
}

const placeOf = (side: { partnershipId: string; sideOf: string }) => ({
  table: "partner_sides",
  id: `${side.partnershipId}:${side.sideOf}`,
});

type Drawn = {
  row: PartnershipRow;
  organizationId: OrganizationId;
  people: readonly IntakePerson[];
  details: PartnerDetails;
  approvedAt: Temporal.Instant | null;
};

function sideFrom({ row, organizationId, people, details, approvedAt }: Drawn): Side {
  const isSchool = organizationId === row.schoolId;
  const crisisLines = isSchool ? row.schoolCrisisLines : row.programCrisisLines;
  const intake = people.filter((one) => one.organizationId === organizationId).map(({ name }) => name);
  const counted = { crisisLines: crisisLines.length, intake: intake.length, approved: approvedAt !== null };
  const name = isSchool ? row.schoolName : row.programName;
  return { name, details, crisisLines, intake, approvedAt, lacks: lacking({ ...details, ...counted }) };
}

const inviteLife = Temporal.Duration.from({ hours: 14 * 24 });

/** Makes a code that another organization's admin can join by: once, for fourteen days. It is shown now and never again. */
export function invitePartner(
  ctx: StaffCtx,
): Promise<Outcome<{ code: string; expiresAt: Temporal.Instant }>> {
  const id = newId(PartnerInviteId);
  const code = newCode(12);
  const expiresAt = ctx.now.add(inviteLife);
  const deed = { action: "partner.change", subject: `partner-invite:${id}`, changed: ["invite"] } as const;
  return act(ctx, deed, async (tx) => {
    const { organizationId, staffId } = ctx.actor;
    await tx.insert(partnerInvites).values({
      id,
      organizationId,
      codeHash: codeHash("partner", code),
      createdBy: staffId,
      createdAt: ctx.now,
      expiresAt,
    });
    return accept({ code: inFours(code), expiresAt });
  });
}

/**
 * Begins to work with the organization whose code it is. Nothing can be shared yet: each side fills in its own, and an
 * admin of each approves. Refuses as `invalid` for a code that is not open, or of the same kind of organization, and as
 * `already-done`.
 */
export async function joinPartner(ctx: StaffCtx, code: string): Promise<Outcome<PartnershipId>> {
  const id = newId(PartnershipId);
  const deed = { action: "partner.change", subject: `partnership:${id}`, changed: ["joined"] } as const;
  return act(ctx, deed, async (tx) => {
    const invite = await findInvite(asReader(tx), codeHash("partner", code), ctx.now);
    if (!invite || invite.kind === ctx.actor.organizationKind)
      return refuse({
        kind: "invalid",
        fields: { code: "That code is not open. Ask their admin for a new one." },
      });
    const [own] = await tx.select().from(organizations);
    if (!own) throw new Error("an actor's organization is there");
    const isSchool = own.kind === "school";
    const made = await tx
      .insert(partnerships)
      .values({
        id,
        schoolId: isSchool ? own.organizationId : invite.organizationId,
        programId: isSchool ? invite.organizationId : own.organizationId,
        schoolName: isSchool ? own.name : invite.name,
        programName: isSchool ? invite.name : own.name,
        schoolCrisisLines: isSchool ? own.crisisLines : [],
        programCrisisLines: isSchool ? [] : own.crisisLines,
        programPart2: isSchool ? "unknown" : own.part2,
        inviteId: invite.inviteId,
      })
      .onConflictDoNothing()
      .returning();
    const row = made[0];
    if (!row) return refuse({ kind: "already-done", what: "partner.join" });
    // A key of its own, made beside the transaction: one that is left over seals nothing.
    await ctx.store.keys.create(id);
    await openSides(tx, ctx, row);
    return accept(id);
  });
}

async function openSides(tx: Tx, ctx: Ctx, row: PartnershipRow): Promise<void> {
  const { id: partnershipId, schoolId, programId } = row;
  for (const sideOf of [schoolId, programId]) {
    const nothing: PartnerDetails = {};
    const details = await ctx.store.keys.seal(partnershipId, placeOf({ partnershipId, sideOf }), nothing);
    await tx.insert(partnerSides).values({ partnershipId, sideOf, schoolId, programId, details });
  }
}

/** Changes what one's own side tells the partner. Refuses as `not-found` or `invalid`. */
export function changeOwnSide(
  ctx: StaffCtx,
  { id, answers }: { id: PartnershipId; answers: Answers },
): Promise<Outcome<null>> {
  const deed = {
    action: "partner.change",
    subject: `partnership:${id}`,
    changed: ["hours", "summer", "agreement"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const row = await findPartnership(tx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const details = readPartner(answers, ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate());
    if (!details.ok) return details;
    const named = await studentsNamedIn(asReader(tx), ctx, details.value);
    if (named) return refuse({ kind: "invalid", fields: named });
    const key = { partnershipId: id, sideOf: ctx.actor.organizationId };
    const sealed = await ctx.store.keys.seal(id, placeOf(key), details.value);
    const { schoolId, programId } = row;
    await tx
      .insert(partnerSides)
      .values({ ...key, schoolId, programId, details: sealed })
      .onConflictDoUpdate({
        target: [partnerSides.partnershipId, partnerSides.sideOf],
        set: { details: sealed },
      });
    await settlePartners(tx, ctx);
    return accept(null);
  });
}

const namesStudent = "This seems to name a student. The partner reads it: leave the name out.";

/** The partner reads these words, which belong to no case: a student's name in them would cross. */
async function studentsNamedIn(reader: Reader, ctx: Ctx, { hours = "", agreement }: PartnerDetails) {
  const [inHours, inAgreement] = await Promise.all(
    [hours, agreement?.reference ?? ""].map((words) => namesAStudent(reader, ctx, words)),
  );
  if (!inHours && !inAgreement) return undefined;
  return { ...(inHours && { hours: namesStudent }), ...(inAgreement && { agreement: namesStudent }) };
}

/**
 * Approves for one's own side, once it lacks nothing else. When both sides have, the partnership is live. Refuses as
 * `not-found`, `not-ready` or `already-done`.
 */
export function approvePartner(ctx: StaffCtx, id: PartnershipId): Promise<Outcome<null>> {
  const deed = { action: "partner.change", subject: `partnership:${id}`, changed: ["approved"] } as const;
  return act(ctx, deed, async (tx) => {
    await publishOwn(tx, ctx);
    const row = await findPartnership(tx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const { mine } = await viewOf(asReader(tx), ctx, row);
    if (mine.approvedAt) return refuse({ kind: "already-done", what: "partner.approve" });
    if (mine.lacks.some((lack) => lack !== "approval")) return refuse({ kind: "not-ready", what: "partner" });
    await tx
      .update(partnerSides)
      .set({ approvedAt: ctx.now, approvedBy: ctx.actor.staffId })
      .where(and(eq(partnerSides.partnershipId, id), eq(partnerSides.sideOf, ctx.actor.organizationId)));
    await settlePartners(tx, ctx);
    return accept(null);
  });
}

/** What partners read of an organization follows its own page: its name, its lines, its answer on Part 2. */
async function publishOwn(tx: Tx, ctx: Ctx): Promise<void> {
  const { organizationId } = ctx.actor;
  const [own] = await tx.select().from(organizations).where(eq(organizations.organizationId, organizationId));
  if (!own) return;
  const { name, crisisLines, part2, kind } = own;
  const [set, mine] =
    kind === "school"
      ? [{ schoolName: name, schoolCrisisLines: crisisLines }, eq(partnerships.schoolId, organizationId)]
      : [
          { programName: name, programCrisisLines: crisisLines, programPart2: part2 },
          eq(partnerships.programId, organizationId),
        ];
  await tx.update(partnerships).set(set).where(mine);
}

/** After a change on one's own side: tells the partners, and starts what now lacks nothing on either side. */
export async function settlePartners(tx: Tx, ctx: Ctx): Promise<void> {
  await publishOwn(tx, ctx);
  const waiting = await tx
    .select()
    .from(partnerships)
    .where(and(isNull(partnerships.startedAt), isNull(partnerships.endedAt)));
  for (const row of waiting) {
    const { mine, theirs } = await viewOf(asReader(tx), ctx, row);
    if (mine.lacks.length + theirs.lacks.length > 0) continue;
    await tx.update(partnerships).set({ startedAt: ctx.now }).where(eq(partnerships.id, row.id));
  }
}
