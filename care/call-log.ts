import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft, findDraft, keepDraft } from "#db/drafts.ts";
import { CallLogId, DraftId, newId, StaffId, type CaseId } from "#db/ids.ts";
import { asReader, read, type Reader } from "#db/read.ts";
import { callLogs } from "#db/schema/around.ts";
import { statement } from "#db/statement.ts";
import { act, look } from "./act.ts";
import {
  copyPage,
  logDonePage,
  logForm,
  logPage,
  plainLine,
  readLog,
  lineLimit,
  type CallLog,
  type EnteredLog,
} from "./call-log.form.ts";
import { findCase, listMyCases, meantBy, stoppedIn, type Case } from "./cases.ts";
import type { At, Conversation } from "./conversation.ts";
import { clean, settle, verify } from "./deidentify/clean.ts";
import { indexRoster, type RosterIndex } from "./deidentify/roster.ts";
import { explainLine } from "./explain.ts";
import type { Answers, Page, Step } from "./form.ts";
import { momentWords } from "./moments.ts";
import { schoolmatesIn } from "./known-names.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { guarded } from "./progress-note.ts";
import { pickCase } from "./questions-offer.ts";
import { release, standingOf, survey, type Standing } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { rosterFor } from "./rosters.ts";
import { shareCategories } from "./share.rules.ts";

type LogDraft = { caseId: CaseId };

/** `/footbridge log`: a call, meeting, e-mail or letter, in one form. */
export const logConversation: Conversation = {
  start: async (ctx, words) => {
    const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
    const named = meantBy(lines, words);
    return named ? openLog(ctx, named.id) : pickForLog(ctx, words.trim() !== "");
  },
  show: async (ctx, at) => {
    const kept = await read(ctx, (reader) => findDraft<LogDraft>(reader, ctx, at.draft));
    return kept ? openLog(ctx, kept.caseId, at.draft) : refuse({ kind: "lapsed" });
  },
  next: takeLog,
};

const droppedWords = "What you typed is not one of your code names, so it was not kept.";

/** Which case the call was about. */
export async function pickForLog(ctx: StaffCtx, dropped = false): Promise<Outcome<Step>> {
  const then = { press: "log.open", title: "Log a call", ...(dropped && { note: droppedWords }) };
  const page = await pickCase(ctx, then);
  return page.ok ? accept({ kind: "done", page: page.value }) : page;
}

/** The form about one case. Refuses as `not-found`, `closed-case` and `paused`. */
export async function openLog(ctx: StaffCtx, caseId: CaseId, draft = newId(DraftId)): Promise<Outcome<Step>> {
  const deed = { action: "log.write", subject: `case:${caseId}` } as const;
  const found = await look(ctx, deed, async (reader) => {
    const subject = await findCase(reader, ctx, caseId);
    if (!subject.ok) return subject;
    const stopped = stoppedIn(subject.value);
    if (stopped) return refuse(stopped);
    return accept({ case: subject.value, standing: await standingOf(reader, ctx, subject.value) });
  });
  if (!found.ok) return found;
  const { case: subject, standing } = found.value;
  const content: LogDraft = { caseId };
  if (!(await keepDraft(ctx, { id: draft, form: logForm, content }))) return refuse({ kind: "lapsed" });
  const people = othersOf(ctx, standing).map(({ staffId, name, role }) => ({
    value: staffId,
    label: name,
    hint: roleWords[role],
  }));
  const from = ctx.actor.organizationId;
  const { open } = survey(ctx, { case: subject, from, categories: shareCategories }, standing);
  return accept({ kind: "page", draft, page: logPage({ codeName: subject.codeName, people, likely: open }) });
}

const othersOf = (ctx: StaffCtx, { team }: Standing) =>
  team.filter(({ organizationId }) => organizationId !== ctx.actor.organizationId);

async function takeLog(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const kept = await read(ctx, (reader) => findDraft<LogDraft>(reader, ctx, at.draft));
  if (!kept) return refuse({ kind: "lapsed" });
  const { entered, errors } = readLog(answers);
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const logged = await writeLog(ctx, { draft: at.draft, caseId: kept.caseId, entered });
  if (logged.ok) return accept({ kind: "done", page: logDonePage(logged.value) });
  const { refusal } = logged;
  if (refusal.kind === "invalid") return accept({ kind: "wrong", fields: refusal.fields });
  return refusal.kind === "cannot-clean"
    ? accept({ kind: "wrong", fields: { line: explainLine(refusal) } })
    : logged;
}

type Writing = { draft: DraftId; caseId: CaseId; entered: EnteredLog };
type Logged = { id: CallLogId; line: string; covered: boolean; removed: number };

/**
 * Notes what was said elsewhere. What was told to the other side leaves a disclosure, where a permission covers it; the
 * line stays with its side. Refuses as `not-found`, `lapsed`, `invalid`, and as the finder does.
 */
export function writeLog(ctx: StaffCtx, { draft, caseId, entered }: Writing): Promise<Outcome<Logged>> {
  const id = newId(CallLogId);
  const deed = {
    action: "log.write",
    subject: `log:${id}`,
    changed: [entered.kind, entered.direction],
  } as const;
  return act(ctx, deed, async (tx) => {
    if (!(await claimDraft(tx, ctx, { id: draft, form: logForm }))) return refuse({ kind: "lapsed" });
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    const standing = await standingOf(asReader(tx), ctx, found.value);
    const person = othersOf(ctx, standing).find(({ staffId }) => staffId === entered.with);
    if (!person)
      return refuse({ kind: "invalid", fields: { with: "Pick somebody of the other side's care team." } });
    const line = await cleanLine(asReader(tx), ctx, { case: found.value, standing, raw: entered.line });
    if (!line.ok) return line;
    const covered = await disclose(tx, ctx, { id, case: found.value, standing, entered, to: person.staffId });
    const log: CallLog = {
      ...entered,
      with: { staffId: person.staffId, words: `${person.name}, ${roleWords[person.role]}` },
      covered,
      line: line.value.text,
    };
    await save(tx, ctx, { id, caseId, log });
    const plain = plainLine(log, {
      codeName: found.value.codeName,
      when: momentWords(ctx.now, ctx.zone),
      by: nameIn(ctx, standing),
    });
    return accept({ id, line: plain, covered, removed: line.value.removed });
  });
}

const nameIn = (ctx: StaffCtx, { team }: Standing): string =>
  team.find(({ staffId }) => staffId === ctx.actor.staffId)?.name ?? "a former colleague";

async function save(
  tx: Tx,
  ctx: StaffCtx,
  one: { id: CallLogId; caseId: CaseId; log: CallLog },
): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const content = await ctx.store.keys.seal(organizationId, { table: "call_logs", id: one.id }, one.log);
  const { id, caseId } = one;
  await tx
    .insert(callLogs)
    .values({ id, organizationId, caseId, authorId: staffId, content, createdAt: ctx.now });
}

type Telling = { id: CallLogId; case: Case; standing: Standing; entered: EnteredLog; to: StaffId };

/** Leaves the disclosure of what was told. False when no permission covers it, for this person: then nothing crosses. */
async function disclose(tx: Tx, ctx: StaffCtx, telling: Telling): Promise<boolean> {
  const { id, case: subject, standing, entered, to } = telling;
  if (entered.direction === "heard") return true;
  const { categories } = entered;
  const question = { case: subject, from: ctx.actor.organizationId, categories };
  const reader = survey(ctx, question, standing).readers.find(({ staffId }) => staffId === to);
  const me = standing.team.find(({ staffId }) => staffId === ctx.actor.staffId);
  if (!me || !reader || !categories.every((one) => reader.categories.includes(one))) return false;
  const { kind, direction } = entered;
  const item = { case: subject, subjectId: id, version: 1, categories, payload: { kind, direction } };
  const told = { kind: "log", authorRole: me.role, heldUntil: ctx.now, standing, only: [to] } as const;
  return (await release(tx, ctx, { ...item, ...told })).ok;
}

type Raw = { case: Case; standing: Standing; raw: string };

/** The line without anything that is certain or doubtful; its raw words live no longer than this call. */
async function cleanLine(
  reader: Reader,
  ctx: StaffCtx,
  { case: subject, standing, raw }: Raw,
): Promise<Outcome<{ text: string; removed: number }>> {
  if (!raw) return accept({ text: "", removed: 0 });
  const roster = await rosterFor(reader, ctx, { case: subject, team: standing.team });
  if (!roster) return refuse({ kind: "cannot-clean", why: "no-roster" });
  const index = indexRoster({ ...roster, schoolmates: await schoolmatesIn(reader, ctx, raw) });
  return guarded(() => lineFrom(index, raw));
}

function lineFrom(index: RosterIndex, raw: string): Outcome<{ text: string; removed: number }> {
  const found = clean(raw, index);
  const text = settle(
    found.cleaned,
    found.held.map(({ mark, replacement }) => ({ mark, text: replacement })),
  );
  const judged = verify(text, [], index);
  if (!judged.ok)
    return refuse({ kind: "cannot-clean", why: judged.why === "unsupported-script" ? judged.why : "failed" });
  if (judged.text.length > lineLimit)
    return refuse({ kind: "invalid", fields: { line: `Shorten this to ${lineLimit} characters.` } });
  return accept({ text: judged.text, removed: found.removed.length + found.held.length });
}

/** One line of one's own side's log, for its own record. Refuses as `not-found`. */
export const copyLog = (ctx: StaffCtx, id: CallLogId): Promise<Outcome<Page>> =>
  look(ctx, { action: "log.see", subject: `log:${id}` }, async (reader) => {
    const [row] = await reader
      .select()
      .from(callLogs)
      .where(and(eq(callLogs.organizationId, ctx.actor.organizationId), eq(callLogs.id, id)));
    const found = row && (await findCase(reader, ctx, row.caseId));
    if (!row || !found?.ok) return refuse({ kind: "not-found", what: "page" });
    const standing = await standingOf(reader, ctx, found.value);
    const log = await ctx.store.keys.open<CallLog>({ table: "call_logs", id: row.id }, row.content);
    const by = standing.team.find(({ staffId }) => staffId === row.authorId)?.name ?? "a former colleague";
    const when = momentWords(row.createdAt, ctx.zone);
    return accept(copyPage(plainLine(log, { codeName: found.value.codeName, when, by })));
  });

const logsIn = statement(["organizationId", "caseId"], (from, { organizationId, caseId }) =>
  from
    .select()
    .from(callLogs)
    .where(and(eq(callLogs.organizationId, organizationId), eq(callLogs.caseId, caseId)))
    .orderBy(desc(callLogs.createdAt))
    .limit(50),
);

/** One's own side's log of a case, newest first. */
export async function logsOf(reader: Reader, ctx: StaffCtx, caseId: CaseId) {
  const rows = await logsIn(reader, { organizationId: ctx.actor.organizationId, caseId });
  return Promise.all(
    rows.map(async ({ id, authorId, createdAt, content }) => ({
      id,
      authorId,
      createdAt,
      log: await ctx.store.keys.open<CallLog>({ table: "call_logs", id }, content),
    })),
  );
}
