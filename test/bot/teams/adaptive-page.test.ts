import { expect, test } from "vitest";
import { adaptivePageOf } from "#bot/teams/adaptive-page.ts";
import type { AdaptiveCard, Element } from "#bot/teams/card-types.ts";
import { withAnswers, type Page } from "#care/form.ts";
import { DraftId, newId } from "#db/ids.ts";
import { casePage, sampleCases, samplePages } from "#test/contracts/sample-pages.ts";

function sample(name: string): Page {
  const page = samplePages[name];
  if (!page) throw new Error(`no sample ${name}`);
  return page;
}

function inputIn(card: AdaptiveCard, key: string): Extract<Element, { id: string }> {
  const found = card.body.find((one) => "id" in one && one.id === key);
  if (!found || !("id" in found)) throw new Error(`no input ${key}`);
  return found;
}

const small = Object.entries(samplePages).filter(([name]) => name !== "case-of-500");

test.each(small)("the sample page %s is drawn as before", (_, page) => {
  expect(adaptivePageOf(page, DraftId.parse("0199d3c0-0000-7000-8000-0000000000dd"))).toMatchSnapshot();
});

test("a submission carries the draft's id, its page and what was done", () => {
  const draft = newId(DraftId);
  const page = "progress.case";
  expect(adaptivePageOf(casePage(3), draft).actions).toMatchObject([
    { type: "Action.Submit", title: "Next", data: { draft, page, verb: "submit" } },
    {
      type: "Action.Submit",
      title: "Cancel",
      data: { draft, page, verb: "close" },
      associatedInputs: "none",
    },
  ]);
});

test("a page that asks nothing has no submit button unless it names one", () => {
  expect(
    adaptivePageOf(sample("done"), undefined).actions?.map(
      (action) => action.type === "Action.Submit" && action.data.verb,
    ),
  ).toEqual(["close"]);
});

test("each kind of field is its own kind of input", () => {
  const card = adaptivePageOf(sample("every-field"), undefined);
  expect(inputIn(card, "line")).toMatchObject({
    type: "Input.Text",
    isMultiline: false,
    maxLength: 80,
    isRequired: true,
  });
  expect(inputIn(card, "note")).toMatchObject({ type: "Input.Text", isMultiline: true, isRequired: false });
  expect(inputIn(card, "coping")).toMatchObject({ type: "Input.ChoiceSet", style: "compact", value: "4" });
  expect(inputIn(card, "ends")).toMatchObject({ type: "Input.ChoiceSet", style: "expanded", value: "2" });
  expect(inputIn(card, "find")).toMatchObject({
    style: "filtered",
    "choices.data": { dataset: "sample.find" },
  });
  expect(inputIn(card, "supports")).toMatchObject({
    isMultiSelect: true,
    style: "compact",
    value: "support_1,support_4",
  });
  expect(inputIn(card, "days")).toMatchObject({ isMultiSelect: true, style: "expanded" });
  expect(inputIn(card, "starts")).toMatchObject({ type: "Input.Date", value: "2026-10-12" });
  expect(inputIn(card, "at")).toMatchObject({ type: "Input.Time", value: "08:10" });
  expect(inputIn(card, "absences")).toMatchObject({ type: "Input.Number", min: 0, max: 31, value: 2 });
  expect(inputIn(card, "gone_over")).toMatchObject({ type: "Input.Toggle", value: "true", valueOn: "true" });
  expect(inputIn(card, "deputy")).toMatchObject({ type: "Input.ChoiceSet", style: "compact", value: "p2" });
});

test("each case keeps the line and heading that tell it apart, with the code first for typing", () => {
  const [first] = sampleCases(25);
  const input = inputIn(adaptivePageOf(casePage(25), undefined), "case");
  expect(input).toMatchObject({ style: "compact" });
  if (input.type !== "Input.ChoiceSet") throw new Error("not a choice");
  expect(input.choices[0]).toEqual({
    title: `Copper Ladder · ${first?.hint} · Waiting for you`,
    value: first?.value,
  });
  expect(inputIn(adaptivePageOf(casePage(500), undefined), "case")).toMatchObject({ style: "filtered" });
});

test("a number that may stay empty has no limits, which would refuse it empty; the others have theirs", () => {
  const numberIf = (optional: boolean) => {
    const { items, ...page } = sample("every-field");
    const changed = items.map((item) =>
      "field" in item && item.field.key === "absences" ? { field: { ...item.field, optional } } : item,
    );
    return inputIn(adaptivePageOf({ ...page, items: changed }, undefined), "absences");
  };
  expect(numberIf(true)).not.toHaveProperty("min");
  expect(numberIf(true)).not.toHaveProperty("max");
  expect(numberIf(false)).toMatchObject({ min: 0, max: 31 });
});

test("nothing typed is lost to an error, and the message stands beneath its input", () => {
  const typed = {
    note: "What was typed",
    coping: "2",
    days: ["2", "3"],
    absences: "7",
    gone_over: "false",
    at: "09:30",
  };
  const page = withAnswers(sample("every-field"), typed);
  const card = adaptivePageOf(page, undefined, { errors: { note: "Shorten this." } });
  expect(inputIn(card, "note")).toMatchObject({ value: "What was typed" });
  expect(inputIn(card, "coping")).toMatchObject({ value: "2" });
  expect(inputIn(card, "days")).toMatchObject({ value: "2,3" });
  expect(inputIn(card, "absences")).toMatchObject({ value: 7 });
  expect(inputIn(card, "gone_over")).toMatchObject({ value: "false" });
  expect(inputIn(card, "at")).toMatchObject({ value: "09:30" });
  const at = card.body.findIndex((one) => "id" in one && one.id === "note");
  expect(card.body[at + 2]).toMatchObject({ inlines: [{ text: "⚠︎ Important: Shorten this." }] });
});

test("a message for a field that is not shown stands first", () => {
  const card = adaptivePageOf(casePage(3), undefined, { errors: { gone: "This changed." } });
  expect(card.body[0]).toMatchObject({
    type: "RichTextBlock",
    inlines: [{ text: "⚠︎ Important: This changed." }],
  });
});

test("a list without anything in it says what to do and is no empty input", () => {
  const card = adaptivePageOf(sample("nothing-to-choose"), undefined);
  expect(card.body.filter((one) => "id" in one)).toHaveLength(1);
  expect(JSON.stringify(card.body[0])).toContain(
    "Which case?: There is nothing to choose from here yet. Ask",
  );
});
