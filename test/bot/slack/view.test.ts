import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { homeOf, viewOf, errorView, loadingView } from "#bot/slack/view.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { buttons, text } from "#care/card.ts";
import { ask, show, type Field, type Page } from "#care/form.ts";
import { DraftId, newId } from "#db/ids.ts";
import { homeCard, sampleCards } from "#test/contracts/sample-cards.ts";
import { randomCard, randomPage } from "#test/contracts/random-pages.ts";
import { casePage, sampleCases, samplePages } from "#test/contracts/sample-pages.ts";

const pageWith = (field: Field): Page => ({
  form: "sample",
  key: "one",
  title: "One field",
  submit: "Next",
  close: "Cancel",
  items: [ask(field)],
});

function inputIn(view: ModalView, key = "x"): InputBlock {
  const found = (view.blocks as KnownBlock[]).find(
    (block) => block.type === "input" && block.block_id === key,
  );
  if (found?.type !== "input") throw new Error(`no input ${key}`);
  return found;
}
const elementFor = (field: Field) => inputIn(viewOf(pageWith(field), undefined), field.key).element;

test("a modal carries the draft's id and nothing else", () => {
  const draft = newId(DraftId);
  const view = viewOf(casePage(3), draft);
  expect(view.private_metadata).toBe(draft);
  expect(view.callback_id).toBe("progress.case");
  expect(viewOf(casePage(3), undefined).private_metadata).toBe("");
});

test("only the last page closes everything beneath it, and nobody is told of a closed modal", () => {
  const done = samplePages["done"];
  if (!done) throw new Error("no such sample");
  expect(viewOf(done, undefined)).toMatchObject({ clear_on_close: true, notify_on_close: false });
  expect(viewOf(casePage(3), undefined)).toMatchObject({ clear_on_close: false, notify_on_close: false });
});

test.each(["title", "submit", "close"] as const)(
  "a %s of 25 characters is a bug, or is cut where it must not be",
  (part) => {
    const page = { ...casePage(3), [part]: "x".repeat(25) };
    expect(() => viewOf(page, undefined)).toThrow("more than 24 characters");
    expect(viewOf(page, undefined, "cut")[part]?.text).toBe(`${"x".repeat(23)}…`);
    expect(viewOf({ ...casePage(3), [part]: "x".repeat(24) }, undefined)[part]?.text).toHaveLength(24);
  },
);

test("25 cases stand in one menu under their headings, each with the line that tells it apart", () => {
  const { element, dispatch_action: moves } = inputIn(viewOf(casePage(25), undefined), "case");
  expect(moves).toBe(true);
  expect(element).toMatchObject({ type: "static_select", action_id: "moves" });
  const groups = element.type === "static_select" ? (element.option_groups ?? []) : [];
  expect(groups.map((group) => group.label.text)).toEqual(["Waiting for you", "Used lately", "All yours"]);
  expect(groups.flatMap((group) => group.options)).toHaveLength(25);
  expect(groups[0]?.options[0]?.description?.text).toContain("last update");
});

test("500 cases are searched, and the one that was chosen before is still shown", () => {
  const options = sampleCases(500);
  const value = options[321]?.value ?? "";
  const element = elementFor({ kind: "choice", key: "x", label: "Case", style: "compact", options, value });
  expect(element).toMatchObject({ type: "external_select", min_query_length: 0, initial_option: { value } });
});

test("an option with a blank hint has no line beneath it, and a long one ends with an ellipsis", () => {
  const options = [
    { value: "a", label: "A", hint: " " },
    { value: "b", label: "x".repeat(80), hint: "y".repeat(80) },
  ];
  const element = elementFor({ kind: "choice", key: "x", label: "Case", style: "compact", options });
  const [blank, long] = element.type === "static_select" ? (element.options ?? []) : [];
  expect(blank).not.toHaveProperty("description");
  expect([long?.text.text, long?.description?.text]).toEqual([`${"x".repeat(74)}…`, `${"y".repeat(74)}…`]);
});

test("options without a group stand under a heading of their own where others have one", () => {
  const options = [
    { value: "a", label: "A", group: "Yours" },
    { value: "b", label: "B" },
  ];
  const element = elementFor({ kind: "choice", key: "x", label: "Case", style: "compact", options });
  expect(element).not.toHaveProperty("options");
  expect(element).toMatchObject({
    option_groups: [{ label: { text: "Yours" } }, { label: { text: "More" } }],
  });
});

test.each([
  [{ style: "expanded", count: 10 }, "radio_buttons"],
  [{ style: "expanded", count: 11 }, "static_select"],
  [{ style: "compact", count: 100 }, "static_select"],
  [{ style: "compact", count: 101 }, "external_select"],
  [{ style: "expanded", count: 101 }, "external_select"],
  [{ style: "search", count: 3 }, "external_select"],
] as const)("a choice %o is drawn as %s", ({ style, count }, type) => {
  const options = Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `L${at}` }));
  expect(elementFor({ kind: "choice", key: "x", label: "X", style, options }).type).toBe(type);
});

test.each([
  [5, "checkboxes"],
  [6, "multi_static_select"],
  [101, "multi_external_select"],
] as const)("a field of %i options to tick is drawn as %s, with what was ticked", (count, type) => {
  const options = Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `L${at}` }));
  const element = elementFor({ kind: "many", key: "x", label: "X", options, values: ["v1", "v3", "gone"] });
  expect(element).toMatchObject({ type, initial_options: [{ value: "v1" }, { value: "v3" }] });
});

test("a list without anything in it says what to do and is no broken input", () => {
  const page = samplePages["nothing-to-choose"];
  if (!page) throw new Error("no such sample");
  const view = viewOf(page, undefined);
  expect(view.blocks.filter((block) => block.type === "section")).toHaveLength(3);
  expect(JSON.stringify(view)).toContain("Which case?: There is nothing to choose from here yet. Ask");
  expect(problemsOf(view)).toEqual([]);
});

test("a note that is longer than it may be comes back whole to its author", () => {
  const value = "word ".repeat(100);
  const element = elementFor({ kind: "text", key: "x", label: "Note", lines: "many", max: 280, value });
  expect(element).toMatchObject({ initial_value: value, max_length: 500, multiline: true });
});

test("what a person agrees to is never cut", () => {
  const words = `${"I went over every part of this with the student and ".repeat(3)}they agreed.`;
  const view = viewOf(pageWith({ kind: "toggle", key: "x", label: "Agreed", text: words }), undefined);
  expect(inputIn(view).hint?.text).toContain(words);
  expect(problemsOf(view)).toEqual([]);
});

test("an option's value is never cut, and the bug report does not hold it", () => {
  const options = [{ value: `keep:${"secret".repeat(30)}`, label: "Keep" }];
  const draw = () => elementFor({ kind: "choice", key: "x", label: "X", style: "expanded", options });
  expect(draw).toThrow("characters");
  expect(draw).not.toThrow("secret");
});

test("more ticked options than Slack shows are a bug, not un-ticked without a word", () => {
  const options = Array.from({ length: 101 }, (_, at) => ({ value: `v${at}`, label: `L${at}` }));
  const values = options.map((option) => option.value);
  expect(() => elementFor({ kind: "many", key: "x", label: "X", options, values })).toThrow(
    "100 ticked options",
  );
});

test("a page that asks without a submit button gets one, since Slack refuses it otherwise", () => {
  const { submit: _, ...page } = casePage(3);
  expect(viewOf(page, undefined).submit?.text).toBe("Next");
  expect(viewOf({ ...page, items: [show(text("Read this."))] }, undefined).submit).toBeUndefined();
});

test("a value that Slack would refuse is left out instead of breaking the form", () => {
  expect(elementFor({ kind: "date", key: "x", label: "Day", value: "2026-02-30" })).not.toHaveProperty(
    "initial_date",
  );
  expect(elementFor({ kind: "time", key: "x", label: "At", value: "24:00" })).not.toHaveProperty(
    "initial_time",
  );
  const number = elementFor({ kind: "number", key: "x", label: "Days", min: 0, max: 31, value: 40 });
  expect(number).not.toHaveProperty("initial_value");
});

test("a form beyond 100 blocks is a bug, and 100 are shown", () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => show(text(`Line ${at}`)));
  const page = { ...casePage(3), items: items(100) };
  expect(viewOf(page, undefined).blocks).toHaveLength(100);
  expect(() => viewOf({ ...page, items: items(101) }, undefined)).toThrow("progress.case needs 101 blocks");
});

test("buttons of one view never share an action id, wherever they stand", () => {
  const again = show(buttons({ press: "case.who", ref: "a", label: "Who is this?" }));
  const view = viewOf({ ...casePage(3), items: [again, ...casePage(3).items, again, again] }, undefined);
  expect(problemsOf(view)).toEqual([]);
});

test.each(Object.entries(samplePages))("Slack accepts the sample page %s", (_, page) => {
  expect(problemsOf(viewOf(page, newId(DraftId)))).toEqual([]);
});

test("Slack accepts every page within the contract", () => {
  fc.assert(
    fc.property(randomPage, (page) => {
      expect(problemsOf(viewOf(page, undefined))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("Slack accepts every card as Home", () => {
  fc.assert(
    fc.property(randomCard, (card) => {
      expect(problemsOf(homeOf(card))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a Home that is too long shows what fits, says how much more there is, and keeps the way to a safety concern", () => {
  const view = homeOf(homeCard(80));
  const blocks = view.blocks as KnownBlock[];
  expect(blocks.length).toBeLessThanOrEqual(100);
  const more = blocks.at(-2);
  expect(more).toMatchObject({ type: "context", elements: [{ text: "32 more: open the panel." }] });
  expect(JSON.stringify(blocks.at(-1))).toContain("press:safety.open");
  expect(problemsOf(view)).toEqual([]);
});

test("a Home that fits is shown whole", () => {
  const home = sampleCards["home"];
  if (!home) throw new Error("no such sample");
  const words = JSON.stringify(homeOf(home));
  expect(words).toContain("Case 3: update due");
  expect(words).not.toContain("more: open");
});

test("the loading view is one line, the same every time", () => {
  expect(loadingView()).toBe(loadingView());
  expect(loadingView()).toMatchObject({
    title: { text: "Footbridge" },
    blocks: [{ text: { text: "One moment…" } }],
  });
  expect(problemsOf(loadingView("Progress update"))).toEqual([]);
});

test("an error view says what happened, whom to quote, and the numbers to call", () => {
  const view = errorView("That did not work. Nothing was sent.", "req-7");
  const words = JSON.stringify(view);
  for (const part of ["Nothing was sent", "req-7", "988", "press:safety.open"]) expect(words).toContain(part);
  expect(problemsOf(view)).toEqual([]);
});
