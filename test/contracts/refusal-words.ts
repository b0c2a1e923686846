import { expect } from "vitest";
import { cardAt, pageOfCard } from "#bot/links.ts";
import { messageOf } from "#bot/slack/blocks.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { viewOf } from "#bot/slack/view.ts";
import { adaptiveCardOf } from "#bot/teams/adaptive-card.ts";
import { adaptivePageOf } from "#bot/teams/adaptive-page.ts";
import type { Button, Card, Part } from "#care/card.ts";

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
