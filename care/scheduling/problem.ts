export const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof days)[number];

/** A stretch of wall time on certain days of the week, `HH:MM` to `HH:MM`. */
export type Weekly = { days: readonly Day[]; from: string; to: string };
/** Two moments, half open, ISO 8601 with `Z`. */
export type Busy = { start: string; end: string };

export type Attendee = {
  id: string;
  side: "school" | "program" | "family";
  role: string;
  /** `working` and `off` are read in it. */
  zone: string;
  /** A meeting lies wholly inside one of these. */
  working: readonly Weekly[];
  busy: readonly Busy[];
  /** Dates. */
  off: readonly string[];
  /** On these dates, whoever stands in for them may come in their place. */
  covered?: readonly { on: readonly string[]; by: Attendee }[];
};

/** All of these must be there; one person never fills two places. */
type Need = { person: string } | { role: string; count: number };

/** A search for meeting times, as plain data: what is looked for, and everything that is known of those who come. */
export type Problem = {
  now: string;
  /** The school's zone: window, closed days, protected times, classes and preferences are read in it. */
  zone: string;
  /** Dates, both included. */
  window: { from: string; to: string };
  durationMinutes: number;
  /** Starts lie on multiples of this from local midnight. */
  stepMinutes: number;
  minimumNoticeMinutes: number;
  /** Free time that each attendee needs on both sides of a meeting, against `busy` only. */
  bufferMinutes: number;
  people: readonly Attendee[];
  need: readonly Need[];
  /** Dates on which a side does not meet. */
  closed: { school: readonly string[]; program: readonly string[] };
  /** Never overlapped. */
  protected: readonly Weekly[];
  /** May be overlapped, at a cost. */
  classes: readonly Weekly[];
  prefer: readonly Weekly[];
  /** The same by their moments, where days differ: never overlapped, and overlapped at a cost. */
  kept?: readonly Busy[];
  lessons?: readonly Busy[];
};

export type Slot = { start: string; end: string; people: string[]; classMinutes: number; preferred: boolean };
