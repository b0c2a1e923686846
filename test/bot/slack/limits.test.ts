import type { KnownBlock, ModalView } from "@slack/types";
import { expect, test } from "vitest";
import { problemsOf } from "#bot/slack/limits.ts";

/** The checker itself must see what Slack refuses, or every test that trusts it is empty. */

const words = (count: number) => ({ type: "plain_text" as const, text: "x".repeat(count) });
const section: KnownBlock = { type: "section", text: words(1) };
const option = (value: string) => ({ text: words(1), value });
const input = (element: object, more: object = {}): KnownBlock =>
  ({
    type: "input",
    block_id: "b",
    label: words(1),
    element: { action_id: "field", ...element },
    ...more,
  }) as KnownBlock;
const modal = (blocks: KnownBlock[], more: Partial<ModalView> = {}): ModalView => ({
  type: "modal",
  title: words(24),
  submit: words(4),
  close: words(4),
  blocks,
  ...more,
});
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`v${at}`));

test("a plain view and message have no problem", () => {
  expect(problemsOf(modal([section]))).toEqual([]);
  expect(problemsOf({ text: "Update", blocks: [section] })).toEqual([]);
});

const views: [string, ModalView][] = [
  ["no blocks", modal([])],
  ["101 blocks", modal(Array.from({ length: 101 }, () => section))],
  ["a title of 25", modal([section], { title: words(25) })],
  ["a submit of 25", modal([section], { submit: words(25) })],
  ["metadata of 3,001", modal([section], { private_metadata: "x".repeat(3_001) })],
  ["a callback id of 256", modal([section], { callback_id: "x".repeat(256) })],
  ["a view of 250 kB", modal(Array.from({ length: 90 }, () => ({ type: "section", text: words(2_900) })))],
  ["inputs that cannot be submitted", modal([input({ type: "datepicker" })], { submit: undefined as never })],
  ["two blocks of one id", modal([input({ type: "datepicker" }), input({ type: "timepicker" })])],
];

test.each(views)("a view with %s is refused", (_, view) => {
  expect(problemsOf(view)).not.toEqual([]);
});

const button = { type: "button" as const, action_id: "press:a:0", text: words(1) };
const blocks: [string, KnownBlock][] = [
  ["empty text", { type: "section", text: words(0) }],
  ["blank text", { type: "section", text: { type: "plain_text", text: " \n" } }],
  ["text of 3,001", { type: "section", text: words(3_001) }],
  ["neither text nor fields", { type: "section" }],
  ["11 fields", { type: "section", fields: Array.from({ length: 11 }, () => words(1)) }],
  ["a field of 2,001", { type: "section", fields: [words(2_001)] }],
  ["a mention", { type: "section", text: { type: "mrkdwn", text: "<!channel>" } }],
  ["a foreign link", { type: "section", text: { type: "mrkdwn", text: "<https://a.example|x>" } }],
  ["a lone ampersand", { type: "section", text: { type: "mrkdwn", text: "a & b" } }],
  ["a heading of 151", { type: "header", text: words(151) }],
  ["11 context elements", { type: "context", elements: Array.from({ length: 11 }, () => words(1)) }],
  [
    "26 buttons",
    {
      type: "actions",
      elements: Array.from({ length: 26 }, (_, at) => ({ ...button, action_id: `p${at}` })),
    },
  ],
  ["two buttons of one id", { type: "actions", elements: [button, button] }],
  ["a button of 76", { type: "actions", elements: [{ ...button, text: words(76) }] }],
  ["a button without an id", { type: "actions", elements: [{ type: "button", text: words(1) }] }],
  [
    "a long yes",
    {
      type: "actions",
      elements: [
        { ...button, confirm: { title: words(1), text: words(1), confirm: words(31), deny: words(1) } },
      ],
    },
  ],
  ["empty rich text", { type: "rich_text", elements: [] }],
  [
    "an empty run",
    { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "" }] }] },
  ],
  [
    "a rich mention",
    {
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "broadcast", range: "channel" }] }],
    },
  ],
  ["a block that we never send", { type: "markdown", text: "x" }],
  ["no options", input({ type: "static_select", options: [] })],
  ["101 options", input({ type: "static_select", options: options(101) })],
  ["options and groups", input({ type: "static_select", options: options(1), option_groups: [] })],
  ["an option of 76", input({ type: "static_select", options: [{ text: words(76), value: "v" }] })],
  ["a value of 151", input({ type: "static_select", options: [option("x".repeat(151))] })],
  [
    "an unknown initial option",
    input({ type: "static_select", options: options(2), initial_option: option("z") }),
  ],
  ["11 radio buttons", input({ type: "radio_buttons", options: options(11) })],
  ["no initial boxes", input({ type: "checkboxes", options: options(2), initial_options: [] })],
  ["too much text", input({ type: "plain_text_input", max_length: 3, initial_value: "four" })],
  ["room for 3,001", input({ type: "plain_text_input", max_length: 3_001 })],
  [
    "a number out of bounds",
    input({
      type: "number_input",
      is_decimal_allowed: false,
      min_value: "1",
      max_value: "3",
      initial_value: "4",
    }),
  ],
  ["no such day", input({ type: "datepicker", initial_date: "2026-02-30" })],
  ["no such time", input({ type: "timepicker", initial_time: "8:10" })],
  ["a placeholder of 151", input({ type: "plain_text_input", placeholder: words(151) })],
  ["a label of 2,001", input({ type: "datepicker" }, { label: words(2_001) })],
  ["an input that we never send", input({ type: "file_input" })],
];

test.each(blocks)("a block with %s is refused", (_, block) => {
  expect(problemsOf(modal([block]))).not.toEqual([]);
});

test.each([
  ["51 blocks", { text: "x", blocks: Array.from({ length: 51 }, () => section) }],
  ["no text", { text: " ", blocks: [section] }],
  ["a mention", { text: "<!here>", blocks: [section] }],
  ["an input", { text: "x", blocks: [input({ type: "datepicker" })] }],
])("a message with %s is refused", (_, message) => {
  expect(problemsOf(message)).not.toEqual([]);
});
