import fc from "fast-check";
import { expect, test } from "vitest";
import { roles, type Role } from "#db/actor.ts";
import { newId, StaffId } from "#db/ids.ts";
import { kindsFor, supportCatalog, supportKindIds } from "#care/support-catalog.rules.ts";
import {
  approversFor,
  basesFor,
  canMove,
  checkSpan,
  decideBy,
  decidingRoles,
  enteringRoles,
  limitsFor,
  longestUntilReview,
  openOnOrBefore,
  problemWithNeededBy,
  problemWithTeacherWords,
  readDay,
  requestStates,
  supportStateOn,
  usualSpan,
} from "#care/supports.rules.ts";
import { isOpen } from "#care/scheduling/days.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const member = (role: Role) => ({ staffId: newId(StaffId), role });
const informal = { isInformal: true };
const formal = { isInformal: false };
const anyDay = fc.integer({ min: 0, max: 1_000 }).map((days) => day("2026-01-01").add({ days }));
const anyTeam = fc.array(fc.constantFrom(...roles), { maxLength: 8 }).map((all) => all.map(member));

test("the catalog holds every kind once, and no label or text of it says a word that teachers must not read", () => {
  expect(supportCatalog.map(({ id }) => id).toSorted()).toEqual([...supportKindIds].toSorted());
  for (const { label, teachersRead } of supportCatalog) {
    expect(problemWithTeacherWords(label)).toBeUndefined();
    expect(problemWithTeacherWords(teachersRead)).toBeUndefined();
    expect(`${label} ${teachersRead}`).not.toMatch(/iop|therap|treatment|mental|hospital/i);
    expect(label.length).toBeLessThanOrEqual(75);
  }
});

test("a program cannot ask for what touches medication or a safety plan", () => {
  const ids = kindsFor("program").map(({ id }) => id);
  expect(ids).not.toContain("nurse_meds");
  expect(ids).not.toContain("safety_plan");
  expect(kindsFor("school")).toHaveLength(supportKindIds.length);
});

test("the counselor decides what is informal, the 504 coordinator or case manager the rest, else an administrator", () => {
  const [counselor, coordinator, manager, admin, nurse] = [
    member("counselor"),
    member("coordinator_504"),
    member("case_manager"),
    member("administrator"),
    member("nurse"),
  ] as const;
  const team = [nurse, admin, manager, coordinator, counselor];
  expect(approversFor(informal, team)).toEqual([counselor]);
  expect(approversFor(formal, team)).toEqual([manager, coordinator]);
  expect(approversFor(formal, [counselor, admin])).toEqual([admin]);
  expect(approversFor(informal, [nurse, admin])).toEqual([admin]);
  expect(approversFor(informal, [nurse])).toEqual([]);
});

test("nobody decides what they asked for themselves: it goes to the next one", () => {
  const [first, second] = [member("counselor"), member("counselor")];
  const admin = member("administrator");
  expect(approversFor(informal, [first, second, admin], first.staffId)).toEqual([second]);
  expect(approversFor(informal, [first, admin], first.staffId)).toEqual([admin]);
});

test("whoever the team is, only deciding roles of a school decide, and never the asker", () => {
  fc.assert(
    fc.property(anyTeam, fc.boolean(), fc.nat(), (team, isInformal, at) => {
      const askedBy = team[at % Math.max(team.length, 1)]?.staffId;
      const found = approversFor({ isInformal }, team, askedBy);
      expect(found.every(({ role }) => (decidingRoles as readonly Role[]).includes(role))).toBe(true);
      expect(found.some(({ staffId }) => staffId === askedBy)).toBe(false);
    }),
  );
});

test("whoever may enter a support themselves decides some kind, and nobody else does", () => {
  for (const role of roles) {
    const one = [member(role)];
    const decides = approversFor(informal, one).length + approversFor(formal, one).length > 0;
    expect((enteringRoles as readonly Role[]).includes(role), role).toBe(decides);
  }
});

test("only a 504 coordinator can call something a 504 accommodation, and a counselor nothing but informal", () => {
  for (const role of roles) expect(basesFor([role]).includes("504"), role).toBe(role === "coordinator_504");
  expect(basesFor(["counselor"])).toEqual(["informal"]);
});

test("what is decided, missed or taken back is not decided, asked or answered any more", () => {
  for (const state of requestStates) {
    const open = state === "requested" || state === "needs_information";
    for (const move of ["decide", "withdraw", "miss", "remind"] as const)
      expect(canMove(state, move)).toBe(open);
  }
  expect(canMove("needs_information", "ask")).toBe(false);
  expect(canMove("requested", "answer")).toBe(false);
});

test("the days a form offers are always right: start, review within six weeks, end", () => {
  fc.assert(
    fc.property(anyDay, fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }), (starts, days) => {
      const due = days === undefined ? undefined : starts.add({ days });
      const span = usualSpan(starts, due);
      expect(checkSpan(span, starts)).toEqual({});
      if (due) expect(span.ends).toEqual(due);
      expect(starts.until(span.review).days).toBeLessThanOrEqual(longestUntilReview);
    }),
  );
});

test.each([
  ["2026-12-01", "2026-12-10", "2026-11-30", "ends"],
  ["2026-12-10", "2026-12-10", "2026-12-09", "ends"],
  ["2026-12-01", "2026-11-30", "2026-12-20", "review"],
  ["2026-12-01", "2027-01-13", "2027-02-20", "review"],
  ["2026-12-01", "2026-12-21", "2026-12-20", "review"],
])(
  "a span from %s with a review on %s and an end on %s is refused at the right field",
  (starts, review, ends, field) => {
    const wrong = checkSpan({ starts: day(starts), review: day(review), ends: day(ends) }, day("2026-12-01"));
    expect(Object.keys(wrong)).toEqual([field]);
  },
);

test.each([
  ["2026-12-01", undefined],
  ["2026-12-04", undefined],
  ["2026-11-30", "past"],
  ["2027-08-01", "half a year"],
])("%s as the day by which it is needed", (needed, wrong) => {
  const problem = problemWithNeededBy(day(needed), day("2026-12-01"));
  if (wrong) expect(problem).toContain(wrong);
  else expect(problem).toBeUndefined();
});

test.each(["", "2026-13-01", "2026-02-30", "tomorrow", "2026-1-1", 5, undefined])("%s is no day", (word) =>
  expect(readDay(word)).toBeUndefined(),
);

test("the deputy's morning is half past seven of the day itself, or of the last open day before, in the site's zone", () => {
  const closed = new Set(["2026-11-26", "2026-11-27"]);
  const at = (iso: string, zone: string) =>
    limitsFor(day(iso), zone, closed).remindAt.toZonedDateTimeISO(zone).toPlainDateTime().toString();
  expect(at("2026-12-04", "America/New_York")).toBe("2026-12-04T07:30:00");
  expect(at("2026-11-27", "America/Chicago")).toBe("2026-11-25T07:30:00");
  expect(at("2026-11-29", "America/New_York")).toBe("2026-11-25T07:30:00");
  const { missedAt } = limitsFor(day("2026-11-01"), "America/New_York", new Set());
  expect(missedAt.toString()).toBe("2026-11-02T05:00:00Z");
});

test("the last open day is never after the day, and open unless a whole month is closed", () => {
  fc.assert(
    fc.property(anyDay, fc.array(fc.integer({ min: 0, max: 20 })), (one, back) => {
      const closed = new Set(back.map((days) => one.subtract({ days }).toString()));
      const found = openOnOrBefore(one, closed);
      expect(Temporal.PlainDate.compare(found, one)).toBeLessThanOrEqual(0);
      expect(isOpen(found, closed)).toBe(true);
    }),
  );
});

test("who asks after the morning is told the end of the day", () => {
  const limits = limitsFor(day("2026-12-04"), "America/New_York", new Set());
  expect(decideBy(limits, limits.remindAt.subtract({ hours: 1 }))).toEqual(limits.remindAt);
  expect(decideBy(limits, limits.remindAt)).toEqual(limits.missedAt);
});

test("a support is due for review from its review day on, and ended from the day after its last", () => {
  const one = { reviewOn: day("2026-12-10"), endsOn: day("2026-12-20"), endedAt: null };
  expect(supportStateOn(one, day("2026-12-09"))).toBe("active");
  expect(supportStateOn(one, day("2026-12-10"))).toBe("review_due");
  expect(supportStateOn(one, day("2026-12-20"))).toBe("review_due");
  expect(supportStateOn(one, day("2026-12-21"))).toBe("ended");
  expect(supportStateOn({ ...one, endedAt: Temporal.Now.instant() }, day("2026-12-01"))).toBe("ended");
});

const forbidden = { program: "Harbor Lane", codeName: "Copper Ladder" };
test.each([
  "She is in an IOP",
  "Therapy at three",
  "His therapist asked",
  "TREATMENT days",
  "in treatments",
  "mental health day",
  "back from hospital",
  "hospitalized",
  "psychiatric care",
  "the clinic wants it",
  "harbor lane says so",
  "see copper ladder",
])("teachers never read: %s", (words) => {
  expect(problemWithTeacherWords(words, forbidden)).toContain("Teachers see this");
});

test.each([
  "Chemistry",
  "Fundamental algebra",
  "Experimental design",
  "Elemental analysis",
  "A copper ring",
  "Ladder",
])("teachers may read: %s", (words) => expect(problemWithTeacherWords(words, forbidden)).toBeUndefined());
