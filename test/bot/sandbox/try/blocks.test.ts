import { cardAt, pageAt } from "#bot/links.ts";
import { describe, expect, test } from "vitest";
import { blocksOf, messageOf } from "#bot/slack/blocks.ts";
import { errorView, homeOf, loadingView, viewOf } from "#bot/slack/view.ts";
import { isJson } from "#bot/sandbox/check.ts";
import { elements } from "#bot/sandbox/slack/elements.ts";
import { safetyPage } from "#care/safety.form.ts";
import { homeCard, sampleCards } from "#test/contracts/sample-cards.ts";
import { samplePages } from "#test/contracts/sample-pages.ts";
import { drawn, read } from "./drawn.ts";

/** Every word of a plain text anywhere in there; formatted texts are looked at one by one elsewhere. */
function plainWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(plainWords);
  if (!isJson(value)) return [];
  const own = value.type === "plain_text" || value.type === "text" ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(plainWords)];
}

const squeezed = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

async function expectAllDrawn(blocks: readonly unknown[]): Promise<string> {
  const { html, missing } = await drawn(blocks);
  expect(missing).toEqual([]);
  expect(html).not.toContain("not-drawn");
  const shown = squeezed(read(html)) + squeezed(html.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  for (const words of plainWords(blocks)) expect(shown).toContain(squeezed(words));
  return html;
}

const panelAddress = "https://panel.example";

describe("everything that the product sends is drawn, with every word of it", () => {
  test.each(Object.entries(samplePages))("the page %s", async (_, page) => {
    await expectAllDrawn(viewOf(pageAt(page, panelAddress), undefined).blocks);
  });
  test.each(Object.entries(sampleCards))("the card %s", async (_, card) => {
    await expectAllDrawn(messageOf(cardAt(card, panelAddress)).blocks);
  });
  test("a Home of three cases, and one that is too long", async () => {
    await expectAllDrawn(homeOf(homeCard(3)).blocks);
    await expectAllDrawn(homeOf(homeCard(80)).blocks);
  });
  test("the first screen of a safety concern, the loading view and an error", async () => {
    const html = await expectAllDrawn(viewOf(safetyPage([], []), undefined).blocks);
    expect(html).toContain('<a href="tel:988">Call 988</a>');
    await expectAllDrawn(loadingView().blocks);
    await expectAllDrawn(errorView("It did not work.", "r-1").blocks);
  });
});

const words = (text: string) => ({ type: "plain_text", text });
const option = { text: words("One"), value: "1" };
const given: Record<string, object> = {
  static_select: { options: [option] },
  multi_static_select: { options: [option] },
  radio_buttons: { options: [option] },
  checkboxes: { options: [option] },
  overflow: { options: [option] },
  button: { text: words("Press") },
  number_input: { is_decimal_allowed: false },
};

describe("every element that the pretend Slack lets through is drawn", () => {
  test.each(Object.keys(elements))("%s", async (type) => {
    const element = { type, action_id: "a", ...given[type] };
    const block = /input/.test(type)
      ? { type: "input", label: words("Asked"), element }
      : { type: "actions", elements: [element] };
    const { html, missing } = await drawn([block]);
    expect(missing).toEqual([]);
    expect(html).toContain('data-action="a"');
  });
  test("rich text with every piece", async () => {
    const pieces = [
      { type: "text", text: "bold", style: { bold: true } },
      { type: "link", url: "https://x.example/", text: "here" },
      { type: "emoji", name: "wave" },
      { type: "user", user_id: "U1" },
      { type: "channel", channel_id: "C1" },
      { type: "usergroup", usergroup_id: "S1" },
      { type: "broadcast", range: "here" },
      { type: "color", value: "#aabbcc" },
      { type: "date", timestamp: 1_795_600_000, format: "{date_num}", fallback: "then" },
    ];
    const section = { type: "rich_text_section", elements: pieces };
    const parts = [
      section,
      { type: "rich_text_quote", elements: pieces },
      { type: "rich_text_preformatted", elements: pieces },
      { type: "rich_text_list", style: "ordered", offset: 2, elements: [section] },
    ];
    const { html, missing } = await drawn([{ type: "rich_text", elements: parts }]);
    expect(missing).toEqual([]);
    expect(html).toContain('start="3"');
    expect(html).toContain("@Orla Fennimore");
    expect(html).toMatch(/2026-11-\d\d<\/time>/);
  });
  test("pictures from elsewhere are their words, since the sandbox loads nothing", async () => {
    const picture = { image_url: "https://x.example/a.png", alt_text: "A chart" };
    const { html, missing } = await drawn([
      { type: "image", ...picture },
      { type: "context", elements: [{ type: "image", ...picture }] },
      { type: "section", text: words("Beside"), accessory: { type: "image", ...picture } },
    ]);
    expect(missing).toEqual([]);
    expect(html.match(/Image: A chart/g)).toHaveLength(3);
    expect(html).not.toContain("<img");
  });
});

describe("what cannot be drawn is seen and noted", () => {
  test.each([
    ["a block", { type: "video" }, "block video"],
    [
      "an element",
      { type: "actions", elements: [{ type: "workflow_button", action_id: "a" }] },
      "element workflow_button",
    ],
    ["a text", { type: "section", text: { type: "html", text: "<b>" } }, "text html"],
    [
      "a part of rich text",
      { type: "rich_text", elements: [{ type: "rich_text_table" }] },
      "rich text part rich_text_table",
    ],
    [
      "a button that would run a script",
      {
        type: "actions",
        elements: [{ type: "button", action_id: "a", text: words("x"), url: "javascript:alert(1)" }],
      },
      "a button with an address that is not for the web",
    ],
  ])("%s", async (_, block, what) => {
    const { html, missing } = await drawn([block]);
    expect(missing).toEqual([what]);
    expect(html).toContain("not-drawn");
    expect(html).not.toContain("javascript:");
  });
});

describe("fields show what was entered and what is wrong with it", () => {
  const field = (element: object, more = {}) => ({
    type: "input",
    block_id: "note",
    label: words("Note"),
    hint: words("Names are removed."),
    element: { action_id: "field", ...element },
    ...more,
  });
  const holding = (entry: object) => ({ note: { field: { type: "plain_text_input", ...entry } } });

  test("a note keeps its text and its first line break, and says which message is its own", async () => {
    const block = field({ type: "plain_text_input", multiline: true });
    const values = holding({ value: '\n</textarea><script>"' });
    const { html } = await drawn([block], { values, errors: { note: "Say more." } });
    expect(html).toContain(">\n\n&lt;/textarea&gt;&lt;script&gt;&quot;</textarea>");
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="pane.note.field-error pane.note.field-hint"');
    expect(html).toContain('id="pane.note.field-error">Say more.');
    expect(html).toContain('<label for="pane.note.field">Note');
  });
  test("a menu shows the option that was picked; an optional one can be cleared", async () => {
    const menu = { type: "static_select", options: [option, { text: words("Two"), value: "2" }] };
    const values = holding({ selected_option: { text: words("Two"), value: "2" } });
    const { html } = await drawn([field(menu, { optional: true })], { values });
    expect(html).toContain('value="Two"');
    expect(html).toContain('aria-label="Clear Note"');
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect((await drawn([field(menu)], { values })).html).not.toContain("Clear Note");
  });
  test("ticks stand where they were made", async () => {
    const boxes = { type: "checkboxes", options: [option, { text: words("Two"), value: "2" }] };
    const { html } = await drawn([field(boxes)], { values: holding({ selected_options: [option] }) });
    expect(html.match(/\schecked/g)).toHaveLength(1);
    expect(html).toContain("<legend>Note");
  });
  test("no two things on a page have the same id, though their blocks are alike", async () => {
    const many = Array.from({ length: 3 }, () =>
      blocksOf([{ kind: "buttons", buttons: [{ press: "p", label: "P" }] }]),
    );
    const { html } = await drawn(many.flat());
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
