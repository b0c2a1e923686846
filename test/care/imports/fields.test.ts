import fc from "fast-check";
import { expect, test } from "vitest";
import { birthDateIn, numberIn, wordsIn } from "#care/imports/cells.rules.ts";
import { delimiterOf } from "#care/imports/decode.rules.ts";
import { guessMapping, problemsWith } from "#care/imports/fields.rules.ts";

const today = Temporal.PlainDate.from("2026-11-24");
const named = (kind: Parameters<typeof guessMapping>[0], line: string) => {
  const headers = line.split(",");
  const entries = Object.entries(guessMapping(kind, headers)).map(([field, at]) => [field, headers[at]]);
  return Object.fromEntries(entries) as Record<string, string>;
};

test("the columns of a OneRoster users file are known by their names", () => {
  const users =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";
  expect(named("students", users)).toEqual({
    number: "identifier",
    given: "givenName",
    middle: "middleName",
    family: "familyName",
    role: "role",
    source: "sourcedId",
    status: "status",
  });
  expect(named("staff", users)).toMatchObject({
    number: "identifier",
    email: "email",
    phone: "phone",
    source: "sourcedId",
  });
  expect(Object.values(named("students", users))).not.toContain("password");
});

test("the columns of a OneRoster 1.2 users file, of classes and of enrollments are known too", () => {
  const users = "sourcedId,status,givenName,familyName,identifier,preferredGivenName,birthDate";
  expect(named("students", users)).toMatchObject({ preferred: "preferredGivenName", birthDate: "birthDate" });
  const classes = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classType,periods";
  expect(named("classes", classes)).toMatchObject({ class: "sourcedId", course: "title", period: "periods" });
  const enrollments = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role";
  expect(named("classes", enrollments)).toMatchObject({
    class: "classSourcedId",
    member: "userSourcedId",
    role: "role",
  });
});

test.each([
  [
    "Student Number,First Name,Last Name,Date of Birth",
    { number: "Student Number", birthDate: "Date of Birth" },
  ],
  [
    "STUDENT_ID,Legal Name,DOB,School",
    { number: "STUDENT_ID", name: "Legal Name", birthDate: "DOB", site: "School" },
  ],
  [
    "id,name,preferred,birthday",
    { number: "id", name: "name", preferred: "preferred", birthDate: "birthday" },
  ],
])("“%s” is understood", (line, wanted) => {
  expect(named("students", line)).toMatchObject(wanted);
});

test("no column is guessed to be two things, whatever a file calls its columns", () => {
  const header = fc.oneof(
    fc.string(),
    fc.constantFrom("id", "name", "first", "dob", "sourcedId", "role", "class", "student"),
  );
  fc.assert(
    fc.property(fc.constantFrom("students", "staff", "classes"), fc.uniqueArray(header), (kind, headers) => {
      const { source: _own, ...mapping } = guessMapping(kind, headers);
      const columns = Object.values(mapping);
      expect(new Set(columns).size).toBe(columns.length);
      for (const at of columns) expect(at).toBeLessThan(headers.length);
    }),
  );
});

test("a column used twice, a missing number and missing birth dates are said beside the field", () => {
  expect(problemsWith("students", { number: 0, name: 1, birthDate: 1 })).toEqual({
    birthDate: expect.stringContaining("used above"),
  });
  expect(Object.keys(problemsWith("students", { name: 1 }))).toEqual(["number", "birthDate"]);
  expect(Object.keys(problemsWith("classes", { member: 0 }))).toEqual(["class", "role"]);
  expect(problemsWith("students", { number: 0, source: 0, given: 1, family: 2, birthDate: 3 })).toEqual({});
});

test.each([
  ["2012-01-31", "2012-01-31"],
  ["1/31/2012", "2012-01-31"],
  ["01/05/2012", "2012-01-05"],
  ["2012-1-5", "2012-01-05"],
])("a birth date of %s is %s", (typed, date) => {
  expect(birthDateIn(typed, today)).toEqual({ value: date });
});

test.each([
  "",
  "31/1/2012",
  "2012-02-30",
  "12-1-5",
  "1/5/12",
  "41298",
  "yesterday",
  "2062-01-01",
  "1812-01-01",
  "2026-11-25",
])("a birth date of “%s” is not taken", (typed) => {
  expect(birthDateIn(typed, today)).toEqual({ wrong: expect.any(String) });
});

test.each(["=1+1", "+cmd", "@SUM(A1)", "-2+3", "=HYPERLINK(1)", "a\u0007b", "x".repeat(121)])(
  "“%s” is no name",
  (typed) => {
    expect(wordsIn(typed, "name")).toEqual({ wrong: expect.any(String) });
  },
);

test.each(["O’Brien-Łęcka", "María José  de la Cruz", "- ", "Jean-Luc", "王小明"])(
  "“%s” is a name",
  (typed) => {
    expect(wordsIn(typed, "name")).toMatchObject({ value: expect.any(String) });
  },
);

test("a number that a spreadsheet rounded is not taken for a number", () => {
  expect(numberIn("1.23E+11", "student number")).toMatchObject({ wrong: expect.stringContaining("rounded") });
  expect(numberIn(" ab 12 ", "student number")).toEqual({ value: "AB12" });
});

test.each([
  ["a,b;c,d", ","],
  ["a;b;c", ";"],
  ["a\tb\tc", "\t"],
  ['"a;b;c;d",e', ","],
  ["a|b", "|"],
])("%j is parted by %j", (line, wanted) => {
  expect(delimiterOf(`${line}\n1,2;3;4;5`)).toBe(wanted);
});
