import { sandboxClient } from "#bot/sandbox/slack/oauth.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SlackTrouble } from "#bot/sandbox/slack/errors.ts";
import type { Person } from "#bot/sandbox/slack/hands.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { masters, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { inventedSlack, startProduct, type InventedSlack, type Product } from "./product.ts";

let db: SeededDatabase;
let product: Product;
let invented: InventedSlack;
const stack = new AsyncDisposableStack();
const patience = 300_000;

beforeAll(async () => {
  db = stack.use(await seededDatabase());
  invented = stack.use(await inventedSlack(() => product.url));
  const [master] = masters;
  product = await startProduct({
    ...invented.settings,
    // In production workspaces are added in the panel; these two are there already.
    SLACK_BOT_TOKEN: "",
    SLACK_CLIENT_ID: sandboxClient.id,
    SLACK_CLIENT_SECRET: sandboxClient.secret,
    DATABASE_URL: db.appUrl,
    MASTER_KEYS: `${master?.id}:${master?.secret.toString("base64")}`,
    BASE_URL: "https://panel.example",
    UNDO_SECONDS: "0",
  });
  stack.use(product.child);
}, patience);
afterAll(() => stack.disposeAsync());

const everyMs = 100;
const rounds = 50;

/** Kills about half of the product's backends, of whichever of its pools, and says how many. */
async function killHalf(): Promise<number> {
  const [row] = await db.asSuperuser<[{ killed: number }]>`
    select count(pg_terminate_backend(pid))::int as killed from pg_stat_activity
    where datname = current_database() and usename = 'footbridge_app' and random() < 0.5`;
  return row.killed;
}

/** Eight people on one case, on both sides of it. */
const busy = [
  "therapist",
  "coordinator",
  "familyTherapist",
  "psychiatrist",
  "director",
  "counselor",
  "nurse",
  "coordinator504",
] as const satisfies StaffKey[];

const words = (value: unknown) => JSON.stringify(value);
const top = (person: Person) => words(person.views.at(-1) ?? "");

/** What somebody was told, in the order in which they were told it. */
type Told = { sent: number; failed: number; alreadySent: number };

/** Answers for this person's eyes only, where no form could be opened in time. */
const whispers = (person: Person) =>
  person.dm().filter(({ ephemeralFor }) => ephemeralFor !== undefined).length;

/** Opens the form; again whenever the person is told that it did not work. Silence fails the test. */
async function openForm(person: Person, told: Told): Promise<void> {
  for (;;) {
    try {
      await person.dismiss();
      const before = whispers(person);
      await person.command("/progress", db.world.cases.twoWay.codeName);
      const isTold = () => /Who will read it|did not work/.test(top(person)) || whispers(person) > before;
      await invented.slack.until(isTold, 60_000);
      if (top(person).includes("Who will read it")) return;
    } catch (error) {
      if (!(error instanceof SlackTrouble)) throw error;
    }
    told.failed += 1;
  }
}

/** Fills one form and sends it until it is told that it was sent, now or before. */
async function sendOne(person: Person, told: Told): Promise<void> {
  await openForm(person, told);
  await person.fill({ [person.teamId === "T0SCHOOL" ? "Engagement in class" : "Engagement"]: "4" });
  for (;;) {
    try {
      await person.submit();
    } catch (error) {
      if (!(error instanceof SlackTrouble)) throw error;
    }
    const shown = top(person);
    if (shown.includes("Update confirmed")) return void (told.sent += 1);
    if (shown.includes("it went once")) return void (told.alreadySent += 1);
    told.failed += 1;
    if (person.views.length > 1) await person.close();
  }
}

type Author = { person: Person; staffId: string; told: Told };

const authors = (): Author[] =>
  busy.map((key) => {
    const { org, userKey, id } = db.world.staff[key];
    const told = { sent: 0, failed: 0, alreadySent: 0 };
    return { person: invented.slack.person(org.team, userKey), staffId: id, told };
  });

/** What everybody wrote since, by author. */
async function updatesBy(): Promise<Map<string, number>> {
  const rows = await db.asSuperuser<{ author: string; count: number }[]>`
    select author_id as author, count(*)::int as count from progress_updates where created_at > ${db.seededAt.toString()}
    group by 1`;
  return new Map(rows.map(({ author, count }) => [author, count]));
}

/** Updates since without a copy, or with more than one, in the chat of somebody who is to have one. */
async function undeliveredSince(): Promise<{
  lost: number;
  doubled: number;
  uncertain: number;
  copies: number;
}> {
  const rows = await db.asSuperuser<{ subject: string; staff: string; state: string }[]>`
    select d.subject_id as subject, d.staff_id as staff, d.state from deliveries d
    join (select distinct subject_id from disclosures where released_at > ${db.seededAt.toString()}) as s using (subject_id)`;
  const shown = new Map(
    Object.values(db.world.staff)
      .filter(({ org }) => org.team !== "")
      .map((one) => [one.id as string, invented.slack.person(one.org.team, one.userKey).dm().map(words)]),
  );
  const counted = rows.map(({ subject, staff, state }) => {
    const messages = (shown.get(staff) ?? []).filter((text) => text.includes(subject)).length;
    return { messages, state };
  });
  return {
    copies: counted.length,
    doubled: counted.filter(({ messages }) => messages > 1).length,
    uncertain: counted.filter(({ state }) => state === "uncertain").length,
    lost: counted.filter(
      ({ state, messages }) => state !== "uncertain" && state !== "unreachable" && messages === 0,
    ).length,
  };
}

const isQuiet = async (): Promise<boolean> => {
  const [row] = await db.asSuperuser<{ open: number }[]>`
    select count(*)::int as open from pgboss.job
    where name in ('deliver', 'deliver-case') and state in ('created', 'retry', 'active')`;
  return row?.open === 0;
};

async function eventually(check: () => Promise<boolean>, ms: number): Promise<number> {
  const started = performance.now();
  while (!(await check())) {
    if (performance.now() - started > ms) throw new Error(`not within ${ms} ms: ${check}`);
    await sleep(50);
  }
  return Math.round(performance.now() - started);
}

const total = (all: readonly Author[], what: keyof Told): number =>
  all.reduce((sum, { told }) => sum + told[what], 0);

test(
  "while half of the database's backends die every 100 ms, the product lives, and what people are told is so",
  async () => {
    const all = authors();
    let isOver = false;
    const working = all.map(async ({ person, told }) => {
      while (!isOver) await sendOne(person, told);
    });
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      await sleep(everyMs);
      killed += await killHalf();
    }
    isOver = true;
    await Promise.all(working);
    const written = await updatesBy();
    console.log(
      `${killed} backends killed; ${total(all, "sent")} told sent, ${total(all, "alreadySent")} told already sent, ${total(all, "failed")} told failed and tried again`,
    );
    expect(product.child.isAlive()).toBe(true);
    for (const { staffId, told } of all) expect(written.get(staffId) ?? 0).toBe(told.sent + told.alreadySent);
  },
  patience,
);

test(
  "after such a storm everything that was sent arrives once, and new updates arrive at once",
  async () => {
    const listening = await eventually(async () => {
      const [row] = await db.asSuperuser<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and application_name like 'pgboss%' and query ~* 'listen'`;
      return (row?.count ?? 0) > 0;
    }, 60_000);
    const [author] = authors();
    if (!author) throw new Error("somebody writes");
    await sendOne(author.person, author.told);
    const arrived = await eventually(isNew(author), 60_000);
    const settled = await eventually(isQuiet, 150_000);
    const outcome = await undeliveredSince();
    console.log(
      `listening again after ${listening} ms, a new update arrived after ${arrived} ms, all settled after ${settled} ms: ${words(outcome)}`,
    );
    expect(outcome).toMatchObject({ lost: 0, doubled: 0 });
    expect(product.child.isAlive()).toBe(true);
  },
  patience,
);

/** Whether the author's newest update stands in a reader's chat. */
function isNew({ staffId }: Author): () => Promise<boolean> {
  return async () => {
    const [row] = await db.asSuperuser<{ id: string }[]>`
      select root_id as id from progress_updates where author_id = ${staffId} order by id desc limit 1`;
    const { org, userKey } = db.world.staff.counselor;
    const cards = invented.slack.person(org.team, userKey).dm();
    return cards.some((message) => words(message).includes(row?.id ?? "none"));
  };
}
