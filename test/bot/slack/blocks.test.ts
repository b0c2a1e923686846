import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, messageOf } from "#bot/slack/blocks.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { facts, heading, text, type Part } from "#care/card.ts";
import {
  homeCard,
  sampleCards,
  samplePhones,
  sampleRatings,
  sampleRuns,
} from "#test/contracts/sample-cards.ts";
import { randomCard } from "#test/contracts/random-pages.ts";

/** All that a person reads in blocks, in order. */
function wordsIn(blocks: readonly KnownBlock[]): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("");
}

test("content can neither mention anybody nor open a link", () => {
  const evil = "<!channel> <https://evil.example|Call 911> <@U012AB3CD> & more";
  const parts: Part[] = [
    ...(["plain", "quiet", "strong", "warning"] as const).map((tone) => text(evil, tone)),
    facts([[evil, evil]]),
    { kind: "phones", phones: [{ label: evil, tel: "911|x>", hint: evil }] },
    { kind: "list", items: [evil] },
    { kind: "runs", runs: [{ text: evil }] },
  ];
  const blocks = blocksOf(parts);
  const parsed = JSON.stringify(blocks, (_, value: { type?: string } | string) =>
    typeof value === "object" && (value.type === "plain_text" || value.type === "text") ? undefined : value,
  );
  expect(parsed).not.toMatch(/<(?!tel:911\|)/);
  expect(parsed).toContain("&lt;!channel&gt;");
  expect(problemsOf({ text: "x", blocks })).toEqual([]);
});

test("the line for notifications can mention nobody either", () => {
  const card = { title: "Update", parts: [text("x")], summary: "Update <!here> & more" };
  expect(messageOf(card).text).toBe("Update &lt;!here&gt; &amp; more");
});

test("what was removed and what is held stand out without color", () => {
  expect(blocksOf([sampleRuns])).toMatchObject([
    {
      type: "rich_text",
      elements: [
        {
          elements: [
            {},
            { text: "[student]", style: { code: true } },
            {},
            { text: "‹Jordan›", style: { bold: true } },
            {},
            { text: "both", style: { bold: true } },
            {},
          ],
        },
      ],
    },
  ]);
});

test("spaces between marked words are kept", () => {
  const runs: Part = {
    kind: "runs",
    runs: [{ text: "a", mark: "strong" }, { text: " " }, { text: "b", mark: "strong" }],
  };
  expect(wordsIn(blocksOf([runs]))).toBe("a b");
});

test("ratings can be read at a glance, by eye and by ear", () => {
  expect(wordsIn(blocksOf([sampleRatings])).split("\n")).toEqual([
    "●●●●○ Coping skills in use: Better (4 of 5)",
    "●○○○○ Concentration: Much harder (1 of 5)",
  ]);
});

test("a phone is one press, shows its number, and texts where it can", () => {
  const [danger, crisis, office] = blocksOf([samplePhones]).map((block) => wordsIn([block]));
  expect(danger).toBe("<tel:911|Call 911>\nDanger now: say where the student is");
  expect(crisis).toContain("<tel:988|Call 988> · <sms:988|Text 988>");
  expect(office).toContain("*Alder High front office*\n<tel:+16145550142|Call 614-555-0142>");
});

test("a warning says that it is one", () => {
  expect(wordsIn(blocksOf([text("Not kept.", "warning")]))).toBe("⚠︎ Important: Not kept.");
});

test("facts stand ten to a section, and one that is too long for a field is not cut", () => {
  const pairs = Array.from({ length: 23 }, (_, at): [string, string] => [`L${at}`, `V${at}`]);
  const sections = blocksOf([facts(pairs)]);
  expect(sections.map((block) => (block.type === "section" ? block.fields?.length : 0))).toEqual([10, 10, 3]);
  const value = "word ".repeat(900).trim();
  const blocks = blocksOf([
    facts([
      ["Note", value],
      ["Due", "Friday"],
    ]),
  ]);
  expect(wordsIn(blocks)).toBe(`Note: ${value}\nDue: Friday`);
  expect(problemsOf({ text: "x", blocks })).toEqual([]);
});

test("no word of a long text is lost, in any tone", () => {
  const tone = fc.constantFrom("plain" as const, "quiet" as const, "strong" as const);
  const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 3_500 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(tone, words, (how, given) => {
      const whole = given.join(" ");
      fc.pre(whole.trim() !== "");
      const shown = wordsIn(blocksOf([text(whole, how)]));
      expect(shown.replaceAll(/\s/g, "")).toBe(whole.replaceAll(/\s/g, ""));
    }),
    { numRuns: 60 },
  );
});

test("a long list keeps every item", () => {
  const items = Array.from({ length: 80 }, (_, at) => `Item ${at}: ${"x".repeat(90)}`);
  const blocks = blocksOf([{ kind: "list", items }]);
  expect(wordsIn(blocks)).toBe(items.join(""));
  expect(problemsOf({ text: "x", blocks })).toEqual([]);
});

test("where there is nothing to show, there is no block", () => {
  const empty: Part[] = [
    text(" "),
    heading(""),
    { kind: "runs", runs: [{ text: "" }, { text: "", mark: "held" }] },
    facts([]),
    { kind: "ratings", ratings: [] },
    { kind: "list", items: [" "] },
    { kind: "phones", phones: [] },
    { kind: "buttons", buttons: [] },
  ];
  expect(blocksOf(empty)).toEqual([]);
});

test("a press carries its name and an opaque id, never words", () => {
  const card = sampleCards["update"];
  if (!card) throw new Error("no such sample");
  const actions = messageOf(card).blocks.find((block) => block.type === "actions");
  expect(actions?.elements).toMatchObject([
    { action_id: "press:progress.seen:0", value: "0199d3c0-0000-7000-8000-00000000000a", style: "primary" },
    { action_id: "press:case.who:1" },
    {
      action_id: "press:progress.retract:2",
      style: "danger",
      confirm: { deny: { text: "Keep it" }, style: "danger" },
    },
    { action_id: "press:safety.open:3", value: "-" },
  ]);
});

test("a card without a word of its own still says its summary", () => {
  expect(messageOf({ title: "", parts: [], summary: "Update withdrawn" }).blocks).toMatchObject([
    { type: "section", text: { text: "Update withdrawn" } },
  ]);
});

test("a card beyond 50 blocks is a bug", () => {
  expect(() => messageOf(homeCard(40))).toThrow("A card needs");
});

test.each(Object.entries(sampleCards))("Slack accepts the sample card %s", (_, card) => {
  const message = messageOf(card);
  expect(message.text).toBe(card.summary);
  expect(problemsOf(message)).toEqual([]);
});

test("Slack accepts every card within the contract, or it is refused before it is sent", () => {
  fc.assert(
    fc.property(randomCard, (card) => {
      try {
        expect(problemsOf(messageOf(card))).toEqual([]);
      } catch (error) {
        expect(String(error)).toContain("A card needs");
      }
    }),
    { numRuns: 300 },
  );
});
