import { and, arrayOverlaps, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { ConsentRequestId, newId, type CaseId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { statement } from "#db/statement.ts";
import { act } from "./act.ts";
import { text, type Card, type Part } from "./card.ts";
import { findCase, stoppedIn } from "./cases.ts";
import { listOfCategories } from "./category-words.ts";
import type { Copies } from "./copies.ts";
import { momentWords } from "./moments.ts";
import { repliesUnseen } from "./progress.cards.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { categoriesOf } from "./progress.rules.ts";
import { mayObtain, standingOf, survey } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { directionFrom, type ShareCategory } from "./share.rules.ts";
import type { Wanted } from "./wanted.rules.ts";

export type Asking = { names: string[]; missing: ShareCategory[] };

/**
 * Asks the colleagues who can obtain it for the permission that is missing in a case, for exactly these categories: a card
 * to each of them but the asker. Refuses as `not-found`, `paused` and `closed-case`; as `already-done` when nothing of it
 * is missing or all of it was asked for already. With nobody to ask there is no request, and the names are empty.
 */
export async function askForPermission(
  ctx: StaffCtx,
  { caseId, categories }: Wanted,
): Promise<Outcome<Asking>> {
  const id = newId(ConsentRequestId);
  return act(ctx, { action: "consent.ask", subject: `case:${caseId}`, changed: ["request"] }, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    const stopped = stoppedIn(found.value);
    if (stopped) return refuse(stopped);
    const { organizationId, organizationKind, staffId } = ctx.actor;
    const standing = await standingOf(asReader(tx), ctx, found.value);
    const wanted = categories.length > 0 ? categories : categoriesOf(organizationKind);
    const question = { case: found.value, from: organizationId, categories: wanted };
    const { missing } = survey(ctx, question, standing);
    if (missing.length === 0) return refuse({ kind: "already-done", what: "permission.on-file" });
    if (await areAsked(tx, ctx, { caseId, categories: missing }))
      return refuse({ kind: "already-done", what: "consent.ask" });
    const asked = mayObtain(standing.team, organizationId).filter((one) => one.staffId !== staffId);
    if (asked.length === 0) return accept({ names: [], missing });
    const direction = directionFrom(organizationKind);
    const row = {
      id,
      organizationId,
      caseId,
      direction,
      categories: missing,
      askedBy: staffId,
      askedAt: ctx.now,
    };
    await tx.insert(consentRequests).values(row);
    await enqueueRequest(tx, ctx, id);
    return accept({ names: asked.map((one) => `${one.name} (${roleWords[one.role]})`), missing });
  });
}

/** Whether the open requests of a case ask for all of these already. */
async function areAsked(tx: Tx, ctx: StaffCtx, { caseId, categories }: Wanted): Promise<boolean> {
  const open = await openRequests(tx, ctx, caseId);
  const asked = open.flatMap((request) => request.categories);
  return categories.every((category) => asked.includes(category));
}

const openIn = (ctx: Ctx, caseId: CaseId) =>
  and(
    eq(consentRequests.organizationId, ctx.actor.organizationId),
    eq(consentRequests.caseId, caseId),
    isNull(consentRequests.answeredAt),
  );

/** Closes the open requests of a case which a recorded permission speaks to; their cards then say so. */
export async function answerRequests(
  tx: Tx,
  ctx: StaffCtx,
  { caseId, categories }: { caseId: CaseId; categories: readonly ShareCategory[] },
): Promise<void> {
  const answered = await tx
    .update(consentRequests)
    .set({ answeredAt: ctx.now })
    .where(and(openIn(ctx, caseId), arrayOverlaps(consentRequests.categories, [...categories])))
    .returning({ id: consentRequests.id });
  for (const { id } of answered) await enqueueRequest(tx, ctx, id);
}

const enqueueRequest = (tx: Tx, ctx: StaffCtx, id: ConsentRequestId) =>
  enqueue(ctx.store.queue, tx, {
    name: "deliver",
    payload: { organizationId: ctx.actor.organizationId, kind: "consent-request", subjectId: id },
  });

/** The requests of a case that wait, for its page: what is missing and since when. */
export const openRequests = (reader: Pick<Reader, "select">, ctx: StaffCtx, caseId: CaseId) =>
  requestsIn(reader, { organizationId: ctx.actor.organizationId, caseId });

const requestsIn = statement(["organizationId", "caseId"], (from, given) =>
  from
    .select()
    .from(consentRequests)
    .where(
      and(
        eq(consentRequests.organizationId, given.organizationId),
        eq(consentRequests.caseId, given.caseId),
        isNull(consentRequests.answeredAt),
      ),
    ),
);

/** The copies of one request: a card to each colleague who can obtain the permission. */
export async function consentRequestCopies(
  reader: Reader,
  ctx: Ctx,
  id: string,
): Promise<Copies | undefined> {
  const [row] = await reader
    .select()
    .from(consentRequests)
    .where(
      and(
        eq(consentRequests.organizationId, ctx.actor.organizationId),
        eq(consentRequests.id, ConsentRequestId.parse(id)),
      ),
    );
  const found = row && (await findCase(reader, ctx, row.caseId));
  if (!row || !found?.ok) return undefined;
  const { team } = await standingOf(reader, ctx, found.value);
  const asker = team.find((member) => member.staffId === row.askedBy);
  const askedBy = asker ? `${asker.name}, ${roleWords[asker.role]}` : "A former colleague";
  const asked = { ...row, codeName: found.value.codeName, askedBy, zone: found.value.zone };
  const others = mayObtain(team, ctx.actor.organizationId).filter((one) => one.staffId !== row.askedBy);
  return {
    audience: row.answeredAt ? [] : others.map((member) => member.staffId),
    caseId: row.caseId,
    cardFor: (_, level) => requestCard(asked, level),
    isWithdrawnFor: () => false,
  };
}

type Asked = Omit<typeof consentRequests.$inferSelect, "askedBy"> & {
  zone: string;
  codeName: string;
  askedBy: string;
};

/** At `notice` the card says that something is missing, and our own page what. */
function requestCard(asked: Asked, level: ChatLevel): Card {
  const title = `${asked.answeredAt ? "Permission recorded" : "Permission needed"} · ${asked.codeName}`;
  return {
    title,
    summary: title,
    parts: [
      text(`Asked by ${asked.askedBy} · ${momentWords(asked.askedAt, asked.zone)}`, "quiet"),
      ...(asked.answeredAt
        ? [text("A permission was recorded since. Nothing more to do here.")]
        : [text(missingWords(asked, level)), recordLink(asked)]),
      text(repliesUnseen, "quiet"),
    ],
  };
}

const missingWords = ({ categories }: Asked, level: ChatLevel): string => {
  const missing = listOfCategories(categories);
  const what =
    level === "notice" ? "a permission is missing" : `nothing on file lets this be shared: ${missing}`;
  return `In this case ${what}. Once the family has signed, record it.`;
};

const recordLink = ({ caseId }: Asked): Part => ({
  kind: "link",
  label: "Record it in the panel",
  url: `/cases/${caseId}/permissions/new`,
});
