import { afterAll, beforeAll, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { changeOwnSide } from "#care/partners.ts";
import { makePrompt } from "#care/prompts.ts";
import { setDays } from "#care/school-year.ts";
import { saveSettings } from "#care/settings.ts";
import { usualSettings } from "#care/settings.rules.ts";
import type { CaseId } from "#db/ids.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { permitBack } from "../support/supports.ts";
import { openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const zone = "America/New_York";
// Slack's signatures are of this very day, so the summer lies around it.
const today = Temporal.Now.zonedDateTimeISO(zone).toPlainDate();
const last = today.add({ days: 35 + (5 - today.dayOfWeek) });
const back = last.add({ days: 3 });
const at = (day: Temporal.PlainDate, time: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
let now = Temporal.Now.instant();
const longDay = back.toLocaleString("en-US", { dateStyle: "long" });
const asAdmin = (who: Handle) => {
  const ctx = ctxFor(db.store, who, now);
  return { ...ctx, actor: { ...ctx.actor, roles: [who.role, "admin" as const] } };
};

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, now.subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId])
    await permit(db.store, house, { caseId, categories: ["participation"], roles: ["counselor", "nurse"] });
  await db.asSuperuser.unsafe(`update consents set ends = '{"kind":"date","on":"${today.add({ days: 20 })}"}'
    where case_id = '${house.otherCaseId}'`);
  chat = await openWorkspaces(db, [house], { now: () => now, workers: false });
  const away = await setDays(asAdmin(house.counselor), {
    lines: `${today.subtract({ days: 7 })} to ${last} summer`,
    days_where: "all",
  });
  expect(away).toMatchObject({ ok: true });
  const told = await changeOwnSide(asAdmin(house.counselor), {
    id: house.partnershipId,
    answers: {
      hours: "School days, 8 to 4",
      summer_name: "The district office",
      summer_tel: "555 555 0188",
      agreement: "Agreement of 2026",
      signed_on: "2026-08-03",
    },
  });
  expect(told).toMatchObject({ ok: true });
});
afterAll(() => db[Symbol.asyncDispose]());

const cards = (who: Handle, said: string) =>
  chat
    .hands(who)
    .dm()
    .filter((one) => words(one).includes(said));

/** Sends an update of a case and answers with what the form and the confirmation said. */
async function send(code: string): Promise<{ form: string; done: string }> {
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", code);
  const form = await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4" });
  await therapist.submit();
  return { form, done: await chat.topHas(house.therapist, "Update confirmed") };
}

const subjects = () => db.asSuperuser<{ id: string; caseId: CaseId }[]>`
  select subject_id as id, case_id as "caseId" from disclosures where kind = 'progress' order by released_at`;

async function deliverAll(): Promise<void> {
  for (const { id } of await subjects()) await chat.deliverAt(house, id, now);
}

async function prompt(who: Handle, kind: "digest" | "round", date: Temporal.PlainDate): Promise<void> {
  const day = date.toString();
  const { id: organizationId } = house.school;
  const ctx = jobCtx({ store: db.store, now: () => now }, "prompt", organizationId);
  await makePrompt(ctx, { organizationId, staffId: who.id, kind, day });
  const notices = await db.asSuperuser<{ id: string }[]>`
    select id from notices n where staff_id = ${who.id} and kind = ${kind} and day = ${day}
      and exists (select 1 from pgboss.job where name = 'deliver' and data->>'subjectId' = n.id::text)`;
  for (const { id } of notices) await chat.deliverAt(house, id, now, kind);
}

test("who writes to a school in summer reads when it is back, and whom to call until then, before and after", async () => {
  const { form, done } = await send("copper ladder");
  for (const said of [form, done]) {
    expect(said).toContain("Alder Creek Middle is away for the summer");
    expect(said).toContain(longDay);
    expect(said).toContain("Until then ask for The district office, 555 555 0188");
  }
  await send("copper ladder");
  await send("cobalt canoe");
});

test("nothing routine reaches the school meanwhile, and each copy waits for the first day", async () => {
  await deliverAll();
  const monday = today.add({ days: 8 - today.dayOfWeek });
  for (const time of ["07:15:01", "17:00:01"]) {
    now = at(monday, time);
    await deliverAll();
    for (const kind of ["digest", "round"] as const) await prompt(house.counselor, kind, monday);
  }
  expect(chat.hands(house.counselor).dm()).toEqual([]);
  expect(chat.hands(house.nurse).dm()).toEqual([]);
  expect(cards(house.therapist, "Your update")).toHaveLength(3);
  const waiting = await db.asSuperuser`
    select 1 from deliveries where organization_id = ${house.school.id} and state = 'queued' and problem = 'summer'`;
  expect(waiting).toHaveLength(6);
  const [job] = await db.asSuperuser<{ at: Date }[]>`
    select max(start_after) as at from pgboss.job where name = 'deliver'`;
  expect(job?.at.toISOString()).toBe(at(back, "17:00").toString().replace("Z", ".000Z"));
});

test("safety reaches whoever answers in the summer; the school's own screen stays as it is", async () => {
  now = Temporal.Now.instant();
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/footbridge", "help");
  await chat.topHas(house.therapist, "Safety concern");
  await therapist.press("view", "Safety concern");
  const screen = await chat.topHas(house.therapist, "The district office");
  expect(screen).toContain(`Answers in the summer, until ${longDay}`);
  const counselor = chat.hands(house.counselor);
  await counselor.command("/footbridge", "help");
  await chat.topHas(house.counselor, "Safety concern");
  await counselor.press("view", "Safety concern");
  expect(await chat.topHas(house.counselor, "Harbor Lane")).not.toContain("The district office");
});

test("in August one digest tells what is still permitted, not a card for each; what ended meanwhile is dropped", async () => {
  expect(
    (await saveSettings(ctxFor(db.store, house.nurse, now), { ...usualSettings, reminders: "cards" })).ok,
  ).toBe(true);
  now = at(back, "17:00:01");
  await deliverAll();
  await deliverAll();
  for (const who of [house.counselor, house.nurse]) {
    await prompt(who, "digest", back);
    await prompt(who, "digest", back);
    const [card, ...more] = chat.hands(who).dm();
    expect(more).toEqual([]);
    expect(words(card).match(/Copper Ladder · Update from Ines Calloway/g)).toHaveLength(2);
    expect(words(card)).not.toContain("Cobalt Canoe · Update");
  }
});

test("who works in the summer has their own card at once, with what they can still do about it", async () => {
  now = Temporal.Now.instant();
  await permitBack(db.store, house, { categories: ["attendance"] });
  const counselor = chat.hands(house.counselor);
  await counselor.command("/progress", "copper ladder");
  await chat.topHas(house.counselor, "Who will read it");
  await counselor.fill({ Attendance: "90 % or more" });
  await counselor.submit();
  await chat.topHas(house.counselor, "Update confirmed");
  await deliverAll();
  const [own, ...more] = cards(house.counselor, "Your update");
  expect(more).toEqual([]);
  expect(words(own)).toContain("Retract");
  await counselor.dismiss();
});

test("once nobody is away any more, updates come at once again, and who wants single cards has no digest", async () => {
  now = Temporal.Now.instant();
  await db.asSuperuser`update closed_days set ended_at = now() where why = 'summer'`;
  const { form } = await send("copper ladder");
  expect(form).not.toContain("summer");
  await deliverAll();
  expect(cards(house.counselor, "Progress update")).toHaveLength(1);
  const next = back.add({ days: 1 });
  now = at(next, "17:00:01");
  await prompt(house.nurse, "digest", next);
  expect(cards(house.nurse, "For tomorrow")).toHaveLength(1);
});
