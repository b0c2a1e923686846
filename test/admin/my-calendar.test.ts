import ICAL from "ical.js";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { sendLetters } from "#bot/jobs/mail.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Mail, Post } from "#bot/mail/post.ts";
import { cancelCheckIn } from "#care/check-ins/check-ins.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, mailOf, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { agreedCheckIn } from "#test/support/work.ts";
import { auditOf, Browser, origin, spoken } from "./visit.ts";

let db: TestDatabase;
let house: House;
let app: Hono<Env>;
let at: Temporal.Instant | undefined;
const now = () => at ?? Temporal.Now.instant();
const mails: Mail[] = [];
const post: Post = {
  from: { name: "Footbridge", address: "notices@footbridge.example" },
  mail: async (mail) => {
    mails.push(mail);
    return { kind: "sent" };
  },
};

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  at = undefined;
  mails.length = 0;
  app = panel({ store: db.store, now, demo: true, baseUrl: () => origin, log: () => undefined, spoken });
  house = await furnish(db.store, now());
  await permitBoth(db.store, house);
});

const agreed = () => agreedCheckIn({ db, house, caseId: house.caseId });
const as = (who: Handle) => ctxFor(db.store, who, now());
const signedIn = async (who: Handle) => {
  const browser = new Browser(app);
  await browser.signIn(who);
  return browser;
};
const addressIn = async (answer: Response) => {
  const found = /value="(http[^"]+\/feed\/[\w-]{43}\.ics)"/.exec(await answer.text())?.[1];
  if (!found) throw new Error("an address is shown");
  return found;
};
const feed = (address: string) => app.request(address);
const eventsIn = async (answer: Response) =>
  new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));

test("a person's own address shows their confirmed meetings, as School check-in and nothing more", async () => {
  const { id } = await agreed();
  const browser = await signedIn(house.counselor);
  const address = await addressIn(await browser.post("/my-calendar"));
  const answer = await feed(address);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.clone().text();
  for (const word of [...house.names, "Copper", "Harbor", house.therapist.name, "ATTENDEE", "ORGANIZER"])
    expect(text).not.toContain(word);
  const [event, ...more] = await eventsIn(answer);
  const row = (await read(as(house.counselor), (reader) => findCheckIn(reader, as(house.counselor), id)))
    ?.row;
  expect(more).toEqual([]);
  expect(event?.summary).toBe("School check-in");
  expect((event?.startDate.toUnixTime() ?? 0) * 1000).toBe(row?.startsAt?.epochMilliseconds);
});

test("the address is shown once, and its token stands nowhere afterwards", async () => {
  const browser = await signedIn(house.counselor);
  const address = await addressIn(await browser.post("/my-calendar"));
  const token = address.slice(-47, -4);
  expect(await (await browser.get("/my-calendar")).text()).not.toContain(token);
  const [row] = await db.asSuperuser<{ row: string }[]>`
    select calendar_feeds::text as row from calendar_feeds where staff_id = ${house.counselor.id}`;
  expect(row?.row).not.toContain(token);
});

test("an address that was taken back, replaced, or whose person has left, answers like one that never was", async () => {
  const browser = await signedIn(house.counselor);
  const first = await addressIn(await browser.post("/my-calendar"));
  const second = await addressIn(await browser.post("/my-calendar"));
  expect([(await feed(first)).status, (await feed(second)).status]).toEqual([404, 200]);
  expect((await browser.post("/my-calendar/end")).status).toBe(303);
  const third = await addressIn(await browser.post("/my-calendar"));
  expect([(await feed(second)).status, (await feed(third)).status]).toEqual([404, 200]);
  await db.asSuperuser`update staff set ended_at = now() where id = ${house.counselor.id}`;
  const never = await feed(`${origin}/feed/${"a".repeat(43)}.ics`);
  const gone = await feed(third);
  expect([gone.status, await gone.text()]).toEqual([never.status, await never.text()]);
  expect((await feed(`${origin}/feed/${"a".repeat(42)}.ics`)).status).toBe(404);
});

test("a permission that was withdrawn empties the address at once", async () => {
  await agreed();
  const browser = await signedIn(house.counselor);
  const address = await addressIn(await browser.post("/my-calendar"));
  await db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId}`;
  expect(await eventsIn(await feed(address))).toEqual([]);
});

test("an address that is asked for again and again is told to wait", async () => {
  const browser = await signedIn(house.counselor);
  const address = await addressIn(await browser.post("/my-calendar"));
  for (let count = 0; count < 30; count += 1) expect((await feed(address)).status).toBe(200);
  const answer = await feed(address);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "300"]);
});

test("a teacher, who meets with nobody here, has no such address", async () => {
  const browser = await signedIn(house.teacher);
  expect((await browser.post("/my-calendar")).status).toBe(404);
  const rows = await db.asSuperuser`select from calendar_feeds where staff_id = ${house.teacher.id}`;
  expect(rows).toHaveLength(0);
});

/** The answer link in the mail that one side got. */
async function linkOf(id: string, who: Handle): Promise<string> {
  const ctx = jobCtx({ store: db.store, now }, "mail", who.org.id);
  const mailing = { post, baseUrl: () => origin };
  await sendLetters(ctx, mailing, { organizationId: who.org.id, kind: "invitation", subjectId: id });
  const mail = mails.findLast((one) => one.to.address === mailOf(who));
  const link = /https?:\/\/\S+\/answer\/[\w-]{43}/.exec(mail?.text ?? "")?.[0];
  if (!link) throw new Error("a mail leads to its answer");
  return link;
}
const send = (link: string, comes: string) =>
  app.request(link, {
    method: "POST",
    body: `comes=${comes}`,
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
  });
const viewed = async (id: string, who: Handle) =>
  (await (await signedIn(who)).get(`/check-ins/${id}`)).text();

test("the link in the mail says without a sign-in that one cannot come; the other side sees it, and a change of mind", async () => {
  const { id } = await agreed();
  const link = await linkOf(id, house.counselor);
  const page = await (await app.request(link)).text();
  expect(page).toContain("Can you come?");
  for (const word of [...house.names, "Copper", house.counselor.name, house.therapist.name])
    expect(page).not.toContain(word);
  expect(await viewed(id, house.therapist)).not.toContain("cannot come");
  expect((await send(link, "no")).status).toBe(200);
  expect(await viewed(id, house.therapist)).toContain(`${house.counselor.name} cannot come after all`);
  expect(await auditOf(db.store, house.counselor, `checkin:${id}`)).toContain("checkin.answer done");
  expect((await send(link, "yes")).status).toBe(200);
  expect(await viewed(id, house.therapist)).not.toContain("cannot come");
});

test("looking at the link changes nothing, however often a program looks", async () => {
  const { id } = await agreed();
  const link = await linkOf(id, house.counselor);
  const before = await db.asSuperuser`select * from check_in_answers where check_in_id = ${id}`;
  for (const method of ["GET", "HEAD", "GET"]) await app.request(link, { method });
  expect(await db.asSuperuser`select * from check_in_answers where check_in_id = ${id}`).toEqual(before);
});

test("an old link, one of a cancelled meeting, and a wrong one say alike that there is nothing to answer", async () => {
  const { id } = await agreed();
  const link = await linkOf(id, house.counselor);
  const wrong = await app.request(`${origin}/answer/${"b".repeat(43)}`);
  expect(wrong.status).toBe(404);
  expect((await cancelCheckIn(as(house.therapist), { id: id })).ok).toBe(true);
  expect((await send(link, "no")).status).toBe(404);
  expect(await (await app.request(link)).text()).toBe(await wrong.text());
});

test("a form from elsewhere answers nothing by the link", async () => {
  const { id } = await agreed();
  const link = await linkOf(id, house.counselor);
  const answer = await app.request(link, {
    method: "POST",
    body: "comes=no",
    headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
  });
  expect(answer.status).toBe(403);
  expect(await viewed(id, house.therapist)).not.toContain("cannot come");
});

test("mail that failed stands on the page of what was not delivered, and goes out again by a press of its reader alone", async () => {
  const { id } = await agreed();
  await linkOf(id, house.counselor);
  await db.asSuperuser`update letters set state = 'failed', problem = 'smtp_550' where subject_id = ${id}`;
  const browser = await signedIn(house.counselor);
  const page = await (await browser.get("/not-delivered")).text();
  expect(page).toContain("A meeting for the calendar");
  const action = /action="(\/not-delivered\/letters\/[^"]+)"/.exec(page)?.[1] ?? "";
  const nurse = await signedIn(house.nurse);
  expect((await nurse.post(action)).status).toBe(404);
  expect((await browser.post(action)).status).toBe(303);
  mails.length = 0;
  await linkOf(id, house.counselor);
  expect(mails).toHaveLength(1);
});
