import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureOf } from "#care/consent-picture.rules.ts";
import type { ConsentScope, Part2 } from "#care/consents.rules.ts";
import { decideRelease } from "#care/release.rules.ts";
import { directions, laws, shareCategories } from "#care/share.rules.ts";
import { at, chicago, on, permission } from "./consents.samples.ts";

const now = at("2026-11-24T10:00");
const drawn = (consents: ConsentScope[], part2: Part2 = "no") =>
  pictureOf({ consents, at: now, zone: chicago, part2 });
const attendance = (consents: ConsentScope[], part2?: Part2) =>
  drawn(consents, part2).program_to_school.attendance;

test("without a permission nothing flows in any category or direction", () => {
  const picture = drawn([]);
  for (const direction of directions) {
    expect(Object.keys(picture[direction])).toEqual([...shareCategories]);
    for (const flow of Object.values(picture[direction])) expect(flow).toEqual({ state: "none" });
  }
});

test("a permission shows in its own direction and categories, until its end", () => {
  const consent = permission();
  const picture = drawn([consent]);
  expect(picture.program_to_school.attendance).toEqual({
    state: "flows",
    consentIds: [consent.id],
    until: at("2027-06-12T00:00"),
  });
  expect(picture.program_to_school.coping.state).toBe("none");
  expect(picture.school_to_program.attendance.state).toBe("none");
});

test("while an end waits for its event no date is shown, even beside a shorter permission", () => {
  const open = permission({ ends: { kind: "event", event: "discharge_from_iop", plusDays: 30 } });
  expect(attendance([open, permission()])).not.toHaveProperty("until");
  expect(attendance([permission(), permission({ endsAt: at("2026-12-01T00:00") })])).toMatchObject({
    until: at("2027-06-12T00:00"),
  });
});

test("what starts later says when, also after an earlier one was revoked", () => {
  const later = permission({ startsOn: on("2026-12-01") });
  const latest = permission({ startsOn: on("2026-12-15") });
  const revoked = permission({ revokedAt: at("2026-10-01T08:00") });
  expect(attendance([latest, revoked, later])).toEqual({
    state: "starts-later",
    from: at("2026-12-01T00:00"),
  });
});

test("what stopped says how and when, by the latest", () => {
  const ended = permission({ endsAt: at("2026-10-01T00:00") });
  const revoked = permission({ revokedAt: at("2026-11-01T08:00") });
  expect(attendance([ended])).toEqual({ state: "ended", at: at("2026-10-01T00:00") });
  expect(attendance([ended, revoked])).toEqual({ state: "revoked", at: at("2026-11-01T08:00") });
  expect(attendance([permission({ supersededAt: at("2026-11-02T08:00") }), revoked])).toEqual({
    state: "ended",
    at: at("2026-11-02T08:00"),
  });
});

test("a HIPAA permission of a program that may be under Part 2 does not show as flowing", () => {
  expect(attendance([permission()], "unknown")).toEqual({ state: "none" });
  expect(attendance([permission({ law: "part2" })], "unknown").state).toBe("flows");
  expect(attendance([permission({ law: "part2", purposes: ["tpo"] })], "yes")).toEqual({ state: "none" });
});

test("the picture shows as flowing exactly what the gate lets through", () => {
  const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => at("2026-10-20T00:00").add({ hours }));
  const consent = fc
    .record({
      law: fc.constantFrom(...laws),
      categories: fc.subarray([...shareCategories]),
      purposes: fc.subarray<ConsentScope["purposes"][number]>(["tpo", "absences"]),
      startsOn: fc.integer({ min: -40, max: 10 }).map((days) => on("2026-11-24").add({ days })),
      revokedAt: fc.option(moment, { nil: undefined, freq: 2 }),
      endsAt: fc.option(moment, { nil: undefined, freq: 2 }),
    })
    .map(({ revokedAt, endsAt, ...rest }) =>
      permission({ ...rest, ...(revokedAt && { revokedAt }), ...(endsAt && { endsAt }) }),
    );
  const part2s = fc.constantFrom<Part2[]>("yes", "no", "unknown");
  fc.assert(
    fc.property(fc.array(consent, { maxLength: 5 }), part2s, (consents, part2) => {
      const picture = drawn(consents, part2);
      for (const direction of directions) {
        for (const category of shareCategories) {
          const asked = {
            direction,
            categories: [category],
            at: now,
            zone: chicago,
            part2,
            caseOpen: true,
            consents,
          };
          const decision = decideRelease(asked);
          const flow = picture[direction][category];
          expect(flow.state === "flows").toBe(decision.kind === "allowed");
          if (flow.state === "flows" && decision.kind === "allowed")
            expect(flow.until).toEqual(decision.until);
        }
      }
    }),
  );
});
