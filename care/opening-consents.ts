import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, KeptConsentId, newId, type ConsentId, type OpeningId } from "#db/ids.ts";
import { sitesOf } from "#db/partner-doors.ts";
import { asReader, type Reader } from "#db/read.ts";
import { keptConsents } from "#db/schema/openings.ts";
import { organizations, partnerships, sites } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import type { Case } from "./cases.ts";
import { readConsent } from "./consent-answers.form.ts";
import type { ConsentFormData } from "./consent-fields.form.ts";
import { lawDirection, usualLaw } from "./consent-law.rules.ts";
import { dataAbout, saveConsent } from "./consents.ts";
import type { ConsentDraft } from "./consents.rules.ts";
import type { Answers } from "./form.ts";
import { unpackConsent } from "./kept-consents.rules.ts";
import { findOpening, isUnderWay, type OpeningRow } from "./openings.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { roleWords } from "./role-words.ts";
import { findPupil } from "./roster-find.ts";
import { directionFrom, type Law } from "./share.rules.ts";

/** A permission that was recorded before there is a case. */
export type Kept = { row: typeof keptConsents.$inferSelect; draft: ConsentDraft };

/** The permissions kept with an opening that still stand, oldest first. */
export async function keptOf(reader: Pick<Reader, "select">, ctx: StaffCtx, id: OpeningId): Promise<Kept[]> {
  const rows = await reader
    .select()
    .from(keptConsents)
    .where(
      and(
        eq(keptConsents.organizationId, ctx.actor.organizationId),
        eq(keptConsents.openingId, id),
        isNull(keptConsents.withdrawnAt),
      ),
    )
    .orderBy(asc(keptConsents.recordedAt));
  const opened = rows.map(async (row) => {
    const kept = await ctx.store.keys.open({ table: "kept_consents", id: row.id }, row.draft);
    return { row, draft: unpackConsent(kept) };
  });
  return Promise.all(opened);
}

/**
 * The case as it will be: what the rules of permissions and of the gate have to know. Its zone is the school site's,
 * for both sides.
 */
export async function caseToBe(
  reader: Reader,
  ctx: StaffCtx,
  { row, id }: { row: OpeningRow; id: CaseId },
): Promise<Case | undefined> {
  const [partner] = await reader.select().from(partnerships).where(eq(partnerships.id, row.partnershipId));
  if (!partner) return undefined;
  const { schoolId, programId, schoolName, programName, programPart2 } = partner;
  return {
    id,
    codeName: "New case",
    zone: await zoneOf(reader, ctx, row),
    schoolId,
    programId,
    partnershipId: partner.id,
    schoolName,
    programName,
    programPart2,
    pausedAt: null,
    dischargedAt: null,
    endedAt: null,
  };
}

async function zoneOf(reader: Reader, ctx: StaffCtx, row: OpeningRow): Promise<string> {
  if (ctx.actor.organizationKind === "program") {
    const found = (await sitesOf(reader, row.partnershipId)).find((site) => site.siteId === row.siteId);
    if (found) return found.zone;
  }
  const pupil = await findPupil(reader, ctx, row.studentId);
  const [own] = pupil?.siteId
    ? await reader.select({ zone: sites.zone }).from(sites).where(eq(sites.id, pupil.siteId))
    : await reader.select({ zone: organizations.zone }).from(organizations);
  return own?.zone ?? ctx.zone;
}

/** What the form that records a permission has to know of an opening. The same form as for a case, under the same rules. */
export const openingConsentData = (
  ctx: StaffCtx,
  id: OpeningId,
  law?: Law,
): Promise<Outcome<ConsentFormData>> =>
  look(ctx, { action: "consent.record", subject: `opening:${id}` }, (reader) =>
    dataFor(reader, ctx, id, law),
  );

async function dataFor(
  reader: Reader,
  ctx: StaffCtx,
  id: OpeningId,
  chosen?: Law,
): Promise<Outcome<ConsentFormData>> {
  const row = await findOpening(reader, ctx, id);
  const pupil = row && (await findPupil(reader, ctx, row.studentId));
  const subject = row && (await caseToBe(reader, ctx, { row, id: newId(CaseId) }));
  if (!pupil || !subject) return refuse({ kind: "not-found", what: "page" });
  const direction = directionFrom(ctx.actor.organizationKind);
  const law = chosen ?? usualLaw(direction, subject.programPart2);
  if (lawDirection[law] !== direction) return refuse({ kind: "not-found", what: "page" });
  const student = { id: pupil.id, secrets: { birthDate: pupil.birthDate } };
  const data = await dataAbout(reader, ctx, { subject, student, law });
  const intake = { value: "intake", label: roleWords.intake } as const;
  return accept({ ...data, recipientRoles: [...data.recipientRoles, intake] });
}

/**
 * Records a signed permission before there is a case. It is kept sealed and read by nobody of the other side. Refuses as
 * `invalid` by field, `not-found`, or `already-done` once the student is introduced: then it is recorded on the case.
 */
export function keepConsent(
  ctx: StaffCtx,
  input: { openingId: OpeningId; law?: Law; answers: Answers },
): Promise<Outcome<KeptConsentId>> {
  const id = newId(KeptConsentId);
  const deed = {
    action: "consent.record",
    subject: `opening:${input.openingId}`,
    changed: ["scope", "document"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    const data = await dataFor(reader, ctx, input.openingId, input.law);
    if (!data.ok) return data;
    if (await isUnderWay(reader, input.openingId))
      return refuse({ kind: "already-done", what: "introduction.make" });
    const draft = readConsent(input.answers, data.value);
    if (!draft.ok) return draft;
    const { organizationId, staffId } = ctx.actor;
    await tx.insert(keptConsents).values({
      id,
      organizationId,
      openingId: input.openingId,
      draft: await ctx.store.keys.seal(organizationId, { table: "kept_consents", id }, draft.value),
      recordedAt: ctx.now,
      recordedBy: staffId,
    });
    return accept(id);
  });
}

/** Withdraws a permission that was kept, while there is no case. Refuses as `not-found`. */
export function withdrawKept(ctx: StaffCtx, id: KeptConsentId): Promise<Outcome<OpeningId>> {
  const deed = { action: "consent.revoke", subject: `kept-consent:${id}`, changed: ["revoked"] } as const;
  return act(ctx, deed, async (tx) => {
    const { organizationId } = ctx.actor;
    const mine = and(
      eq(keptConsents.organizationId, organizationId),
      eq(keptConsents.id, id),
      isNull(keptConsents.withdrawnAt),
    );
    const [row] = await tx.select().from(keptConsents).where(mine);
    if (!row || !(await findOpening(tx, ctx, row.openingId)))
      return refuse({ kind: "not-found", what: "permission" });
    if (await isUnderWay(tx, row.openingId))
      return refuse({ kind: "already-done", what: "introduction.make" });
    await tx.update(keptConsents).set({ withdrawnAt: ctx.now }).where(mine);
    return accept(row.openingId);
  });
}

/** Makes permissions of the case out of those that were kept for it, as they were recorded. */
export async function giveToCase(
  tx: Tx,
  ctx: StaffCtx,
  { subject, kept }: { subject: Case; kept: readonly { id: ConsentId; kept: Kept }[] },
): Promise<void> {
  for (const { id, kept: one } of kept) {
    const recorded = { by: one.row.recordedBy, at: one.row.recordedAt };
    await saveConsent(tx, ctx, { id, case: subject, draft: one.draft, recorded });
  }
}
