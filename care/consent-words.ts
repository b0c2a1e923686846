import type {
  CapacityOverride,
  CareConsenter,
  GuardianCapacity,
  RepresentativeCapacity,
  SignerKind,
  Statement,
} from "./consents.rules.ts";
import type { SignersNeeded } from "./consent-signers.rules.ts";

export const capacityWords: Record<GuardianCapacity | RepresentativeCapacity, string> = {
  parent: "Parent",
  legal_guardian: "Legal guardian",
  acting_as_parent: "Acting as a parent",
  court_appointed: "Appointed by a court",
  agency: "Child welfare agency",
  other_representative: "Other legal representative",
};

export const careConsenterWords: Record<CareConsenter, string> = {
  parent: "A parent or guardian",
  minor: "The student alone",
  court: "A court",
  agency: "A child welfare agency",
};

export const overrideWords: Record<CapacityOverride["kind"], string> = {
  emancipated: "Emancipated",
  married: "Married",
  foster_care: "In foster care",
  unaccompanied: "Homeless and on their own",
  court_ordered: "Under a court's order about who decides",
};

export const studentAnswerWords = {
  signed: "Signed",
  agreed: "Agreed, without signing",
  declined: "Said no",
  not_available: "Could not be asked",
} as const;

export const statementWords: Record<Statement, string> = {
  right_to_revoke: "Sharing can be stopped, and how",
  not_conditioned: "Care does not depend on signing",
  may_be_redisclosed: "The school may share it, and it may lose protection",
  may_not_be_redisclosed: "It may not be passed on",
  tpo_redisclosure: "How treatment and payment records may be shared again",
};

export const languageWords = { en: "English", es: "Spanish", other: "Another language" } as const;

const signerWords: Record<SignerKind, string> = {
  guardian: "a parent or guardian",
  representative: "the court's or agency's representative",
  student: "the student",
};

/** Who must sign, as one or two sentences. */
export function signersWords(needed: SignersNeeded): string {
  const who = needed.mustSign.map((kind) => signerWords[kind]).join(" and ");
  const assent = needed.askAssent ? " Ask the student too, and record the answer." : "";
  return `Must sign: ${who}.${assent}`;
}
