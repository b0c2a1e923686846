import { expect, test } from "vitest";
import { adaptiveCardOf, partElements } from "#bot/teams/adaptive-card.ts";
import { buttons, divider, facts, heading, text, type Part } from "#care/card.ts";
import { sampleCards, samplePhones, sampleRatings, sampleRuns } from "#test/contracts/sample-cards.ts";

const cardWith = (...parts: Part[]) => adaptiveCardOf({ title: "Update", summary: "Update", parts });

test.each(Object.entries(sampleCards))("the sample card %s is drawn as before", (_, card) => {
  expect(adaptiveCardOf(card)).toMatchSnapshot();
});

test("a card is plain JSON of version 1.5 that can be read aloud", () => {
  const card = cardWith(text("x"));
  expect(card).toMatchObject({
    type: "AdaptiveCard",
    version: "1.5",
    speak: "Update",
    fallbackText: "Update",
  });
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
});

test("content can open no link and mention nobody", () => {
  const evil = "[Call 911](https://evil.example) <at>everyone</at>";
  const card = cardWith(
    ...(["plain", "quiet", "strong", "warning"] as const).map((tone) => text(evil, tone)),
    heading(evil),
    facts([[evil, evil]]),
    { kind: "list", items: [evil] },
    { kind: "runs", runs: [{ text: evil }] },
    { kind: "phones", phones: [{ label: evil, tel: "9](x)11", hint: evil }] },
  );
  const readAsMarkdown = card.body.filter((one) => one.type === "TextBlock" || one.type === "FactSet");
  expect(JSON.stringify(readAsMarkdown)).not.toMatch(/\]\((?!tel:911\))/);
  expect(card).not.toHaveProperty("msteams");
});

test("what was removed and what is held stand out without color", () => {
  expect(partElements(sampleRuns, "message")).toMatchObject([
    {
      inlines: [
        {},
        { text: "[student]", fontType: "Monospace" },
        {},
        { text: "‹Jordan›", weight: "Bolder", underline: true },
        {},
        { text: "both", weight: "Bolder" },
        {},
      ],
    },
  ]);
});

test("ratings stand in two columns, with their words", () => {
  expect(partElements(sampleRatings, "message")).toMatchObject([
    {
      type: "FactSet",
      facts: [
        { title: "Coping skills in use", value: "●●●●○ Better (4 of 5)" },
        { value: "●○○○○ Much harder (1 of 5)" },
      ],
    },
  ]);
});

test("a phone is one press, and texts where it can", () => {
  const texts = partElements(samplePhones, "message").map((one) =>
    one !== "rule" && one.type === "TextBlock" ? one.text : "",
  );
  expect(texts[1]).toContain("[Call 988](tel:988) · [Text 988](sms:988)");
  expect(texts[2]).toContain("**Alder High front office** [Call 614-555-0142](tel:+16145550142)");
});

test("a press that ends with its card changes it in place, also from a place that only knows submits", () => {
  const common = { title: "Done", associatedInputs: "none" };
  expect(partElements(buttons({ press: "task.done", ref: "c1", label: "Done" }), "message")).toEqual([
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.Execute",
          verb: "task.done",
          data: { ref: "c1" },
          ...common,
          fallback: { type: "Action.Submit", data: { ref: "c1", verb: "task.done" }, ...common },
        },
      ],
    },
  ]);
});

test("a press that shows or asks something opens a dialog, and in a dialog it is sent", () => {
  const part = buttons({ press: "case.open", ref: "c1", label: "Who is this?" });
  const common = { type: "Action.Submit", title: "Who is this?", associatedInputs: "none" };
  const data = { ref: "c1", verb: "case.open" };
  expect(partElements(part, "message")).toEqual([
    { type: "ActionSet", actions: [{ ...common, data: { ...data, msteams: { type: "task/fetch" } } }] },
  ]);
  expect(partElements(part, "dialog")).toEqual([{ type: "ActionSet", actions: [{ ...common, data }] }]);
});

test("a press that must be confirmed is sent only from the question that it opens", () => {
  const confirm = {
    title: "Take it back?",
    text: "Every copy will say so.",
    yes: "Take it back",
    no: "Keep it",
  };
  const drawn = partElements(
    buttons({ press: "progress.retract", ref: "u1", label: "Retract", style: "danger", confirm }),
    "message",
  );
  expect(drawn).toMatchObject([
    {
      actions: [
        {
          type: "Action.ShowCard",
          title: "Retract",
          style: "destructive",
          card: { actions: [{ type: "Action.Execute", title: "Take it back", verb: "progress.retract" }] },
        },
      ],
    },
  ]);
  expect(JSON.stringify(drawn)).toContain("Every copy will say so.");
});

test("no row holds more than six actions", () => {
  const all = Array.from({ length: 14 }, (_, at) => ({
    press: "case.open",
    ref: `c${at}`,
    label: `Case ${at}`,
  }));
  const rows = partElements(buttons(...all), "message");
  expect(rows.map((row) => (row !== "rule" && row.type === "ActionSet" ? row.actions.length : 0))).toEqual([
    6, 6, 2,
  ]);
});

test("a rule stands above what comes next, and nowhere at the end", () => {
  const { body } = cardWith(text("above"), divider, text("below"), divider);
  expect(body.map((one) => one.separator ?? false)).toEqual([false, false, true]);
});

test("where there is nothing to show, there is no element", () => {
  const empty: Part[] = [
    text(" "),
    heading(""),
    { kind: "runs", runs: [{ text: "", mark: "held" }] },
    facts([]),
    { kind: "ratings", ratings: [] },
    { kind: "list", items: [" "] },
    { kind: "phones", phones: [] },
    { kind: "buttons", buttons: [] },
  ];
  expect(empty.flatMap((part) => partElements(part, "message"))).toEqual([]);
});
