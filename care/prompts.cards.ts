import { buttons, text, type Card, type Part } from "./card.ts";
import { countOf, groupOf, whenWords } from "./home.rules.ts";
import type { Waiting } from "./waiting.ts";

const stopIt: Part = text(
  "You get this because you are on these care teams. Change or stop it: /footbridge settings. Safety and requests to decide always come.",
  "quiet",
);

/** Monday's card: all updates that are due, behind one button. */
export function roundCard(left: number): Card {
  const title =
    left > 0
      ? `Weekly round · ${left} ${left === 1 ? "update is" : "updates are"} due`
      : "Weekly round · all done";
  return {
    title,
    summary: title,
    parts: [
      text(
        left > 0
          ? "One after the other: the same as last week, new ratings, nothing to report, or tomorrow."
          : "No update is due any more.",
      ),
      ...(left > 0
        ? [buttons({ press: "round.start", label: `Start (${left} left)`, style: "primary" })]
        : []),
      buttons(
        { press: "settings.open", label: "Settings" },
        { press: "safety.open", label: "Safety concern" },
      ),
      stopIt,
    ],
  };
}

const shownLines = 12;

/** The evening's card: what waits, and what is due tomorrow. */
export function digestCard(
  waiting: readonly Waiting[],
  { now, zone }: { now: Temporal.Instant; zone: string },
): Card {
  const count = countOf(waiting);
  const title = count > 0 ? `For tomorrow · ${count} waiting for you` : "For tomorrow · nothing waits";
  const groups = [...new Set(waiting.map((one) => groupOf(one, now, zone)))];
  const counts = groups.map((group): [string, string] => [
    group,
    String(waiting.filter((one) => groupOf(one, now, zone) === group).length),
  ]);
  const lines = waiting.slice(0, shownLines).map((one) => `${one.words} · ${whenWords(one, now, zone)}`);
  const more = waiting.length - lines.length;
  return {
    title,
    summary: title,
    parts: [
      ...(counts.length > 0 ? [{ kind: "facts", facts: counts } as const] : [text("You are up to date.")]),
      ...(lines.length > 0 ? [{ kind: "list", items: lines } as const] : []),
      ...(more > 0 ? [text(`${more} more stand on Home.`, "quiet")] : []),
      { kind: "link", label: "Open what waits", url: "/" },
      buttons(
        { press: "settings.open", label: "Settings" },
        { press: "safety.open", label: "Safety concern" },
      ),
      stopIt,
    ],
  };
}
