import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { newId, OpeningId, type PartnershipId, type SiteId, type StaffId, type StudentId } from "#db/ids.ts";
import { sitesOf } from "#db/partner-doors.ts";
import { asReader, type Reader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { introductions, openings, type OpeningDetails } from "#db/schema/openings.ts";
import { partnerships } from "#db/schema/organizations.ts";
import { act, lookAtNames } from "./act.ts";
import { asOptions, canJoinTeam, colleaguesOf } from "./colleagues.ts";
import type { Answers } from "./form.ts";
import { readOpening, type OpeningFormData, type OpeningChoice } from "./openings.form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { findPupil, findPupils, type Pupil } from "./roster-find.ts";

export type OpeningRow = typeof openings.$inferSelect;

/** A partnership as the acting side sees it: who they are, and who the other is. */
export type Partner = typeof partnerships.$inferSelect & { partnerName: string; partnerId: string };

/** The partnerships that are live, by the other side's name. */
export async function workingPartners(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<Partner[]> {
  const rows = await reader
    .select()
    .from(partnerships)
    .where(and(isNotNull(partnerships.startedAt), isNull(partnerships.endedAt)));
  const isSchool = ctx.actor.organizationKind === "school";
  return rows
    .map((row) => ({
      ...row,
      partnerName: isSchool ? row.programName : row.schoolName,
      partnerId: isSchool ? row.programId : row.schoolId,
    }))
    .toSorted((a, b) => a.partnerName.localeCompare(b.partnerName));
}

/** Own students by name, for somebody who opens a case. Leaves one audit row; the words are in none. */
export const findOwnStudents = (ctx: StaffCtx, typed: string): Promise<Outcome<Pupil[]>> =>
  lookAtNames(ctx, { action: "opening.see", subject: "roster", changed: ["names"] }, async (reader) =>
    accept(await findPupils(reader, ctx, typed)),
  );

/** What the form that begins a case has to know. Refuses as `not-found` for a student of somebody else's. */
export const openingFormData = (
  ctx: StaffCtx,
  studentId: StudentId,
): Promise<Outcome<OpeningFormData & { pupil: Pupil }>> =>
  lookAtNames(
    ctx,
    { action: "opening.see", subject: `student:${studentId}`, changed: ["names"] },
    async (reader) => {
      const pupil = await findPupil(reader, ctx, studentId);
      if (!pupil) return refuse({ kind: "not-found", what: "person" });
      return accept({ ...(await choicesFor(reader, ctx)), pupil });
    },
  );

/** The partners' sites and the colleagues that can be chosen. */
export async function choicesFor(reader: Reader, ctx: StaffCtx): Promise<OpeningFormData> {
  const partners = await workingPartners(reader, ctx);
  const places = await Promise.all(
    partners.map(async (partner) => {
      const sites = await sitesOf(reader, partner.id);
      return sites
        .filter((site) => site.organizationId === partner.partnerId)
        .map((site) => ({
          value: `${partner.id}:${site.siteId}`,
          label: site.name,
          group: partner.partnerName,
        }));
    }),
  );
  const people = await colleaguesOf(reader, ctx);
  const me = people.find(({ staffId }) => staffId === ctx.actor.staffId);
  const others = people.filter((one) => canJoinTeam(one) && one !== me);
  return { places: places.flat(), colleagues: asOptions(others), tel: me?.phone ?? "" };
}

/**
 * Begins a case from one of the side's own students. Nothing of it exists for the partner. Refuses as `invalid` by field,
 * `not-found`, and as `already-done` when a colleague has begun one for the same student and partner.
 */
export function startOpening(
  ctx: StaffCtx,
  { studentId, answers }: { studentId: StudentId; answers: Answers },
): Promise<Outcome<OpeningId>> {
  const id = newId(OpeningId);
  const deed = {
    action: "opening.change",
    subject: `opening:${id}`,
    changed: ["student", "partner"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    if (!(await findPupil(reader, ctx, studentId))) return refuse({ kind: "not-found", what: "person" });
    const chosen = readOpening(answers, await choicesFor(reader, ctx));
    if (!chosen.ok) return chosen;
    await endFinished(tx, ctx, studentId);
    const { organizationId, staffId } = ctx.actor;
    const made = await tx
      .insert(openings)
      .values({
        id,
        organizationId,
        studentId,
        ...placed(chosen.value),
        ownerId: staffId,
        details: await sealDetails(ctx, id, chosen.value),
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: openings.id });
    return made.length > 0 ? accept(id) : refuse({ kind: "already-done", what: "opening.start" });
  });
}

const placed = ({ partnershipId, siteId, team }: OpeningChoice) => ({
  // The form took them from its own options, which are ids.
  partnershipId: partnershipId as PartnershipId,
  siteId: siteId as SiteId,
  team: team as StaffId[],
});

const sealDetails = (ctx: StaffCtx, id: OpeningId, { tel }: OpeningChoice) => {
  const details: OpeningDetails = { tel };
  return ctx.store.keys.seal(ctx.actor.organizationId, { table: "openings", id }, details);
};

/** A student whose case with a partner is closed can come back: the old opening makes room. */
async function endFinished(tx: Tx, ctx: StaffCtx, studentId: StudentId): Promise<void> {
  const finished = await tx
    .select({ id: openings.id })
    .from(openings)
    .innerJoin(introductions, eq(introductions.openingId, openings.id))
    .innerJoin(cases, eq(cases.id, introductions.caseId))
    .where(
      and(
        eq(openings.organizationId, ctx.actor.organizationId),
        eq(openings.studentId, studentId),
        isNull(openings.endedAt),
        eq(introductions.answer, "matched"),
        isNotNull(cases.endedAt),
      ),
    );
  for (const { id } of finished)
    await tx.update(openings).set({ endedAt: ctx.now }).where(eq(openings.id, id));
}

/** Changes whom to ask, who joins, and the number to call, until it is introduced. Refuses as `startOpening` does. */
export function changeOpening(
  ctx: StaffCtx,
  { id, answers }: { id: OpeningId; answers: Answers },
): Promise<Outcome<OpeningId>> {
  const deed = { action: "opening.change", subject: `opening:${id}`, changed: ["partner", "team"] } as const;
  return act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    const row = await findOpening(reader, ctx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    if (await isUnderWay(reader, id)) return refuse({ kind: "already-done", what: "introduction.make" });
    const chosen = readOpening(answers, await choicesFor(reader, ctx));
    if (!chosen.ok) return chosen;
    const details = await sealDetails(ctx, id, chosen.value);
    await tx
      .update(openings)
      .set({ ...placed(chosen.value), details })
      .where(eq(openings.id, id));
    return accept(id);
  });
}

/** An opening of the acting organization that this person owns or is to be on the team of. */
export async function findOpening(
  reader: Pick<Reader, "select">,
  ctx: StaffCtx,
  id: OpeningId,
): Promise<OpeningRow | undefined> {
  const { organizationId, staffId } = ctx.actor;
  const [row] = await reader
    .select()
    .from(openings)
    .where(and(eq(openings.organizationId, organizationId), eq(openings.id, id)));
  return row && (row.ownerId === staffId || row.team.includes(staffId)) ? row : undefined;
}

/** The introductions made from an opening, newest first. */
export const introductionsOf = (reader: Pick<Reader, "select">, id: OpeningId) =>
  reader
    .select()
    .from(introductions)
    .where(eq(introductions.openingId, id))
    .orderBy(desc(introductions.askedAt));

/** Whether it waits for an answer or has become a case: then it is not introduced a second time. */
export async function isUnderWay(reader: Pick<Reader, "select">, id: OpeningId): Promise<boolean> {
  const [last] = await introductionsOf(reader, id);
  return last !== undefined && (last.answer === null || last.answer === "matched");
}

/** What an opening keeps sealed besides its student. */
export const detailsOf = (ctx: Ctx, row: OpeningRow): Promise<OpeningDetails> =>
  ctx.store.keys.open<OpeningDetails>({ table: "openings", id: row.id }, row.details);
