import type { CalendarKind, CalendarProblem, CalendarSecrets } from "#db/schema/calendars.ts";
import type { Stretch } from "./busy.rules.ts";

/** What reading a calendar came to. `secrets` stand there when the maker gave new ones. */
export type Reading =
  | { ok: true; busy: readonly Stretch[]; secrets?: CalendarSecrets }
  | { ok: false; problem: CalendarProblem };

export type ToRead = { secrets: CalendarSecrets; window: Stretch; zone: string };

/** Something that busy times can be read from, again and again. It never throws for what the other end answered. */
export type CalendarSource = { read: (calendar: ToRead) => Promise<Reading> };

/** An account at a maker of calendars: its owner is led there to allow that busy times are read (OAuth 2.0 with PKCE). */
export type CalendarAccount = CalendarSource & {
  /** Where the owner is led. `challenge` is the SHA-256 of the verifier, base64url. */
  askAt: (asked: { state: string; challenge: string; returnTo: string }) => string;
  /** What a code that they came back with is good for; nothing when the maker refuses it. */
  redeem: (given: {
    code: string;
    verifier: string;
    returnTo: string;
  }) => Promise<CalendarSecrets | undefined>;
};

export type AccountKind = Extract<CalendarKind, "google" | "microsoft">;
/** What this installation of the product can read. An account's maker is absent where it was not set up. */
export type CalendarSources = { address: CalendarSource } & Partial<Record<AccountKind, CalendarAccount>>;
