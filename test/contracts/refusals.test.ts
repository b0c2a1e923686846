import { expect, test } from "vitest";
import type { Card } from "#care/card.ts";
import { explain } from "#care/explain.ts";
import type { Refusal } from "#care/outcome.ts";
import { shareCategories } from "#care/share.rules.ts";
import { CaseId, OpeningId, StaffId } from "#db/ids.ts";
import { buttonsOf, expectFitToRead, telling, wordsOf, type Telling } from "./refusal-words.ts";

type Kind = Refusal["kind"];

function expectTold(kind: Refusal["kind"], card: Card): void {
  const told: Telling = telling[kind];
  expect(card.title).toBe(told.title);
  expect(wordsOf(card.parts).replaceAll("\n", " ")).toMatch(told.next);
  if (told.press) expect(buttonsOf(card.parts).map((button) => button.press)).toContain(told.press);
  expectFitToRead(card);
}

const reader = StaffId.parse("0199d3c0-0000-7000-8000-00000000aaaa");
const other = StaffId.parse("0199d3c0-0000-7000-8000-00000000bbbb");
const myself = { staffId: reader, name: "Ines Calloway", role: "primary therapist" };
const colleague = { staffId: other, name: "Perrin Ashdown", role: "care coordinator" };
const caseId = CaseId.parse("0199d3c0-0000-7000-8000-00000000cccc");
const missing = (askedOf: (typeof myself)[], theirs?: { isTheirs: true }): Refusal => ({
  kind: "no-permission",
  caseId,
  direction: "program_to_school",
  missing: [...shareCategories],
  askedOf,
  ...theirs,
});
type What<K extends Kind> =
  Extract<Refusal, { kind: K }> extends { what: infer W extends string } ? W : never;
const gone = {
  case: 1,
  update: 1,
  draft: 1,
  permission: 1,
  person: 1,
  page: 1,
  support: 1,
  "check-in": 1,
} satisfies Record<What<"not-found">, 1>;
const late = { undo: 1, edit: 1, retract: 1, reply: 1 } satisfies Record<What<"too-late">, 1>;
const changed = {
  readers: 1,
  update: 1,
  ratings: 1,
  request: 1,
  support: 1,
  times: 1,
  file: 1,
} satisfies Record<What<"changed">, 1>;
const unreadable = {
  empty: 1,
  zip: 1,
  "old-excel": 1,
  pdf: 1,
  binary: 1,
  "too-large": 1,
  "one-column": 1,
  "no-rows": 1,
  "headers-twice": 1,
  unterminated: 1,
  "stray-quote": 1,
  "huge-row": 1,
  "too-many-rows": 1,
  "changed-since": 1,
  fault: 1,
} satisfies Record<Extract<Refusal, { kind: "unreadable-file" }>["problem"], 1>;
type Unclean = Extract<Refusal, { kind: "cannot-clean" }>["why"];
const unclean = {
  "unsupported-script": 1,
  failed: 1,
  "too-long": 1,
  "no-roster": 1,
  broken: 1,
} satisfies Record<Unclean, 1>;
const keysOf = <Key extends string>(record: Record<Key, 1>) => Object.keys(record) as Key[];

/** Every shape that a refusal can have. */
const shapes = {
  "not-allowed": [{ kind: "not-allowed" }],
  "not-found": keysOf(gone).map((what) => ({ kind: "not-found", what })),
  "not-linked": [{ kind: "not-linked" }],
  "no-permission": [missing([colleague]), missing([myself]), missing([myself, colleague]), missing([])],
  paused: [
    { kind: "paused", caseId, since: "2026-11-23T15:30:00Z" },
    { kind: "paused", caseId, since: "" },
  ],
  "closed-case": [{ kind: "closed-case", caseId }],
  changed: keysOf(changed).map((what) => ({ kind: "changed", what })),
  lapsed: [{ kind: "lapsed" }],
  "already-done": [
    "consent.ask",
    "delivery.resend",
    "progress.undo",
    "progress.retract",
    "progress.wrong",
    "incident.close",
    "case.pause",
  ].map((what) => ({ kind: "already-done", what })),
  "too-late": keysOf(late).map((what) => ({ kind: "too-late", what })),
  invalid: [{ kind: "invalid", fields: { signed: "Say who signed.", until: "Give an end." } }],
  "cannot-clean": keysOf(unclean).map((why) => ({ kind: "cannot-clean", why })),
  "decided-already": [{ kind: "decided-already", by: "Orla Fennimore", at: "2026-11-23T15:30:00Z" }],
  "nobody-decides": [{ kind: "nobody-decides" }],
  "no-enrollment": [{ kind: "no-enrollment", openingId: OpeningId.parse(caseId) }],
  "not-ready": [{ kind: "not-ready", what: "partner" }],
  "birth-date-differs": [
    { kind: "birth-date-differs", call: { name: "Orla Fennimore", role: "counselor", tel: "606-555-0144" } },
  ],
  "last-admin": [{ kind: "last-admin" }],
  "unreadable-file": keysOf(unreadable).map((problem) => ({ kind: "unreadable-file", problem, row: 1 })),
  wait: [{ kind: "wait", until: "2026-11-23T15:30:00Z" }],
  "kept-out": [{ kind: "kept-out", path: "/ask/progress" }],
} as const satisfies Record<Refusal["kind"], readonly Refusal[]>;

test.each(Object.entries(shapes))("%s reads well in every shape it can have", (kind, all) => {
  const known = { reader, zone: "America/New_York", admins: ["Perrin Ashdown (admin)"] };
  const drawn = (all as readonly Refusal[]).map((refusal) => explain(refusal, known));
  for (const card of drawn) expectTold(kind as Refusal["kind"], card);
  expect(new Set(drawn.map((card) => JSON.stringify(card))).size).toBe(all.length);
});

test("whoever can record a permission themselves is led to it; others are named; with nobody the way out is said", () => {
  const parts = (askedOf: (typeof myself)[]) => explain(missing(askedOf), { reader }).parts;
  const record = { kind: "link", label: "Record it in the panel", url: `/cases/${caseId}/permissions/new` };
  expect(parts([myself])).toContainEqual(record);
  expect(wordsOf(parts([myself]))).not.toContain("Ines");
  expect(buttonsOf(parts([myself]))).toEqual([]);
  expect(parts([myself, colleague])).toContainEqual(record);
  expect(wordsOf(parts([myself, colleague]))).toContain("So can Perrin Ashdown (care coordinator)");
  expect(parts([colleague])).not.toContainEqual(record);
  expect(wordsOf(parts([colleague]))).toContain("Perrin Ashdown (care coordinator) can record it");
  expect(wordsOf(parts([]))).toContain("Ask your coordinator to add somebody who can");
});

test("our own page names no command, and chat no page to load", () => {
  for (const refusal of Object.values(shapes).flat() as Refusal[]) {
    expect(wordsOf(explain(refusal, { via: "panel" }).parts)).not.toMatch(/the command|in Messages|slash/);
    expect(wordsOf(explain(refusal, { via: "chat" }).parts)).not.toMatch(/this page|the form again from/);
  }
});

test("what the other side has no permission for any more cannot be asked for on one's own", () => {
  const { title, parts } = explain(missing([], { isTheirs: true }), { reader });
  expect(title).toBe("No permission for this any more");
  expect(wordsOf(parts)).toContain("They can ask again");
  expect(buttonsOf(parts)).toEqual([]);
});

test("a pause says since when, on its reader's clock", () => {
  const card = explain(
    { kind: "paused", caseId, since: "2026-11-23T15:30:00Z" },
    { zone: "America/New_York" },
  );
  expect(wordsOf(card.parts)).toMatch(/since Mon, Nov 23, 10:30\sAM EST/);
});
