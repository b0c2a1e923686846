import { afterAll, beforeAll, expect, test } from "vitest";
import { openingFor } from "#db/client.ts";
import { ConsentId, newId } from "#db/ids.ts";
import { consents } from "#db/schema/consents.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { setChatLevel } from "#care/installations.ts";
import { pauseSharing } from "#care/pause.ts";
import { saveSettings } from "#care/settings.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { answerQuestion, questionCopies } from "#care/questions.ts";
import { read } from "#db/read.ts";
import { homeDataFor } from "#care/home.ts";
import { QuestionId } from "#db/ids.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { expectAudit } from "../support/audit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const now = () => Temporal.Now.instant();

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, now().subtract({ hours: 1 }));
  chat = await openWorkspaces(db, [house], { now });
});
afterAll(() => db[Symbol.asyncDispose]());

/** A permission of the school's, so that it may answer. */
async function permitBack(): Promise<void> {
  const day = now().toZonedDateTimeISO("America/New_York").toPlainDate();
  await db.store.client.transaction(openingFor(house.school.id), async (tx) => {
    await tx.insert(consents).values({
      id: newId(ConsentId),
      caseId: house.caseId,
      schoolId: house.school.id,
      programId: house.program.id,
      takenBy: house.school.id,
      direction: "school_to_program",
      law: "ferpa",
      categories: ["attendance"],
      recipients: { kind: "roles", roles: ["therapist"] },
      purposes: ["school_support"],
      startsOn: day.subtract({ days: 7 }),
      ends: { kind: "date", on: day.add({ days: 60 }).toString() },
      documentHash: "invented",
      recordedAt: now(),
    });
  });
}

const hands = (who: Handle) => chat.hands(who);
const questionId = async () => {
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where kind = 'question' order by released_at desc limit 1`;
  return QuestionId.parse(row?.id);
};

async function openQuestions(): Promise<void> {
  await hands(house.therapist).dismiss();
  await hands(house.therapist).command("/footbridge", "ask copper ladder");
  await chat.topHas(house.therapist, "At school today?");
}

test("without a permission the question is refused, with the button to who can get it, and nothing crosses", async () => {
  await openQuestions();
  await hands(house.therapist).press("view", "At school today?");
  const refused = await chat.topHas(house.therapist, "No permission for this yet");
  expect(refused).toContain("Perrin Ashdown");
  expect(refused).toContain("Ask for it");
  expect(await db.asSuperuser`select 1 from disclosures`).toHaveLength(0);
  await expectAudit(db.store, house.program.id, { action: "question.ask", outcome: "refused" });
});

test("with it, one press asks, a second within the hour shows the one that waits, and the card comes to the school", async () => {
  await permit(db.store, house, { categories: ["attendance"], roles: ["counselor"] });
  await openQuestions();
  expect(chat.top(house.therapist)).toContain("Orla Fennimore");
  await hands(house.therapist).press("view", "At school today?");
  await chat.topHas(house.therapist, "Asked.");
  const card = await chat.card(house.counselor, "At school today?");
  expect(words(card)).toContain("Ines Calloway");
  expect(hands(house.nurse).dm()).toHaveLength(0);
  await openQuestions();
  await hands(house.therapist).press("view", "At school today?");
  await chat.topHas(house.therapist, "Already asked");
  expect(await db.asSuperuser`select 1 from disclosures where kind = 'question'`).toHaveLength(1);
  const home = await homeDataFor(ctxFor(db.store, house.counselor, now()));
  expect(home.ok && home.value.waiting.filter(({ kind }) => kind === "answer")).toHaveLength(1);
});

test("the school cannot answer without its own permission, and says who can get it; with it one press answers", async () => {
  const card = await chat.card(house.counselor, "At school today?");
  await hands(house.counselor).press(card, "Part of the day");
  await chat.topHas(house.counselor, "No permission for this yet");
  await hands(house.counselor).dismiss();
  await permitBack();
  await hands(house.counselor).press(card, "Part of the day");
  await chat.topHas(house.counselor, "Answered. Both sides see it.");
  await chat.card(house.therapist, "Part of the day");
  await expectAudit(db.store, house.school.id, { action: "question.answer", outcome: "done" });
});

test("an answer stands: a second one, a stranger's and the asker's own change nothing", async () => {
  const id = await questionId();
  const late = await answerQuestion(ctxFor(db.store, house.counselor, now()), id, 0);
  expect(late.ok && words(late.value)).toContain("Answered meanwhile");
  for (const who of [house.nurse, house.therapist])
    expect((await answerQuestion(ctxFor(db.store, who, now()), id, 0)).ok).toBe(false);
  expect((await answerQuestion(ctxFor(db.store, house.teacher, now()), id, 0)).ok).toBe(false);
  expect(await db.asSuperuser`select 1 from disclosures where kind = 'answer'`).toHaveLength(1);
});

test("two answers at the same moment come to one", async () => {
  await openQuestions();
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours'`;
  await hands(house.therapist).press("view", "At school today?");
  await chat.topHas(house.therapist, "Asked.");
  const id = await questionId();
  const both = await Promise.all(
    [0, 2].map((answer) => answerQuestion(ctxFor(db.store, house.counselor, now()), id, answer)),
  );
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(
    await db.asSuperuser`select 1 from disclosures where subject_id = ${id} and kind = 'answer'`,
  ).toHaveLength(1);
});

test("a call is logged in at most four presses, leaves a disclosure to that one person, and its line without the name", async () => {
  await hands(house.therapist).dismiss();
  await hands(house.therapist).command("/footbridge", "log copper ladder");
  await chat.topHas(house.therapist, "What was talked about?");
  await hands(house.therapist).fill({
    "What was talked about?": ["attendance"],
    "One line": "Marisol was on time.",
  });
  await hands(house.therapist).submit();
  const done = await chat.topHas(house.therapist, "Logged");
  expect(done).not.toContain("Marisol");
  expect(done).toContain("record of who was told what");
  const [row] = await db.asSuperuser<
    { recipients: { staffId: string }[] }[]
  >`select recipients from disclosures where kind = 'log'`;
  expect(row?.recipients.map(({ staffId }) => staffId)).toEqual([house.counselor.id]);
  await hands(house.therapist).press("view", "Copy for my record");
  expect(await chat.topHas(house.therapist, "Select this line")).toContain("Call with Orla Fennimore");
  expect(await db.asSuperuser`select 1 from disclosures where kind = 'log'`).toHaveLength(1);
});

test("the panel shows both sides' timeline, filtered, the question, and the forms; not to strangers of the case", async () => {
  panelClock.now = now();
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.therapist);
  const all = await (await browser.get(`/cases/${house.caseId}/timeline`)).text();
  for (const said of ["Question: attendance", "Answer: attendance", "Told elsewhere", "Permission recorded"])
    expect(all).toContain(said);
  const questions = await (
    await browser.get(`/cases/${house.caseId}/timeline?kind=question&side=school`)
  ).text();
  expect(questions).toContain("Answer: attendance");
  expect(questions).not.toContain("Permission recorded");
  expect(await (await browser.get(`/questions/${await questionId()}`)).text()).toContain("At school today?");
  for (const path of [
    "/ask/settings",
    "/ask/ask",
    `/ask/log?case=${house.caseId}`,
    "/ask/round",
    "/not-delivered",
    "/",
  ])
    expect((await browser.get(path)).status, path).toBe(200);
  const stranger = new Browser(demoPanel(db.store));
  await stranger.signIn(house.teacher);
  for (const path of [`/cases/${house.caseId}/timeline`, `/questions/${await questionId()}`])
    expect((await stranger.get(path)).status, path).toBe(404);
});

test("a card in quiet hours is held, not lost: it comes when they are over, here because they were taken back", async () => {
  const ctx = () => ctxFor(db.store, house.counselor, now());
  const quiet = { ...usualSettings, quiet: true, quietFrom: "00:00", quietTo: "23:59", quietDays: true };
  expect((await saveSettings(ctx(), quiet)).ok).toBe(true);
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours'`;
  const before = hands(house.counselor).dm().length;
  await openQuestions();
  await hands(house.therapist).press("view", "At school today?");
  await chat.topHas(house.therapist, "Asked.");
  const id = await questionId();
  const held = async () => {
    const [row] = await db.asSuperuser<{ state: string; problem: string }[]>`
      select state, problem from deliveries where subject_id = ${id} and staff_id = ${house.counselor.id}`;
    return row?.state === "queued" && row.problem === "quiet_hours";
  };
  await expect.poll(held, { timeout: 15_000 }).toBe(true);
  expect(hands(house.counselor).dm()).toHaveLength(before);
  const [job] =
    await db.asSuperuser`select 1 from pgboss.job where name = 'deliver' and start_after > now() + interval '1 minute'`;
  expect(job).toBeDefined();
  expect((await saveSettings(ctx(), usualSettings)).ok).toBe(true);
  await chat.until(() => hands(house.counselor).dm().length === before + 1);
});

test("nonsense after the command is dropped, said so, and stands nowhere; pause and settings open by their words", async () => {
  const therapist = hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/footbridge", "Marisol Tannenbaum was late");
  const shown = await chat.topHas(house.therapist, "was not kept");
  expect(shown).not.toMatch(/Marisol|Tannenbaum/);
  for (const [typed, said] of [
    ["settings", "One digest in the evening"],
    ["pause copper ladder", "Pause sharing"],
    ["find Marisol", "in the panel"],
    ["home", "Home tab"],
    ["help", "Commands"],
  ] as const) {
    await therapist.dismiss();
    await therapist.command("/footbridge", typed);
    expect(await chat.topHas(house.therapist, said)).not.toContain("Marisol");
  }
});

test("where a workspace keeps content out of chat, a question and its answer stand on our own page only", async () => {
  await setLevel("notice");
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours'`;
  await openQuestions();
  await hands(house.therapist).press("view", "At school today?");
  await chat.topHas(house.therapist, "Asked.");
  const id = await questionId();
  const { counselor } = house;
  await hands(counselor).dismiss();
  await hands(counselor).openHome();
  await chat.until(() => words(hands(counselor).home).includes("A question from"));
  const calls = chat.slack.calls().length;
  for (const press of ["question.view", "question.answer.1"]) {
    await hands(counselor).dismiss();
    await hands(counselor).press(await chat.forge(counselor, press, id), "Forged");
    expect(await chat.topHas(counselor, "Content stays out of chat")).toContain(`/questions/${id}`);
  }
  const since = words(
    chat.slack
      .calls()
      .slice(calls)
      .filter(({ teamId }) => teamId === house.school.team),
  );
  expect(since).not.toMatch(/At school today|Part of the day/);
  await setLevel("post");
});

async function setLevel(level: ChatLevel): Promise<void> {
  const ctx = jobCtx({ store: db.store, now }, "settings", house.school.id);
  expect((await setChatLevel(ctx, level)).ok).toBe(true);
}

test("a pause takes the question off every card, and no roster name was in any call, log, job or audit row", async () => {
  await pauseSharing(ctxFor(db.store, house.counselor, now()), house.caseId);
  await chat.until(() => !words(hands(house.counselor).dm()).includes("At school today?"));
  const jobs = await db.asSuperuser`select data::text from pgboss.job`;
  const audit = await db.asSuperuser`select t::text from audit_log t`;
  const all = words(chat.slack.calls()) + words(chat.logged) + words(jobs) + words(audit);
  for (const name of house.names) for (const part of name.split(" ")) expect(all).not.toContain(part);
});

test("the answer to somebody who has left reaches whoever leads the case on their side", async () => {
  const id = await questionId();
  await db.asSuperuser`update care_team set ended_at = now() where staff_id = ${house.therapist.id}`;
  const copies = await read(ctxFor(db.store, house.coordinator, now()), (reader) =>
    questionCopies(reader, ctxFor(db.store, house.coordinator, now()), id),
  );
  expect(copies?.audience).toEqual([house.coordinator.id]);
});
