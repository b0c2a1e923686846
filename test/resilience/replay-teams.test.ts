import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import type { Ask } from "#bot/dispatch.ts";
import { jobNames } from "#db/queue.ts";
import { ctxOf, dailyRows, say, whoOf, type Setting, type Who } from "#test/contracts/daily-rows.ts";
import { clock } from "#test/contracts/chats.ts";
import { teamsChat, type TeamsChat } from "#test/contracts/teams-chat.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish } from "#test/support/house.ts";
import * as work from "#test/support/work.ts";

let db: TestDatabase;
let chat: TeamsChat;
let setting: Setting;
const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
beforeAll(async () => {
  db = await freshDatabase();
  chat = await teamsChat(db, registry, clock());
});
afterAll(async () => {
  await chat?.[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

type Row = { who: Who; ask: (setting: Setting) => Promise<Ask> };
const at = () => ({ db, house: setting.house, caseId: setting.house.caseId });
const press = (who: Who, name: string, ref: () => Promise<string> | string): [string, Row] => [
  `press ${name}`,
  { who, ask: async () => ({ kind: "press", press: name, ref: await ref() }) },
];
const sending = (answers: Record<string, string>): Row => ({
  who: "therapist",
  ask: async () => {
    const ctx = ctxOf(setting, "therapist");
    const opened = await say(setting, ctx, { kind: "command", name: "progress", words: "copper ladder" });
    if (opened.kind !== "page") throw new Error("the form opens");
    return { kind: "submit", form: "progress", at: { draft: opened.draft, page: "ratings" }, answers };
  },
});

/** What the thread does; the daily work has rows of its own. */
const thread: [string, Row][] = [
  ["form progress", sending({ engagement: "4" })],
  press("counselor", "progress.seen", () => work.sentUpdate(at())),
  press("therapist", "progress.retract", () => work.sentUpdate(at())),
  press("therapist", "progress.wrong", () => work.sentUpdate(at())),
  press("therapist", "case.pause", () => setting.house.caseId),
  press("counselor", "consent.ask", () => setting.house.caseId),
];
/** What only looks has nothing that could happen twice; its rows are tried with all others in the contracts. */
const acting =
  /^form |progress|answer\.0|ask\.|withdraw|why|log\.copy|nothing|snooze|same|end$|works|doesnt|cancel|held|absent|moved|family|alone|task|pause|consent/;
const rows = [...thread, ...[...dailyRows].filter(([name]) => acting.test(name))];

/** Everything that is kept besides an asking's own traces, and what the audit log says was done. */
async function standing(): Promise<{ contents: Record<string, unknown>; done: number }> {
  const sql = db.asSuperuser;
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('audit_log', 'claims', 'drafts', 'chat_conversations') order by 1`;
  const hashes = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
  );
  const contents = await sql.unsafe<{ name: string; hash: string }[]>(hashes.join(" union all "));
  const jobs =
    await sql`select name, count(*)::int as n from pgboss.job where name in ${sql(jobNames)} group by 1 order by 1`;
  const [audit] = await sql<{ n: number }[]>`
    select count(*)::int as n from audit_log where outcome = 'done' and action not in ('chat.reach')`;
  const all = [
    ...contents.map(({ name, hash }) => [name, hash]),
    ...jobs.map((job) => [`job ${job["name"]}`, job["n"]]),
  ];
  return { contents: Object.fromEntries(all) as Record<string, unknown>, done: audit?.n ?? 0 };
}

test.each(rows)("%s, sent by Teams twice byte for byte, has its effect once", async (_, row) => {
  const house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId]) await work.permitDaily({ db, house, caseId });
  setting = { db, house: await chat.settle(house), registry };
  const who = await whoOf(setting, row.who);

  const ask = await row.ask(setting);
  const before = await standing();
  await chat.ask(who, ask);
  const first = await standing();
  expect((await chat.again()).status).toBe(200);
  expect(await standing()).toEqual(first);

  const other = await row.ask(setting);
  const ready = await standing();
  chat.nextGoesTwice();
  await chat.ask(who, other);
  const both = await standing();
  expect(both.done - ready.done).toBeLessThanOrEqual(Math.max(first.done - before.done, 1));
});

test("a form that is sent again under its nonce is answered as before, and the nonce of another is no key to it", async () => {
  const { therapist, coordinator } = setting.house;
  const [mine, theirs] = [chat.person(therapist), chat.person(coordinator)];
  await mine.compose("progress");
  mine.fill({ case: setting.house.caseId });
  await mine.submit("Next");
  mine.fill({ Engagement: "4" });
  const data = mine.sending("Send");
  expect(data["nonce"]).toBeTruthy();
  const count = async () => (await db.asSuperuser`select 1 from progress_updates`).length;
  const before = await count();
  const answers = await Promise.all([1, 2, 3].map(() => mine.invoke("task/submit", { data })));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await count()).toBe(before + 1);
  const stolen = await theirs.invoke("task/submit", { data });
  expect(JSON.stringify(stolen.body)).not.toBe(JSON.stringify(answers[0]?.body));
  expect(JSON.stringify(stolen.body)).toContain("Nothing was sent now");
  expect(await count()).toBe(before + 1);
});
