import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { newId, QuestionId, type CaseId, type StaffId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { disclosures } from "#db/schema/progress.ts";
import { together } from "#db/together.ts";
import { act, look } from "./act.ts";
import { findCase, stoppedIn, type Case } from "./cases.ts";
import { levelOf } from "./chat-level.ts";
import type { Copies } from "./copies.ts";
import type { Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { questionCard, questionPage, type QuestionView } from "./questions.cards.ts";
import { askAgainAfter, questionLife, questionOf, type SetQuestion } from "./questions.rules.ts";
import { goneSince, release, standingOf, survey, type Standing } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { leadRole } from "./work-roles.rules.ts";
import type { WaitingSource } from "./waiting.ts";
import { openQuestions, releasedOf } from "./question-rows.ts";

type Disclosure = typeof disclosures.$inferSelect;
type Payload = { question: string; answer?: number };
/** A question with its answer, if there is one, before it is drawn for anybody. */
type Asked = {
  case: Case;
  standing: Standing;
  asked: Disclosure;
  answered?: Disclosure;
  question: SetQuestion;
  answer?: number;
};

const payloadOf = (ctx: Ctx, row: Disclosure) =>
  ctx.store.keys.open<Payload>({ table: "disclosures", id: row.id }, row.payload);

/** What was released about a question: itself, and its answer. */
const rowsOf = together(async (reader: Reader, _ctx, ids: readonly string[]) => {
  const rows = await releasedOf(reader, { ids });
  return Map.groupBy(rows, (row) => row.subjectId);
});

/** Loads a question of the actor's organization; for staff, one of a case of theirs. */
async function findQuestion(reader: Reader, ctx: Ctx, id: string): Promise<Asked | undefined> {
  const rows = (await rowsOf(reader, ctx, id)) ?? [];
  const asked = rows.find(({ kind }) => kind === "question");
  const found = asked && (await findCase(reader, ctx, asked.caseId));
  if (!asked || !found?.ok) return undefined;
  return askedFrom(reader, ctx, {
    case: found.value,
    asked,
    answered: rows.find(({ kind }) => kind === "answer"),
  });
}

type Rows = { case: Case; asked: Disclosure; answered: Disclosure | undefined };

async function askedFrom(reader: Reader, ctx: Ctx, { case: subject, asked, answered }: Rows): Promise<Asked> {
  const { question } = await payloadOf(ctx, asked);
  const answer = answered && (await payloadOf(ctx, answered)).answer;
  return {
    case: subject,
    standing: await standingOf(reader, ctx, subject),
    asked,
    question: questionOf(question),
    ...(answered && { answered }),
    ...(answer !== undefined && { answer }),
  };
}

/** Whom an item of this exchange reaches now. Permission is asked again each time. */
function readersNow(ctx: Ctx, { case: subject, standing }: Asked, row: Disclosure): StaffId[] {
  if (subject.pausedAt || subject.endedAt) return [];
  const question = { case: subject, from: row.fromOrganization, categories: row.categories };
  return survey(ctx, question, standing).readers.map(({ staffId }) => staffId);
}

function viewFor(ctx: Ctx, one: Asked, staffId: StaffId): QuestionView {
  const { asked, answered, standing, question } = one;
  const nameOf = (row: Disclosure) => named(standing, row.authorId, roleWords[row.authorRole]);
  const isFrom = (row: Disclosure) =>
    standing.team.some(
      (member) => member.staffId === staffId && member.organizationId === row.fromOrganization,
    );
  const sees = (row: Disclosure) => isFrom(row) || readersNow(ctx, one, row).includes(staffId);
  const words = one.answer === undefined ? undefined : question.answers[one.answer];
  return {
    id: asked.subjectId,
    caseId: one.case.id,
    codeName: one.case.codeName,
    zone: ctx.actor.kind === "job" ? one.case.zone : ctx.zone,
    question,
    asker: nameOf(asked),
    askedAt: asked.releasedAt,
    readers: asked.recipients.map((reader) => named(standing, reader.staffId, roleWords[reader.role])),
    ...(answered && words && { answer: { words, by: nameOf(answered), at: answered.releasedAt } }),
    isAsker: isFrom(asked),
    shown: { question: sees(asked), answer: answered !== undefined && sees(answered) },
    paused: one.case.pausedAt !== null,
  };
}

const named = ({ team }: Standing, staffId: StaffId, role: string): string => {
  const member = team.find((one) => one.staffId === staffId);
  return member ? `${member.name}, ${role}` : role;
};

/** Who has the asking side's copy: the asker, or, once they have left the case, whoever leads it there. */
function askersNow({ asked, standing }: Asked): StaffId[] {
  const own = standing.team.filter((member) => member.organizationId === asked.fromOrganization);
  if (own.some((member) => member.staffId === asked.authorId)) return [asked.authorId];
  const lead = leadRole(own.map(({ role }) => role));
  return own.filter(({ role }) => role === lead).map(({ staffId }) => staffId);
}

/** The copies of a question on the acting side: with who asked, or with those who may read it. */
export async function questionCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const one = await findQuestion(reader, ctx, id);
  if (!one) return undefined;
  const isOwn = one.asked.fromOrganization === ctx.actor.organizationId;
  return {
    audience: isOwn ? askersNow(one) : readersNow(ctx, one, one.asked),
    caseId: one.case.id,
    cardFor: (staffId, level) => questionCard(viewFor(ctx, one, staffId), level),
    isWithdrawnFor: (staffId) => !viewFor(ctx, one, staffId).shown.question,
  };
}

/** Nobody else asks, or answers, in this case at the same time: the second finds what the first did. */
const oneAtATime = (tx: Tx, caseId: CaseId) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${caseId}::text, 11))`);

type Ask = { caseId: CaseId; key: string };

/**
 * Asks one of the set questions of one's own side. Asked again within the hour, it answers with the one that waits.
 * Refuses as `not-found`, and as `release` does.
 */
export function askQuestion(ctx: StaffCtx, { caseId, key }: Ask): Promise<Outcome<Page>> {
  const question = questionOf(key);
  const id = newId(QuestionId);
  return act(ctx, { action: "question.ask", subject: `case:${caseId}`, changed: [key] }, async (tx) => {
    await oneAtATime(tx, caseId);
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    if (question.side !== ctx.actor.organizationKind) return refuse({ kind: "not-found", what: "page" });
    const waits = await findAskedLately(tx, ctx, { case: found.value, key });
    if (waits)
      return accept(
        questionPage(viewFor(ctx, waits, ctx.actor.staffId), levelOf(ctx), "Already asked: this one waits."),
      );
    const item = { case: found.value, subjectId: id, version: 1, question };
    const released = await cross(tx, ctx, { ...item, kind: "question", payload: { question: key } });
    if (!released.ok) return released;
    return shown(tx, ctx, id, "Asked. Nothing more to do: the answer comes to your Messages.");
  });
}

type Crossing = {
  case: Case;
  subjectId: string;
  version: number;
  question: SetQuestion;
  kind: "question" | "answer";
  payload: Payload;
};

async function cross(tx: Tx, ctx: StaffCtx, { question, ...item }: Crossing): Promise<Outcome<unknown>> {
  const standing = await standingOf(asReader(tx), ctx, item.case);
  const me = standing.team.find((member) => member.staffId === ctx.actor.staffId);
  if (!me) return refuse({ kind: "not-found", what: "case" });
  const categories = [question.category];
  return release(tx, ctx, { ...item, categories, authorRole: me.role, heldUntil: ctx.now, standing });
}

async function shown(tx: Tx, ctx: StaffCtx, id: string, said: string): Promise<Outcome<Page>> {
  const one = await findQuestion(asReader(tx), ctx, id);
  return one
    ? accept(questionPage(viewFor(ctx, one, ctx.actor.staffId), levelOf(ctx), said))
    : refuse({ kind: "not-found", what: "page" });
}

/** The same question of one's own side that was asked within the hour and waits for its answer. */
async function findAskedLately(
  tx: Tx,
  ctx: StaffCtx,
  { case: subject, key }: { case: Case; key: string },
): Promise<Asked | undefined> {
  const since = ctx.now.subtract(askAgainAfter);
  const rows = await tx
    .select()
    .from(disclosures)
    .where(
      and(
        eq(disclosures.caseId, subject.id),
        eq(disclosures.fromOrganization, ctx.actor.organizationId),
        eq(disclosures.kind, "question"),
        gt(disclosures.releasedAt, since),
      ),
    );
  for (const row of rows) {
    const { question } = await payloadOf(ctx, row);
    if (question !== key) continue;
    const one = await findQuestion(asReader(tx), ctx, row.subjectId);
    if (one && !one.answered) return one;
  }
  return undefined;
}

/**
 * Answers a question of the other side with one of its set answers, once. Refuses as `not-found`, `closed-case`,
 * `paused`, and as `release` does; one that was answered meanwhile is shown as it stands.
 */
export function answerQuestion(ctx: StaffCtx, id: QuestionId, answer: number): Promise<Outcome<Page>> {
  return act(
    ctx,
    { action: "question.answer", subject: `question:${id}`, changed: ["answer"] },
    async (tx) => {
      const first = await findQuestion(asReader(tx), ctx, id);
      if (!first || first.asked.fromOrganization === ctx.actor.organizationId) return notThere;
      await oneAtATime(tx, first.case.id);
      const one = (await findQuestion(asReader(tx), ctx, id)) ?? first;
      const stopped = stoppedIn(one.case);
      if (stopped) return refuse(stopped);
      const view = viewFor(ctx, one, ctx.actor.staffId);
      if (one.question.answers[answer] === undefined) return notThere;
      if (!view.shown.question) return wasRead(one, ctx) ? refuse(goneSince(one.case, one.asked)) : notThere;
      if (one.answered)
        return accept(questionPage(view, levelOf(ctx), "Answered meanwhile: this is how it stands."));
      const payload = { question: one.question.key, answer };
      const item = { case: one.case, subjectId: id, version: 2, question: one.question };
      const released = await cross(tx, ctx, { ...item, kind: "answer", payload });
      return released.ok ? shown(tx, ctx, id, "Answered. Both sides see it.") : released;
    },
  );
}

const notThere = refuse({ kind: "not-found", what: "page" });

/** Whoever it once reached may know that it was there. */
const wasRead = ({ asked, standing }: Asked, { actor }: StaffCtx): boolean =>
  asked.recipients.some(({ staffId }) => staffId === actor.staffId) &&
  standing.team.some(({ staffId }) => staffId === actor.staffId);

/** A question in private, as this person may see it now. Refuses as `not-found`. */
export const viewQuestion = (ctx: StaffCtx, id: QuestionId): Promise<Outcome<Page>> =>
  look(ctx, { action: "question.view", subject: `question:${id}` }, async (reader) => {
    const one = await findQuestion(reader, ctx, id);
    return one ? accept(questionPage(viewFor(ctx, one, ctx.actor.staffId), levelOf(ctx))) : notThere;
  });

/** Questions of the other side that this person can answer now. */
export const questionsWaiting: WaitingSource = async (reader, ctx) => {
  const { organizationId, staffId } = ctx.actor;
  const since = ctx.now.subtract(questionLife);
  const open = await openQuestions(reader, { organizationId, staffId, since });
  const found = await Promise.all(open.map(({ subjectId }) => findQuestion(reader, ctx, subjectId)));
  return found.flatMap((one) => {
    if (!one) return [];
    const view = viewFor(ctx, one, ctx.actor.staffId);
    if (one.answered || !view.shown.question) return [];
    return [
      {
        kind: "answer" as const,
        caseId: one.case.id,
        words: `${view.codeName} · A question from ${view.asker}`,
        since: view.askedAt,
        buttons: [{ press: "question.view", ref: view.id, label: "Answer", style: "primary" as const }],
        url: `/questions/${view.id}`,
      },
    ];
  });
};
