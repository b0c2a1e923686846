/**
 * What a card says, in our words. Each platform draws every part; there is no default, so a new part fails to compile
 * until all of them do.
 */
export type Button = {
  /** What a press asks for, such as `update.view`. It is looked up in the registry of presses. */
  press: string;
  /** The id of the thing that is pressed upon. Opaque: an id of ours, never words. */
  ref?: string;
  label: string;
  style?: "primary" | "danger";
  /** Asked once before the press is sent. */
  confirm?: { title: string; text: string; yes: string; no: string };
  /** From then on a press comes too late: where a screen can change by itself, the button goes. */
  until?: Temporal.Instant;
};

/** A stretch of text; `removed` shows what stands in place of something, `held` what its author must decide. */
export type Run = { text: string; mark?: "removed" | "held" | "strong" };

export type Part =
  | { kind: "text"; text: string; tone?: "plain" | "quiet" | "strong" | "warning" }
  | { kind: "heading"; text: string }
  | { kind: "runs"; runs: Run[] }
  | { kind: "facts"; facts: [label: string, value: string][] }
  /** Ratings from 1 to 5, or a trend, drawn so that they can be read at a glance. */
  | { kind: "ratings"; ratings: { label: string; value: number; of: number; word: string }[] }
  | { kind: "list"; items: string[] }
  | { kind: "divider" }
  /** Numbers to call or text at once. `tel` is E.164 or a short code. */
  | { kind: "phones"; phones: { label: string; tel: string; sms?: boolean; hint?: string }[] }
  | { kind: "buttons"; buttons: Button[] }
  /** Leaves chat, and says so. */
  | { kind: "link"; label: string; url: string };

export type Card = {
  title: string;
  parts: Part[];
  /** One line without content, for notifications and screen readers. */
  summary: string;
};

export const text = (words: string, tone?: "plain" | "quiet" | "strong" | "warning"): Part =>
  tone ? { kind: "text", text: words, tone } : { kind: "text", text: words };
export const heading = (words: string): Part => ({ kind: "heading", text: words });
export const facts = (pairs: [string, string][]): Part => ({ kind: "facts", facts: pairs });
export const buttons = (...all: Button[]): Part => ({ kind: "buttons", buttons: all });
export const divider: Part = { kind: "divider" };
