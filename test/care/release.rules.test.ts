import { expect, test } from "vitest";
import { CaseId, newId, StaffId } from "#db/ids.ts";
import type { Part2 } from "#care/consents.rules.ts";
import { coveredRecipients, decideRelease, type ReleaseQuestion } from "#care/release.rules.ts";
import type { Direction, Law, ShareCategory } from "#care/share.rules.ts";
import {
  at,
  caseId,
  chicago,
  counselor,
  nurse,
  on,
  permission,
  program,
  therapist,
} from "./consents.samples.ts";

const now = at("2026-11-24T10:00");
function decide(changes: Partial<ReleaseQuestion> = {}) {
  return decideRelease({
    caseId,
    direction: "program_to_school",
    categories: ["attendance"],
    at: now,
    zone: chicago,
    part2: "no",
    caseOpen: true,
    consents: [permission()],
    ...changes,
  });
}

/** Facts 0.1, the rows a permission decides: what crosses, what is on file, and which line must ride with it. */
type Row = [
  direction: Direction,
  part2: Part2,
  category: ShareCategory,
  onFile: Law | "none",
  notice: string | null,
];
const p2s = "program_to_school";
const s2p = "school_to_program";
const table: Row[] = [
  [p2s, "no", "attendance", "hipaa", "hipaa-redisclosure"],
  [p2s, "no", "attendance", "part2", null],
  [p2s, "no", "attendance", "ferpa", null],
  [p2s, "no", "attendance", "none", null],
  [p2s, "yes", "attendance", "part2", "part2-2.32"],
  [p2s, "yes", "attendance", "hipaa", null],
  [p2s, "yes", "enrollment", "hipaa", null],
  [p2s, "yes", "enrollment", "part2", "part2-2.32"],
  [p2s, "unknown", "attendance", "hipaa", null],
  [p2s, "unknown", "attendance", "part2", "part2-2.32"],
  [p2s, "unknown", "attendance", "none", null],
  [p2s, "no", "substance_use", "hipaa", null],
  [p2s, "no", "substance_use", "part2", "part2-2.32"],
  [p2s, "yes", "substance_use", "part2", "part2-2.32"],
  [p2s, "unknown", "substance_use", "none", null],
  [s2p, "no", "attendance", "ferpa", "ferpa-99.33"],
  [s2p, "yes", "attendance", "ferpa", "ferpa-99.33"],
  [s2p, "unknown", "attendance", "ferpa", "ferpa-99.33"],
  [s2p, "no", "attendance", "hipaa", null],
  [s2p, "no", "attendance", "none", null],
  [s2p, "no", "substance_use", "ferpa", null],
  [s2p, "yes", "substance_use", "part2", null],
];
test.each(table)(
  "%s, Part 2 %s: %s on a %s permission carries %s",
  (direction, part2, category, law, notice) => {
    // Taken for this very direction, so that the law alone decides.
    const consents = law === "none" ? [] : [permission({ law, direction, categories: [category] })];
    const decision = decide({ direction, part2, categories: [category], consents });
    expect(decision).toMatchObject(
      notice === null
        ? { kind: "refused", why: "no-permission", missing: [category] }
        : { kind: "allowed", notices: [notice] },
    );
  },
);

test("a permission for one direction does nothing for the other", () => {
  expect(decide({ direction: "school_to_program" }).kind).toBe("refused");
  expect(decide({ consents: [permission({ law: "ferpa" })] }).kind).toBe("refused");
});

test("a refusal names what is missing and nothing else", () => {
  const categories: ShareCategory[] = ["attendance", "coping", "plan", "coping"];
  expect(decide({ categories })).toEqual({
    kind: "refused",
    why: "no-permission",
    missing: ["coping", "plan"],
  });
});

test("several permissions can cover one item between them", () => {
  const first = permission();
  const second = permission({ categories: ["coping"], ends: { kind: "date", on: on("2026-12-24") } });
  expect(decide({ categories: ["attendance", "coping"], consents: [first, second] })).toEqual({
    kind: "allowed",
    consentIds: [first.id, second.id],
    recipientsBy: [
      { category: "attendance", by: [{ consentId: first.id, recipients: first.recipients }] },
      { category: "coping", by: [{ consentId: second.id, recipients: second.recipients }] },
    ],
    until: at("2026-12-25T00:00"),
    notices: ["hipaa-redisclosure"],
  });
});

test("an item with substance use from another program carries both lines", () => {
  const consents = [permission(), permission({ law: "part2", categories: ["substance_use"] })];
  const decision = decide({ categories: ["attendance", "substance_use"], consents });
  expect(decision).toMatchObject({ notices: ["hipaa-redisclosure", "part2-2.32"] });
});

test("sharing lasts as long as the longest permission for a category, and is open while one waits for an event", () => {
  const short = permission({ ends: { kind: "date", on: on("2026-11-30") } });
  expect(decide({ consents: [short, permission()] })).toMatchObject({ until: at("2027-06-12T00:00") });
  const open = permission({ ends: { kind: "event", event: "discharge_from_iop", plusDays: 30 } });
  expect(decide({ consents: [short, open] })).not.toHaveProperty("until");
});

test.each([
  ["2026-08-31T23:59", "refused"],
  ["2026-09-01T00:00", "allowed"],
  ["2027-06-11T23:59", "allowed"],
  ["2027-06-12T00:00", "refused"],
])("at %s a permission from 1 September to 11 June is %s (X-08)", (local, kind) => {
  expect(decide({ at: at(local) }).kind).toBe(kind);
});

test("a revoked or replaced permission stops the next update", () => {
  expect(decide({ consents: [permission({ revokedAt: now })] }).kind).toBe("refused");
  expect(decide({ consents: [permission({ supersededAt: now })] }).kind).toBe("refused");
  expect(decide({ consents: [permission({ endsAt: now })] }).kind).toBe("refused");
});

test("revoking one law's permission leaves the other's (F-20)", () => {
  const consents = [permission({ revokedAt: now }), permission({ law: "ferpa" })];
  expect(decide({ consents }).kind).toBe("refused");
  expect(decide({ consents, direction: "school_to_program" }).kind).toBe("allowed");
});

test("G-10: a permission for treatment and payment alone reaches no school", () => {
  const tpo = permission({ law: "part2", purposes: ["tpo"] });
  expect(decide({ part2: "yes", consents: [tpo] }).kind).toBe("refused");
  expect(decide({ part2: "yes", consents: [{ ...tpo, purposes: ["tpo", "school_support"] }] }).kind).toBe(
    "allowed",
  );
});

test("G-11: discharge at 16:05 stops the update of 17:00, unless the end is 30 days on", () => {
  const event = "discharge_from_iop";
  const until = permission({ ends: { kind: "event", event, plusDays: 0 }, endsAt: at("2026-11-24T16:05") });
  const later = permission({ ends: { kind: "event", event, plusDays: 30 }, endsAt: at("2026-12-24T00:00") });
  expect(decide({ at: at("2026-11-24T16:04"), consents: [until] }).kind).toBe("allowed");
  expect(decide({ at: at("2026-11-24T17:00"), consents: [until] }).kind).toBe("refused");
  expect(decide({ at: at("2026-11-24T17:00"), consents: [later] }).kind).toBe("allowed");
  expect(decide({ at: at("2026-12-24T00:00"), consents: [later] }).kind).toBe("refused");
});

test("a closed case and a paused one share nothing, permission or not", () => {
  expect(decide({ caseOpen: false, paused: true })).toEqual({ kind: "refused", why: "closed", missing: [] });
  expect(decide({ paused: true, consents: [] })).toEqual({
    kind: "refused",
    why: "paused",
    missing: ["attendance"],
  });
});

test("a request for nothing is refused", () => {
  expect(decide({ categories: [] })).toEqual({ kind: "refused", why: "no-permission", missing: [] });
});

test("a permission of another case of the same student never counts", () => {
  expect(decide({ consents: [permission({ caseId: newId(CaseId) })] }).kind).toBe("refused");
});

test("where a purpose is asked for, the permission names it", () => {
  expect(decide({ purpose: "school_support" }).kind).toBe("allowed");
  expect(decide({ purpose: "absences" })).toMatchObject({ kind: "refused", missing: ["attendance"] });
});

test("someone wanted must be covered for the whole item", () => {
  const consents = [
    permission(),
    permission({ categories: ["coping"], recipients: { kind: "roles", roles: ["nurse"] } }),
  ];
  const categories: ShareCategory[] = ["attendance", "coping"];
  expect(decide({ categories, consents }).kind).toBe("allowed");
  expect(decide({ categories, consents, recipientsWanted: [counselor] })).toMatchObject({
    missing: ["coping"],
  });
  expect(decide({ categories, consents, recipientsWanted: [nurse] })).toMatchObject({
    missing: ["attendance"],
  });
  expect(decide({ categories, consents, recipientsWanted: [] })).toMatchObject({ missing: categories });
});

test("only the permissions that name a wanted reader are relied on", () => {
  const forNurse = permission({
    recipients: { kind: "roles", roles: ["nurse"] },
    ends: { kind: "date", on: on("2028-01-01") },
  });
  const forCounselor = permission();
  const consents = [forNurse, forCounselor];
  expect(decide({ consents, recipientsWanted: [counselor] })).toMatchObject({
    consentIds: [forCounselor.id],
    until: at("2027-06-12T00:00"),
  });
  expect(decide({ consents, recipientsWanted: [counselor, nurse] })).toMatchObject({
    consentIds: [forNurse.id, forCounselor.id],
  });
});

const asked = {
  direction: "program_to_school",
  categories: ["attendance"],
  at: now,
  zone: chicago,
  part2: "no",
} as const;

test("people are covered by role or by name, and the rest are listed as not covered", () => {
  const named = permission({ recipients: { kind: "persons", staffIds: [nurse.staffId] } });
  expect(coveredRecipients(asked, [named], [counselor, nurse])).toEqual({
    covered: [nurse],
    uncovered: [counselor],
  });
  expect(coveredRecipients(asked, [permission()], [counselor, nurse])).toEqual({
    covered: [counselor],
    uncovered: [nurse],
  });
});

test("the successor of a counselor named in person is not covered (scenario 10)", () => {
  const named = permission({ recipients: { kind: "persons", staffIds: [counselor.staffId] } });
  const successor = { ...counselor, staffId: newId(StaffId) };
  expect(coveredRecipients(asked, [named], [successor]).uncovered).toEqual([successor]);
  expect(coveredRecipients(asked, [permission()], [successor]).covered).toEqual([successor]);
});

test("a person covered for one part by role and for the other by name is covered", () => {
  const consents = [
    permission(),
    permission({ categories: ["coping"], recipients: { kind: "persons", staffIds: [counselor.staffId] } }),
  ];
  const other = { ...counselor, staffId: newId(StaffId) };
  const both = { ...asked, categories: ["attendance", "coping"] as const };
  expect(coveredRecipients(both, consents, [counselor, other])).toEqual({
    covered: [counselor],
    uncovered: [other],
  });
});

test("nobody of another organization is covered by a permission that names the receiving one", () => {
  const consents = [permission({ toOrganizationId: counselor.organizationId })];
  const stranger = { ...counselor, organizationId: program };
  expect(coveredRecipients(asked, consents, [counselor, stranger])).toEqual({
    covered: [counselor],
    uncovered: [stranger],
  });
});

test("members come back as they were given, and nobody is covered for nothing", () => {
  const member = { ...counselor, name: "Ana Example" };
  expect(coveredRecipients(asked, [permission()], [member]).covered[0]).toBe(member);
  expect(coveredRecipients({ ...asked, categories: [] }, [permission()], [member]).covered).toEqual([]);
  expect(coveredRecipients(asked, [], [therapist]).uncovered).toEqual([therapist]);
});
