import fc from "fast-check";
import { expect, test } from "vitest";
import { offered } from "#care/guardians.rules.ts";
import { asReceiver, intakeAt, isSameBirthDate, lapsesAt } from "#care/introductions.rules.ts";
import { unpackConsent } from "#care/kept-consents.rules.ts";
import { readOpening } from "#care/openings.form.ts";
import { readClosed, readOrganization } from "#care/organization.form.ts";
import { lacking, type PartnerSide } from "#care/partners.rules.ts";
import { workRole } from "#care/work-roles.rules.ts";
import { readConsent } from "#care/consent-answers.form.ts";
import { roles } from "#db/actor.ts";
import { newId, OrganizationId, SiteId, StaffId } from "#db/ids.ts";
import type { IntakePerson } from "#db/partner-doors.ts";
import { laws } from "#care/share.rules.ts";
import { formData, permission, soundAnswers } from "./consents.samples.ts";

const site = newId(SiteId);
const intake = (changes: Partial<IntakePerson> = {}): IntakePerson => ({
  staffId: newId(StaffId),
  organizationId: newId(OrganizationId),
  siteId: site,
  roles: ["counselor", "intake"],
  name: "Somebody",
  ...changes,
});

test("the intake people of the site are asked, with those of no site; where there are none, everybody", () => {
  const [here, elsewhere, nowhere] = [intake(), intake({ siteId: newId(SiteId) }), intake({ siteId: null })];
  expect(intakeAt([here, elsewhere, nowhere], site)).toEqual([here, nowhere]);
  expect(intakeAt([elsewhere], site)).toEqual([elsewhere]);
});

test("an intake person is covered in the role that the permission names, and keeps their trade otherwise", () => {
  const person = intake({ roles: ["nurse", "intake"] });
  const named = permission({ recipients: { kind: "roles", roles: ["intake"] } });
  expect(asReceiver(person, [named]).role).toBe("intake");
  expect(asReceiver(person, [permission()]).role).toBe("nurse");
});

test("birth dates are the same to the day, or they are not", () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((n) => Temporal.PlainDate.from("1990-01-01").add({ days: n }));
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (born, off) => {
      expect(isSameBirthDate(born.toString(), born.add({ days: off }).toString())).toBe(off === 0);
    }),
  );
});

test("an introduction lapses fourteen days of twenty-four hours after it was made", () => {
  expect(lapsesAt(Temporal.Instant.from("2026-11-01T04:00:00Z")).toString()).toBe("2026-11-15T04:00:00Z");
});

test.each(laws)("a permission under %s that was kept comes back as it was recorded", (law) => {
  const draft = readConsent(soundAnswers(law), formData(law));
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  const back = unpackConsent(JSON.parse(JSON.stringify(draft.value)));
  expect(JSON.stringify(back)).toBe(JSON.stringify(draft.value));
  expect(back.startsOn).toBeInstanceOf(Temporal.PlainDate);
  expect(back.signatures.every(({ signedOn }) => signedOn instanceof Temporal.PlainDate)).toBe(true);
});

const whole: PartnerSide = {
  approved: true,
  intake: 2,
  crisisLines: 1,
  hours: "8 to 4",
  summer: { name: "Somebody", tel: "606-555-0100" },
  agreement: { reference: "12", signedOn: "2026-01-01" },
};

test("a side is whole with everything on the list and with nothing less", () => {
  expect(lacking(whole)).toEqual([]);
  const without: [keyof PartnerSide, unknown, string][] = [
    ["approved", false, "approval"],
    ["intake", 1, "intake"],
    ["crisisLines", 0, "crisis-lines"],
    ["hours", "", "hours"],
    ["summer", undefined, "summer"],
    ["agreement", undefined, "agreement"],
  ];
  for (const [key, value, lack] of without) expect(lacking({ ...whole, [key]: value })).toEqual([lack]);
});

test("whoever is flagged is never among those who may be asked", () => {
  const status = fc.constantFrom("active" as const, "limited" as const, "no_contact" as const);
  fc.assert(
    fc.property(fc.array(fc.record({ status })), (adults) => {
      expect(offered(adults)).toEqual(adults.filter((one) => one.status === "active"));
    }),
  );
});

test("somebody works on a case in a role of their trade where they have one", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...roles], { minLength: 1 }), (some) => {
      expect(some).toContain(workRole(some));
    }),
  );
  expect(workRole(["admin", "counselor", "intake"])).toBe("counselor");
});

test("what the form of an opening did not offer is not taken", () => {
  const data = {
    places: [{ value: "a:b", label: "High" }],
    colleagues: [{ value: "p", label: "P" }],
    tel: "",
  };
  const answers = { place: "a:b", tel: "606-555-0100", team: ["p", "stranger"] };
  expect(readOpening(answers, data)).toEqual({
    ok: true,
    value: { partnershipId: "a", siteId: "b", team: ["p"], tel: "606-555-0100" },
  });
  for (const wrong of [{ place: "c:d" }, { tel: "12" }, { tel: "call me at school" }])
    expect(readOpening({ ...answers, ...wrong }, data)).toMatchObject({ refusal: { kind: "invalid" } });
});

test("a crisis line needs its words, its number and its hours; a run of closed days ends after it begins", () => {
  const facts = {
    name: "School",
    state: "NY",
    zone: "America/New_York",
    line_0: "Office",
    tel_0: "606-555-0100",
    hours_0: "8 to 4",
  };
  expect(readOrganization(facts, false)).toMatchObject({ ok: true });
  for (const key of ["line_0", "tel_0", "hours_0"])
    expect(readOrganization({ ...facts, [key]: "" }, false)).toMatchObject({
      refusal: { fields: { [key]: expect.any(String) } },
    });
  expect(readOrganization({ ...facts, tel_1: "911" }, false)).toMatchObject({ ok: false });
  expect(readOrganization(facts, true)).toMatchObject({ refusal: { kind: "invalid" } });
  const run = { from: "2026-12-24", to: "2026-12-26", why: "holiday", where: "all" };
  const days = readClosed(run, []);
  expect(days.ok && days.value.days.length).toBe(3);
  for (const wrong of [
    { from: "2026-02-31" },
    { to: "2026-12-23" },
    { why: "party" },
    { where: "x" },
    { to: "2027-12-23" },
  ])
    expect(readClosed({ ...run, ...wrong }, [])).toMatchObject({ ok: false });
});
