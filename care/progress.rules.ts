import type { OrganizationKind } from "#db/actor.ts";
import type { ShareCategory } from "./share.rules.ts";

/** How a domain is rated. Every kind has few answers, so that a rating is one press. */
export type Scale =
  | { kind: "five" }
  | { kind: "choice"; options: readonly (readonly [value: string, label: string])[] }
  | { kind: "count"; max: number }
  | { kind: "many"; options: readonly (readonly [value: string, label: string])[] };

export type Domain = {
  key: string;
  label: string;
  category: ShareCategory;
  side: OrganizationKind;
  scale: Scale;
};

const attendanceBands = [
  ["90", "90 % or more"],
  ["75", "75 to 89 %"],
  ["50", "50 to 74 %"],
  ["under50", "Under 50 %"],
] as const;

/** Supports that can be named in an update (facts 7.1), in words that say nothing of treatment. */
const supportOptions = [
  ["ext_deadlines", "Longer deadlines"],
  ["reduced_work", "Reduced work"],
  ["makeup_plan", "Make-up schedule"],
  ["tutoring", "Tutoring"],
  ["notes_copy", "Class notes"],
  ["quiet_room", "Quiet room"],
  ["break_pass", "Break pass"],
  ["checkin_person", "Check-in person"],
  ["testing", "Testing changes"],
  ["partial_schedule", "Partial schedule"],
] as const;

const behaviors = [
  ["settled", "Settled and on task"],
  ["quiet", "Quieter than usual"],
  ["tired", "Tired"],
  ["restless", "Restless"],
  ["avoiding", "Avoiding work"],
  ["leaving", "Leaving class"],
  ["connecting", "Connecting with peers"],
] as const;

const plannedSteps = [
  ["continue", "Continue as planned"],
  ["step_down", "Step down in about 2 weeks"],
  ["step_down_later", "Step down in about 4 weeks"],
  ["discharge", "Finish in about 2 weeks"],
  ["discharge_later", "Finish in about 4 weeks"],
] as const;

const onFile = [
  ["yes", "On file: ask the counselor"],
  ["no", "Not on file"],
] as const;

const five = { kind: "five" } as const;
const many = (options: readonly (readonly [string, string])[]): Scale => ({ kind: "many", options });
const choice = (options: readonly (readonly [string, string])[]): Scale => ({ kind: "choice", options });

/**
 * What a progress update may rate (facts 6.2 from the program, I-6 from the school). Each domain belongs to one share
 * category. Diagnosis, medication, scores and session content have no domain, so they cannot be rated.
 */
export const domains: readonly Domain[] = [
  {
    key: "attendance",
    label: "Attendance",
    category: "attendance",
    side: "program",
    scale: choice(attendanceBands),
  },
  { key: "engagement", label: "Engagement", category: "participation", side: "program", scale: five },
  { key: "coping", label: "Coping skills in use", category: "coping", side: "program", scale: five },
  { key: "sleep", label: "Sleep and energy routine", category: "coping", side: "program", scale: five },
  { key: "readiness", label: "School readiness", category: "academics", side: "program", scale: five },
  { key: "workload", label: "Workload tolerance", category: "academics", side: "program", scale: five },
  { key: "concentration", label: "Concentration", category: "academics", side: "program", scale: five },
  { key: "peers", label: "Peer connection", category: "participation", side: "program", scale: five },
  { key: "family", label: "Family support in place", category: "supports", side: "program", scale: five },
  {
    key: "helping",
    label: "Supports that help",
    category: "supports",
    side: "program",
    scale: many(supportOptions),
  },
  {
    key: "to_change",
    label: "Supports to change",
    category: "supports",
    side: "program",
    scale: many(supportOptions),
  },
  { key: "step", label: "Planned step", category: "schedule", side: "program", scale: choice(plannedSteps) },
  {
    key: "safety_plan",
    label: "Safety plan",
    category: "safety_planning",
    side: "program",
    scale: choice(onFile),
  },
  {
    key: "school_attendance",
    label: "Attendance",
    category: "attendance",
    side: "school",
    scale: choice(attendanceBands),
  },
  {
    key: "periods_missed",
    label: "Class periods missed",
    category: "attendance",
    side: "school",
    scale: { kind: "count", max: 60 },
  },
  {
    key: "class_engagement",
    label: "Engagement in class",
    category: "participation",
    side: "school",
    scale: five,
  },
  {
    key: "assignments_missing",
    label: "Assignments missing",
    category: "academics",
    side: "school",
    scale: { kind: "count", max: 99 },
  },
  {
    key: "office_visits",
    label: "Nurse or counselor visits",
    category: "observations",
    side: "school",
    scale: { kind: "count", max: 40 },
  },
  {
    key: "behavior",
    label: "What staff noticed",
    category: "observations",
    side: "school",
    scale: many(behaviors),
  },
  {
    key: "supports_used",
    label: "Supports used",
    category: "supports",
    side: "school",
    scale: many(supportOptions),
  },
];

export const fiveWords = ["Much harder", "Harder", "About the same", "Better", "Much better"] as const;

/** The domains one side may rate, of the categories that may cross now. */
export function domainsFor(side: OrganizationKind, categories: readonly ShareCategory[]): Domain[] {
  return domains.filter((domain) => domain.side === side && categories.includes(domain.category));
}

/** All categories that a side's update could touch. */
export function categoriesOf(side: OrganizationKind): ShareCategory[] {
  return [...new Set(domains.filter((domain) => domain.side === side).map((domain) => domain.category))];
}

export type Ratings = Record<string, number | string | string[]>;

/** What an update says, as coded answers and cleaned text. */
export type ProgressContent = {
  ratings: Ratings;
  note?: { text: string; category: ShareCategory };
  goneOver: boolean;
};

/** The categories a content touches: of each domain rated, and of its note. */
export function categoriesIn(content: ProgressContent): ShareCategory[] {
  const rated = domains.filter((domain) => domain.key in content.ratings).map((domain) => domain.category);
  return [...new Set(content.note ? [...rated, content.note.category] : rated)];
}

/** One rating in words, such as `4 of 5, better` or `Quiet room, Break pass`. */
export function ratingWords(domain: Domain, value: Ratings[string]): string {
  const { scale } = domain;
  if (scale.kind === "five") return fiveWords[Number(value) - 1] ?? "";
  if (scale.kind === "count") return String(value);
  const wanted = Array.isArray(value) ? value : [String(value)];
  return scale.options
    .filter(([key]) => wanted.includes(key))
    .map(([, label]) => label)
    .join(", ");
}

/** How long after its release an update can be undone, edited and retracted; afterwards a correction is written. */
export const editWindow = Temporal.Duration.from({ minutes: 15 });
/** An update is due again after a week without one. */
export const cadence = Temporal.Duration.from({ hours: 7 * 24 });

/** Whether the window for editing and retracting is still open. */
export const isEditable = (firstAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, firstAt.add(editWindow)) <= 0;
