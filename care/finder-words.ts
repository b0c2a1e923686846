import { and, asc, eq, isNull } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { FinderWordId, newId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { finderWords, type WordUse } from "#db/schema/finder-words.ts";
import { act, look } from "./act.ts";
import type { OwnWords } from "./deidentify/own-words.ts";
import { keysOf } from "./deidentify/fold.ts";
import { readWord, type EnteredWord } from "./finder-words.form.ts";
import type { Answers } from "./form.ts";
import { isStudentName } from "./known-names.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

export type FinderWord = EnteredWord & { id: FinderWordId };

const mostWords = 300;

async function liveWords(reader: Pick<Reader, "select">, ctx: Ctx): Promise<FinderWord[]> {
  const { organizationId } = ctx.actor;
  const rows = await reader
    .select({ id: finderWords.id, use: finderWords.use, word: finderWords.word })
    .from(finderWords)
    .where(and(eq(finderWords.organizationId, organizationId), isNull(finderWords.endedAt)))
    .orderBy(asc(finderWords.createdAt));
  return Promise.all(
    rows.map(async ({ id, use, word }) => ({
      id,
      use,
      word: await ctx.store.keys.open<string>({ table: "finder_words", id }, word),
    })),
  );
}

/** What the finder has to know of the acting organization's own words, read with the note's roster so that it is never stale. */
export async function ownWords(reader: Pick<Reader, "select">, ctx: Ctx): Promise<OwnWords> {
  const words = await liveWords(reader, ctx);
  const of = (use: WordUse) => words.filter((one) => one.use === use).map(({ word }) => word);
  return { harmless: of("harmless"), remove: of("remove") };
}

/** The organization's words, in the order in which they came. Refuses as `not-allowed` to all but admins. */
export const finderWordsFor = (ctx: StaffCtx): Promise<Outcome<FinderWord[]>> =>
  look(ctx, { action: "organization.see", subject: "organization" }, async (reader) =>
    accept(await liveWords(reader, ctx)),
  );

const deed = (ctx: StaffCtx, ...changed: string[]) =>
  ({ action: "organization.change", subject: `organization:${ctx.actor.organizationId}`, changed }) as const;

const studentWords =
  "This is the name of one of your students, so it can never be left alone. It is removed wherever it stands.";

/**
 * Adds a word to one of the two lists; the audit log says to which, never the word. Adding one twice changes nothing.
 * Refuses as `invalid`: no word, too many of them, or a student's name that would be left alone.
 */
export async function addFinderWord(ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> {
  const entered = readWord(answers);
  const changed = entered.ok ? [`finderWords.${entered.value.use}`] : ["finderWords"];
  return act(ctx, deed(ctx, ...changed), async (tx) => {
    if (!entered.ok) return entered;
    const { word, use } = entered.value;
    const known = await liveWords(tx, ctx);
    const key = keysOf(word).join(" ");
    if (known.some((one) => one.use === use && keysOf(one.word).join(" ") === key)) return accept(null);
    if (known.length >= mostWords)
      return refuse({
        kind: "invalid",
        fields: { word: `The list holds ${mostWords} words. Take one off first.` },
      });
    if (use === "harmless" && (await isStudentName(asReader(tx), ctx, keysOf(word))))
      return refuse({ kind: "invalid", fields: { word: studentWords } });
    const { organizationId, staffId } = ctx.actor;
    const id = newId(FinderWordId);
    const sealed = await ctx.store.keys.seal(organizationId, { table: "finder_words", id }, word);
    await tx
      .insert(finderWords)
      .values({ id, organizationId, use, word: sealed, addedBy: staffId, createdAt: ctx.now });
    return accept(null);
  });
}

/** Takes a word off its list. Refuses as `not-found`. */
export const endFinderWord = (ctx: StaffCtx, id: FinderWordId): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "finderWords.end"), async (tx) => {
    const ended = await tx
      .update(finderWords)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(finderWords.organizationId, ctx.actor.organizationId),
          eq(finderWords.id, id),
          isNull(finderWords.endedAt),
        ),
      )
      .returning({ id: finderWords.id });
    return ended.length > 0 ? accept(null) : refuse({ kind: "not-found", what: "page" });
  });
