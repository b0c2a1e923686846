import type { Role } from "#db/actor.ts";
import type { CheckInTimeId, OrganizationId, StaffId } from "#db/ids.ts";

export type CheckInState = "proposed" | "confirmed" | "cancelled" | "past";
/** By somebody, because no permission covers it, because its case was closed, or because a side has nobody left for it. */
export type CancelledWhy = "person" | "permission" | "case" | "left";

/** Why it fell, where nobody cancelled it. */
export const fellWords: Record<Exclude<CancelledWhy, "person">, string> = {
  permission: "a permission for it has ended or was withdrawn",
  case: "the case was closed",
  left: "whoever it was with on one side has left",
};
export type NoticeKind = "day" | "hour" | "after" | "closed";

/** A link to a meeting or a number to call; `none` when nothing is saved. */
export type Join = { kind: "link"; url: string } | { kind: "phone"; tel: string } | { kind: "none" };

/** How often it comes again, and until when; without an end, until discharge. */
export type Repeats = { everyWeeks: number; until?: Temporal.PlainDate };
const scopes = ["this", "later", "all"] as const;
/** Which meetings of a series a change is about. */
export type Scope = (typeof scopes)[number];
export const readScope = (given: unknown): Scope => scopes.find((one) => one === given) ?? "this";

export type AskedPerson = {
  staffId: StaffId;
  memberOf: OrganizationId;
  role: Role;
  required: boolean;
  /** Stands in for this person. */
  coversFor?: StaffId | null;
  /** On these days of the meeting's zone, with commas between them; absent: on all that are offered. */
  coverDays?: string | null;
};
export type OfferedTime = {
  id: CheckInTimeId;
  nth: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  offeredBy: StaffId;
  goneWhy: "taken" | "moved" | null;
};
type TimeAnswer = { timeId: CheckInTimeId; staffId: StaffId; works: boolean };

/** What may be done to a check-in in which state. */
export const moves = {
  answer: ["proposed"],
  offer: ["proposed"],
  move: ["proposed", "confirmed"],
  cancel: ["proposed", "confirmed"],
  say: ["past"],
} as const satisfies Record<string, readonly CheckInState[]>;
export type Move = keyof typeof moves;

type Dated = { state: CheckInState; endsAt: Temporal.Instant | null };

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

/** The state as it is at a moment: a confirmed meeting is past once its time is over, whether or not anybody said so. */
export function stateAt({ state, endsAt }: Dated, now: Temporal.Instant): CheckInState {
  return state === "confirmed" && endsAt && !isAfter(endsAt, now) ? "past" : state;
}

/** Whether this may be done to it now. */
export const mayDo = (move: Move, one: Dated, now: Temporal.Instant): boolean =>
  (moves[move] as readonly CheckInState[]).includes(stateAt(one, now));

/** The offered times that can still be answered, in their order. */
export const openTimes = <Time extends OfferedTime>(times: readonly Time[], now: Temporal.Instant): Time[] =>
  times.filter((one) => one.goneWhy === null && isAfter(one.startsAt, now)).toSorted((a, b) => a.nth - b.nth);

type Asking = {
  times: readonly OfferedTime[];
  people: readonly AskedPerson[];
  answers: readonly TimeAnswer[];
  /** Whose zone the days of a cover are read in. */
  row: { zone: string };
};

/** Who comes for somebody at a time: they themselves if it works for them, else whoever stands in and said that it does. */
export function comesFor(
  { people, answers, row }: Pick<Asking, "people" | "answers" | "row">,
  time: Pick<OfferedTime, "id" | "startsAt">,
  staffId: StaffId,
): StaffId | undefined {
  const works = (id: StaffId) =>
    answers.some((one) => one.timeId === time.id && one.staffId === id && one.works);
  if (works(staffId)) return staffId;
  return coversAt({ people, row }, time, staffId).find((one) => works(one.staffId))?.staffId;
}

/** Who stands in for somebody on the day of a time. */
function coversAt(
  { people, row }: Pick<Asking, "people" | "row">,
  { startsAt }: Pick<OfferedTime, "startsAt">,
  staffId: StaffId,
): AskedPerson[] {
  const day = startsAt.toZonedDateTimeISO(row.zone).toPlainDate().toString();
  return people.filter((one) => one.coversFor === staffId && coversOn(one, day));
}

/** Whether somebody stands in on a day: on others their yes is no answer for the one who is away. */
export const coversOn = ({ coverDays }: Pick<AskedPerson, "coverDays">, day: string): boolean =>
  !coverDays || coverDays.split(",").includes(day);

/** The first time, in the order in which they were offered, that works for all who are required. */
export function settledTime(
  { times, people, answers, row }: Asking,
  now: Temporal.Instant,
): OfferedTime | undefined {
  const required = people.filter((one) => one.required);
  const works = (time: OfferedTime) =>
    required.every(({ staffId }) => comesFor({ people, answers, row }, time, staffId) !== undefined);
  return required.length > 0 ? openTimes(times, now).find(works) : undefined;
}

/** As many times as one meeting is offered at, before people have to talk to one another. */
const mostOffered = 15;

/** Whether none of the open times can be settled on any more, because somebody required said that it doesn't work. */
export function areDeclined({ times, people, answers, row }: Asking, now: Temporal.Instant): boolean {
  const open = openTimes(times, now);
  const fails = (time: OfferedTime) => {
    const declined = (id: StaffId) =>
      answers.some((one) => one.timeId === time.id && one.staffId === id && !one.works);
    return people.some(
      ({ staffId, required }) =>
        required &&
        declined(staffId) &&
        coversAt({ people, row }, time, staffId).every((one) => declined(one.staffId)),
    );
  };
  return open.length > 0 && times.length < mostOffered && open.every(fails);
}

/** The required people who have not answered every open time. They are who is waited for. */
export function waitedFor({ times, people, answers, row }: Asking, now: Temporal.Instant): AskedPerson[] {
  const open = openTimes(times, now);
  const isDone = ({ staffId }: AskedPerson) =>
    open.every(
      (time) =>
        answers.some((one) => one.timeId === time.id && one.staffId === staffId) ||
        comesFor({ people, answers, row }, time, staffId) !== undefined,
    );
  return people.filter((one) => one.required && !isDone(one));
}

/** From when on it is shown how to join. */
const joinLead = Temporal.Duration.from({ minutes: 10 });
export const isJoinShown = (startsAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  !isAfter(startsAt.subtract(joinLead), now);

export const outcomes = ["held", "they_absent", "we_absent", "moved"] as const;
export type CheckInOutcome = (typeof outcomes)[number];
/** In the words of the side that says it. */
export const outcomeWords: Record<CheckInOutcome, string> = {
  held: "Held",
  they_absent: "They didn't come",
  we_absent: "We didn't",
  moved: "Moved",
};

export type SideOutcome = { saidBy: OrganizationId; outcome: CheckInOutcome; family: boolean | null };
/** The two organizations of a case. */
export type Sides = { schoolId: OrganizationId; programId: OrganizationId };

export const otherSide = ({ schoolId, programId }: Sides, side: OrganizationId): OrganizationId =>
  side === schoolId ? programId : schoolId;

type Told = "held" | "moved" | OrganizationId;
/** What was said, without regard to who said it: the side that was missing, or how it went. */
const told = (sides: Sides, { saidBy, outcome }: SideOutcome): Told => {
  if (outcome === "held" || outcome === "moved") return outcome;
  return outcome === "we_absent" ? saidBy : otherSide(sides, saidBy);
};

/** Whether the two sides tell the meeting differently. Both answers are kept. */
export function disagree(sides: Sides, said: readonly SideOutcome[]): boolean {
  return new Set(said.map((one) => told(sides, one))).size > 1;
}

/** Whether either side says that this one did not come. Disputed counts too: the coordinator hears that it is. */
export const isMissed = (sides: Sides, said: readonly SideOutcome[], by: OrganizationId): boolean =>
  said.some((one) => told(sides, one) === by);

/** How many meetings a side has to miss before its coordinator is asked to look at it. */
export const missedLimit = 2;

/** What can be read in a saved way to join: an `https` address, or a number to call. */
export function readJoin(words: string): Join | undefined {
  const typed = words.trim();
  if (typed === "") return { kind: "none" };
  if (/^https:\/\/[^\s/]+\.[^\s/]+\S*$/i.test(typed) && URL.canParse(typed))
    return { kind: "link", url: typed };
  const digits = typed.replaceAll(/[\s().-]/g, "");
  if (/^\+\d{8,15}$/.test(digits)) return { kind: "phone", tel: digits };
  return /^\d{10}$/.test(digits) ? { kind: "phone", tel: `+1${digits}` } : undefined;
}

export const joinWords = (join: Join): string =>
  join.kind === "link" ? join.url : join.kind === "phone" ? join.tel : "";
