import type { InputBlock, InputBlockElement, KnownBlock, ModalView } from "@slack/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answersFrom,
  errorsOf,
  inputsOf,
  optionsOf,
  pressFrom,
  type ViewStateValue,
} from "#bot/slack/answers.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { viewOf } from "#bot/slack/view.ts";
import type { Answers, Field, Page } from "#care/form.ts";
import { randomPage } from "#test/contracts/random-pages.ts";
import { casePage, sampleCases, samplePages } from "#test/contracts/sample-pages.ts";

/** The state that Slack would send of an untouched view. */
function stateOf(view: ModalView): Record<string, Record<string, ViewStateValue>> {
  const inputs = (view.blocks as KnownBlock[]).filter((block): block is InputBlock => block.type === "input");
  return Object.fromEntries(
    inputs.map(({ block_id: id = "", element }) => [id, { [element.action_id ?? ""]: valueOf(element) }]),
  );
}

function valueOf(element: InputBlockElement): ViewStateValue {
  const { type } = element;
  if ("initial_value" in element && typeof element.initial_value === "string")
    return { type, value: element.initial_value };
  if ("initial_date" in element) return { type, selected_date: element.initial_date ?? null };
  if ("initial_time" in element) return { type, selected_time: element.initial_time ?? null };
  if ("initial_option" in element) return { type, selected_option: element.initial_option ?? null };
  if ("initial_options" in element) return { type, selected_options: element.initial_options ?? [] };
  return {
    type,
    value: null,
    selected_date: null,
    selected_time: null,
    selected_option: null,
    selected_options: [],
  };
}

/** What a page's own values are as answers. */
function answersOf(page: Page): Answers {
  const fields = page.items.flatMap((item) => ("field" in item ? [item.field] : []));
  const pairs = fields.map((field): [string, string | string[] | undefined] => [field.key, answerOf(field)]);
  return Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined));
}

function answerOf(field: Field): string | string[] | undefined {
  switch (field.kind) {
    case "many":
      return field.values?.length ? field.values : undefined;
    case "toggle":
      return field.value ? "true" : undefined;
    case "number":
      return field.value === undefined ? undefined : String(field.value);
    case "text":
      return field.value?.trim() ? field.value : undefined;
    case "choice":
    case "date":
    case "time":
    case "person":
      return field.value;
  }
}

test("what a page shows comes back as the same answers", () => {
  fc.assert(
    fc.property(randomPage, (page) => {
      const long = (answer: unknown) => typeof answer === "string" && answer.length > 3_000;
      const wanted = answersOf(page);
      fc.pre(!Object.values(wanted).some(long));
      const given = answersFrom(stateOf(viewOf(page, undefined)));
      const trimmed = Object.entries(given).filter(
        ([, answer]) => typeof answer !== "string" || answer.trim(),
      );
      expect(Object.fromEntries(trimmed)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test("every kind of element gives its answer", () => {
  const page = samplePages["every-field"];
  if (!page) throw new Error("no such sample");
  expect(answersFrom(stateOf(viewOf(page, undefined)))).toEqual({
    note: "Came in calm & <focused>.",
    coping: "4",
    ends: "2",
    supports: ["support_1", "support_4"],
    days: ["1"],
    starts: "2026-10-12",
    at: "08:10",
    absences: "2",
    gone_over: "true",
    deputy: "p2",
  });
});

test("an untouched field is absent, whatever its kind", () => {
  const page = samplePages["every-field"];
  if (!page) throw new Error("no such sample");
  const types = [
    "plain_text_input",
    "number_input",
    "datepicker",
    "timepicker",
    "static_select",
    "external_select",
  ];
  const more = ["radio_buttons", "checkboxes", "multi_static_select", "multi_external_select"];
  for (const type of [...types, ...more]) {
    expect(answersFrom({ x: { field: { type } } })).toEqual({});
    expect(
      answersFrom({ x: { field: { type, value: "", selected_option: null, selected_options: [] } } }),
    ).toEqual({});
  }
});

test("a choice that moves on is an answer like any other", () => {
  const chosen = { type: "static_select", selected_option: { value: "c1" } };
  expect(answersFrom({ case: { moves: chosen } })).toEqual({ case: "c1" });
});

test("a press is read from its action, and its number is not part of it", () => {
  expect(pressFrom({ action_id: "press:progress.view:12", value: "u1" })).toEqual({
    press: "progress.view",
    ref: "u1",
  });
  expect(pressFrom({ action_id: "press:safety.open:0", value: "-" })).toEqual({ press: "safety.open" });
});

test.each(["link:3", "moves", "field", "press:x", "press::1", ""])("the action %o is no press", (action) => {
  expect(pressFrom({ action_id: action, value: "u1" })).toBeUndefined();
});

test("a search answers with at most 100 options, under their headings", () => {
  const found = optionsOf(sampleCases(500));
  const groups = "option_groups" in found ? found.option_groups : [];
  expect(groups.flatMap((group) => group.options)).toHaveLength(100);
  expect(optionsOf([])).toEqual({ options: [] });
});

test("a message stands at its own field", () => {
  const inputs = inputsOf(viewOf(samplePages["every-field"] ?? casePage(3), undefined));
  expect(errorsOf({ starts: "Pick a school day." }, inputs)).toEqual({
    response_action: "errors",
    errors: { starts: "Pick a school day." },
  });
});

test("a message for a field that is not shown stands at the first one, beside its own", () => {
  const ack = errorsOf({ case: "Pick a case.", gone: "This changed.", "": "Try again." }, ["case", "note"]);
  expect(ack).toEqual({
    response_action: "errors",
    errors: { case: "Pick a case. This changed. Try again." },
  });
});

test("messages only ever name input blocks of the view", () => {
  const key = fc.constantFrom("a", "b", "c", "__proto__", "");
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.string()),
      fc.uniqueArray(fc.constantFrom("a", "b", "d"), { minLength: 1 }),
      (fields, inputs) => {
        const ack = errorsOf(fields, inputs);
        if (ack.response_action !== "errors") throw new Error("not an errors ack");
        expect(Object.keys(ack.errors).length).toBeGreaterThan(0);
        for (const at of Object.keys(ack.errors)) expect(inputs).toContain(at);
      },
    ),
  );
});

test("where a view has no input, the message stands on top of it and what was shown stays", () => {
  const ack = errorsOf({ note: "The permission ended." }, []);
  expect(ack.response_action).toBe("push");
  if (ack.response_action !== "push") return;
  expect(JSON.stringify(ack.view)).toContain("The permission ended.");
  expect(problemsOf(ack.view)).toEqual([]);
});
