import { and, eq, lte } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { ReplyId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { disclosures } from "#db/schema/progress.ts";
import { look } from "../act.ts";
import { findCase, type Case } from "../cases.ts";
import type { Copies } from "../copies.ts";
import type { Page } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { isEditable } from "../progress.rules.ts";
import { currentOf, noticesFor, questionOf, reachOf, readerNow, readerWords } from "../progress-view.ts";
import { standingOf, survey, type Standing } from "../release.ts";
import { roleWords } from "../role-words.ts";
import { replyCard, replyPage, type ReplyView } from "./replies.cards.ts";

type Disclosure = typeof disclosures.$inferSelect;
/** What crosses: cleaned words, and which version of the update they answer. */
export type ReplyContent = { words: string; version: number };
/** A reply as it stands now, before it is drawn for anybody. */
export type Replied = {
  case: Case;
  standing: Standing;
  reply: Disclosure;
  content: ReplyContent;
  /** The versions of the update it answers, the newest first. */
  versions: Disclosure[];
};

/** Loads a reply of the actor's organization. Undefined when there is none, or while it is still held. */
export async function findReply(reader: Reader, ctx: Ctx, id: string): Promise<Replied | undefined> {
  const [reply] = await reader
    .select()
    .from(disclosures)
    .where(
      and(eq(disclosures.subjectId, id), eq(disclosures.kind, "reply"), lte(disclosures.heldUntil, ctx.now)),
    );
  if (!reply?.repliesTo) return undefined;
  const found = await findCase(reader, ctx, reply.caseId);
  if (!found.ok) return undefined;
  const [standing, content, versions] = await Promise.all([
    standingOf(reader, ctx, found.value),
    ctx.store.keys.open<ReplyContent>({ table: "disclosures", id: reply.id }, reply.payload),
    versionsOf(reader, ctx, reply.repliesTo),
  ]);
  return { case: found.value, standing, reply, content, versions };
}

async function versionsOf(reader: Reader, ctx: Ctx, subjectId: string): Promise<Disclosure[]> {
  const rows = await reader
    .select()
    .from(disclosures)
    .where(and(eq(disclosures.subjectId, subjectId), lte(disclosures.heldUntil, ctx.now)));
  return rows.toSorted((a, b) => b.version - a.version);
}

/** The reply as one person may see it now. Permission is asked again here, every time. */
export function replyViewFor(ctx: Ctx, one: Replied, staffId: StaffId): ReplyView {
  const { reply, standing } = one;
  const author = standing.team.find((member) => member.staffId === reply.authorId);
  return {
    id: reply.subjectId,
    caseId: one.case.id,
    codeName: one.case.codeName,
    zone: ctx.actor.kind === "job" ? one.case.zone : ctx.zone,
    author: {
      name: author?.name ?? "A former colleague",
      role: roleWords[reply.authorRole],
      isReader: reply.authorId === staffId,
    },
    releasedAt: reply.releasedAt,
    update: updateOf(one, staffId),
    state: stateFor(ctx, one, staffId),
    readers: reply.recipients.map((to) => readerWords(standing.team, to.staffId, roleWords[to.role])),
    isOpen: isEditable(reply.releasedAt, ctx.now),
    reach: reachOf(ctx, one, reply),
  };
}

function updateOf({ versions, content, standing }: Replied, staffId: StaffId): ReplyView["update"] {
  const answered = versions.find(({ version }) => version === content.version) ?? versions[0];
  if (!answered) throw new Error("a reply answers an update");
  const by = standing.team.find((member) => member.staffId === answered.authorId);
  const current = currentOf(versions);
  return {
    by: by?.name ?? "a former colleague",
    isReaders: answered.authorId === staffId,
    at: answered.releasedAt,
    state: !current ? "taken-back" : current.version > content.version ? "corrected" : "stands",
  };
}

function stateFor(ctx: Ctx, one: Replied, staffId: StaffId): ReplyView["state"] {
  const { reply, content } = one;
  if (reply.withdrawnAt) return { kind: "hidden", why: "taken-back" };
  if (reply.authorId === staffId) return { kind: "shown", words: content.words, notices: [] };
  const mine = readerNow(ctx, one, { item: reply, staffId });
  if (typeof mine === "string") return { kind: "hidden", why: mine };
  return { kind: "shown", words: content.words, notices: noticesFor(ctx, one, reply) };
}

/** The copies of a reply on the acting side: its author's, or those of the people it reaches now. */
export async function replyCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const one = await findReply(reader, ctx, id);
  if (!one) return undefined;
  return {
    audience: audienceOf(ctx, one),
    caseId: one.case.id,
    isOwn: (staffId) => one.reply.authorId === staffId,
    cardFor: (staffId, level) => replyCard(replyViewFor(ctx, one, staffId), level),
    isWithdrawnFor: (staffId) => replyViewFor(ctx, one, staffId).state.kind === "hidden",
  };
}

function audienceOf(ctx: Ctx, one: Replied): StaffId[] {
  const { reply } = one;
  if (reply.withdrawnAt) return [];
  if (reply.fromOrganization === ctx.actor.organizationId) return [reply.authorId];
  if (one.case.pausedAt || one.case.endedAt) return [];
  return survey(ctx, questionOf(one, reply), one.standing).readers.map(({ staffId }) => staffId);
}

/**
 * Shows one reply in private. What may not be shown any more is not: they then see how it stands, and the look is
 * recorded as refused. Refuses as `not-found`.
 */
export async function viewReply(ctx: StaffCtx, id: ReplyId): Promise<Outcome<Page>> {
  const instead: { page?: Page } = {};
  const outcome = await look(ctx, { action: "reply.view", subject: `reply:${id}` }, async (reader) => {
    const one = await findReply(reader, ctx, id);
    if (!one) return refuse({ kind: "not-found", what: "page" });
    const view = replyViewFor(ctx, one, ctx.actor.staffId);
    const page = replyPage(view);
    if (view.state.kind === "shown") return accept(page);
    instead.page = page;
    return refuse({ kind: "not-found", what: "page" });
  });
  return instead.page ? accept(instead.page) : outcome;
}
