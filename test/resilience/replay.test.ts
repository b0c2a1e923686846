import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayOutcome } from "#care/check-ins/outcomes.ts";
import { questionsOf } from "#care/questions.rules.ts";
import { openOn } from "#care/scheduling/days.ts";
import type { Person } from "#bot/sandbox/slack/hands.ts";
import { DeliveryId, newId } from "#db/ids.ts";
import { jobNames } from "#db/queue.ts";
import { ctxFor } from "#test/support/house.ts";
import * as work from "#test/support/work.ts";
import { chatHouse, roomOf, type ChatHouse } from "./chat-house.ts";
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
    await work.permitDaily({ db: chat.db, house: chat.house, caseId });
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
const coordinator = () => chat.hands(chat.house.coordinator);
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
  "progress.wrong": (press) => pressOf(press, { does: "progress.wrong", prepare: releasedUpdate }),
  "case.open": (press) => pressOf(press, { prepare: caseAt }),
  "case.pause": (press) => pressOf(press, { does: "case.pause", prepare: caseAt }),
  "case.resume": (press) => pressOf(press, { does: "case.resume", prepare: caseAt }),
  "consent.ask": (press) => pressOf(press, { does: "consent.ask", by: counselor, prepare: caseAt }),
  "delivery.resend": (press) =>
    pressOf(press, { does: "delivery.resend", by: counselor, prepare: uncertainCopy }),
  ...each("question.ask", keysOf("program"), (press) =>
    pressOf(press, { does: "question.ask", prepare: caseAt }),
  ),
  ...each("question.ask", keysOf("school"), (press) =>
    pressOf(press, { does: "question.ask", by: counselor, prepare: caseAt }),
  ),
  "question.start": looks(),
  "question.open": looks(caseAt),
  "question.view": looks(questionAt, counselor),
  ...each("question.answer", ["0", "1", "2", "3"], (press) =>
    pressOf(press, {
      does: "question.answer",
      by: counselor,
      prepare: questionAt,
    }),
  ),
  "reply.open": looks((turn) => work.sentUpdate(at(turn)), counselor),
  "reply.view": looks((turn) => work.sentReply(at(turn))),
  "reply.withdraw": (press) =>
    pressOf(press, { does: "reply.withdraw", by: counselor, prepare: (turn) => work.sentReply(at(turn)) }),
  "why.open": looks((turn) => work.sentUpdate(at(turn)), counselor),
  "task.done": (press) =>
    pressOf(press, { does: "case.task", by: counselor, prepare: (turn) => work.leftRosterTask(at(turn)) }),
  "log.open": looks(caseAt),
  "log.copy": looks((turn) => work.loggedCall(at(turn))),
  "settings.open": looks(),
  "update.nothing": (press) => pressOf(press, { does: "update.nothing", prepare: caseAt }),
  "round.start": looks(),
  "round.same": (press) => pressOf(press, { does: "progress.post", prepare: roundAt }),
  "round.rate": looks(roundAt),
  "round.next": looks(roundAt),
  "round.nothing": (press) => pressOf(press, { does: "update.nothing", prepare: roundAt }),
  "round.snooze": (press) => pressOf(press, { does: "update.snooze", prepare: roundAt }),
  "support.open": looks(codeNameAt),
  ...each("support", ["view", "approve", "change", "decline", "askback"], looks(requestAt, counselor)),
  "support.answer": looks((turn) => work.askedBackSupport(at(turn))),
  "support.withdraw": (press) => pressOf(press, { does: "support.withdraw", prepare: requestAt }),
  "support.makeup": looks(requestAt, counselor),
  "support.revise": looks(supportAt, counselor),
  "support.end": (press) => pressOf(press, { does: "support.change", by: counselor, prepare: supportAt }),
  "checkin.start": looks(caseAt),
  ...each(
    "checkin",
    ["open", "move", "join", "gap", "keep", "move_all", "cancel_all"],
    looks(agreedAt, counselor),
  ),
  "checkin.none": looks(proposedAt, counselor),
  ...each("checkin", ["works", "doesnt"], (press) =>
    pressOf(press, { does: "checkin.answer", by: counselor, prepare: timeAt }),
  ),
  "checkin.cancel": (press) => pressOf(press, { does: "checkin.cancel", by: counselor, prepare: agreedAt }),
  ...each("checkin", ["held", "they_absent", "we_absent", "moved"], (press) =>
    pressOf(press, { does: "checkin.outcome", by: counselor, prepare: pastAt }),
  ),
  ...each("checkin", ["family", "alone"], (press) =>
    pressOf(press, { does: "checkin.outcome", by: counselor, prepare: heldAt }),
  ),
  "checkin.again": looks(heldAt, counselor),
  "checkin.task": (press) =>
    pressOf(press, {
      does: "checkin.task",
      by: coordinator,
      prepare: (turn) => work.coordinatorsTask(at(turn)),
    }),
  "hours.open": looks(),
};

/** The same for several presses of one noun. */
function each(noun: string, verbs: readonly string[], make: (press: string) => Verb) {
  return Object.fromEntries(verbs.map((verb) => [`${noun}.${verb}`, make]));
}

function keysOf(side: "school" | "program") {
  return questionsOf(side).map(({ key }) => key);
}

/** Only shows something, or opens a form. */
function looks(prepare: Prepare = () => undefined, by = therapist) {
  return (press: string): Verb => pressOf(press, { by, prepare });
}

function at(turn: Turn): work.Work {
  return { db: chat.db, house: chat.house, caseId: caseAt(turn) };
}
function requestAt(turn: Turn) {
  return work.requestedSupport(at(turn));
}
/** A new question, however many wait. */
async function questionAt(turn: Turn) {
  await chat.db.asSuperuser`
    update disclosures set released_at = released_at - interval '2 hours' where kind = 'question'`;
  return work.askedQuestion(at(turn));
}
function supportAt(turn: Turn) {
  return work.recordedSupport(at(turn));
}
const idOf = async (meeting: Promise<work.Meeting>) => (await meeting).id;
function proposedAt(turn: Turn) {
  return idOf(work.proposedCheckIn(at(turn)));
}
async function timeAt(turn: Turn) {
  return (await work.proposedCheckIn(at(turn))).timeId;
}
function agreedAt(turn: Turn) {
  return idOf(work.agreedCheckIn(at(turn)));
}
function pastAt(turn: Turn) {
  return idOf(work.pastCheckIn(at(turn)));
}
/** One of which the counselor's side has said how it went. */
async function heldAt(turn: Turn) {
  const id = await work.pastCheckIn(at(turn));
  const ctx = ctxFor(chat.db.store, chat.house.counselor, Temporal.Now.instant());
  const said = await sayOutcome(ctx, { id: id.id, outcome: "held" });
  if (!said.ok) throw new Error(`not said: ${said.refusal.kind}`);
  return id.id;
}

/** An update is due in this case alone, and one was sent there before; answers with the draft of the round. */
async function roundAt(turn: Turn) {
  const sql = chat.db.asSuperuser;
  await work.dueAgain(at(turn));
  await sql`insert into update_prompts (organization_id, staff_id, case_id, why, until, at)
    values (${chat.house.program.id}, ${chat.house.therapist.id}, ${caseAt(turn === 0 ? 1 : 0)}, 'nothing',
      now() + interval '7 days', now())`;
  return work.roundDraft(at(turn));
}

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
  checkin: {
    does: "checkin.propose",
    by: therapist,
    ready: async (turn) => {
      await open(therapist(), `/checkin ${codeNameAt(turn)}`, "Who has to be there");
      await therapist().submit();
      await waitFor(therapist(), "Times to offer");
      return () => therapist().submit();
    },
  },
  accommodate: {
    does: "support.request",
    by: therapist,
    ready: async (turn) => {
      await open(therapist(), `/accommodate ${codeNameAt(turn)}`, "Needed by");
      const day = Temporal.Now.plainDateISO("America/New_York").add({ days: 4 });
      const needed = openOn(day, new Set()).toString();
      await therapist().fill({ "Which support?": "Longer deadline", "Needed by": needed });
      await therapist().submit();
      await waitFor(therapist(), "Who decides");
      return () => therapist().submit();
    },
  },
  reply: {
    does: "reply.send",
    by: counselor,
    ready: async (turn) => {
      const press = await pressOf("reply.open", {
        by: counselor,
        prepare: () => work.sentUpdate(at(turn)),
      }).ready(turn);
      await press();
      await waitFor(counselor(), "To the update of");
      await counselor().fill({ Reply: "Glad to hear it." });
      await counselor().submit();
      await waitFor(counselor(), "What the reader will see");
      return () => counselor().submit();
    },
  },
  log: {
    does: "log.write",
    by: therapist,
    ready: async (turn) => {
      await open(therapist(), `/footbridge log ${codeNameAt(turn)}`, "What was talked about?");
      await therapist().fill({ "What was talked about?": ["attendance"] });
      return () => therapist().submit();
    },
  },
  round: {
    does: "progress.post",
    by: therapist,
    ready: async (turn) => {
      await roundAt(turn);
      await open(therapist(), "/footbridge round", "Change ratings");
      await therapist().press("view", "Change ratings");
      await waitFor(therapist(), "Who will read it");
      await therapist().fill({ Engagement: "5" });
      return () => therapist().submit();
    },
  },
  hours: {
    does: "hours.set",
    by: therapist,
    ready: async (turn) => {
      const who = turn === 0 ? therapist() : coordinator();
      await open(who, "/footbridge hours", "My hours");
      return () => who.submit();
    },
  },
  today: {
    does: "organization.change",
    by: counselor,
    ready: async (turn) => {
      await chat.db.asSuperuser`update staff set roles = array_append(roles, 'admin')
        where id = ${chat.house.counselor.id}`;
      await open(counselor(), `/footbridge today ${turn === 0 ? "remote" : "late"}`, "Today is");
      return () => counselor().submit();
    },
  },
  settings: {
    does: "settings.save",
    by: therapist,
    ready: async (turn) => {
      const who = turn === 0 ? therapist() : coordinator();
      await open(who, "/footbridge settings", "Quiet");
      return () => who.submit();
    },
  },
  message: {
    does: "progress.post",
    by: therapist,
    ready: async (turn) => {
      const room = roomOf(chat.house.program);
      const name = turn === 0 ? "Marisol" : "Desmond";
      const message = coordinator().say(room, `${name} led the warm-up.`);
      await therapist().dismiss();
      await therapist().messageShortcut("message", room, message.ts);
      await waitFor(therapist(), "Make this an update");
      const codeName = turn === 0 ? "Copper Ladder" : "Cobalt Canoe";
      await therapist().fill({ "Which case?": codeName, "What the note is about": "participation" });
      await therapist().submit();
      await waitFor(therapist(), "What the reader will see");
      return () => therapist().submit();
    },
  },
};

/** The commands that ask nothing, and only lead on. */
const shown: Record<string, Verb> = Object.fromEntries(
  ["ask copper ladder", "pause copper ladder", "find", "home"].map((words): [string, Verb] => [
    words.split(" ")[0] ?? "",
    {
      by: therapist,
      ready: async () => {
        await therapist().dismiss();
        return () => therapist().command("/footbridge", words);
      },
    },
  ]),
);

/** Connecting a chat account, which is asked for by somebody whom nobody knows. */
const linking = pressOf("link.start", {
  does: "link.start",
  by: () => chat.newcomer,
  prepare: () => undefined,
});

const all = (): [string, Verb][] => [
  ...Object.entries(presses).map(([press, make]): [string, Verb] => [press, make(press)]),
  ...Object.entries(confirmations).map(([name, verb]): [string, Verb] => [`confirming ${name}`, verb]),
  ...Object.entries(shown).map(([name, verb]): [string, Verb] => [`asking for ${name}`, verb]),
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

test("every press and every command is tried twice here", () => {
  expect(Object.keys(presses).sort()).toEqual(Object.keys(chat.registry.presses).sort());
  expect(Object.keys({ ...confirmations, ...shown }).sort()).toEqual(
    Object.keys(chat.registry.commands).sort(),
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
