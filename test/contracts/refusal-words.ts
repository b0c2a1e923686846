import { expect } from "vitest";
import { cardAt, pageOfCard } from "#bot/links.ts";
import { messageOf } from "#bot/slack/blocks.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { viewOf } from "#bot/slack/view.ts";
import { adaptiveCardOf } from "#bot/teams/adaptive-card.ts";
import { adaptivePageOf } from "#bot/teams/adaptive-page.ts";
import type { Button, Card, Part } from "#care/card.ts";
import type { Refusal } from "#care/outcome.ts";

/** All that is said in words. */
export const wordsOf = (parts: readonly Part[]): string =>
  parts
    .flatMap((part) => {
      if (part.kind === "text" || part.kind === "heading") return [part.text];
      if (part.kind === "buttons") return part.buttons.map((button) => button.label);
      if (part.kind === "link") return [part.label];
      return part.kind === "list" ? part.items : [];
    })
    .join("\n");
/** All that can be pressed. */
export const buttonsOf = (parts: readonly Part[]): Button[] =>
  parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/;
const names = /Marisol|Tannenbaum|Lupita|Desmond|Okereke/;

/** What every refusal owes a person, on whatever it is drawn. */
export function expectFitToRead(card: Card): void {
  const said = `${card.title}\n${card.summary}\n${wordsOf(card.parts)}`;
  expect(said).not.toMatch(uuid);
  expect(said).not.toMatch(names);
  expect(wordsOf(card.parts).length).toBeLessThan(600);
  const shown = cardAt(card, "https://panel.example");
  const page = pageOfCard(shown);
  expect(problemsOf(viewOf(page, undefined))).toEqual([]);
  expect(problemsOf(messageOf(shown))).toEqual([]);
  const safety = page.items.flatMap((item) => ("part" in item ? buttonsOf([item.part]) : []));
  expect(safety.filter((button) => button.press === "safety.open")).toHaveLength(1);
  const onTeams = JSON.stringify([adaptiveCardOf(shown), adaptivePageOf(page, undefined)]);
  for (const line of wordsOf(card.parts).split("\n"))
    expect(onTeams).toContain(JSON.stringify(line).slice(1, -1));
}

export type Telling = { title: string; next: RegExp; press?: string };

/** What each kind of refusal must say: what happened, and what to do next. */
export const telling = {
  "not-allowed": { title: "Not part of your role", next: /Perrin Ashdown \(admin\) can change roles/ },
  "not-found": { title: "Not there", next: /Open Home|Open the case|Start it again/ },
  "not-linked": { title: "First, say who you are", next: /one press/, press: "link.start" },
  "no-permission": {
    title: "No permission for this yet",
    next: /record it.*once the family has signed|Ask your coordinator/,
  },
  paused: { title: "Sharing is paused", next: /resume it from About this case/, press: "case.open" },
  "closed-case": { title: "This case is closed", next: /can open a new case/, press: "case.open" },
  changed: {
    title: "Look once more",
    next: /confirm again|rate this one anew|Open it again|Look for times again|look once more/,
  },
  lapsed: { title: "Nothing was sent now", next: /look at its card in Messages.*start again/ },
  "already-done": {
    title: "Already done",
    next: /nothing is left to do|Look in your messages|speak to them|Nobody got a copy|Every copy says so/,
  },
  "too-late": { title: "Too late for that", next: /correct/i },
  invalid: { title: "Something needs another look", next: /\w/ },
  "cannot-clean": {
    title: "What you wrote was not sent",
    next: /Write it|leave the words out|leave that part out|Shorten/,
  },
  "decided-already": { title: "Decided already", next: /every copy of the card shows how it stands/ },
  "nobody-decides": { title: "Nobody can decide this yet", next: /Ask your coordinator to add/ },
  "no-enrollment": { title: "No permission for this yet", next: /Record a signed permission/ },
  "not-ready": { title: "The partner is not ready yet", next: /An admin sees on Partners/ },
  "birth-date-differs": { title: "The birth date is not the same", next: /Call Orla Fennimore/ },
  "last-admin": { title: "Somebody has to stay admin", next: /Make another person admin first/ },
  "unreadable-file": {
    title: "The file was not taken",
    next: /Choose|save it as|Ask for|Leave out|must hold|Rename|Look|Put|Split|Start again|never closed/,
  },
  wait: { title: "Too many tries", next: /try again in a quarter of an hour/ },
  "kept-out": { title: "On our own page", next: /do it in the panel/ },
} as const satisfies Record<Refusal["kind"], Telling>;
