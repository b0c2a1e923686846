import ICAL from "ical.js";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { sendLetters } from "#bot/jobs/mail.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Mail, Post, TextMessage } from "#bot/mail/post.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { cancelCheckIn } from "#care/check-ins/check-ins.ts";
import { findCheckIn, type CheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { lapseFamily } from "#care/families/answer.ts";
import { saveGuardian } from "#care/students.ts";
import type { LetterKind } from "#db/schema/letters.ts";
import { GuardianId, type CheckInId, type StudentId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { proposedCheckIn } from "#test/support/work.ts";
import { auditOf, Browser, origin, spoken } from "./visit.ts";

let db: TestDatabase;
let house: House;
let app: Hono<Env>;
let at: Temporal.Instant | undefined;
const now = () => at ?? Temporal.Now.instant();
const mails: Mail[] = [];
const texts: TextMessage[] = [];
const post: Post = {
  from: { name: "Footbridge", address: "notices@footbridge.example" },
  mail: async (mail) => {
    mails.push(mail);
    return { kind: "sent" };
  },
  text: async (message) => {
    texts.push(message);
    return { kind: "sent" };
  },
};

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

type Adult = { id: GuardianId; email: string };
let mother: Adult;
let father: Adult;
beforeEach(async () => {
  at = undefined;
  mails.length = 0;
  texts.length = 0;
  app = panel({ store: db.store, now, demo: true, baseUrl: () => origin, log: () => undefined, spoken });
  house = await furnish(db.store, now());
  await permitBoth(db.store, house);
  mother = await adult({ name: "Lupita Tannenbaum", language: "es", email: "lupita@home.example" });
  father = await adult({ name: "Rodrigo Quispe", language: "en", email: "rodrigo@other.example" });
});

const as = (who: Handle) => ctxFor(db.store, who, now());
type Entry = {
  name: string;
  language: string;
  email?: string;
  phone?: string;
  word?: string;
  status?: string;
};

/** An adult on the school's own record; the one that a house comes with has neither mail nor phone. */
async function adult({ status = "active", ...entry }: Entry, id?: GuardianId): Promise<Adult> {
  const [student] = await db.asSuperuser<{ id: StudentId }[]>`
    select student_id as id from case_students where case_id = ${house.caseId} and organization_id = ${house.school.id}`;
  if (!student) throw new Error("a case is about a student");
  const counselor = as(house.counselor);
  const office = { ...counselor, actor: { ...counselor.actor, roles: ["admin" as const] } };
  const saved = await saveGuardian(office, {
    studentId: student.id,
    ...(id && { id }),
    answers: { relation: "parent", status, ...entry },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return { id: saved.value, email: entry.email ?? "" };
}

const proposed = async () => (await proposedCheckIn({ db, house, caseId: house.caseId })).id;
const found = async (id: CheckInId): Promise<CheckIn> => {
  const one = await read(as(house.counselor), (reader) => findCheckIn(reader, as(house.counselor), id));
  if (!one) throw new Error("there is a check-in");
  return one;
};
const timesOf = async (id: CheckInId) => openTimes((await found(id)).times, now()).map((time) => time.id);
const signedIn = async (who: Handle) => {
  const browser = new Browser(app);
  await browser.signIn(who);
  return browser;
};
/** Asks these adults in the panel, as the counselor. */
async function ask(id: CheckInId, adults: readonly Adult[]): Promise<number> {
  const browser = await signedIn(house.counselor);
  await browser.get(`/check-ins/${id}/family`);
  const answer = await browser.post(`/check-ins/${id}/family`, { guardian: adults.map((one) => one.id) });
  return answer.status;
}
async function write(kind: LetterKind, subjectId: string): Promise<void> {
  for (const org of [house.school, house.program]) {
    const ctx = jobCtx({ store: db.store, now }, "mail", org.id);
    await sendLetters(ctx, { post, baseUrl: () => origin }, { organizationId: org.id, kind, subjectId });
  }
}
async function writeLinks(): Promise<void> {
  const jobs = await db.asSuperuser<{ id: string }[]>`
    select data->>'subjectId' as id from pgboss.job where name = 'mail' and data->>'kind' = 'family-link'
      and data->>'organizationId' = ${house.school.id} order by created_on`;
  for (const { id } of jobs) await write("family-link", id);
}
const linkIn = (text: string | undefined) => {
  const link = /https?:\/\/\S+\/family\/[\w-]{43}/.exec(text ?? "")?.[0];
  if (!link) throw new Error("a link is in it");
  return link;
};
const mailTo = (one: Adult) => mails.findLast((mail) => mail.to.address === one.email);
const linkOf = (one: Adult) => linkIn(mailTo(one)?.text);
async function asked(id: CheckInId, adults: readonly Adult[]): Promise<void> {
  expect(await ask(id, adults)).toBe(303);
  await writeLinks();
}
function send(link: string, body: Record<string, string | string[]>): Promise<Response> {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(body)) for (const one of [value].flat()) form.append(key, one);
  const type = "application/x-www-form-urlencoded";
  return Promise.resolve(
    app.request(link, { method: "POST", body: form.toString(), headers: { origin, "content-type": type } }),
  );
}
const agree = async (timeId: string | undefined) => {
  const time = (await found(meeting)).times.find((one) => one.id === timeId);
  if (!time) throw new Error("a time is there");
  expect((await answerTime(as(house.counselor), { timeId: time.id, works: true })).ok).toBe(true);
};
let meeting: CheckInId;
const eventIn = (mail: Mail | undefined) => {
  const file = new ICAL.Component(ICAL.parse(mail?.calendar?.content ?? ""));
  return {
    method: mail?.calendar?.method,
    event: new ICAL.Event(file.getFirstSubcomponent("vevent") ?? undefined),
  };
};

test("a meeting waits for the family, is set at the time that works for all, and each gets it into a calendar of their own", async () => {
  meeting = await proposed();
  await asked(meeting, [mother, father]);
  const [first = "", second = ""] = await timesOf(meeting);
  const therapist = as(house.therapist);
  for (const timeId of [first, second]) {
    await agree(timeId);
    await answerTime(therapist, {
      timeId: (await found(meeting)).times.find((t) => t.id === timeId)!.id,
      works: true,
    });
  }
  expect((await found(meeting)).row.state).toBe("proposed");
  expect(
    (await send(linkOf(mother), { times: [second], interpreter: "yes", coming: "Yo y mi hermana" })).status,
  ).toBe(200);
  expect((await found(meeting)).row.state).toBe("proposed");
  expect((await send(linkOf(father), { times: [first, second] })).status).toBe(200);
  const { row, times } = await found(meeting);
  expect(row.state).toBe("confirmed");
  expect(row.startsAt?.toString()).toBe(times.find((one) => one.id === second)?.startsAt.toString());
  mails.length = 0;
  await write("invitation", meeting);
  const [hers, his] = [eventIn(mailTo(mother)), eventIn(mailTo(father))];
  expect(hers.method).toBe("REQUEST");
  expect(hers.event.attendees.map((one) => one.getFirstValue())).toEqual([`MAILTO:${mother.email}`]);
  expect(hers.event.uid).not.toBe(his.event.uid);
  expect(mailTo(mother)?.subject).toBe("Reunión con la escuela");
  expect((await cancelCheckIn(therapist, { id: meeting })).ok).toBe(true);
  await write("invitation", meeting);
  expect(eventIn(mailTo(father)).method).toBe("CANCEL");
});

test("of two parents neither page, mail nor calendar of one says anything of the other", async () => {
  meeting = await proposed();
  await asked(meeting, [mother, father]);
  const [time = ""] = await timesOf(meeting);
  await agree(time);
  const page = await (await app.request(linkOf(mother))).text();
  await send(linkOf(mother), { times: [time], coming: "Rodrigo no" });
  await send(linkOf(father), { times: [time], coming: "me and Wilhelmina" });
  await write("invitation", meeting);
  const hers = [
    page,
    ...mails.filter((one) => one.to.address === mother.email).map((one) => JSON.stringify(one)),
  ];
  const his = mails.filter((one) => one.to.address === father.email).map((one) => JSON.stringify(one));
  expect([hers.length, his.length]).toEqual([3, 2]);
  for (const one of hers) expect(one).not.toMatch(/Rodrigo Quispe|rodrigo@|Wilhelmina/);
  for (const one of his) expect(one).not.toMatch(/Lupita|lupita@|Rodrigo no/);
  for (const one of [...hers, ...his])
    expect(one).not.toMatch(/Copper|Ladder|Marisol|Harbor|Calloway|Fennimore|therap|treatment|program/i);
});

test("looking at the link does nothing, whatever looks; the answer is taken once, also when two arrive together", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const link = linkOf(mother);
  const [time = ""] = await timesOf(meeting);
  const state = () =>
    db.asSuperuser`select used_at, secrets from family_links where check_in_id = ${meeting}`;
  const before = await state();
  for (const method of ["GET", "HEAD", "GET", "OPTIONS"]) await app.request(link, { method });
  expect(await state()).toEqual(before);
  const both = await Promise.all([send(link, { times: [time] }), send(link, { none: "yes" })]);
  expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect((await send(link, { none: "yes" })).status).toBe(409);
  expect(await (await app.request(link)).text()).toContain("Ya envió su respuesta");
});

test("an answer without any choice, or with two that cannot both be, is asked again with what was typed", async () => {
  meeting = await proposed();
  await asked(meeting, [father]);
  const [time = ""] = await timesOf(meeting);
  const wrong: Record<string, string | string[]>[] = [
    { coming: "me" },
    { coming: "me", times: [time], none: "yes" },
  ];
  for (const body of wrong) {
    const answer = await send(linkOf(father), body);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Then press the button again");
    expect(page).toContain('value="me"');
  }
});

test("a time that is gone since the page was opened is asked anew, and the link is not used up by it", async () => {
  meeting = await proposed();
  await asked(meeting, [father]);
  const [gone = "", other = ""] = await timesOf(meeting);
  await db.asSuperuser`update check_in_times set gone_why = 'taken' where id = ${gone}`;
  expect((await send(linkOf(father), { coming: "me", times: [gone] })).status).toBe(422);
  expect((await send(linkOf(father), { coming: "me", times: [other] })).status).toBe(200);
});

test("who may not be contacted is not offered, cannot be asked, and a link they have already opens nothing", async () => {
  const barred = await adult({
    name: "Evander Pell",
    language: "en",
    email: "pell@away.example",
    status: "no_contact",
  });
  const limited = await adult({
    name: "Corwin Ashby",
    language: "en",
    email: "ashby@away.example",
    status: "limited",
  });
  meeting = await proposed();
  const browser = await signedIn(house.counselor);
  const page = await (await browser.get(`/check-ins/${meeting}/family`)).text();
  expect(page).toContain("Lupita Tannenbaum");
  expect(page).not.toMatch(/Evander|Corwin/);
  for (const one of [barred, limited]) expect(await ask(meeting, [mother, one])).toBe(404);
  expect(await db.asSuperuser`select 1 from family_links where check_in_id = ${meeting}`).toHaveLength(0);
  await asked(meeting, [father]);
  const link = linkOf(father);
  await adult(
    { name: "Rodrigo Quispe", language: "en", email: father.email, status: "no_contact" },
    father.id,
  );
  expect((await app.request(link)).status).toBe(404);
  const [time = ""] = await timesOf(meeting);
  expect((await send(link, { times: [time] })).status).toBe(404);
});

test("who may not be contacted any more hears nothing of the meeting they had agreed on, not even that it falls", async () => {
  meeting = await proposed();
  await asked(meeting, [father]);
  const [time = ""] = await timesOf(meeting);
  await agree(time);
  expect((await send(linkOf(father), { times: [time] })).status).toBe(200);
  await write("invitation", meeting);
  await adult(
    { name: "Rodrigo Quispe", language: "en", email: father.email, status: "no_contact" },
    father.id,
  );
  mails.length = 0;
  expect((await cancelCheckIn(as(house.therapist), { id: meeting })).ok).toBe(true);
  await write("invitation", meeting);
  expect(mails.map((one) => one.to.address)).not.toContain(father.email);
});

test("a link that is written after its adult may not be contacted any more, or the meeting fell, is not sent", async () => {
  meeting = await proposed();
  expect(await ask(meeting, [mother, father])).toBe(303);
  await adult(
    { name: "Rodrigo Quispe", language: "en", email: father.email, status: "no_contact" },
    father.id,
  );
  await writeLinks();
  expect(mails.map((one) => one.to.address)).toEqual([mother.email]);
  const other = await proposed();
  expect(await ask(other, [mother])).toBe(303);
  expect((await cancelCheckIn(as(house.therapist), { id: other })).ok).toBe(true);
  mails.length = 0;
  await writeLinks();
  expect(mails).toEqual([]);
});

test("a link lives a week at most; when it has ended the meeting goes on without that adult", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const link = linkOf(mother);
  const [time = ""] = await timesOf(meeting);
  await agree(time);
  expect((await found(meeting)).row.state).toBe("proposed");
  await db.asSuperuser`update family_asks set expires_at = now() where check_in_id = ${meeting}`;
  await db.asSuperuser`update family_links set expires_at = now() where check_in_id = ${meeting}`;
  expect((await app.request(link)).status).toBe(404);
  await lapseFamily(jobCtx({ store: db.store, now }, "family-lapse", house.school.id), meeting);
  expect((await found(meeting)).row.state).toBe("confirmed");
  const [job] = await db.asSuperuser<{ at: string }[]>`
    select start_after::text as at from pgboss.job where name = 'family-lapse' and data->>'checkInId' = ${meeting}`;
  expect(job).toBeDefined();
});

test("whoever asked can go on without the family, and their links open nothing any more", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const [time = ""] = await timesOf(meeting);
  await agree(time);
  const browser = await signedIn(house.counselor);
  expect(await (await browser.get(`/check-ins/${meeting}/family`)).text()).toContain(
    "Go on without the family",
  );
  expect((await browser.post(`/check-ins/${meeting}/family/end`)).status).toBe(303);
  expect((await found(meeting)).row.state).toBe("confirmed");
  expect((await app.request(linkOf(mother))).status).toBe(404);
});

test("both sides see which times work for the family and that an interpreter is wanted; who comes, and who they are, one side alone", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const [time = ""] = await timesOf(meeting);
  await send(linkOf(mother), { times: [time], interpreter: "yes", coming: "Yo y la abuela" });
  const theirs = await (await (await signedIn(house.therapist)).get(`/check-ins/${meeting}`)).text();
  expect(theirs).toContain("the family");
  expect(theirs).toContain("An interpreter is wanted (Spanish)");
  expect(theirs).not.toMatch(/abuela|Lupita/);
  const own = await (await (await signedIn(house.counselor)).get(`/check-ins/${meeting}/family`)).text();
  expect(own).toContain("Who comes: Yo y la abuela");
  const foreign = await (await signedIn(house.therapist)).get(`/check-ins/${meeting}/family`);
  expect(await foreign.text()).not.toMatch(/abuela|Rodrigo Quispe/);
});

test("without a permission for times the family's side does not ask, since what they answer could not be passed on", async () => {
  meeting = await proposed();
  await db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId} and direction = 'school_to_program'`;
  expect(await ask(meeting, [mother])).toBe(409);
  expect(await db.asSuperuser`select 1 from family_links where check_in_id = ${meeting}`).toHaveLength(0);
});

test("somebody without mail gets a text: the school office, its phone, the word they chose, a link, and no word of care", async () => {
  const aunt = await adult({
    name: "Ximena Tannenbaum",
    language: "en",
    phone: "+15555550177",
    word: "sunflower",
  });
  meeting = await proposed();
  await asked(meeting, [aunt]);
  const [text] = texts;
  expect(text?.to).toBe("+15555550177");
  expect(text?.text).toMatch(/^School office, \S+\. sunflower\. /);
  expect(text?.text.length).toBeLessThanOrEqual(200);
  expect(text?.text).not.toMatch(/Ximena|Tannenbaum|Copper|Harbor|therap|program|footbridge/i);
  expect((await app.request(linkIn(text?.text))).status).toBe(200);
});

test("jobs and the audit log hold ids alone: no address, no token, no name", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const token = linkOf(mother).slice(-43);
  const [time = ""] = await timesOf(meeting);
  await send(linkOf(mother), { times: [time], coming: "Yo y la abuela" });
  const rows = await db.asSuperuser<{ row: string }[]>`
    select data::text as row from pgboss.job union all select audit_log::text from audit_log
    union all select letters::text from letters union all select family_links::text from family_links`;
  const all = rows.map(({ row }) => row).join("\n");
  for (const word of [token, mother.email, "Lupita", "abuela"]) expect(all).not.toContain(word);
  const [link] = await db.asSuperuser<
    { id: string }[]
  >`select id from family_links where check_in_id = ${meeting}`;
  expect(await auditOf(db.store, house.counselor, `family-link:${link?.id}`)).toContain("family.answer done");
});

test("a form from elsewhere answers nothing", async () => {
  meeting = await proposed();
  await asked(meeting, [mother]);
  const answer = await app.request(linkOf(mother), {
    method: "POST",
    body: "none=yes",
    headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
  });
  expect(answer.status).toBe(403);
  expect((await send(linkOf(mother), { none: "yes" })).status).toBe(200);
});
