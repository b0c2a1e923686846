import type { Role } from "#db/actor.ts";
import type { StaffId } from "#db/ids.ts";
import { isOpen, type ClosedDays } from "./scheduling/days.ts";
import type { SupportKind } from "./support-catalog.rules.ts";

/** Where a request stands for those who decide it. What it came to crosses only as far as a permission covers it. */
export const requestStates = ["requested", "needs_information", "decided", "missed", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];
export const outcomes = ["approved", "approved_modified", "declined"] as const;
export type DecisionOutcome = (typeof outcomes)[number];

export type RequestMove = "decide" | "ask" | "answer" | "withdraw" | "miss" | "remind";

/** From which states each move may be made. A missed one is not decided any more: what was needed is over. */
const moves: Record<RequestMove, readonly RequestState[]> = {
  decide: ["requested", "needs_information"],
  ask: ["requested"],
  answer: ["needs_information"],
  withdraw: ["requested", "needs_information"],
  miss: ["requested", "needs_information"],
  remind: ["requested", "needs_information"],
};

export const canMove = (state: RequestState, move: RequestMove): boolean => moves[move].includes(state);

/** Roles of the school that may ever decide. The program's never do. */
export const decidingRoles = [
  "counselor",
  "psychologist",
  "social_worker",
  "coordinator_504",
  "case_manager",
  "nurse",
  "administrator",
] as const satisfies Role[];

/** Those who decide some kind by their role, and so may enter a support themselves. */
export const enteringRoles = [
  "counselor",
  "coordinator_504",
  "case_manager",
  "administrator",
] as const satisfies Role[];

type Member = { staffId: StaffId; role: Role };

const ladders: Record<"informal" | "formal", readonly (readonly Role[])[]> = {
  informal: [["counselor"], ["coordinator_504", "case_manager"], ["administrator"]],
  formal: [["coordinator_504", "case_manager"], ["administrator"]],
};

/**
 * Who of the school's side of a care team decides a kind: the counselor what is informal, else the 504 coordinator or case
 * manager, else an administrator. Nobody decides what they asked for themselves.
 */
export function approversFor<M extends Member>(
  kind: Pick<SupportKind, "isInformal">,
  team: readonly M[],
  askedBy?: StaffId,
): M[] {
  const others = team.filter((member) => member.staffId !== askedBy);
  for (const rung of ladders[kind.isInformal ? "informal" : "formal"]) {
    const found = others.filter((member) => rung.includes(member.role));
    if (found.length > 0) return found;
  }
  return [];
}

export const declineReasons = {
  in_place: "Something like it is in place already",
  needs_evaluation: "It needs an evaluation or a meeting first",
  not_possible: "It cannot be done in this class or schedule",
  family_declined: "The family does not want it",
  not_enough: "Not enough is known to decide",
  other_support: "Another support fits better",
} as const;
export type DeclineReason = keyof typeof declineReasons;

export const nextSteps = {
  meeting: "Hold a joint check-in about it",
  other_request: "Ask for another support",
  evaluation: "Start an evaluation",
  ask_family: "Talk with the family",
  review_later: "Look at it again in two weeks",
} as const;
export type NextStep = keyof typeof nextSteps;

export const bases = {
  informal: "Informal support",
  "504": "504 accommodation",
  iep: "Part of the IEP",
  health_plan: "Part of the health plan",
  mtss: "School intervention (MTSS)",
} as const;
export type Basis = keyof typeof bases;

/** The bases this role may set: only a 504 coordinator calls something a 504 accommodation. */
export function basesFor(roles: readonly Role[]): Basis[] {
  if (roles.includes("coordinator_504")) return ["informal", "504", "health_plan", "mtss"];
  return roles.includes("case_manager") ? ["informal", "iep", "mtss"] : ["informal"];
}

/** A review is due at most so long after the start. */
export const longestUntilReview = 42;
const usualReview = 28;
const usualLength = 56;

export type Span = { starts: Temporal.PlainDate; review: Temporal.PlainDate; ends: Temporal.PlainDate };

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;

/** What a form offers: a dated support ends with its date; any other runs for eight weeks with a review after four. */
export function usualSpan(starts: Temporal.PlainDate, due?: Temporal.PlainDate): Span {
  const ends = due ?? starts.add({ days: usualLength });
  return { starts, review: earlier(ends, starts.add({ days: usualReview })), ends };
}

export type SpanErrors = Partial<Record<"starts" | "review" | "ends" | "due", string>>;

/** What is wrong with the days of a support, by field. */
export function checkSpan({ starts, review, ends }: Span, today: Temporal.PlainDate): SpanErrors {
  const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
  if (before(ends, today)) return { ends: "This day is past. Pick today or a later day." };
  if (before(ends, starts)) return { ends: "It would end before it starts. Pick a later day." };
  if (before(review, starts)) return { review: "A review comes after the start. Pick a later day." };
  if (before(starts.add({ days: longestUntilReview }), review))
    return { review: "A review is due within six weeks of the start. Pick an earlier day." };
  if (before(ends, review)) return { review: "The review would be after the end. Pick an earlier day." };
  return {};
}

/** A day of an answer; nothing for what is none. */
export function readDay(word: unknown): Temporal.PlainDate | undefined {
  if (typeof word !== "string" || !/^\d{4}-\d\d-\d\d$/.test(word)) return undefined;
  try {
    return Temporal.PlainDate.from(word, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** What is wrong with the day by which something is needed. */
export function problemWithNeededBy(
  day: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string | undefined {
  if (!day) return "Pick the day by which it is needed.";
  if (Temporal.PlainDate.compare(day, today) < 0) return "This day is past. Pick today or a later day.";
  return Temporal.PlainDate.compare(today.add({ days: 180 }), day) < 0
    ? "This is more than half a year away. Pick a day within this school year."
    : undefined;
}

export type Limits = {
  /** From then on the deputy is asked too. */
  remindAt: Temporal.Instant;
  /** When the day is over. */
  missedAt: Temporal.Instant;
};

const morning = Temporal.PlainTime.from("07:30");

/** The last open day on or before this one; itself where a whole month before is closed. */
export function openOnOrBefore(day: Temporal.PlainDate, closed: ClosedDays): Temporal.PlainDate {
  for (let back = 0; back < 31; back += 1) {
    const one = day.subtract({ days: back });
    if (isOpen(one, closed)) return one;
  }
  return day;
}

/** Half past seven on the day it is needed, or the last open day before; and when that day is over, in the site's zone. */
export function limitsFor(neededBy: Temporal.PlainDate, zone: string, closed: ClosedDays): Limits {
  const day = openOnOrBefore(neededBy, closed);
  return {
    remindAt: day.toZonedDateTime({ timeZone: zone, plainTime: morning }).toInstant(),
    missedAt: neededBy.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant(),
  };
}

/** By when it has to be decided, as its asker is told: the morning, or the end of the day where that is past. */
export function decideBy({ remindAt, missedAt }: Limits, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(now, remindAt) < 0 ? remindAt : missedAt;
}

export type SupportState = "active" | "review_due" | "ended";

/** Where a support stands on a day. Its last day is a day of it. */
export function supportStateOn(
  support: { reviewOn: Temporal.PlainDate; endsOn: Temporal.PlainDate; endedAt: Temporal.Instant | null },
  today: Temporal.PlainDate,
): SupportState {
  if (support.endedAt || Temporal.PlainDate.compare(support.endsOn, today) < 0) return "ended";
  return Temporal.PlainDate.compare(support.reviewOn, today) <= 0 ? "review_due" : "active";
}

/** A renewal is asked for so many days before the end. */
export const renewalDays = 7;

const careWords = /\b(iop|therap\w*|treatments?|mental\w*|hospital\w*|psych\w*|clinic\w*)\b/i;

/**
 * What must not stand in what teachers read or in the name of a class: a word about care, the program, the code name.
 * Answers with the words to show beside the field.
 */
export function problemWithTeacherWords(
  words: string,
  forbidden: { program?: string; codeName?: string } = {},
): string | undefined {
  const lower = words.toLowerCase();
  const holds = (word: string | undefined) => word !== undefined && lower.includes(word.toLowerCase());
  const found = careWords.exec(words)?.[0];
  if (found) return `Teachers see this: leave out “${found}”. Say what to do in class, not why.`;
  if (holds(forbidden.program)) return "Teachers see this: leave out the program's name.";
  if (holds(forbidden.codeName)) return "Teachers see this: leave out the code name.";
  return undefined;
}
