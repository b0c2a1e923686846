import { expect, test } from "vitest";
import { clean, rawLimit, verify } from "#care/deidentify/clean.ts";
import { packed } from "#care/deidentify/packed.ts";
import { indexRoster, type Roster } from "#care/deidentify/roster.ts";
import { explainLine } from "#care/explain.ts";
import { accept } from "#care/outcome.ts";
import { cleanNote, guarded, settleNote } from "#care/progress-note.ts";
import { rosters } from "./rosters.ts";

const roster = rosters.hope;
const index = indexRoster(roster);
const lineOf = (outcome: ReturnType<typeof cleanNote>) =>
  outcome.ok ? "sent" : explainLine(outcome.refusal);

test("without a student on the roster nothing is sent, and it says whom to ask", () => {
  expect(lineOf(cleanNote({}, "Good day."))).toContain("Ask whoever keeps your roster");
});

test("a damaged list sends nothing, says so, and tells nobody what was written", () => {
  const damaged = packed("0".repeat(64), "0alder");
  const outcome = guarded(() => accept(damaged.has("alder")));
  expect(outcome).toEqual({ ok: false, refusal: { kind: "cannot-clean", why: "broken" } });
});

test("whatever goes wrong inside, nothing is sent", () => {
  const broken = { ...roster, guardians: undefined } as unknown as Roster;
  const outcome = cleanNote({ roster: broken }, "Elizabeth was here.");
  expect(lineOf(outcome)).toContain("did not work, so nothing was sent");
  expect(JSON.stringify(outcome)).not.toContain("Elizabeth");
});

test("what is longer than can be read in time is not read at all", () => {
  expect(lineOf(cleanNote({ roster }, "a ".repeat(rawLimit)))).toContain("Shorten it");
  expect(verify("a ".repeat(rawLimit), [], index)).toEqual({ ok: false, why: "too-long" });
});

const heavy = [
  "1".repeat(rawLimit),
  "1-".repeat(rawLimit / 2),
  "a.".repeat(rawLimit / 2),
  "A ".repeat(rawLimit / 2),
  "a@".repeat(rawLimit / 2),
  ":".repeat(rawLimit),
  "x_".repeat(rawLimit / 2),
  "Ann ".repeat(rawLimit / 4),
  "Quexl ".repeat(rawLimit / 6),
  "the only one ".repeat(rawLimit / 13),
  "1 E. A ".repeat(rawLimit / 7),
  "12/10 to ".repeat(rawLimit / 9),
];

test.each(heavy.map((text) => [text.slice(0, 14), text]))(
  "a note made to take long, '%s', is read in bounded time",
  (_, text) => {
    const before = process.threadCpuUsage();
    try {
      clean(text, index);
    } catch (error) {
      expect(String(error)).toContain("did not settle");
    }
    // The work itself, however busy the machine is.
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(4_000);
  },
);

test("another script, and a mark that is not settled, stop what is written", () => {
  expect(lineOf(cleanNote({ roster }, "она сегодня была"))).toContain("Latin alphabet");
  const kept = { cleaned: "drew \uE0009\uE001 again", removed: [], held: [] };
  expect(lineOf(settleNote({ roster }, { kept, decisions: [] }) as never)).toContain(
    "send it for checking again",
  );
});
