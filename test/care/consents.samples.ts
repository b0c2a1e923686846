import { CaseId, ConsentId, OrganizationId, StaffId, StudentId, newId } from "#db/ids.ts";
import { endChoices, type ConsentFormData } from "#care/consent-fields.form.ts";
import { categoriesUnder, lawDirection } from "#care/consent-law.rules.ts";
import type { SignersNeeded } from "#care/consent-signers.rules.ts";
import { stateRows, type StateRow } from "#care/consent-states.rules.ts";
import type { StateCode } from "#care/consent-state-table.rules.ts";
import { consentTexts, requiredStatements } from "#care/consent-texts.rules.ts";
import type { ConsentScope, UncheckedConsent } from "#care/consents.rules.ts";
import type { Answers } from "#care/form.ts";
import type { Law } from "#care/share.rules.ts";

export const chicago = "America/Chicago";
export const school = newId(OrganizationId);
export const program = newId(OrganizationId);
export const caseId = newId(CaseId);
export const counselor = { staffId: newId(StaffId), organizationId: school, role: "counselor" } as const;
export const nurse = { staffId: newId(StaffId), organizationId: school, role: "nurse" } as const;
export const therapist = { staffId: newId(StaffId), organizationId: program, role: "therapist" } as const;

export const on = (day: string) => Temporal.PlainDate.from(day);
/** A moment by the clock on the wall in Chicago. */
export const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(chicago).toInstant();

/** A live permission of the program for the school's counselors, unless said otherwise. */
export function permission(changes: Partial<ConsentScope> = {}): ConsentScope {
  const law = changes.law ?? "hipaa";
  return {
    id: newId(ConsentId),
    caseId,
    direction: lawDirection[law],
    law,
    categories: ["attendance"],
    recipients: { kind: "roles", roles: ["counselor"] },
    purposes: ["school_support"],
    startsOn: on("2026-09-01"),
    ends: { kind: "date", on: on("2027-06-11") },
    documentHash: "00",
    ...changes,
  };
}

/** A state's row as shipped, or as counsel confirmed it. */
export function stateRow(state: StateCode, confirmed = false): StateRow {
  const row = stateRows.find((each) => each.state === state);
  if (!row) throw new Error(`No row for ${state}`);
  return confirmed ? { ...row, confirmedBy: "Counsel", confirmedOn: on("2026-10-01") } : row;
}

export const today = on("2026-11-24");
export const guardianSigns: SignersNeeded = { mustSign: ["guardian"], askAssent: false, review: [] };

/** A permission with every element its law asks for. */
export function wholeDraft(law: Law): UncheckedConsent {
  return {
    direction: lawDirection[law],
    law,
    subject: newId(StudentId),
    from: { kind: "roles", roles: ["therapist"] },
    categories: ["attendance", "supports"],
    toOrganizationId: law === "ferpa" ? program : school,
    recipients: { kind: "roles", roles: law === "ferpa" ? ["therapist"] : ["counselor"] },
    purposes: ["school_support"],
    startsOn: today,
    ends: endChoices.discharge_30,
    signatures: [
      { kind: "guardian", name: "Rosa Example", capacity: "parent", signedOn: today, method: "handwritten" },
    ],
    text: { version: `${law}-1`, language: "en", statements: requiredStatements(law, ["school_support"]) },
    copyDeliveredAt: at("2026-11-24T10:00"),
    takenOn: "paper",
  };
}

/** What the form knows of an invented Illinois student of 15. */
export function formData(law: Law, changes: Partial<ConsentFormData> = {}): ConsentFormData {
  const schoolRoles = [
    { value: "counselor", label: "School counselor" },
    { value: "nurse", label: "School nurse" },
  ] as const;
  const programRoles = [{ value: "therapist", label: "Primary therapist" }] as const;
  const fromSchool = law === "ferpa";
  return {
    direction: lawDirection[law],
    law,
    part2: law === "part2" ? "yes" : "no",
    caseName: "Copper Ladder",
    subject: newId(StudentId),
    birthDate: on("2011-03-04"),
    recipient: fromSchool ? { id: program, name: "Northbank" } : { id: school, name: "Maple High" },
    recipientRoles: fromSchool ? programRoles : schoolRoles,
    senderRoles: fromSchool ? schoolRoles : programRoles,
    categories: categoriesUnder(law),
    states: stateRows,
    texts: consentTexts,
    now: at("2026-11-24T10:00"),
    zone: chicago,
    ...changes,
  };
}

/** Answers that record a sound permission under a law. */
export function soundAnswers(law: Law): Answers {
  const health: Answers = {
    recipients: ["counselor"],
    from: ["therapist"],
    state: "IL",
    care_consented_by: "parent",
    student_answer: law === "part2" ? "signed" : "agreed",
    ...(law === "part2" && { student_signed_on: "2026-11-24" }),
  };
  return {
    categories: ["attendance", "supports"],
    purposes: ["school_support"],
    starts_on: "2026-11-24",
    ends: "discharge_30",
    adult_name: "Rosa Example",
    adult_capacity: "parent",
    adult_signed_on: "2026-11-23",
    taken_on: "paper",
    text: `${law}-1`,
    language: "en",
    copy_given: "true",
    ...(law === "ferpa" ? { recipients: ["therapist"] } : health),
  };
}
