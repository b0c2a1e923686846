import { expect, test } from "vitest";
import {
  noticeScope,
  noticeText,
  part2Statement,
  scopeLine,
  untilWords,
} from "#care/consent-notices.rules.ts";
import type { ConsentEnds } from "#care/consents.rules.ts";
import { at, chicago, permission } from "./consents.samples.ts";

const consent = permission({ law: "part2", categories: ["attendance", "supports"] });
const scope = noticeScope(consent, "school counselors at Maple High", chicago);

test("the Part 2 notice is statement 2 word for word, with what the permission covers (P-6)", () => {
  expect(noticeText("part2-2.32", scope)).toBe(
    "42 CFR part 2 prohibits unauthorized use or disclosure of these records. " +
      "Shared: attendance, supports. With: school counselors at Maple High. " +
      "Purpose: support at school. Until: June 11, 2027.",
  );
  expect(part2Statement).toBe("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
});

test("what a school sends carries the line that it may not be passed on (F-11)", () => {
  expect(noticeText("ferpa-99.33", scope)).toBe(
    "The program may use these school records only for the purpose they were shared for, and may not share " +
      "them further without the written permission of the parent or eligible student (34 CFR 99.33).",
  );
});

test("what a program sends under HIPAA carries the line that it may lose its protection", () => {
  expect(noticeText("hipaa-redisclosure", scope)).toBe(
    "The school may share this information further, and it may then no longer be protected by the HIPAA " +
      "Privacy Rule.",
  );
});

test("the two directions never carry the same line", () => {
  const lines = (["part2-2.32", "ferpa-99.33", "hipaa-redisclosure"] as const).map((notice) =>
    noticeText(notice, scope),
  );
  expect(new Set(lines).size).toBe(3);
});

test("a scope line lists every purpose", () => {
  expect(scopeLine({ ...scope, purposes: ["absences", "safety"] })).toContain(
    "Purpose: explaining absences, safety planning.",
  );
});

const discharge = (plusDays: number): ConsentEnds => ({
  kind: "event",
  event: "discharge_from_iop",
  plusDays,
});
test.each([
  ["a date", {}, "June 11, 2027"],
  ["an event to come", { ends: discharge(30) }, "30 days after discharge"],
  ["one day after an event", { ends: discharge(1) }, "1 day after discharge"],
  ["the event itself", { ends: discharge(0) }, "discharge"],
  [
    "a school year",
    { ends: { kind: "event", event: "end_of_school_year", plusDays: 0 } as const },
    "the end of this school year",
  ],
  ["an event that happened", { ends: discharge(30), endsAt: at("2026-12-24T00:00") }, "December 23, 2026"],
  ["a date cut short", { endsAt: at("2027-02-03T00:00") }, "February 2, 2027"],
  ["a revocation", { revokedAt: at("2026-12-01T09:30") }, "December 1, 2026"],
])("until %s reads as the last day", (_, changes, words) => {
  expect(untilWords(permission(changes), chicago)).toBe(words);
});
