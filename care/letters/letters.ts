import { sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import { enqueue, type JobPayload } from "#db/queue.ts";
import { asReader, read, type Reader } from "#db/read.ts";
import type { LetterKind, LetterState } from "#db/schema/letters.ts";
import { act } from "../act.ts";
import { accept } from "../outcome.ts";
import { saveEntry } from "./entries.ts";
import { linkWishes, reminderWishes } from "./family-letters.ts";
import { aboutOf, invitationWishes } from "./invitations.ts";
import type { Outgoing, Wish, Wishes } from "./letter.ts";
import { lettersOf, saveLetter, type LetterRow } from "./letter-rows.ts";
import { holdsAfter, letterStep, taleWords } from "./letters.rules.ts";
import { hashOf, newToken } from "../tokens.ts";

type Payload = JobPayload<"mail">;
type Source = (
  reader: Reader,
  ctx: Ctx,
  asked: { id: string; past: readonly LetterRow[] },
) => Promise<Wishes>;

/** Where the letters of each kind come from. */
const sources: Record<LetterKind, Source> = {
  invitation: invitationWishes,
  reminder: reminderWishes,
  "family-link": linkWishes,
};

export type Claimed = { outgoing: Outgoing[]; waits: boolean };

/**
 * Takes the letters that are to be written now about one thing, on the side of the acting organization, and marks them
 * before any is sent. Run any number of times, each state of the thing is told once.
 */
export async function claimLetters(ctx: JobCtx, payload: Payload): Promise<Claimed> {
  const open = await read(ctx, (reader) => openWishes(reader, ctx, payload));
  if (open.due.length === 0 && open.entries.length === 0) return { outgoing: [], waits: open.waits };
  const deed = {
    action: "letter.send",
    subject: `${payload.kind}:${payload.subjectId}`,
    changed: ["state"],
  } as const;
  const claimed = await act(ctx, deed, async (tx) => {
    // Two jobs about one thing go one after the other, so that its number rises once for each change.
    const whole = (await aboutIn(asReader(tx), payload)).at(-1) ?? payload.subjectId;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${whole}::text, 11))`);
    return accept(await take(tx, ctx, payload, await openWishes(asReader(tx), ctx, payload)));
  });
  if (!claimed.ok) throw new Error(`letters were refused: ${claimed.refusal.kind}`);
  return claimed.value;
}

type Due = { wish: Wish; step: "send" | "uncertain" | "hold" };
type Open = { due: Due[]; entries: Wishes["entries"]; waits: boolean };

/** Meetings of a series are told of together, so their jobs are about the same letters. */
const aboutIn = async (reader: Reader, { kind, subjectId }: Payload): Promise<string[]> =>
  kind === "invitation" ? aboutOf(reader, subjectId) : [subjectId];

async function openWishes(reader: Reader, ctx: Ctx, payload: Payload): Promise<Open> {
  const { kind, subjectId } = payload;
  const past = await lettersOf(reader, ctx, { kind, about: await aboutIn(reader, payload) });
  const { wishes, entries } = await sources[kind](reader, ctx, { id: subjectId, past });
  const steps = wishes.map((wish) => {
    const before = past.find(isOf(wish));
    return { wish, step: letterStep(before, wish.tale, ctx.now) };
  });
  const due = steps.flatMap(({ wish, step }): Due[] => {
    if (step === "nothing" || step === "wait") return [];
    return [{ wish, step: step === "send" && wish.holdUntil ? "hold" : step }];
  });
  return { due, entries, waits: steps.some(({ step }) => step === "wait") };
}

const isOf = (wish: Wish) => (one: LetterRow) =>
  one.recipientId === wish.recipientId && one.subjectId === wish.about;

async function take(tx: Tx, ctx: JobCtx, payload: Payload, open: Open): Promise<Claimed> {
  for (const entry of open.entries) await saveEntry(tx, ctx, entry);
  const outgoing: Outgoing[] = [];
  for (const one of open.due) {
    const sent = await takeOne(tx, ctx, payload, one);
    if (sent) outgoing.push(sent);
  }
  return { outgoing, waits: open.waits };
}

async function takeOne(
  tx: Tx,
  ctx: JobCtx,
  payload: Payload,
  { wish, step }: Due,
): Promise<Outgoing | undefined> {
  const { kind } = payload;
  if (step === "hold" && wish.holdUntil) {
    await enqueue(ctx.store.queue, tx, { name: "mail", payload, startAfter: wish.holdUntil });
    return undefined;
  }
  const { recipient, recipientId, reached } = wish;
  const key = { kind, subjectId: wish.about, recipient, recipientId };
  const told = taleWords(wish.tale);
  const channel = channelOf(wish);
  if (step === "uncertain" || !channel) {
    const state = channel ? "uncertain" : "unreachable";
    const problem = channel ? "cut_off" : "no_address";
    await saveLetter(tx, ctx, { key, set: { state, told, problem } });
    return undefined;
  }
  const isAnswered = kind === "invitation" && recipient === "staff" && wish.tale.method === "REQUEST";
  const answerToken = isAnswered ? newToken() : undefined;
  const answerHash = answerToken ? hashOf(answerToken) : null;
  const set = { state: "sending", told, channel, answerHash, problem: null } as const;
  const letterId = await saveLetter(tx, ctx, { key, set });
  return { ...wish, reached, kind, letterId, ...(answerToken && { answerToken }) };
}

/** By mail where an address is known; a family without one is reached by text. */
export function channelOf({ reached, recipient }: Wish): "mail" | "sms" | undefined {
  if (reached.email) return "mail";
  return recipient === "guardian" && reached.phone ? "sms" : undefined;
}

export type LetterResult = { letter: Outgoing; state: LetterState; problem?: string };

/** Writes what became of each letter. */
export async function saveLetters(
  ctx: JobCtx,
  payload: Payload,
  results: readonly LetterResult[],
): Promise<void> {
  const deed = {
    action: "letter.send",
    subject: `${payload.kind}:${payload.subjectId}`,
    changed: results.map(({ state }) => state),
  } as const;
  const saved = await act(ctx, deed, async (tx) => {
    const about = results.map(({ letter }) => letter.about);
    const past = await lettersOf(asReader(tx), ctx, { kind: payload.kind, about });
    for (const { letter, state, problem } of results) {
      const { recipient, recipientId } = letter;
      const key = { kind: payload.kind, subjectId: letter.about, recipient, recipientId };
      const before = past.find(isOf(letter));
      const holds = holdsAfter(before ?? { holds: false }, letter.tale.method, state);
      const attempts = (before?.attempts ?? 0) + 1;
      await saveLetter(tx, ctx, { key, set: { state, holds, attempts, problem: problem ?? null } });
    }
    return accept(null);
  });
  if (!saved.ok) throw new Error(`results were refused: ${saved.refusal.kind}`);
}
