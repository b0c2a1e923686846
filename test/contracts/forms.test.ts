import type { KnownBlock } from "@slack/types";
import { expect, test } from "vitest";
import { blocksOf, messageOf } from "#bot/slack/blocks.ts";
import { inputsOf } from "#bot/slack/answers.ts";
import { viewOf } from "#bot/slack/view.ts";
import { adaptiveCardOf, partElements, ruled } from "#bot/teams/adaptive-card.ts";
import { adaptivePageOf } from "#bot/teams/adaptive-page.ts";
import { text, type Part, type Run } from "#care/card.ts";
import type { Field, Page } from "#care/form.ts";
import { sampleCards } from "./sample-cards.ts";
import { samplePages } from "./sample-pages.ts";

/** Every kind there is. A new one fails to compile here until it has a place in the samples. */
const fieldKinds = {
  text: true,
  choice: true,
  many: true,
  date: true,
  time: true,
  number: true,
  toggle: true,
  person: true,
} satisfies Record<Field["kind"], true>;
const partKinds = {
  text: true,
  heading: true,
  runs: true,
  facts: true,
  ratings: true,
  list: true,
  divider: true,
  phones: true,
  buttons: true,
  link: true,
} satisfies Record<Part["kind"], true>;
const marks = { removed: true, held: true, strong: true } satisfies Record<NonNullable<Run["mark"]>, true>;

const pages = Object.entries(samplePages);
const items = pages.flatMap(([, page]) => page.items);
const fields = items.flatMap((item) => ("field" in item ? [item.field] : []));
const parts = [
  ...items.flatMap((item) => ("part" in item ? [item.part] : [])),
  ...Object.values(sampleCards).flatMap((card) => card.parts),
];

/** The strings that a person may read or press in what was drawn. */
const words = (drawn: unknown): string => JSON.stringify(drawn);

test.each(Object.keys(fieldKinds))(
  "the samples have a %s field, and each platform asks it under its key",
  (kind) => {
    const asking = pages.filter(([, page]) =>
      page.items.some((item) => "field" in item && item.field.kind === kind),
    );
    expect(asking.length).toBeGreaterThan(0);
    for (const [, page] of asking) expectAsked(page, kind);
  },
);

function expectAsked(page: Page, kind: string): void {
  const slack = viewOf(page, undefined);
  const teams = adaptivePageOf(page, undefined);
  for (const item of page.items) {
    if (!("field" in item) || item.field.kind !== kind) continue;
    const { key, label } = item.field;
    expect(words(slack.blocks)).toContain(label);
    expect(words(teams.body)).toContain(label);
    const onTeams = teams.body.some((one) => "id" in one && one.id === key);
    expect(inputsOf(slack).includes(key)).toBe(onTeams);
  }
}

/** What of a part must be readable wherever it is drawn. */
function mustShow(part: Part): string[] {
  switch (part.kind) {
    case "text":
    case "heading":
      return [part.text];
    case "runs":
      return part.runs.map((run) => run.text.trim());
    case "facts":
      return part.facts.flat();
    case "ratings":
      return part.ratings.flatMap((rating) => [rating.label, rating.word, `${rating.value} of ${rating.of}`]);
    case "list":
      return part.items;
    case "divider":
      return [];
    case "phones":
      return part.phones.flatMap((phone) => [phone.label, `tel:${phone.tel}`, phone.hint ?? ""]);
    case "buttons":
      return part.buttons.flatMap((button) => [
        button.label,
        button.press,
        button.ref ?? "",
        button.confirm?.text ?? "",
      ]);
    case "link":
      return [part.label, part.url];
  }
}

test.each(Object.keys(partKinds))("the samples have a %s part, and each platform shows all of it", (kind) => {
  const some = parts.filter((part) => part.kind === kind);
  expect(some.length).toBeGreaterThan(0);
  for (const part of some) {
    const slack = blocksOf([part]);
    const teams = ruled([...partElements(part, "message"), ...partElements(text("after"), "message")]);
    expect(slack.length).toBeGreaterThan(0);
    expect(kind === "divider" ? teams[0]?.separator : teams.length > 1).toBe(true);
    for (const wanted of mustShow(part)) {
      expect(words(slack)).toContain(wanted);
      expect(words(teams)).toContain(wanted);
    }
  }
});

test("the samples have every mark of a run and every tone of a text", () => {
  const runs = parts.flatMap((part) => (part.kind === "runs" ? part.runs : []));
  for (const mark of Object.keys(marks)) expect(runs.some((run) => run.mark === mark)).toBe(true);
  const tones = new Set(parts.flatMap((part) => (part.kind === "text" ? [part.tone] : [])));
  expect(tones).toEqual(new Set([undefined, "quiet", "strong", "warning"]));
});

test("the samples have every style of a choice, and one that moves on", () => {
  const choices = fields.flatMap((field) => (field.kind === "choice" ? [field] : []));
  expect(new Set(choices.map((choice) => choice.style))).toEqual(new Set(["compact", "expanded", "search"]));
  expect(choices.some((choice) => choice.movesOn)).toBe(true);
});

test.each(pages)("the page %s offers the same buttons on each platform", (_, page) => {
  const slack = viewOf(page, undefined);
  const teams = adaptivePageOf(page, undefined).actions ?? [];
  const onSlack = [slack.submit, slack.close].flatMap((word) => (word ? [word.text] : []));
  expect(teams.map((action) => action.title)).toEqual(onSlack);
});

test.each(Object.entries(sampleCards))("the card %s offers the same presses on each platform", (_, card) => {
  const onSlack = messageOf(card).blocks.flatMap((block: KnownBlock) =>
    block.type === "actions"
      ? block.elements.flatMap((one) => (one.action_id ?? "").match(/^press:(.+):\d+$/)?.[1] ?? [])
      : [],
  );
  // A dialog opens by a submit; a fallback is the same press once more.
  const drawn = words(adaptiveCardOf(card)).replaceAll(/"fallback":\{[^}]*\{[^}]*\}[^}]*\}/g, "");
  const onTeams = [...drawn.matchAll(/"verb":"([^"]+)"/g)].map(([, verb]) => verb);
  expect(onTeams).toEqual(onSlack);
});
