import { isConfirmed, type StateRow } from "./consent-states.rules.ts";
import type { AgeLimit, Cap } from "./consent-state-table.rules.ts";
import type { CapacityOverride, CareConsenter, Part2, SignerKind } from "./consents.rules.ts";
import type { Law } from "./share.rules.ts";

/** Why a privacy officer should look at who signed. */
export type SignerReview =
  | "row_unconfirmed"
  | "minor_below_age"
  | "provider_judgment"
  | "override"
  | "age_unknown"
  | "state_unknown";

export type SignerQuestion = {
  law: Law;
  /** Where the student is during sessions. Without it the strictest signers apply. */
  row?: StateRow;
  /** Full years on the signing date. Without it the student counts as a minor who is asked. */
  age?: number;
  part2: Part2;
  consentedToCareBy: CareConsenter;
  override?: CapacityOverride;
};

export type SignersNeeded = {
  /** All of these sign, or the permission is not valid. */
  mustSign: SignerKind[];
  /** The student is asked too; the answer is recorded and binds nobody. */
  askAssent: boolean;
  review: SignerReview[];
  /** Set when the permission rests on the minor's own consent to care. */
  restsOnMinor?: { condition?: string; caps: readonly Cap[] };
};

const eligibleAge = 18;
const assentAge = 12;

/** The day an age is reached. Someone born on 29 February reaches it on 1 March of a common year. */
export function birthdayAt(birthDate: Temporal.PlainDate, age: number): Temporal.PlainDate {
  const day = birthDate.add({ years: age });
  return day.day === birthDate.day ? day : day.add({ days: 1 });
}

/** Full years on a day. */
export function ageOn(birthDate: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const years = on.year - birthDate.year;
  return Temporal.PlainDate.compare(on, birthdayAt(birthDate, years)) < 0 ? years - 1 : years;
}

function reaches(age: number | undefined, limit: AgeLimit | undefined): boolean {
  if (age === undefined || limit === undefined || limit === "judgment") return false;
  return limit === "any" || age >= limit;
}

const adultFor = (q: SignerQuestion): SignerKind =>
  q.consentedToCareBy === "court" || q.consentedToCareBy === "agency" ? "representative" : "guardian";

const only = (mustSign: SignerKind[], review: SignerReview[] = []): SignersNeeded => ({
  mustSign,
  askAssent: false,
  review,
});

const alone: CapacityOverride["kind"][] = ["emancipated", "married"];

function underOverride(kind: CapacityOverride["kind"], strict: boolean): SignersNeeded {
  if (alone.includes(kind)) return only(["student"], ["override"]);
  return only(strict ? ["representative", "student"] : ["representative"], ["override"]);
}

// 42 CFR 2.14: the minor alone where the minor alone may get the care, otherwise both.
function part2Signers(q: SignerQuestion, confirmed: boolean): SignerKind[] {
  const minorAlone = confirmed && q.consentedToCareBy === "minor" && reaches(q.age, q.row?.sudAge);
  return minorAlone ? ["student"] : [adultFor(q), "student"];
}

// 45 CFR 164.502(g)(3): a minor who lawfully consented to the care speaks for it.
function minorConsented(q: SignerQuestion, row: StateRow): boolean {
  return q.consentedToCareBy === "minor" && (row.mhAge === "judgment" || reaches(q.age, row.mhAge));
}

function controllers(q: SignerQuestion, row: StateRow): SignerKind[] {
  const adult = adultFor(q);
  const minor = minorConsented(q, row);
  const ofAge = reaches(q.age, row.mhAge);
  switch (row.releaseController) {
    case "parent":
      return [adult];
    case "minor":
      return ofAge ? ["student"] : [adult];
    case "consenter":
      return minor ? ["student"] : [adult];
    case "minor_too":
      return minor ? ["student"] : ofAge ? [adult, "student"] : [adult];
    case "unstated":
      return minor || ofAge ? [adult, "student"] : [adult];
  }
}

function confirmedSigners(q: SignerQuestion, row: StateRow): SignerKind[] {
  if (row.requiresBothSigners && reaches(q.age, row.mhAge)) return [adultFor(q), "student"];
  return controllers(q, row);
}

function reviewOf(q: SignerQuestion, strict: boolean): SignerReview[] {
  const { row } = q;
  const limit = strict ? row?.sudAge : row?.mhAge;
  const judged = limit === "judgment";
  const byMinor = q.consentedToCareBy === "minor";
  return [
    ...(row ? [] : (["state_unknown"] as const)),
    ...(row && !isConfirmed(row) ? (["row_unconfirmed"] as const) : []),
    ...(q.age === undefined ? (["age_unknown"] as const) : []),
    ...(byMinor && judged ? (["provider_judgment"] as const) : []),
    ...(byMinor && !judged && q.age !== undefined && !reaches(q.age, limit)
      ? (["minor_below_age"] as const)
      : []),
  ];
}

function restsOnMinor(q: SignerQuestion, mustSign: SignerKind[]): Pick<SignersNeeded, "restsOnMinor"> {
  if (!q.row || q.consentedToCareBy !== "minor" || mustSign.join() !== "student") return {};
  const { condition, mhCaps } = q.row;
  return { restsOnMinor: { caps: mhCaps, ...(condition === undefined ? {} : { condition }) } };
}

function minorSigners(q: SignerQuestion, strict: boolean): SignersNeeded {
  const row = q.row && isConfirmed(q.row) ? q.row : undefined;
  const usual = row ? confirmedSigners(q, row) : [adultFor(q)];
  const mustSign = strict ? part2Signers(q, row !== undefined) : usual;
  const mayAsk = q.age === undefined || q.age >= assentAge;
  return {
    mustSign,
    askAssent: mayAsk && !mustSign.includes("student"),
    review: reviewOf(q, strict),
    ...restsOnMinor(q, mustSign),
  };
}

// FERPA rights pass at 18 whatever the state's majority (34 CFR 99.5).
function ferpaSigners(q: SignerQuestion): SignersNeeded {
  if (q.override?.kind === "court_ordered") return only(["representative"], ["override"]);
  if (q.age !== undefined && q.age >= eligibleAge) return only(["student"]);
  if (q.override) return underOverride(q.override.kind, false);
  return only(["guardian"], q.age === undefined ? ["age_unknown"] : []);
}

/**
 * Who must sign and whether the student is asked to assent. FERPA: the parent, from 18 the student. HIPAA: whoever
 * controls release under a confirmed state row, otherwise the parent, and a student of 12 or more is asked. Part 2, or
 * HIPAA for a program that is or may be under it: both, unless a confirmed row lets the minor alone get the care and
 * the minor did (42 CFR 2.14).
 */
export function signersNeeded(q: SignerQuestion): SignersNeeded {
  if (q.law === "ferpa") return ferpaSigners(q);
  const strict = q.law === "part2" || q.part2 !== "no";
  if (q.override?.kind === "court_ordered") {
    const adult = q.age !== undefined && q.age >= (q.row?.majority ?? 21);
    return underOverride("court_ordered", strict && !adult);
  }
  if (q.age !== undefined && q.row && q.age >= q.row.majority) return only(["student"]);
  if (q.override) return underOverride(q.override.kind, strict);
  return minorSigners(q, strict);
}

/** Which of the needed signatures are not among those given. Valid when none is. */
export function missingSigners(
  needed: Pick<SignersNeeded, "mustSign">,
  given: readonly SignerKind[],
): SignerKind[] {
  return needed.mustSign.filter((kind) => !given.includes(kind));
}

/**
 * What an adult's signature comes to when the student comes of age: a HIPAA or Part 2 permission ends that day, a FERPA
 * one is flagged and the student is asked to sign (34 CFR 99.5). Nothing where the student signed alone, or was of age
 * when it was signed (a court's guardian of an adult).
 */
export function atMajority(q: {
  law: Law;
  birthDate: Temporal.PlainDate;
  signedOn: Temporal.PlainDate;
  row?: StateRow;
  signers: readonly SignerKind[];
}): { on: Temporal.PlainDate; effect: "ends" | "flagged" } | undefined {
  const age = q.law === "ferpa" ? eligibleAge : (q.row?.majority ?? eligibleAge);
  const on = birthdayAt(q.birthDate, age);
  const byAdult = q.signers.some((kind) => kind !== "student");
  if (!byAdult || Temporal.PlainDate.compare(on, q.signedOn) <= 0) return undefined;
  return { on, effect: q.law === "ferpa" ? "flagged" : "ends" };
}

/**
 * A signer's revocation applies at once, also that of a student now of age; anyone else's goes to the privacy
 * officer.
 */
export function revocationBy(
  who: SignerKind,
  signers: readonly SignerKind[],
  ofAge: boolean,
): "applies" | "review" {
  return signers.includes(who) || (who === "student" && ofAge) ? "applies" : "review";
}
