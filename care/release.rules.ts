import type { Role } from "#db/actor.ts";
import type { CaseId, ConsentId, OrganizationId, StaffId } from "#db/ids.ts";
import { lawFor, reachesSchool } from "./consent-law.rules.ts";
import type { Notice } from "./consent-notices.rules.ts";
import { stateOf, stopOf } from "./consent-time.rules.ts";
import type { ConsentScope, Part2, Purpose, Recipients } from "./consents.rules.ts";
import type { Direction, Law, ShareCategory } from "./share.rules.ts";

/** Someone who might read: a person of the receiving side, with the role they have on the case. */
export type Reader = { staffId: StaffId; organizationId: OrganizationId; role: Role };

/** What is asked to cross, and when. `zone` is the site's. */
export type Crossing = {
  direction: Direction;
  categories: readonly ShareCategory[];
  at: Temporal.Instant;
  zone: string;
  part2: Part2;
  /** Permissions of another case never count. */
  caseId?: CaseId;
  /** Where it is given, a permission counts only when it names this purpose. */
  purpose?: Purpose;
};

export type ReleaseQuestion = Crossing & {
  /** Where it is given, at least one of these people must be covered for every category. */
  recipientsWanted?: readonly Reader[];
  paused?: boolean;
  caseOpen: boolean;
  consents: readonly ConsentScope[];
};

/** Whom the permissions cover for one category, permission by permission. */
export type Coverage = {
  category: ShareCategory;
  by: { consentId: ConsentId; toOrganizationId?: OrganizationId; recipients: Recipients }[];
};

export type ReleaseDecision =
  | {
      kind: "allowed";
      consentIds: ConsentId[];
      /** A person reads when every category names them, by person or by role. */
      recipientsBy: Coverage[];
      /** When some category stops being covered, as far as is known now. */
      until?: Temporal.Instant;
      notices: Notice[];
    }
  | { kind: "refused"; why: "no-permission" | "paused" | "closed"; missing: ShareCategory[] };

type Covered = { category: ShareCategory; law: Law | undefined; consents: readonly ConsentScope[] };

function counts(consent: ConsentScope, asked: Crossing): boolean {
  return (
    (asked.caseId === undefined || consent.caseId === asked.caseId) &&
    (asked.purpose === undefined || consent.purposes.includes(asked.purpose)) &&
    consent.direction === asked.direction &&
    reachesSchool(consent.purposes) &&
    stateOf(consent, asked.at, asked.zone) === "live"
  );
}

function coverage(asked: Crossing, consents: readonly ConsentScope[]): Covered[] {
  const live = consents.filter((consent) => counts(consent, asked));
  return [...new Set(asked.categories)].map((category) => {
    const law = lawFor(asked.direction, category, asked.part2);
    const fit = live.filter((consent) => consent.law === law && consent.categories.includes(category));
    return { category, law, consents: fit };
  });
}

type Named = Pick<ConsentScope, "toOrganizationId" | "recipients">;

function namesReader({ toOrganizationId, recipients }: Named, reader: Reader): boolean {
  if (toOrganizationId !== undefined && toOrganizationId !== reader.organizationId) return false;
  return recipients.kind === "roles"
    ? recipients.roles.includes(reader.role)
    : recipients.staffIds.includes(reader.staffId);
}

function lacking(covered: readonly Covered[], reader: Reader): ShareCategory[] {
  return covered
    .filter(({ consents }) => !consents.some((consent) => namesReader(consent, reader)))
    .map(({ category }) => category);
}

/** What is missing: for anyone at all, or for whoever of the wanted people lacks least. */
function missingFrom(covered: readonly Covered[], wanted?: readonly Reader[]): ShareCategory[] {
  const all = covered.map(({ category }) => category);
  const some = covered.filter(({ consents }) => consents.length === 0).map(({ category }) => category);
  if (!wanted) return some;
  const perReader = wanted.map((reader) => lacking(covered, reader));
  return perReader.reduce((least, lacks) => (lacks.length < least.length ? lacks : least), all);
}

/** Leaves the permissions that name somebody who will read. */
function narrow(covered: readonly Covered[], wanted?: readonly Reader[]): readonly Covered[] {
  if (!wanted) return covered;
  const readers = wanted.filter((reader) => lacking(covered, reader).length === 0);
  return covered.map((entry) => ({
    ...entry,
    consents: entry.consents.filter((consent) => readers.some((reader) => namesReader(consent, reader))),
  }));
}

const noticeOf: Record<Law, Notice> = {
  part2: "part2-2.32",
  ferpa: "ferpa-99.33",
  hipaa: "hipaa-redisclosure",
};

function latestStop(consents: readonly ConsentScope[], zone: string): Temporal.Instant | undefined {
  const stops = consents.map((consent) => stopOf(consent, zone)?.at);
  if (stops.includes(undefined)) return undefined;
  return stops
    .filter((at) => at !== undefined)
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

function untilOf(covered: readonly Covered[], zone: string): { until?: Temporal.Instant } {
  const stops = covered.map(({ consents }) => latestStop(consents, zone)).filter((at) => at !== undefined);
  const until = stops.toSorted(Temporal.Instant.compare)[0];
  return until === undefined ? {} : { until };
}

function allowed(covered: readonly Covered[], zone: string): ReleaseDecision {
  return {
    kind: "allowed",
    consentIds: [...new Set(covered.flatMap(({ consents }) => consents.map(({ id }) => id)))],
    recipientsBy: covered.map(({ category, consents }) => ({ category, by: consents.map(coverageBy) })),
    ...untilOf(covered, zone),
    notices: [...new Set(covered.flatMap(({ law }) => (law ? [noticeOf[law]] : [])))],
  };
}

const coverageBy = ({ id, toOrganizationId, recipients }: ConsentScope): Coverage["by"][number] => ({
  consentId: id,
  recipients,
  ...(toOrganizationId === undefined ? {} : { toOrganizationId }),
});

/**
 * Whether these categories may go in this direction now. Each needs a live permission of the right law; an empty
 * request, a closed case and a paused one are refused. Refused also when none of `recipientsWanted` is covered for all.
 * HIPAA 45 CFR 164.508, Part 2 42 CFR 2.31, FERPA 34 CFR 99.30.
 */
export function decideRelease(question: ReleaseQuestion): ReleaseDecision {
  const { recipientsWanted, zone } = question;
  const covered = coverage(question, question.consents);
  const missing = missingFrom(covered, recipientsWanted);
  if (!question.caseOpen) return { kind: "refused", why: "closed", missing };
  if (question.paused) return { kind: "refused", why: "paused", missing };
  if (covered.length === 0 || missing.length > 0) return { kind: "refused", why: "no-permission", missing };
  return allowed(narrow(covered, recipientsWanted), zone);
}

/**
 * Of the receiving side's people, who is covered for every category, by name or by role class, and who is not. Says
 * nothing of a pause or a closed case: ask `decideRelease` first.
 */
export function coveredRecipients<R extends Reader>(
  asked: Crossing,
  consents: readonly ConsentScope[],
  members: readonly R[],
): { covered: R[]; uncovered: R[] } {
  const all = coverage(asked, consents);
  const reads = (member: R) => all.length > 0 && lacking(all, member).length === 0;
  return { covered: members.filter(reads), uncovered: members.filter((member) => !reads(member)) };
}
