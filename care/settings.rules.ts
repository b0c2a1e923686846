import type { CopyKind } from "#db/schema/chat.ts";
import { isOpen, openOn, type ClosedDays } from "./scheduling/days.ts";
import { backOn, type Season } from "./summer.rules.ts";

/** What a person can be told of by a card of its own, or not. */
export const tellings = ["updates", "permissions", "round"] as const;
export type Telling = (typeof tellings)[number];

/** How a person wants to be told. Times are wall times in their zone. */
export type Settings = {
  reminders: "digest" | "cards";
  digestAt: string;
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
  quietDays: boolean;
  muted: readonly Telling[];
  /** Meetings come by mail too. */
  mails: boolean;
};

/** Until somebody says otherwise: one digest in the evening, and no hours of quiet. */
export const usualSettings: Settings = {
  reminders: "digest",
  digestAt: "17:00",
  quiet: false,
  quietFrom: "18:00",
  quietTo: "07:00",
  quietDays: true,
  muted: [],
  mails: true,
};

const tellingKinds: Partial<Record<CopyKind, Telling>> = {
  progress: "updates",
  "consent-request": "permissions",
  round: "round",
};

/** Under which setting cards of this kind stand; undefined for what always comes. */
export const tellingOf = (kind: CopyKind): Telling | undefined => tellingKinds[kind];

/** Whether a card of this kind is wanted; what has no setting always is. */
export function wants({ muted }: Pick<Settings, "muted">, kind: CopyKind): boolean {
  const telling = tellingOf(kind);
  return telling === undefined || !muted.includes(telling);
}

/** Only safety gets through quiet hours: its kinds are to stand here. */
const loud: readonly CopyKind[] = [];
export const breaksQuiet = (kind: CopyKind): boolean => loud.includes(kind);

/** What is asked of a person's clock: when it is, where, and the days on which their side does not meet. */
export type Clock = { now: Temporal.Instant; zone: string; closed: ClosedDays };

/**
 * Until when nothing routine reaches somebody whose side is away for the summer: the digest of the first day on which it
 * meets again tells it all at once. Undefined when it is not away.
 */
export function summerUntil(
  settings: Settings,
  { now, zone, ...season }: Clock & Season,
): Temporal.Instant | undefined {
  const back = backOn(now.toZonedDateTimeISO(zone).toPlainDate(), season);
  const plainTime = Temporal.PlainTime.from(settings.digestAt);
  return back?.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

const farthest = 60;

/**
 * Until when it is quiet for this person, or undefined when it is not now. A night belongs to two days; a quiet day is
 * quiet from one midnight to the next, and both run into one another.
 */
export function quietUntil(settings: Settings, { now, zone, closed }: Clock): Temporal.Instant | undefined {
  if (!settings.quiet) return undefined;
  let at = now;
  for (let step = 0; step < farthest; step++) {
    const next = endOfQuiet(settings, at.toZonedDateTimeISO(zone), closed);
    if (!next) return step === 0 ? undefined : at;
    at = next;
  }
  return at;
}

function endOfQuiet(
  settings: Settings,
  at: Temporal.ZonedDateTime,
  closed: ClosedDays,
): Temporal.Instant | undefined {
  if (settings.quietDays && !isOpen(at.toPlainDate(), closed))
    return at.startOfDay().add({ days: 1 }).toInstant();
  const [from, to] = [Temporal.PlainTime.from(settings.quietFrom), Temporal.PlainTime.from(settings.quietTo)];
  const time = at.toPlainTime();
  const isAfter = Temporal.PlainTime.compare(time, from) >= 0;
  const isBefore = Temporal.PlainTime.compare(time, to) < 0;
  const wraps = Temporal.PlainTime.compare(from, to) > 0;
  if (wraps ? !(isAfter || isBefore) : !(isAfter && isBefore)) return undefined;
  const day = wraps && isAfter ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate();
  return day.toZonedDateTime({ timeZone: at.timeZoneId, plainTime: to }).toInstant();
}

export type PromptKind = "digest" | "round";
export type Prompt = { day: Temporal.PlainDate; at: Temporal.Instant };

const roundAt = Temporal.PlainTime.from("07:15");

/** When somebody is next prompted, after this moment: on an open day; the round on the first open day of a week. */
export function nextPrompt(kind: PromptKind, settings: Settings, clock: Clock): Prompt {
  const time = kind === "round" ? roundAt : Temporal.PlainTime.from(settings.digestAt);
  const today = clock.now.toZonedDateTimeISO(clock.zone).toPlainDate();
  let from = kind === "round" ? today.subtract({ days: today.dayOfWeek - 1 }) : today;
  for (;;) {
    const day = openOn(from, clock.closed);
    const at = day.toZonedDateTime({ timeZone: clock.zone, plainTime: time }).toInstant();
    if (Temporal.Instant.compare(at, clock.now) > 0) return { day, at };
    from = kind === "round" ? nextMonday(from, day) : day.add({ days: 1 });
  }
}

/** A week without an open day hands its round to the next, whose Monday may be that very day or before it. */
function nextMonday(monday: Temporal.PlainDate, day: Temporal.PlainDate): Temporal.PlainDate {
  const next = monday.add({ days: 7 });
  const ofDay = day.subtract({ days: day.dayOfWeek - 1 }).add({ days: 7 });
  return Temporal.PlainDate.compare(next, ofDay) > 0 ? next : ofDay;
}
