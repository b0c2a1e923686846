import type { Role } from "#db/actor.ts";
import type { CaseId, ConsentId, OrganizationId, StaffId, StudentId } from "#db/ids.ts";
import type { StateCode } from "./consent-state-table.rules.ts";
import type { Direction, Law, ShareCategory } from "./share.rules.ts";

/** Whether a program is under 42 CFR Part 2. Until its three questions are answered it is treated as one that is. */
export type Part2 = "yes" | "no" | "unknown";

/** `tpo` (treatment, payment, operations) is met on forms from elsewhere; by itself it never reaches a school. */
export const purposes = [
  "school_support",
  "coordination",
  "absences",
  "return_to_school",
  "safety",
  "referral",
  "family_request",
  "tpo",
] as const;
export type Purpose = (typeof purposes)[number];

/** People at the receiving organization, by role class or by name. There is no "everyone". */
export type Recipients = { kind: "roles"; roles: Role[] } | { kind: "persons"; staffIds: StaffId[] };

export const endEvents = ["discharge_from_iop", "end_of_school_year"] as const;
export type EndEvent = (typeof endEvents)[number];

/** A date is the last day of the permission. */
export type ConsentEnds =
  | { kind: "date"; on: Temporal.PlainDate }
  | { kind: "event"; event: EndEvent; plusDays: number };

/** What both sides may read of a permission. */
export type ConsentScope = {
  id: ConsentId;
  caseId: CaseId;
  direction: Direction;
  law: Law;
  categories: ShareCategory[];
  /** The organization whose people receive. Where it is given, nobody of another one is covered. */
  toOrganizationId?: OrganizationId;
  recipients: Recipients;
  purposes: Purpose[];
  startsOn: Temporal.PlainDate;
  ends: ConsentEnds;
  /** Known once the event has happened, or the signer's authority is known to end. Only ever shortens. */
  endsAt?: Temporal.Instant;
  revokedAt?: Temporal.Instant;
  supersededAt?: Temporal.Instant;
  documentHash: string;
};

export const signerKinds = ["guardian", "student", "representative"] as const;
export type SignerKind = (typeof signerKinds)[number];

/** `acting_as_parent` is a parent under FERPA (34 CFR 99.3) and nowhere else. */
export const guardianCapacities = ["parent", "legal_guardian", "acting_as_parent"] as const;
export const representativeCapacities = ["court_appointed", "agency", "other_representative"] as const;
export type GuardianCapacity = (typeof guardianCapacities)[number];
export type RepresentativeCapacity = (typeof representativeCapacities)[number];
export type SigningMethod = "handwritten" | "electronic";

/** A student who signs is the subject of the permission, so no name is kept a second time. */
export type SignatureOn<Day> = { signedOn: Day; method: SigningMethod } & (
  | { kind: "guardian"; name: string; capacity: GuardianCapacity }
  | { kind: "representative"; name: string; capacity: RepresentativeCapacity; authority: string }
  | { kind: "student" }
);
export type Signature = SignatureOn<Temporal.PlainDate>;

/** A student's own word beside a parent's signature: recorded, not required by law. */
export const assentAnswers = ["agreed", "declined", "not_available"] as const;
export type Assent = { answer: (typeof assentAnswers)[number] };

/** Who consented to the care itself (45 CFR 164.502(g)). */
export const careConsenters = ["parent", "minor", "court", "agency"] as const;
export type CareConsenter = (typeof careConsenters)[number];

/** A status that changes who may sign. Always with a document, never inferred. */
export const overrideKinds = [
  "emancipated",
  "married",
  "foster_care",
  "unaccompanied",
  "court_ordered",
] as const;
export type CapacityOverride = { kind: (typeof overrideKinds)[number]; document: string };

/** What a signed text must say, apart from what it covers. */
export const statements = [
  "right_to_revoke",
  "not_conditioned",
  "may_be_redisclosed",
  "may_not_be_redisclosed",
  "tpo_redisclosure",
] as const;
export type Statement = (typeof statements)[number];

export type SignedText = { version: string; language: string; statements: Statement[] };

/** What stays with the side that took the permission. */
export type ConsentDocument = {
  subject: StudentId;
  /** Who may disclose. FERPA does not ask, since it is the school. */
  from?: Recipients;
  signatures: Signature[];
  assent?: Assent;
  text: SignedText;
  copyDeliveredAt?: Temporal.Instant;
  takenOn: "paper" | "panel";
  /** Where the student is during sessions; kept, so that a changed state row finds the permissions to look at again. */
  state?: StateCode;
  consentedToCareBy?: CareConsenter;
  override?: CapacityOverride;
};

/** A permission that holds every element, not yet saved. */
export type ConsentDraft = Omit<
  ConsentScope,
  "id" | "caseId" | "toOrganizationId" | "documentHash" | "revokedAt" | "supersededAt"
> & { toOrganizationId: OrganizationId } & ConsentDocument;

/** A permission as it was entered: anything may be missing. */
export type UncheckedConsent = Partial<Omit<ConsentDraft, "signatures">> & {
  signatures?: SignatureOn<Temporal.PlainDate | undefined>[];
};
