import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#bot/sandbox/slack/hands.ts";
import { DeliveryId, newId } from "#db/ids.ts";
import { jobNames } from "#db/queue.ts";
import { permit } from "#test/support/house.ts";
import { chatHouse, type ChatHouse } from "./chat-house.ts";
import { sendUpdate } from "./shared-house.ts";
import { carrierTo, type Carrier } from "./twice.ts";

let chat: ChatHouse;
let carrier: Carrier;
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  const server = serve({
    fetch: (request) => chat.side.handle?.(request) ?? new Response("", { status: 404 }),
    port: 0,
  });
  await once(server, "listening");
  stack.defer(() => void server.close());
  const { port } = server.address() as AddressInfo;
  carrier = carrierTo(() => `http://127.0.0.1:${port}/slack/events`);
  chat = stack.use(await chatHouse({ deliver: carrier.deliver, workers: false, holdSeconds: 30 }));
  for (const caseId of [chat.house.caseId, chat.house.otherCaseId])
    await permit(chat.db.store, chat.house, { caseId, categories: ["participation"], roles: ["counselor"] });
});
afterAll(() => stack.disposeAsync());

/** Which of the house's two cases: one for each way of sending twice, where a case can be used once only. */
type Turn = 0 | 1;
type Verb = {
  /** The audit row that it leaves, once. Absent for what only looks or opens a form. */
  does?: string;
  by: () => Person;
  /** Brings everybody to the point where it can be done; answers with the request that does it. */
  ready: (turn: Turn) => Promise<() => Promise<unknown>>;
};

const words = (value: unknown) => JSON.stringify(value);
const caseAt = (turn: Turn) => (turn === 0 ? chat.house.caseId : chat.house.otherCaseId);
const codeNameAt = (turn: Turn) => (turn === 0 ? "copper ladder" : "cobalt canoe");
const therapist = () => chat.hands(chat.house.therapist);
const counselor = () => chat.hands(chat.house.counselor);

async function waitFor(person: Person, shown: string): Promise<void> {
  await chat.slack.until(() => words(person.views.at(-1) ?? "").includes(shown), 5_000);
}

async function open(person: Person, command: string, shown: string): Promise<void> {
  await person.dismiss();
  const [name = "", ...typed] = command.split(" ");
  await person.command(name, typed.join(" "));
  await waitFor(person, shown);
}

/** A press on a button, wherever that button may stand: it is pressed in place of one that stands in every view. */
function pressOf(
  press: string,
  { does, by = therapist, prepare }: Partial<Verb> & { prepare: Prepare },
): Verb {
  const ready: Verb["ready"] = async (turn) => {
    const ref = await prepare(turn);
    await open(by(), "/footbridge help", "What you can do here");
    return () => {
      carrier.nextIsPress(press, ref);
      return by().press("view", "Safety concern");
    };
  };
  return { by, ready, ...(does && { does }) };
}
type Prepare = (turn: Turn) => string | undefined | Promise<string | undefined>;

const heldUpdate = () => sendUpdate(chat.db.store, chat.house, 30);
const releasedUpdate = () => sendUpdate(chat.db.store, chat.house);

/** A copy of the counselor's of which nobody knows whether it arrived. */
async function uncertainCopy(): Promise<string> {
  const [id, subject] = [newId(DeliveryId), await releasedUpdate()];
  const { org, id: staffId } = chat.house.counselor;
  await chat.db.asSuperuser`
    insert into deliveries (id, organization_id, staff_id, kind, subject_id, state, changed_at)
    values (${id}, ${org.id}, ${staffId}, 'progress', ${subject}, 'uncertain', now())`;
  return id;
}

/** Every press of the product. A new one without a line here fails the test beneath. */
const presses: Record<string, (press: string) => Verb> = {
  "progress.open": (press) => pressOf(press, { prepare: caseAt }),
  "progress.view": (press) =>
    pressOf(press, { does: "disclosure.view", by: counselor, prepare: releasedUpdate }),
  "progress.seen": (press) =>
    pressOf(press, { does: "disclosure.view", by: counselor, prepare: releasedUpdate }),
  "progress.edit": (press) => pressOf(press, { prepare: releasedUpdate }),
  "progress.correct": (press) => pressOf(press, { prepare: releasedUpdate }),
  "progress.undo": (press) => pressOf(press, { does: "progress.undo", prepare: heldUpdate }),
  "progress.retract": (press) => pressOf(press, { does: "progress.retract", prepare: releasedUpdate }),
  "case.open": (press) => pressOf(press, { prepare: caseAt }),
  "case.pause": (press) => pressOf(press, { does: "case.pause", prepare: caseAt }),
  "case.resume": (press) => pressOf(press, { does: "case.resume", prepare: caseAt }),
  "consent.ask": (press) => pressOf(press, { does: "consent.ask", by: counselor, prepare: caseAt }),
  "delivery.resend": (press) =>
    pressOf(press, { does: "delivery.resend", by: counselor, prepare: uncertainCopy }),
};

/** What is submitted last in every conversation. A new one without a line here fails the test beneath. */
const confirmations: Record<string, Verb> = {
  progress: {
    does: "progress.post",
    by: therapist,
    ready: async (turn) => {
      await open(therapist(), `/progress ${codeNameAt(turn)}`, "Who will read it");
      await therapist().fill({ Engagement: "4" });
      return () => therapist().submit();
    },
  },
  label: {
    does: "case.label",
    by: therapist,
    ready: async (turn) => {
      await open(therapist(), `/footbridge label ${codeNameAt(turn)}`, "Which case?");
      await therapist().fill({ "Your label": "Tuesday group" });
      return () => therapist().submit();
    },
  },
};

/** Connecting a chat account, which is asked for by somebody whom nobody knows. */
const linking = pressOf("link.start", {
  does: "link.start",
  by: () => chat.newcomer,
  prepare: () => undefined,
});

const all = (): [string, Verb][] => [
  ...Object.entries(presses).map(([press, make]): [string, Verb] => [press, make(press)]),
  ...Object.entries(confirmations).map(([name, verb]): [string, Verb] => [`confirming ${name}`, verb]),
  ["link.start", linking],
];

/** What one press leaves behind without being an effect: its own traces, and forms that are open. */
const traces = ["audit_log", "claims", "drafts"];

type Standing = { contents: string; rows: Record<string, number>; done: Record<string, number> };

/** Everything that is kept: by content, by number of rows, and what the audit log says was done. */
async function standing(): Promise<Standing> {
  const sql = chat.db.asSuperuser;
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
  const rows: Record<string, number> = {};
  let contents = "";
  for (const { name } of tables.filter((table) => !traces.includes(table.name))) {
    const [one] = await sql.unsafe<{ count: number; hash: string }[]>(
      `select count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
    );
    rows[name] = one?.count ?? 0;
    contents += `${name} ${one?.hash}\n`;
  }
  const jobs = await sql<{ name: string; count: number }[]>`
    select name, count(*)::int as count from pgboss.job where name in ${sql(jobNames)} group by 1`;
  for (const { name, count } of jobs) rows[`job ${name}`] = count;
  const done = await sql<{ action: string; count: number }[]>`
    select action, count(*)::int as count from audit_log where outcome = 'done' group by 1`;
  return { contents, rows, done: Object.fromEntries(done.map(({ action, count }) => [action, count])) };
}

/** How much more there is of everything than there was. */
function more(now: Record<string, number>, before: Record<string, number>): Record<string, number> {
  const grown = Object.entries(now).map(([key, count]): [string, number] => [
    key,
    count - (before[key] ?? 0),
  ]);
  return Object.fromEntries(grown.filter(([, by]) => by !== 0));
}

/** Answers that have reached a person: presses are answered after they are acknowledged. */
const answers = () =>
  chat.slack.calls().filter(({ method }) => method === "views.update" || method === "response_url").length;

const isSubmission = (verb: string) => verb.startsWith("confirming");

async function answered(verb: string, before: number, times: number): Promise<void> {
  if (!isSubmission(verb)) await chat.slack.until(() => answers() >= before + times, 5_000);
}

/** Topics whose presses and forms are not tried twice here yet, by the word before the dot. */
const later =
  "support accommodate checkin hours question ask log settings update round home find pause message".split(
    " ",
  );
const isTried = (name: string) => !later.includes(name.split(".")[0] ?? "");

test("every press and every conversation of the thread is tried twice here", () => {
  expect(Object.keys(presses).sort()).toEqual(Object.keys(chat.registry.presses).filter(isTried).sort());
  expect(Object.keys(confirmations).sort()).toEqual(
    Object.keys(chat.registry.commands).filter(isTried).sort(),
  );
});

describe.each(all())("%s, sent twice byte for byte within five minutes", (name, verb) => {
  const once: { rows?: Record<string, number> } = {};
  const wanted = verb.does ? { [verb.does]: 1 } : {};

  test("has its effect once when one comes after the other, and the second answer is harmless", async () => {
    const act = await verb.ready(0);
    const [before, answeredBefore] = [await standing(), answers()];
    await act();
    await answered(name, answeredBefore, 1);
    const first = await standing();
    expect((await carrier.again()).status).toBe(200);
    await answered(name, answeredBefore, 2);
    const second = await standing();
    expect(second.contents).toEqual(first.contents);
    expect(second.rows).toEqual(first.rows);
    expect(more(second.done, before.done)).toEqual(wanted);
    once.rows = more(first.rows, before.rows);
  });

  test("has its effect once when both come at the same time", async () => {
    const act = await verb.ready(1);
    const [before, answeredBefore] = [await standing(), answers()];
    carrier.nextGoesTwice();
    await act();
    await answered(name, answeredBefore, 2);
    const after = await standing();
    expect(more(after.done, before.done)).toEqual(wanted);
    expect(more(after.rows, before.rows)).toEqual(once.rows);
    expect(chat.slack.troubles()).toEqual([]);
  });
});
