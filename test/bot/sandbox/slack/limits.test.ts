import fc from "fast-check";
import { expect, test } from "vitest";
import { checkBlocks } from "#bot/sandbox/slack/blocks.ts";
import { checkView } from "#bot/sandbox/slack/view-rules.ts";
import { button, input, modal, plain, section } from "./bolt-house.ts";

const x = (count: number): string => "x".repeat(count);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (index: number, more: object = {}) => ({
  text: plain(`Option ${index}`),
  value: `v${index}`,
  ...more,
});
const actions = (element: object, count = 1) => ({
  type: "actions",
  elements: times(count, (index) => ({ ...element, action_id: `a${index}` })),
});
const menu = (more: object) => actions({ type: "static_select", ...more });
const confirm = (more: object = {}) => ({
  title: plain(x(100)),
  text: plain(x(300)),
  confirm: plain(x(30)),
  deny: plain(x(30)),
  ...more,
});
const pressable = (more: object) => actions({ type: "button", text: plain("Go"), ...more });

const picture = (altText: string, more: object = {}) => ({
  type: "image",
  image_url: "https://maple.example/i.png",
  alt_text: altText,
  ...more,
});

const says = (block: unknown): string[] =>
  checkBlocks([block], "message", "/blocks").map((problem) => `${problem.says} ${problem.at}`);

/** What just fits, what just does not, and where Slack points. */
const edges: [name: string, fits: unknown, breaks: unknown, at: string][] = [
  ["section text", section(x(3_000)), section(x(3_001)), "/blocks/0/text/text"],
  [
    "section fields",
    { type: "section", fields: times(10, () => plain(x(2_000))) },
    { type: "section", fields: times(11, () => plain("x")) },
    "/blocks/0/fields",
  ],
  [
    "section field text",
    { type: "section", fields: [plain(x(2_000))] },
    { type: "section", fields: [plain(x(2_001))] },
    "/blocks/0/fields/0/text",
  ],
  [
    "header",
    { type: "header", text: plain(x(150)) },
    { type: "header", text: plain(x(151)) },
    "/blocks/0/text/text",
  ],
  [
    "context elements",
    { type: "context", elements: times(10, () => plain("x")) },
    { type: "context", elements: times(11, () => plain("x")) },
    "/blocks/0/elements",
  ],
  [
    "actions elements",
    actions({ type: "button", text: plain("x") }, 25),
    actions({ type: "button", text: plain("x") }, 26),
    "/blocks/0/elements",
  ],
  [
    "button text",
    pressable({ text: plain(x(75)) }),
    pressable({ text: plain(x(76)) }),
    "/blocks/0/elements/0/text/text",
  ],
  [
    "button value",
    pressable({ value: x(2_000) }),
    pressable({ value: x(2_001) }),
    "/blocks/0/elements/0/value",
  ],
  ["button url", pressable({ url: x(3_000) }), pressable({ url: x(3_001) }), "/blocks/0/elements/0/url"],
  [
    "menu options",
    menu({ options: times(100, option) }),
    menu({ options: times(101, option) }),
    "/blocks/0/elements/0/options",
  ],
  [
    "option text",
    menu({ options: [option(1, { text: plain(x(75)) })] }),
    menu({ options: [option(1, { text: plain(x(76)) })] }),
    "/blocks/0/elements/0/options/0/text/text",
  ],
  [
    "option value",
    menu({ options: [option(1, { value: x(150) })] }),
    menu({ options: [option(1, { value: x(151) })] }),
    "/blocks/0/elements/0/options/0/value",
  ],
  [
    "option description",
    menu({ options: [option(1, { description: plain(x(75)) })] }),
    menu({ options: [option(1, { description: plain(x(76)) })] }),
    "/blocks/0/elements/0/options/0/description/text",
  ],
  [
    "option groups",
    menu({ option_groups: times(100, (n) => ({ label: plain(x(75)), options: [option(n)] })) }),
    menu({ option_groups: times(101, (n) => ({ label: plain("x"), options: [option(n)] })) }),
    "/blocks/0/elements/0/option_groups",
  ],
  [
    "radio buttons",
    actions({ type: "radio_buttons", options: times(10, option) }),
    actions({ type: "radio_buttons", options: times(11, option) }),
    "/blocks/0/elements/0/options",
  ],
  [
    "checkboxes",
    actions({ type: "checkboxes", options: times(10, option) }),
    actions({ type: "checkboxes", options: times(11, option) }),
    "/blocks/0/elements/0/options",
  ],
  [
    "confirm title",
    pressable({ confirm: confirm() }),
    pressable({ confirm: confirm({ title: plain(x(101)) }) }),
    "/blocks/0/elements/0/confirm/title/text",
  ],
  [
    "confirm text",
    pressable({ confirm: confirm() }),
    pressable({ confirm: confirm({ text: plain(x(301)) }) }),
    "/blocks/0/elements/0/confirm/text/text",
  ],
  [
    "confirm yes",
    pressable({ confirm: confirm() }),
    pressable({ confirm: confirm({ confirm: plain(x(31)) }) }),
    "/blocks/0/elements/0/confirm/confirm/text",
  ],
  [
    "block id",
    { type: "divider", block_id: x(255) },
    { type: "divider", block_id: x(256) },
    "/blocks/0/block_id",
  ],
  [
    "image alt text",
    { type: "image", image_url: "https://a.example/i.png", alt_text: "A ladder" },
    { type: "image", image_url: "https://a.example/i.png" },
    "/blocks/0",
  ],
  [
    "placeholder",
    menu({ options: [option(1)], placeholder: plain(x(150)) }),
    menu({ options: [option(1)], placeholder: plain(x(151)) }),
    "/blocks/0/elements/0/placeholder/text",
  ],
  [
    "markdown",
    { type: "markdown", text: x(12_000) },
    { type: "markdown", text: x(12_001) },
    "/blocks/0/text",
  ],
  [
    "action id",
    { type: "actions", elements: button(x(255), "Go").elements },
    { type: "actions", elements: button(x(256), "Go").elements },
    "/blocks/0/elements/0/action_id",
  ],
  ["input label", input("a", x(2_000)), input("a", x(2_001)), "/blocks/0/label/text"],
  ["image alt text length", picture(x(2_000)), picture(x(2_001)), "/blocks/0/alt_text"],
  [
    "image title",
    picture("x", { title: plain(x(2_000)) }),
    picture("x", { title: plain(x(2_001)) }),
    "/blocks/0/title/text",
  ],
  [
    "accessibility label",
    pressable({ accessibility_label: x(75) }),
    pressable({ accessibility_label: x(76) }),
    "/blocks/0/elements/0/accessibility_label",
  ],
  [
    "option group label",
    menu({ option_groups: [{ label: plain(x(75)), options: [option(1)] }] }),
    menu({ option_groups: [{ label: plain(x(76)), options: [option(1)] }] }),
    "/blocks/0/elements/0/option_groups/0/label/text",
  ],
  [
    "overflow options",
    actions({ type: "overflow", options: times(5, option) }),
    actions({ type: "overflow", options: times(6, option) }),
    "/blocks/0/elements/0/options",
  ],
  [
    "length of what is typed",
    input("a", "A", { element: { type: "plain_text_input", max_length: 3_000 } }),
    input("a", "A", { element: { type: "plain_text_input", max_length: 3_001 } }),
    "/blocks/0/element/max_length",
  ],
  ["empty text", section("x"), section(""), "/blocks/0/text/text"],
  ["empty menu", menu({ options: [option(1)] }), menu({ options: [] }), "/blocks/0/elements/0/options"],
  [
    "initial option on offer",
    menu({ options: [option(1)], initial_option: option(1) }),
    menu({ options: [option(1)], initial_option: option(2) }),
    "/blocks/0/elements/0",
  ],
  [
    "number input",
    input("n", "N", { element: { type: "number_input", is_decimal_allowed: false } }),
    input("n", "N", { element: { type: "number_input" } }),
    "/blocks/0/element",
  ],
  ["known blocks only", { type: "divider" }, { type: "accordion" }, "/blocks/0/type"],
  ["known elements only", pressable({}), actions({ type: "slider" }), "/blocks/0/elements/0/type"],
  ["known properties only", section("x"), { ...section("x"), color: "red" }, "/blocks/0"],
  [
    "inputs where they belong",
    input("t", "T"),
    actions({ type: "plain_text_input" }),
    "/blocks/0/elements/0/type",
  ],
  ["text objects", section("x"), { type: "section", text: "x" }, "/blocks/0/text"],
  [
    "header in plain text",
    { type: "header", text: plain("x") },
    { type: "header", text: { type: "mrkdwn", text: "x" } },
    "/blocks/0/text/type",
  ],
];

test.each(edges)("%s: what fits is taken, what does not is pointed at", (_name, fits, breaks, at) => {
  expect(says(fits)).toEqual([]);
  const found = says(breaks);
  expect(found.length).toBeGreaterThan(0);
  expect(found.join("\n")).toContain(` ${at}`);
});

test("a message takes 50 blocks, a modal 100", () => {
  const blocks = (count: number) => times(count, () => section("x"));
  expect(checkBlocks(blocks(50), "message", "/blocks")).toEqual([]);
  expect(checkBlocks(blocks(51), "message", "/blocks")[0]?.says).toBe("no more than 50 items allowed");
  expect(checkBlocks(blocks(100), "modal", "/view/blocks")).toEqual([]);
  expect(checkBlocks(blocks(101), "modal", "/view/blocks")[0]?.says).toBe("no more than 100 items allowed");
});

test("block ids are unique in a view, action ids in a block, and one element has the focus", () => {
  const twice = [input("note", "One"), input("note", "Two")];
  expect(checkBlocks(twice, "modal", "/view/blocks")[0]?.says).toContain("already exists");
  const alike = { type: "actions", elements: [...button("a", "A").elements, ...button("a", "B").elements] };
  expect(checkBlocks([alike], "modal", "/view/blocks")[0]?.says).toContain("unique");
  const eager = (id: string) =>
    input(id, id, { element: { type: "plain_text_input", action_id: "f", focus_on_load: true } });
  expect(checkBlocks([eager("a"), eager("b")], "modal", "/view/blocks")[0]?.says).toContain("focus_on_load");
});

test("rich text is known piece by piece", () => {
  const rich = (elements: unknown[]) => ({ type: "rich_text", elements });
  const run = { type: "text", text: "[student]", style: { bold: true } };
  const line = { type: "rich_text_section", elements: [run, { type: "user", user_id: "U0AMA" }] };
  expect(says(rich([line, { type: "rich_text_list", style: "bullet", elements: [line] }]))).toEqual([]);
  expect(says(rich([{ type: "rich_text_section", elements: [{ type: "blink" }] }]))).not.toEqual([]);
  expect(
    says(rich([{ type: "rich_text_section", elements: [{ ...run, style: { blink: true } }] }])),
  ).not.toEqual([]);
});

const view = (more: object): string[] =>
  checkView({ ...modal(), ...more }, "modal", "/view").map((problem) => `${problem.says} ${problem.at}`);

test("a view's title, buttons, ids and metadata have their lengths", () => {
  const longest = { title: plain(x(24)), submit: plain(x(24)), close: plain(x(24)) };
  const ids = { private_metadata: x(3_000), callback_id: x(255), external_id: x(255) };
  expect(view({ ...longest, ...ids })).toEqual([]);
  expect(view({ title: plain(x(25)) })).toEqual(["must be less than 25 characters /view/title/text"]);
  expect(view({ submit: plain(x(25)) })).toHaveLength(1);
  expect(view({ close: plain(x(25)) })).toHaveLength(1);
  expect(view({ private_metadata: x(3_001) })).toHaveLength(1);
  expect(view({ callback_id: x(256) })).toHaveLength(1);
  expect(view({ external_id: x(256) })).toHaveLength(1);
  expect(view({ title: { type: "mrkdwn", text: "x" } })).toHaveLength(1);
});

test("a form needs a submit button, and a view nothing that Slack does not know", () => {
  expect(view({ blocks: [input("note", "Note")], submit: undefined })).toEqual([
    "missing required field: submit /view",
  ]);
  expect(view({ submit_disabled: true })).toEqual(["invalid additional property: submit_disabled /view"]);
  expect(
    checkView({ type: "home", blocks: [section("x")], title: plain("No") }, "home", "/view"),
  ).toHaveLength(1);
});

test("a section's text is taken exactly when it has 1 to 3,000 characters", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_000 }), (length) => {
      expect(says(section(x(length))).length === 0).toBe(length >= 1 && length <= 3_000);
    }),
  );
});

test("no value whatever makes the checks fall over", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom("section", "actions", "input", "context", "rich_text"),
      (value, type) => {
        const spread =
          typeof value === "object" && value !== null
            ? value
            : { text: value, elements: value, element: value };
        expect(Array.isArray(checkBlocks([{ ...spread, type }], "modal", "/view/blocks"))).toBe(true);
        expect(Array.isArray(checkView(value, "modal", "/view"))).toBe(true);
      },
    ),
  );
});
