import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { dispatch, type Ask, type Say } from "#bot/dispatch.ts";
import { pageOfCard } from "#bot/links.ts";
import { notInstalledCard, unopenedCard } from "#bot/strangers.ts";
import { explain } from "#care/explain.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { accept } from "#care/outcome.ts";
import { postProgress } from "#care/progress.ts";
import { offerFor } from "#care/progress-offer.ts";
import { supportOffer } from "#care/support-offer.ts";
import { requestSupport } from "#care/support-requests.ts";
import { answerQuestion } from "#care/questions.ts";
import { DraftId, newId, QuestionId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { permitBack } from "../support/supports.ts";
import { askedQuestion } from "../support/work.ts";

const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
let db: TestDatabase;
let house: House;
const now = () => Temporal.Now.instant().round("millisecond");
const as = (who: Handle) => ctxFor(db.store, who, now());

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, now());
  await permit(db.store, house, {
    categories: ["participation", "supports", "attendance"],
    roles: ["counselor"],
  });
  await permitBack(db.store, house, { categories: ["supports", "attendance"] });
});
afterAll(() => db[Symbol.asyncDispose]());

async function anUpdate(): Promise<string> {
  const ctx = as(house.therapist);
  const offer = await read(ctx, (reader) => offerFor(reader, ctx, house.caseId));
  if (!offer.ok) throw new Error(offer.refusal.kind);
  const { token, survey } = offer.value;
  const posted = await postProgress(ctx, {
    draft: newId(DraftId),
    caseId: house.caseId,
    content: { ratings: { engagement: 4 }, goneOver: false },
    offered: survey.open,
    token,
    holdFor: Temporal.Duration.from({ seconds: 0 }),
    noteAudit: [],
  });
  if (!posted.ok) throw new Error(posted.refusal.kind);
  return posted.value.subjectId;
}

/** A question of the therapist's that the counselor has answered. */
async function anAnswer(): Promise<string> {
  const work = { db, house, caseId: house.caseId };
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours' where kind = 'question'`;
  const id = QuestionId.parse(await askedQuestion(work));
  await answerQuestion(as(house.counselor), id, 1);
  return id;
}

async function aRequest(): Promise<string> {
  const ctx = as(house.therapist);
  const offer = await read(ctx, (reader) => supportOffer(reader, ctx, house.caseId));
  if (!offer.ok) throw new Error(offer.refusal.kind);
  const sent = await requestSupport(ctx, {
    draft: newId(DraftId),
    caseId: house.caseId,
    kind: "ext_deadlines",
    neededBy: ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate().add({ days: 3 }),
    content: { how: "More time helps." },
    token: offer.value.token,
    noteAudit: [],
  });
  if (!sent.ok) throw new Error(sent.refusal.kind);
  return sent.value.id;
}

/** How others join a meeting, and when one can meet, say nothing of any student. */
const saysNothingOfStudents = ["checkin", "hours"];

/** Whether somebody could type about a student into what is shown. */
const asksForWords = (say: Say) =>
  (say.kind === "page" || say.kind === "preview") &&
  !saysNothingOfStudents.includes(say.page.form) &&
  say.page.items.some((item) => "field" in item && item.field.kind === "text");

const at = (who: Handle, chatLevel: ChatLevel, ask: Ask): Promise<Say> =>
  dispatch(
    registry,
    {
      platform: "slack",
      ctx: { ...as(who), chatLevel },
      startLink: () => Promise.resolve(accept(pageOfCard(notInstalledCard))),
    },
    ask,
  );

type Answered = { name: string; say: Say };

/** What is answered at this level to all that can be typed and pressed by either side, about things made just now. */
async function answersAt(level: ChatLevel): Promise<Answered[]> {
  const found: Answered[] = [];
  const typed = Object.keys(registry.commands).map((name): Ask => ({
    kind: "command",
    name,
    words: "copper ladder",
  }));
  for (const who of [house.therapist, house.counselor]) {
    const refs = [house.caseId, await anUpdate(), await aRequest(), await anAnswer(), ""];
    const pressed = Object.keys(registry.presses).flatMap((press) =>
      refs.map((ref): Ask => ({ kind: "press", press, ref })),
    );
    for (const ask of [...typed, ...pressed])
      found.push({ name: nameOf(ask), say: await at(who, level, ask) });
  }
  return found;
}
const nameOf = (ask: Ask) =>
  ask.kind === "command" ? `/${ask.name}` : ask.kind === "press" ? ask.press : "";

const wordsOf = (value: unknown) => JSON.stringify(value);
/** What was written, rated, asked and answered above. */
const content = /More time helps|Engagement|Part of the day/;
const namesOf = (answers: readonly Answered[], which: (say: Say) => boolean) => [
  ...new Set(answers.filter(({ say }) => which(say)).map(({ name }) => name)),
];
/** A question's own answers are buttons of whoever is asked; they say nothing of what was answered. */
const shows = (say: Say) => content.test(wordsOf(say));

test("where content stays out of chat, nothing that is typed or pressed asks for words about a student, or shows any", async () => {
  const answers = await answersAt("notice");
  expect(namesOf(answers, asksForWords)).toEqual([]);
  expect(namesOf(answers, shows)).toEqual([]);
});

test("elsewhere these do, so that the line above can be crossed", async () => {
  const answers = await answersAt("view");
  const asking = namesOf(answers, asksForWords);
  for (const name of [
    "/progress",
    "/accommodate",
    "/log",
    "/label",
    "progress.open",
    "support.open",
    "log.open",
  ])
    expect(asking).toContain(name);
  const showing = namesOf(answers, shows);
  for (const name of ["progress.view", "support.view", "question.view"]) expect(showing).toContain(name);
});

test("a form that was still open when content was put out of chat takes nothing in", async () => {
  for (const form of ["progress", "accommodate", "log", "label", "round", "reply", "message"]) {
    const place = { draft: newId(DraftId), page: "ratings" };
    const said = await at(house.therapist, "notice", {
      kind: "submit",
      form,
      at: place,
      answers: { note: "x" },
    });
    expect(JSON.stringify(said)).toContain("This workspace keeps content out of chat");
  }
});

/** Facts I-8; 988 and 911 stand everywhere, and are no word of treatment. */
const tells = /\bIOP\b|therap|treatment|mental|hospital|Harbor Lane/i;

test("a teacher reads no word of anybody's care on the safety screen, in help or in any answer", async () => {
  const shown: Say[] = [];
  for (const ask of [
    { kind: "press", press: "safety.open" },
    { kind: "command", name: "safety", words: "" },
    { kind: "command", name: "help", words: "" },
    { kind: "command", name: "nonsense", words: "" },
    { kind: "press", press: "case.open", ref: house.caseId },
  ] satisfies Ask[])
    shown.push(await at(house.teacher, "post", ask));
  const strangers = [pageOfCard(notInstalledCard), unopenedCard(true), unopenedCard(false)];
  expect(wordsOf([shown, strangers, explain({ kind: "not-found", what: "page" })])).not.toMatch(tells);
  expect(wordsOf(await at(house.counselor, "post", { kind: "press", press: "safety.open" }))).toMatch(
    "Harbor Lane",
  );
});
