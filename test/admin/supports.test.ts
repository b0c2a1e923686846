import { afterAll, beforeAll, expect, test } from "vitest";
import { recordSupport } from "#care/supports.ts";
import { usualSpan } from "#care/supports.rules.ts";
import { openRequests } from "#care/support-lists.ts";
import { DraftId, newId, type SupportId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
let other: House;
let given: SupportId;
const logged: string[] = [];
beforeAll(async () => {
  clock.now = Temporal.Now.instant();
  db = await freshDatabase();
  house = await furnish(db.store, clock.now.subtract({ hours: 1 }));
  other = await furnish(db.store, clock.now.subtract({ hours: 1 }));
  await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  given = await give();
});
afterAll(() => db[Symbol.asyncDispose]());

const today = () => clock.now.toZonedDateTimeISO("America/New_York").toPlainDate();

async function give(): Promise<SupportId> {
  const due = today().add({ days: 6 });
  const done = await recordSupport(ctxFor(db.store, house.counselor, clock.now), {
    draft: newId(DraftId),
    whom: { caseId: house.caseId },
    input: {
      kind: "ext_deadlines",
      basis: "informal",
      details: { period: "3", course: "Chemistry", dueOn: due.toString(), teachersRead: "Accept it later." },
      ownerId: house.counselor.id,
      span: usualSpan(today(), due),
      teacherIds: [house.teacher.id],
    },
  });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value.id;
}

async function visit(who: Handle): Promise<Browser> {
  const browser = new Browser(demoPanel(db.store, (line) => void logged.push(line)));
  await browser.signIn(who);
  return browser;
}
const draftIn = (page: string) => /name="_draft" value="([^"]+)"/.exec(page)?.[1] ?? "";

test("the program asks on our own page, and the counselor declines there, with the same forms as in chat", async () => {
  const therapist = await visit(house.therapist);
  const form = await (await therapist.get(`/ask/accommodate?case=${house.caseId}`)).text();
  expect(form).toContain("Needed by");
  const place = { _draft: draftIn(form), _page: "ask" };
  const answers = { kind: "ext_deadlines", needed_by: today().add({ days: 3 }).toString(), class: "chem" };
  const late = await therapist.post("/ask/accommodate", { ...place, ...answers, needed_by: "2020-01-01" });
  expect(late.status).toBe(422);
  const again = await late.text();
  expect(again).toContain("This day is past");
  expect(again).toContain('value="chem"');
  const preview = await (await therapist.post("/ask/accommodate", { ...place, ...answers })).text();
  expect(preview).toContain("Orla Fennimore, school counselor, by ");
  const sent = await therapist.post("/ask/accommodate", { _draft: place._draft, _page: "preview" });
  expect(await sent.text()).toContain("Request sent");

  const counselor = await visit(house.counselor);
  expect(await (await counselor.get("/supports")).text()).toContain("To decide (1)");
  const ctx = ctxFor(db.store, house.counselor, clock.now);
  const [open] = await read(ctx, (reader) => openRequests(reader, ctx));
  const id = open?.view.id ?? "";
  const page = await (await counselor.get(`/supports/requests/${id}`)).text();
  for (const wanted of ["Marisol Tannenbaum", "chem", "Approve with changes", "Waits for Orla Fennimore"])
    expect(page).toContain(wanted);
  const decline = await (await counselor.post("/press/support.decline", { ref: id })).text();
  const at = { _draft: draftIn(decline), _page: "decline" };
  expect((await counselor.post("/ask/accommodate", at)).status).toBe(422);
  const done = await counselor.post("/ask/accommodate", { ...at, reason: "in_place", next_step: "meeting" });
  expect(await done.text()).toContain("Declined");
  const stale = await counselor.post("/press/support.approve", { ref: id });
  expect(await stale.text()).toContain("Decided already");
  expect(await (await therapist.get(`/supports/requests/${id}`)).text()).toContain("Decided by the school");
});

test("every page of supports answers those whom it concerns, and is not there for anybody else", async () => {
  const people: [Handle, string[]][] = [
    [
      house.counselor,
      [
        "/supports",
        "/supports/new",
        `/supports/${given}`,
        "/classes",
        `/supports/record?case=${house.caseId}`,
      ],
    ],
    [house.nurse, ["/supports", `/supports/${given}`, "/classes"]],
    [house.therapist, ["/supports"]],
    [house.teacher, ["/classes", `/classes/${given}`]],
    [other.counselor, ["/supports", "/supports/new", "/classes"]],
    [other.teacher, ["/classes"]],
  ];
  const all = [
    "/supports",
    "/supports/new",
    `/supports/${given}`,
    `/supports/requests/${given}`,
    `/supports/record?case=${house.caseId}`,
    "/classes",
    `/classes/${given}`,
  ];
  for (const [who, open] of people) {
    const browser = await visit(who);
    for (const path of all)
      expect((await browser.get(path)).status, `${who.name} ${path}`).toBe(open.includes(path) ? 200 : 404);
  }
  const nobody = new Browser(demoPanel(db.store));
  for (const path of all) expect((await nobody.get(path)).status, path).toBe(303);
});

test("a teacher signs in from the card, lands on the page, hides the name, and no word of care is on any page of theirs", async () => {
  const browser = new Browser(demoPanel(db.store));
  const turned = await browser.get(`/classes/${given}`);
  expect(turned.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/classes/${given}`)}`);
  const teacher = await visit(house.teacher);
  expect((await teacher.get("/")).headers.get("location")).toBe("/classes");
  const pages = [
    await (await teacher.get("/classes")).text(),
    await (await teacher.get(`/classes/${given}`)).text(),
  ];
  for (const page of pages) {
    expect(page).toContain("Marisol Tannenbaum");
    expect(page).not.toMatch(/Copper|Ladder|Harbor|\biop\b|therap|treatment|mental|hospital/i);
  }
  expect(/<title>([^<]*)/.exec(pages[1] ?? "")?.[1]).toBe("Period 3 Chemistry · Footbridge");
  expect(
    (await teacher.post("/names", { names: "hide", back: `/classes/${given}` })).headers.get("location"),
  ).toBe(`/classes/${given}`);
  expect(await (await teacher.get(`/classes/${given}`)).text()).not.toContain("Marisol");
  const got = await teacher.post(`/classes/${given}/got`);
  expect(got.headers.get("location")).toBe("/classes");
  const counselor = await visit(house.counselor);
  expect(await (await counselor.get(`/supports/${given}`)).text()).toContain("Got it ");
});

test("a support is recorded for a student without a case, found by name, which never stands in an address", async () => {
  const counselor = await visit(house.counselor);
  await counselor.get("/supports/new");
  const found = await (await counselor.post("/supports/new", { typed: "okere" })).text();
  expect(found).toContain("Desmond Okereke");
  const student = /name="student" value="([^"]+)"/.exec(found)?.[1] ?? "";
  const kinds = await (await counselor.post("/supports/new/student", { student })).text();
  expect(kinds).toContain("Which support?");
  const draft = draftIn(kinds);
  const form = await counselor.post("/ask/accommodate", { _draft: draft, _page: "kind", kind: "seating" });
  const page = await form.text();
  expect(page).toContain("What teachers will read");
  expect(page).not.toContain("Okereke");
  const span = usualSpan(today());
  const answers = {
    course: "Art",
    teachers: [house.teacher.id],
    teachers_read: "A seat near the door.",
    owner: house.counselor.id,
    starts: span.starts.toString(),
    review: span.starts.add({ days: 43 }).toString(),
    ends: span.ends.toString(),
  };
  const wrong = await counselor.post("/ask/accommodate", { _draft: draft, _page: "record", ...answers });
  expect(await wrong.text()).toContain("A review is due within six weeks");
  const saved = await counselor.post("/ask/accommodate", {
    _draft: draft,
    _page: "record",
    ...answers,
    review: span.review.toString(),
  });
  expect(await saved.text()).toContain("Support recorded");
  const teacher = await visit(house.teacher);
  expect(await (await teacher.get("/classes")).text()).toContain("Desmond Okereke");
});

test("a case shows its supports to its own side, and the panel's log holds no name", async () => {
  const counselor = await visit(house.counselor);
  const mine = await (await counselor.get(`/cases/${house.caseId}`)).text();
  expect(mine).toContain("Longer deadline");
  expect(mine).toContain("Record a support");
  const therapist = await visit(house.therapist);
  const theirs = await (await therapist.get(`/cases/${house.caseId}`)).text();
  expect(theirs).toContain('id="supports"');
  expect(theirs).not.toMatch(/Chemistry|Marlowe|Record a support/);
  expect(logged).toEqual([]);
});
