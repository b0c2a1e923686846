import { createHmac } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { programRoles, schoolRoles, type Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { ConsentId, newId, type CaseId, type StaffId, type StudentId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { consentDocuments, consents } from "#db/schema/consents.ts";
import { organizations } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { cancelWhenItBegins, planTurns } from "./consents-lapse.ts";
import { cancelUncovered } from "./check-ins/withdraw.ts";
import { categoryWords } from "./category-words.ts";
import { readConsent } from "./consent-answers.form.ts";
import { documentWords, splitConsent } from "./consent-document.rules.ts";
import type { ConsentFormData } from "./consent-fields.form.ts";
import { categoriesUnder, lawDirection, usualLaw } from "./consent-law.rules.ts";
import { startWords, untilWords } from "./consent-notices.rules.ts";
import { answerRequests } from "./consent-requests.ts";
import type { StateCode } from "./consent-state-table.rules.ts";
import { stateRows } from "./consent-states.rules.ts";
import { consentTexts } from "./consent-texts.rules.ts";
import { startOf } from "./consent-time.rules.ts";
import type { ConsentDraft, ConsentScope } from "./consents.rules.ts";
import type { Answers, Option } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { refreshCopies } from "./pause.ts";
import { scopeFrom } from "./release.ts";
import { ownStudent } from "./rosters.ts";
import { roleWords } from "./role-words.ts";
import { directionFrom, type Law } from "./share.rules.ts";

/** What the form that records a permission has to know of this case. `law` is the usual one unless one is chosen. */
export function consentFormData(ctx: StaffCtx, caseId: CaseId, law?: Law): Promise<Outcome<ConsentFormData>> {
  return look(ctx, { action: "consent.record", subject: `case:${caseId}` }, (reader) =>
    formDataFor(reader, ctx, caseId, law),
  );
}

async function formDataFor(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
  chosen?: Law,
): Promise<Outcome<ConsentFormData>> {
  const found = await findCase(reader, ctx, caseId);
  if (!found.ok) return found;
  const student = await ownStudent(reader, ctx, caseId);
  if (!student) return refuse({ kind: "not-found", what: "case" });
  const direction = directionFrom(ctx.actor.organizationKind);
  const law = chosen ?? usualLaw(direction, found.value.programPart2);
  if (lawDirection[law] !== direction) return refuse({ kind: "not-found", what: "page" });
  const data = await dataAbout(reader, ctx, { subject: found.value, student, law });
  return accept({ ...data, standing: await standingOptions(reader, found.value, law) });
}

type About = { subject: Case; student: { id: StudentId; secrets: { birthDate: string } }; law: Law };

/** What the form has to know of a student and of the two sides, apart from what is on file. */
export async function dataAbout(
  reader: Pick<Reader, "select">,
  ctx: StaffCtx,
  { subject, student, law }: About,
): Promise<ConsentFormData> {
  const [own] = await reader.select({ state: organizations.state }).from(organizations);
  return {
    direction: directionFrom(ctx.actor.organizationKind),
    law,
    part2: subject.programPart2,
    caseName: subject.codeName,
    subject: student.id,
    birthDate: Temporal.PlainDate.from(student.secrets.birthDate),
    ...sidesOf(ctx, subject),
    categories: categoriesUnder(law),
    states: stateRows,
    texts: consentTexts,
    ...(own && { state: own.state as StateCode }),
    ...(subject.dischargedAt && { dischargedAt: subject.dischargedAt }),
    now: ctx.now,
    zone: subject.zone,
  };
}

/** Permissions of one law that are live or still to begin, in words. */
async function standingOptions(reader: Reader, subject: Case, law: Law): Promise<Option[]> {
  const rows = await reader
    .select()
    .from(consents)
    .where(and(eq(consents.caseId, subject.id), eq(consents.law, law), isLive));
  return rows
    .map((row) => ({ id: row.id, scope: scopeFrom(row) }))
    .map(({ id, scope }) => ({
      value: id,
      label: scope.categories.map((one) => categoryWords[one].label).join(", "),
      hint: `From ${startWords(scope)} until ${untilWords(scope, subject.zone)}`,
    }));
}

const roleOptions = (roles: readonly Role[]) =>
  roles.map((role) => ({ value: role, label: roleWords[role] }));

function sidesOf(
  ctx: StaffCtx,
  subject: Case,
): Pick<ConsentFormData, "recipient" | "recipientRoles" | "senderRoles"> {
  const school = { id: subject.schoolId, name: subject.schoolName };
  const program = { id: subject.programId, name: subject.programName };
  const fromSchool = ctx.actor.organizationKind === "school";
  return {
    recipient: fromSchool ? program : school,
    recipientRoles: roleOptions(fromSchool ? programRoles : schoolRoles),
    senderRoles: roleOptions(fromSchool ? schoolRoles : programRoles),
  };
}

/**
 * Records a signed permission: the document stays with this side, its scope is shared. The permissions on file that it
 * takes the place of (`replaces`) end when it begins. Refuses as `invalid` with a message by field, `not-found` for a
 * case that is not the person's or a law that does not go this way.
 */
export async function recordConsent(
  ctx: StaffCtx,
  input: { caseId: CaseId; law?: Law; answers: Answers },
): Promise<Outcome<ConsentId>> {
  const id = newId(ConsentId);
  const deed = {
    action: "consent.record",
    subject: `consent:${id}`,
    changed: ["scope", "document"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const data = await formDataFor(asReader(tx), ctx, input.caseId, input.law);
    if (!data.ok) return data;
    const draft = readConsent(input.answers, data.value);
    if (!draft.ok) return draft;
    const found = await findCase(tx, ctx, input.caseId);
    if (!found.ok) return found;
    const replaced = replacedBy(input.answers, data.value);
    await replaceStanding(tx, ctx, { case: found.value, by: draft.value, replaced });
    await saveConsent(tx, ctx, { id, case: found.value, draft: draft.value });
    // What took its place may cover less: then what was arranged under it falls when it does.
    if (replaced.length > 0) await cancelWhenItBegins(tx, ctx, { case: found.value, draft: draft.value });
    const { categories } = draft.value;
    await answerRequests(tx, ctx, { caseId: input.caseId, categories });
    await refreshCopies(tx, ctx, found.value);
    return accept(id);
  });
}

const isLive = and(isNull(consents.revokedAt), isNull(consents.supersededAt));

const replacedBy = ({ replaces = [] }: Answers, { standing = [] }: ConsentFormData): ConsentId[] =>
  standing.flatMap(({ value }) => (replaces.includes(value) ? ConsentId.parse(value) : []));

type Replacing = { case: Case; by: ConsentDraft; replaced: readonly ConsentId[] };

/** What is replaced stands until the new permission begins, so that nothing stops in between. */
async function replaceStanding(
  tx: Tx,
  ctx: StaffCtx,
  { case: subject, by, replaced }: Replacing,
): Promise<void> {
  if (replaced.length === 0) return;
  const begins = startOf(by, subject.zone);
  const supersededAt = Temporal.Instant.compare(begins, ctx.now) > 0 ? begins : ctx.now;
  await tx
    .update(consents)
    .set({ supersededAt })
    .where(and(inArray(consents.id, [...replaced]), eq(consents.caseId, subject.id)));
}

/** The words that were signed, when the text was ours (facts X-07). */
const shownText = ({ law, text }: ConsentDraft) =>
  consentTexts.find(
    (one) => one.law === law && one.version === text.version && one.language === text.language,
  );

type Saved = {
  id: ConsentId;
  case: Pick<Case, "id" | "schoolId" | "programId" | "zone">;
  draft: ConsentDraft;
  /** Who recorded it and when, where it was recorded before there was a case. */
  recorded?: { by: StaffId; at: Temporal.Instant };
};

/** Writes a signed permission of this side: its scope for both, its document for this side alone. */
export async function saveConsent(tx: Tx, ctx: StaffCtx, saved: Saved): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const key = await ctx.store.keys.current(organizationId);
  const documentHash = createHmac("sha256", key.hashSecret)
    .update(documentWords(saved.draft, shownText(saved.draft)))
    .digest("hex");
  const { scope, document } = splitConsent(saved.draft, {
    id: saved.id,
    caseId: saved.case.id,
    documentHash,
  });
  const { toOrganizationId: _, ...shared } = scope;
  await tx.insert(consents).values({
    ...shared,
    ends: scope.ends.kind === "date" ? { kind: "date", on: scope.ends.on.toString() } : scope.ends,
    schoolId: saved.case.schoolId,
    programId: saved.case.programId,
    takenBy: organizationId,
    recordedAt: saved.recorded?.at ?? ctx.now,
  });
  await tx.insert(consentDocuments).values({
    consentId: saved.id,
    organizationId,
    document: await ctx.store.keys.seal(
      organizationId,
      { table: "consent_documents", id: saved.id },
      document,
    ),
    recordedBy: saved.recorded?.by ?? staffId,
  });
  await planTurns(tx, ctx, { case: saved.case, draft: saved.draft });
}

/**
 * Ends a permission at once, on paper or by word: what rested on it alone is no longer shown anywhere. Refuses as
 * `not-found` when it is not of this side, or has ended already. HIPAA 164.508(b)(5), 42 CFR 2.31(a)(6).
 */
export async function revokeConsent(
  ctx: StaffCtx,
  consentId: ConsentId,
): Promise<Outcome<{ caseId: CaseId }>> {
  return act(
    ctx,
    { action: "consent.revoke", subject: `consent:${consentId}`, changed: ["revoked"] },
    async (tx) => {
      const [row] = await tx
        .select()
        .from(consents)
        .where(and(eq(consents.id, consentId), eq(consents.takenBy, ctx.actor.organizationId), isLive));
      const found = row && (await findCase(tx, ctx, row.caseId));
      if (!row || !found?.ok) return refuse({ kind: "not-found", what: "permission" });
      await tx
        .update(consents)
        .set({ revokedAt: ctx.now, revokedBy: ctx.actor.staffId })
        .where(eq(consents.id, consentId));
      await cancelUncovered(tx, ctx, found.value);
      await refreshCopies(tx, ctx, found.value);
      return accept({ caseId: row.caseId });
    },
  );
}

/** One permission of this side with its case, for the page that asks before it is withdrawn. Refuses as `revokeConsent`. */
export const consentToRevoke = (
  ctx: StaffCtx,
  { id, caseId }: { id: ConsentId; caseId: CaseId },
): Promise<Outcome<{ consent: ConsentScope; subject: Case }>> =>
  look(ctx, { action: "consent.revoke", subject: `consent:${id}` }, async (reader) => {
    const found = await findCase(reader, ctx, caseId);
    const [row] = await reader
      .select()
      .from(consents)
      .where(
        and(
          eq(consents.id, id),
          eq(consents.caseId, caseId),
          eq(consents.takenBy, ctx.actor.organizationId),
          isLive,
        ),
      );
    if (!row || !found.ok) return refuse({ kind: "not-found", what: "permission" });
    return accept({ consent: scopeFrom(row), subject: found.value });
  });
