import { afterAll, beforeAll, expect, test } from "vitest";
import { makePrompt } from "#care/prompts.ts";
import { homeDataFor } from "#care/home.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, type House } from "../support/house.ts";
import { goThroughTheRound, houseOfTheRound, roundComesTo } from "./presses.ts";
import { openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const now = () => Temporal.Now.instant();
const zone = "America/New_York";
const monday = "2027-01-11";
const at = (time: string) => Temporal.ZonedDateTime.from(`${monday}T${time}[${zone}]`).toInstant();

beforeAll(async () => {
  db = await freshDatabase();
  house = await houseOfTheRound(db.store, now());
  chat = await openWorkspaces(db, [house], { now, holdFor: { seconds: 30 }, workers: false });
});
afterAll(() => db[Symbol.asyncDispose]());

const hands = () => chat.hands(house.therapist);
const prompt = () => {
  const { id: organizationId } = house.program;
  const ctx = jobCtx(
    { store: db.store, now: () => at("07:15").add({ seconds: 1 }) },
    "prompt",
    organizationId,
  );
  return makePrompt(ctx, { organizationId, staffId: house.therapist.id, kind: "round", day: monday });
};
const notices = () => db.asSuperuser<{ id: string }[]>`select id from notices where kind = 'round'`;

test("on Monday at 7:15 there is one card for all 25, however often its job runs", async () => {
  await prompt();
  await prompt();
  const made = await notices();
  expect(made).toHaveLength(1);
  await chat.deliverAt(house, made[0]?.id ?? "", now(), "round");
  await chat.deliverAt(house, made[0]?.id ?? "", now(), "round");
  expect(hands().dm()).toHaveLength(1);
  expect(words(hands().dm())).toContain("25 updates are due");
  const next = await db.asSuperuser<{ day: string }[]>`
    select data->>'day' as day from pgboss.job where name = 'prompt' and data->>'kind' = 'round'`;
  expect(next.map(({ day }) => day)).toEqual(["2027-01-18"]);
});

const comesTo = (count: number) => roundComesTo(chat, house.therapist, count);

test("15 are the same as last week in one press each, 8 are rated in four, 2 have a note in five, and it counts to 0", async () => {
  const card = await chat.card(house.therapist, "25 updates are due");
  await hands().press(card, "Start (25 left)");
  const presses = await goThroughTheRound(chat, house.therapist);
  expect(presses.same).toBe(1);
  expect(presses.ratings).toBeLessThanOrEqual(4);
  expect(presses.note).toBeLessThanOrEqual(5);
  const [row] = await db.asSuperuser<{ sent: number; notes: number }[]>`
    select count(*)::int as sent, count(distinct case_id)::int as notes from disclosures where kind = 'progress'`;
  expect(row).toEqual({ sent: 25, notes: 25 });
});

test("Home, the panel and the round's card then agree that nothing is due", async () => {
  await hands().dismiss();
  await hands().openHome();
  const home = await chat.until(() => hands().home);
  expect(words(home)).toContain("Nothing waits for you");
  const ctx = ctxFor(db.store, house.therapist, now());
  const data = await homeDataFor(ctx);
  expect(data.ok && data.value.waiting).toEqual([]);
  panelClock.now = now();
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.therapist);
  expect(await (await browser.get("/")).text()).toContain("Nothing waits for you");
  const [made] = await notices();
  await chat.deliverAt(house, made?.id ?? "", now(), "round");
  expect(words(hands().dm())).toContain("all done");
  expect(
    hands()
      .dm()
      .filter((message) => words(message).includes("Weekly round")),
  ).toHaveLength(1);
});

test("a week later nothing to report and tomorrow take one press each, and nothing crosses by them", async () => {
  await db.asSuperuser`update progress_updates set created_at = created_at - interval '170 hours'`;
  await hands().command("/footbridge", "round");
  await comesTo(25);
  const before = await db.asSuperuser`select 1 from disclosures`;
  await hands().press("view", "Nothing to report");
  await comesTo(24);
  await hands().press("view", "Snooze to tomorrow");
  await comesTo(23);
  await hands().press("view", "Next (22 left)");
  await comesTo(23);
  expect(await db.asSuperuser`select 1 from disclosures`).toHaveLength(before.length);
  const data = await homeDataFor(ctxFor(db.store, house.therapist, now().add({ hours: 24 })));
  expect(data.ok && data.value.waiting.length).toBe(24);
});

test("Home turns its pages in place, stays within what Slack takes, and no roster name was in any call or log", async () => {
  await hands().dismiss();
  await hands().openHome();
  const first = words(await chat.until(() => hands().home));
  expect(first).toContain("1 to 12 of 25");
  await hands().press("home", "Next (13 more)");
  const second = words(
    await chat.until(() => words(hands().home).includes("13 to 24 of 25") && hands().home),
  );
  expect(second).not.toBe(first);
  expect(hands().home?.blocks.length).toBeLessThan(60);
  await hands().press("home", "Back");
  await chat.until(() => words(hands().home).includes("1 to 12 of 25"));
  const all = words(chat.slack.calls()) + words(chat.logged);
  for (const name of [...house.names, "Anselm Drakeford"])
    for (const part of name.split(" ")) expect(all).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});
