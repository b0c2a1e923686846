import { missingSigners, type SignersNeeded } from "./consent-signers.rules.ts";
import { categoriesUnder, lawDirection, reachesSchool } from "./consent-law.rules.ts";
import { requiredStatements } from "./consent-texts.rules.ts";
import type { SignerKind, Statement, UncheckedConsent } from "./consents.rules.ts";
import type { Law } from "./share.rules.ts";

export type ConsentElement =
  | "law"
  | "subject"
  | "from"
  | "categories"
  | "recipients"
  | "purposes"
  | "start"
  | "end"
  | "signature"
  | "signing_date"
  | "authority"
  | "assent"
  | "copy"
  | Statement;

/** `field` is the key of the form's field that puts it right. */
export type ElementProblem = { element: ConsentElement; field: string; message: string };
export type ElementContext = { today: Temporal.PlainDate; needed: SignersNeeded };
type Check = (draft: UncheckedConsent, context: ElementContext, law: Law) => ElementProblem[];

const problem = (element: ConsentElement, field: string, message: string): ElementProblem[] => [
  { element, field, message },
];
const after = Temporal.PlainDate.compare;

const checkLaw: Check = (draft, _, law) =>
  draft.law === law && draft.direction === lawDirection[law]
    ? []
    : problem("law", "law", "This permission is for the other direction. Start the one for this direction.");

const checkSubject: Check = (draft) =>
  draft.subject ? [] : problem("subject", "subject", "Open the student's case and start from there.");

// FERPA leaves the discloser out: it is the school (34 CFR 99.30(b)).
const checkFrom: Check = (draft, _, law) =>
  law === "ferpa" || names(draft.from) > 0
    ? []
    : problem("from", "from", "Choose who may share. At least one role.");

const names = (people: UncheckedConsent["recipients"]): number =>
  people === undefined ? 0 : people.kind === "roles" ? people.roles.length : people.staffIds.length;

const checkRecipients: Check = (draft, _, law) => {
  if (names(draft.recipients) === 0 || !draft.toOrganizationId) {
    return problem("recipients", "recipients", "Choose who may read it. At least one role.");
  }
  const byRole = draft.recipients?.kind === "roles";
  return law !== "part2" || byRole
    ? []
    : problem("recipients", "recipients", "Choose roles at the school. Part 2 needs the school and a role.");
};

const checkCategories: Check = (draft, _, law) => {
  const chosen = draft.categories ?? [];
  if (chosen.length === 0)
    return problem("categories", "categories", "Tick at least one kind of information.");
  const allowed = categoriesUnder(law);
  if (chosen.every((category) => allowed.includes(category))) return [];
  return problem(
    "categories",
    "categories",
    law === "ferpa"
      ? "Untick substance use. The school does not send it."
      : "Untick substance use. It needs its own permission under 42 CFR Part 2.",
  );
};

const checkPurposes: Check = (draft) => {
  const chosen = draft.purposes ?? [];
  if (chosen.length === 0) return problem("purposes", "purposes", "Tick at least one reason for sharing.");
  return reachesSchool(chosen)
    ? []
    : problem(
        "purposes",
        "purposes",
        "Tick a reason besides treatment and payment: those do not cover a school.",
      );
};

const checkStart: Check = (draft) => {
  const { startsOn } = draft;
  if (!startsOn) return problem("start", "starts_on", "Choose the first day.");
  const early = draft.signatures?.some(({ signedOn }) => signedOn && after(startsOn, signedOn) < 0);
  return early ? problem("start", "starts_on", "Choose a first day on or after the day it was signed.") : [];
};

const checkEnd: Check = (draft, { today }) => {
  const { ends, startsOn } = draft;
  if (!ends) return problem("end", "ends", "Choose when sharing ends.");
  if (ends.kind === "event") {
    const sound = Number.isInteger(ends.plusDays) && ends.plusDays >= 0 && ends.plusDays <= 365;
    return sound ? [] : problem("end", "ends", "Choose one of the ends in the list.");
  }
  if (after(ends.on, today) <= 0)
    return problem("end", "ends_on", "Choose a last day that is still to come.");
  return startsOn && after(ends.on, startsOn) <= 0
    ? problem("end", "ends_on", "Choose a last day after the first day.")
    : [];
};

const statementMessages: Record<Statement, string> = {
  right_to_revoke: "The text must say that sharing can be stopped, and how.",
  not_conditioned: "The text must say that care does not depend on signing.",
  may_be_redisclosed: "The text must say that the school may share it and it may lose protection.",
  may_not_be_redisclosed: "The text must say that it may not be passed on.",
  tpo_redisclosure: "The text must say how treatment and payment records may be shared again.",
};

const checkStatements: Check = (draft, _, law) => {
  if (!draft.text?.version) {
    const needed = requiredStatements(law, draft.purposes ?? []);
    return needed.flatMap((element) => problem(element, "text", "Choose the text that was signed."));
  }
  const said = draft.text.statements;
  const field = "statements";
  return requiredStatements(law, draft.purposes ?? [])
    .filter((statement) => !said.includes(statement))
    .flatMap((statement) =>
      problem(statement, field, `${statementMessages[statement]} Use our text, or sign again.`),
    );
};

const signerFields: Record<SignerKind, { field: string; message: string }> = {
  guardian: { field: "adult_name", message: "A parent or guardian must sign. Enter who signed." },
  representative: {
    field: "adult_name",
    message: "A court's or agency's representative must sign. Enter who signed.",
  },
  student: { field: "student_answer", message: "The student must sign. Choose Signed once they have." },
};

const isNamed = (line: NonNullable<UncheckedConsent["signatures"]>[number]): boolean =>
  line.kind === "student" || line.name.trim() !== "";

const checkSignatures: Check = (draft, { needed }) => {
  const given = (draft.signatures ?? []).filter(isNamed).map(({ kind }) => kind);
  return missingSigners(needed, given).flatMap((kind) =>
    problem("signature", signerFields[kind].field, signerFields[kind].message),
  );
};

const checkSigningDates: Check = (draft, { today }) =>
  (draft.signatures ?? []).flatMap(({ kind, signedOn }) => {
    const field = kind === "student" ? "student_signed_on" : "adult_signed_on";
    if (!signedOn) return problem("signing_date", field, "Enter the day it was signed.");
    return after(signedOn, today) > 0
      ? problem("signing_date", field, "Enter the day it was signed. It cannot be in the future.")
      : [];
  });

const checkAuthority: Check = (draft, _, law) =>
  (draft.signatures ?? []).flatMap((line) => {
    if (line.kind === "representative" && line.authority.trim() === "") {
      return problem(
        "authority",
        "adult_authority",
        "Enter what gives the authority, such as a court order.",
      );
    }
    return line.kind === "guardian" && line.capacity === "acting_as_parent" && law !== "ferpa"
      ? problem(
          "authority",
          "adult_capacity",
          "Choose who signs by law. Acting as a parent counts at school only.",
        )
      : [];
  });

const checkOverride: Check = (draft) =>
  draft.override && draft.override.document.trim() === ""
    ? problem("authority", "override_document", "Enter the document that shows the student's status.")
    : [];

const checkAssent: Check = (draft, { needed }) =>
  needed.askAssent && !draft.assent && !draft.signatures?.some(({ kind }) => kind === "student")
    ? problem("assent", "student_answer", "Ask the student, and choose what they answered.")
    : [];

// 164.508(c)(4). Part 2 calls it good practice and FERPA gives a copy on request.
const checkCopy: Check = (draft, _, law) =>
  law !== "hipaa" || draft.copyDeliveredAt
    ? []
    : problem("copy", "copy_given", "Give the signer a copy, then tick this.");

const checks: Check[] = [
  checkLaw,
  checkSubject,
  checkFrom,
  checkCategories,
  checkRecipients,
  checkPurposes,
  checkStart,
  checkEnd,
  checkStatements,
  checkSignatures,
  checkSigningDates,
  checkAuthority,
  checkOverride,
  checkAssent,
  checkCopy,
];

/**
 * What a permission lacks under its law, each with the form field that puts it right; nothing when it is valid.
 * HIPAA 45 CFR 164.508(c), Part 2 42 CFR 2.31(a), FERPA 34 CFR 99.30; an end and a student are asked for under all.
 */
export function checkElements(law: Law, draft: UncheckedConsent, context: ElementContext): ElementProblem[] {
  return checks.flatMap((check) => check(draft, context, law));
}
