import { expect, test } from "vitest";
import { ClassId, newId, StaffId } from "#db/ids.ts";
import { kindOf } from "#care/support-catalog.rules.ts";
import { classCalled } from "#care/support-class.form.ts";
import { detailsPage, readDetails, type DetailsData } from "#care/support-details.form.ts";

const [tobin, ida, owner] = [newId(StaffId), newId(StaffId), newId(StaffId)];
const chemistry = { id: newId(ClassId), course: "Chemistry", period: "3", teacherIds: [tobin] };
const honors = { id: newId(ClassId), course: "Honors Chemistry", period: "6", teacherIds: [ida] };
const art = { id: newId(ClassId), course: "Studio Art", teacherIds: [] };
const today = Temporal.PlainDate.from("2026-12-02");
const data: DetailsData = {
  key: "change",
  title: "Copper Ladder",
  kind: kindOf("ext_deadlines"),
  about: [],
  classes: [chemistry, art],
  calledClass: "chem",
  teachers: [tobin, ida].map((value) => ({ value, label: value })),
  owners: [{ value: owner, label: "Orla Fennimore" }],
  bases: ["informal"],
  today,
  closed: new Set(["2026-12-07"]),
  values: { details: { dueOn: "2026-12-04" }, ownerId: owner },
  forbidden: {},
};
const field = (page: ReturnType<typeof detailsPage>, key: string) =>
  page.items.flatMap((item) => ("field" in item && item.field.key === key ? [item.field] : []))[0];
/** What a form that is sent as it opened holds. */
const untouched = {
  class: chemistry.id,
  due: "2026-12-04",
  teachers_read: "Please accept it later.",
  owner,
};

test("what the student calls a class finds it by the beginning of one of its words, and never guesses between two", () => {
  expect(classCalled("chem", [chemistry, art])).toBe(chemistry);
  expect(classCalled(" ART ", [chemistry, art])).toBe(art);
  expect(classCalled("chem", [chemistry, honors])).toBeUndefined();
  for (const unknown of [undefined, "", "hist", "mistry"])
    expect(classCalled(unknown, [chemistry, art])).toBeUndefined();
});

test("the form opens with the class filled in, the next class days of the school, and none on which it is closed", () => {
  const page = detailsPage(data);
  expect(field(page, "class")).toMatchObject({ value: chemistry.id, style: "expanded" });
  const due = field(page, "due");
  if (due?.kind !== "choice") throw new Error("the days stand open");
  expect(due.value).toBe("2026-12-04");
  expect(due.options.map(({ value }) => value)).toEqual([
    "2026-12-04",
    "2026-12-08",
    "2026-12-09",
    "2026-12-10",
    "2026-12-11",
    "2026-12-14",
    "2026-12-21",
  ]);
  expect(detailsPage({ ...data, key: "approve" }).items.length).toBeLessThan(page.items.length);
  expect(field(detailsPage({ ...data, key: "approve" }), "due")).toBeUndefined();
});

test("whoever teaches the class that is picked has to know, once, and others besides", () => {
  const alone = readDetails(untouched, data);
  expect(alone).toMatchObject({ errors: {}, input: { teacherIds: [tobin] } });
  expect(alone.input.details).toMatchObject({ course: "Chemistry", period: "3", dueOn: "2026-12-04" });
  const both = readDetails({ ...untouched, teachers: [tobin, ida, newId(StaffId)] }, data);
  expect(both.input.teacherIds).toEqual([tobin, ida]);
  const left = readDetails(untouched, { ...data, teachers: [] });
  expect(left.input.teacherIds).toEqual([]);
});

test("a class that is written and a day from the calendar count before what was picked, and nobody of the picked class is told", () => {
  const { input, errors } = readDetails(
    { ...untouched, course: "Biology", period: "2", due_other: "2027-01-12" },
    data,
  );
  expect(errors).toEqual({});
  expect(input).toMatchObject({
    teacherIds: [],
    details: { course: "Biology", period: "2", dueOn: "2027-01-12" },
  });
});

test("a class of somebody else's, and a day that is past, are not taken", () => {
  expect(readDetails({ ...untouched, class: honors.id }, data).input.details.course).toBeUndefined();
  expect(readDetails({ ...untouched, due_other: "2026-12-01" }, data).errors).toHaveProperty("due_other");
  expect(readDetails({ ...untouched, due: "" }, data).errors).toHaveProperty("due");
});

test("a support that is changed again opens with its class picked, and only the others named besides", () => {
  const details = { course: "Chemistry", period: "3", dueOn: "2026-12-09" };
  const page = detailsPage({
    ...data,
    key: "revise",
    values: { details, ownerId: owner, teacherIds: [tobin, ida] },
  });
  expect(field(page, "class")).toMatchObject({ value: chemistry.id });
  expect(field(page, "teachers")).toMatchObject({ values: [ida] });
  const elsewhere = { ...details, course: "Biology" };
  const other = detailsPage({ ...data, key: "revise", values: { details: elsewhere, ownerId: owner } });
  expect(field(other, "class")).not.toHaveProperty("value");
  expect(field(other, "course")).toMatchObject({ value: "Biology" });
});
