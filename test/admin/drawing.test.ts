import { expect, test } from "vitest";
import { answersFrom, drawField } from "#admin/form.ts";
import { drawPart } from "#admin/parts.ts";
import type { Part } from "#care/card.ts";
import type { Field } from "#care/form.ts";

const hostile = `"><img src=x onerror=alert(1)>`;
const options = [
  { value: hostile, label: hostile, hint: hostile, group: hostile },
  { value: "b", label: "B" },
];
const base = { key: "k", label: hostile, help: hostile, optional: true };
const fields: Field[] = [
  { ...base, kind: "text", lines: "one", max: 10, value: hostile, placeholder: hostile },
  { ...base, kind: "text", lines: "many", max: 10, value: `</textarea>${hostile}` },
  { ...base, kind: "choice", style: "compact", options, value: hostile },
  { ...base, kind: "choice", style: "expanded", options, value: hostile },
  { ...base, kind: "choice", style: "search", options },
  { ...base, kind: "many", options, values: ["b"] },
  { ...base, kind: "date", value: "2026-11-24" },
  { ...base, kind: "time", value: "08:10" },
  { ...base, kind: "number", min: 1, max: 5, value: 3 },
  { ...base, kind: "toggle", text: hostile, value: true },
  { ...base, kind: "person", options, value: "b" },
];

test.each(fields)("a $kind field carries its label, help and message, and runs nothing", async (field) => {
  const drawn = String(await drawField(field, hostile));
  expect(drawn).not.toContain("<img");
  expect(drawn.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(drawn).toContain('aria-describedby="f-k-help f-k-error"');
  expect(drawn).toContain('aria-invalid="true"');
  expect(drawn).toContain('id="f-k-help"');
  expect(drawn).toContain('id="f-k-error"');
  expect(drawn).toMatch(/<label for="f-k">|<legend>/);
});

test("options of one group stand together under its name", async () => {
  const grouped = ["One", "Two", "One"].map((group, at) => ({ value: `${at}`, label: `L${at}`, group }));
  const drawn = String(
    await drawField({ key: "k", label: "K", kind: "choice", style: "compact", options: grouped }),
  );
  expect(drawn.match(/<optgroup label="(One|Two)"/g)).toHaveLength(2);
  expect(drawn.indexOf("L2")).toBeLessThan(drawn.indexOf("L1"));
});

const parts: Part[] = [
  { kind: "text", text: hostile, tone: "warning" },
  { kind: "heading", text: hostile },
  {
    kind: "runs",
    runs: [{ text: hostile, mark: "held" }, { text: hostile }, { text: hostile, mark: "strong" }],
  },
  { kind: "facts", facts: [[hostile, hostile]] },
  { kind: "ratings", ratings: [{ label: hostile, value: 2, of: 5, word: hostile }] },
  { kind: "list", items: [hostile] },
  { kind: "divider" },
  { kind: "phones", phones: [{ label: hostile, tel: "988", sms: true, hint: hostile }] },
  { kind: "buttons", buttons: [{ press: "case.pause", ref: hostile, label: hostile }] },
  { kind: "link", label: hostile, url: "javascript:alert(1)" },
];

test.each(parts)("a $kind part is drawn and runs nothing", async (part) => {
  const drawn = String(await drawPart(part, undefined));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn).not.toContain("<img");
  expect(drawn).not.toContain("javascript:");
});

test("answers hold what was typed, several for a field of many, and nothing of ours", () => {
  const body = {
    _token: "t",
    one: "a",
    many: ["b", "c"],
    file: new Blob(["x"]),
    mixed: ["d", new Blob(["y"])],
  };
  expect(answersFrom(body)).toEqual({ one: "a", many: ["b", "c"], mixed: ["d"] });
});
