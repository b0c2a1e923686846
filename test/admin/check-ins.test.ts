import { afterAll, beforeAll, expect, test } from "vitest";
import { read } from "#db/read.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await freshDatabase();
  clock.now = Temporal.Now.instant();
  house = await furnish(db.store, clock.now);
  await permitBoth(db.store, house);
});
afterAll(() => db?.[Symbol.asyncDispose]());

const logged: string[] = [];
const visit = async (who: Handle) => {
  const browser = new Browser(demoPanel(db.store, (line) => void logged.push(line)));
  await browser.signIn(who);
  return browser;
};
const textOf = async (answer: Promise<Response>) => (await answer).text();
const only = async () => {
  const ctx = ctxFor(db.store, house.counselor, clock.now);
  const [row] = await read(ctx, (reader) => reader.select().from(checkIns));
  if (!row) throw new Error("there is a check-in");
  return row;
};

/** What a form that goes to this address holds: our own fields, and every option that is ticked. */
function formIn(page: string, action: string): Record<string, string | string[]> {
  const form = page.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const found: Record<string, string[]> = {};
  const add = (name: string, value: string) => (found[name] = [...(found[name] ?? []), value]);
  for (const [, name = "", value = ""] of form.matchAll(/name="(_draft|_page)"\s+value="([^"]*)"/g))
    add(name, value);
  for (const [input] of form.matchAll(/<input[^>]*checked[^>]*>/g))
    add(/name="([^"]+)"/.exec(input)?.[1] ?? "", /value="([^"]+)"/.exec(input)?.[1] ?? "");
  for (const [, name = "", inside = ""] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = /<option value="([^"]*)"\s+selected/.exec(inside)?.[1];
    if (chosen) add(name, chosen);
  }
  return found;
}
const refIn = (page: string, press: string) =>
  new RegExp(`action="/press/${press}"[\\s\\S]*?name="ref" value="([^"]+)"`).exec(page)?.[1] ?? "";

test("a check-in is asked for, answered, joined and told about on our own pages", async () => {
  const therapist = await visit(house.therapist);
  const plan = await textOf(therapist.get(`/ask/checkin?case=${house.caseId}`));
  expect(plan).toContain("Of everybody else we only know the hours");
  const filled = { ...formIn(plan, "/ask/checkin"), join: "614 555 0142" };
  const times = await textOf(therapist.post("/ask/checkin", filled));
  expect(times).toContain("Pick times to offer");
  const sent = await textOf(therapist.post("/ask/checkin", formIn(times, "/ask/checkin")));
  expect(sent).toContain("Everybody was asked.");

  const counselor = await visit(house.counselor);
  const list = await textOf(counselor.get("/check-ins"));
  expect(list).toContain("To answer");
  expect(list).toContain("Copper Ladder");
  const { id } = await only();
  const page = await textOf(counselor.get(`/check-ins/${id}`));
  expect(page).toMatch(/E[SD]T/);
  const said = await textOf(counselor.post("/press/checkin.works", { ref: refIn(page, "checkin.works") }));
  expect(said).toContain("it is confirmed");
  const { startsAt, endsAt } = await only();
  if (!startsAt || !endsAt) throw new Error("it is confirmed");

  clock.now = startsAt.subtract({ minutes: 10 });
  const nearby = await visit(house.counselor);
  const confirmed = await textOf(nearby.get(`/check-ins/${id}`));
  expect(
    await textOf(nearby.post("/press/checkin.join", { ref: refIn(confirmed, "checkin.join") })),
  ).toContain("tel:+16145550142");
  clock.now = endsAt.add({ minutes: 3 });
  const later = await visit(house.counselor);
  const over = await textOf(later.get(`/check-ins/${id}`));
  expect(over).toContain("How did it go?");
  expect(await textOf(later.post("/press/checkin.held", { ref: id }))).toContain("Kept for your side.");
  expect(await textOf(later.post("/press/checkin.family", { ref: id }))).toContain("family was there");
  expect(await textOf(later.get(`/cases/${house.caseId}`))).toContain("Joint check-ins");
  clock.now = Temporal.Now.instant();
});

test("what is missing in the form is said beside its field, and everything that was entered stays", async () => {
  const therapist = await visit(house.therapist);
  const plan = await textOf(therapist.get(`/ask/checkin?case=${house.caseId}`));
  const { who: _who, ...rest } = formIn(plan, "/ask/checkin");
  const answer = await therapist.post("/ask/checkin", { ...rest, minutes: "45", join: "my office" });
  expect(answer.status).toBe(422);
  const again = await answer.text();
  expect(again).toContain("Pick at least one person of each side.");
  expect(again).toContain("Enter a link that begins with https://");
  expect(again).toMatch(/value="45"\s+selected/);
});

test("a link that names the student is refused before anybody sees it", async () => {
  const therapist = await visit(house.therapist);
  const plan = await textOf(therapist.get(`/ask/checkin?case=${house.caseId}`));
  const join = "https://meet.example/MarisolTannenbaum";
  const answer = await therapist.post("/ask/checkin", { ...formIn(plan, "/ask/checkin"), join });
  expect(await answer.text()).toContain("seems to name the student");
});

test("days in which nobody can meet name who has no time", async () => {
  const therapist = await visit(house.therapist);
  const plan = await textOf(therapist.get(`/ask/checkin?case=${house.caseId}`));
  const today = clock.now.toZonedDateTimeISO("America/New_York").toPlainDate();
  const saturday = today.add({ days: 13 - today.dayOfWeek }).toString();
  const dates = { when: "dates", from: saturday, to: saturday };
  const again = await textOf(therapist.post("/ask/checkin", { ...formIn(plan, "/ask/checkin"), ...dates }));
  expect(again).toContain("No time fits everybody.");
  expect(again).toContain("Orla Fennimore: no free hours in these days");
});

test("a colleague whose role has no check-ins, and somebody of another house, find no page", async () => {
  const { id } = await only();
  const teacher = await visit(house.teacher);
  expect((await teacher.get("/check-ins")).status).toBe(404);
  expect(await textOf(teacher.get("/link"))).not.toContain('href="/check-ins"');
  const elsewhere = await furnish(db.store, clock.now);
  const stranger = await visit(elsewhere.counselor);
  expect((await stranger.get(`/check-ins/${id}`)).status).toBe(404);
  expect(await textOf(stranger.get("/check-ins"))).toContain("Nothing is planned.");
  expect((await stranger.get("/check-ins/none")).status).toBe(404);
  const nobody = new Browser(demoPanel(db.store));
  expect((await nobody.get("/check-ins")).status).toBe(303);
});

test("no page of check-ins and no log holds the student's name", async () => {
  const counselor = await visit(house.counselor);
  const { id } = await only();
  const pages = await Promise.all([
    textOf(counselor.get("/check-ins")),
    textOf(counselor.get(`/check-ins/${id}`)),
  ]);
  for (const name of house.names) expect(pages.join() + logged.join()).not.toContain(name.split(" ")[0]);
});
