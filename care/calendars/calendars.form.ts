import type { CalendarKind, CalendarProblem } from "#db/schema/calendars.ts";
import { ask, type Page } from "../form.ts";

export const kindWords: Record<CalendarKind, string> = {
  google: "Google Calendar",
  microsoft: "Microsoft 365",
  address: "Calendar link",
  file: "Calendar file",
};

/** Why a calendar could not be read, and what to do. */
export const problemWords: Record<CalendarProblem, string> = {
  refused: "The account no longer lets us read it. Connect it again.",
  gone: "There is nothing at this address any more. Copy the link anew from your calendar, and connect that.",
  "not-a-calendar":
    "This is not a calendar file. In your calendar, look for Export or for the link that ends in .ics.",
  "too-large": "This calendar is too large to read. Export the coming months only.",
  unreachable: "It could not be reached. We try again every hour; what was read before still counts.",
  "not-allowed": "This address cannot be read from here. Use the public https link of your calendar.",
};

/** The one field for a calendar's own address. */
export const addressPage: Page = {
  form: "calendar-address",
  key: "address",
  title: "Connect by link",
  submit: "Connect link",
  close: "Cancel",
  items: [
    ask({
      kind: "text",
      key: "address",
      label: "Link of your calendar",
      help: "Your calendar's settings call it secret address, publish, or ICS. It is kept sealed, and shown to nobody.",
      lines: "one",
      max: 1_000,
    }),
  ],
};

type Address = { ok: true; value: string } | { ok: false; problem: string };

/** Reads a typed address: `webcal://` is a calendar's way to write `https://`. */
export function readAddress(typed: string): Address {
  const text = typed.trim().replace(/^webcals?:\/\//i, "https://");
  if (!text) return { ok: false, problem: "Paste the link of your calendar." };
  const url = URL.parse(text);
  if (url?.protocol !== "https:" || !url.hostname.includes(".") || url.username || url.password)
    return { ok: false, problem: "Paste the whole link. It begins with https:// or webcal://." };
  url.hash = "";
  return { ok: true, value: url.href };
}
