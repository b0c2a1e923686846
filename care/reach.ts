import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import { ChatConversationId, newId, type InstallationId, type StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { read, type Reader } from "#db/read.ts";
import { chatAccounts, deliveries } from "#db/schema/chat.ts";
import { chatConversations, reaches, type Reach } from "#db/schema/reach.ts";
import { act } from "./act.ts";
import { accept } from "./outcome.ts";

/** A place where the bot speaks, as it is known. */
export type Spot = Pick<
  typeof chatConversations.$inferSelect,
  "conversationKey" | "serviceUrl" | "state" | "homeKey"
>;
export type SpotKey = { installationId: InstallationId; kind: "person" | "channel"; ownerKey: string };
/** What the platform told of a place. `at` is its own time: something older than what is known changes nothing. */
export type Told = SpotKey & {
  state: Reach;
  conversationKey?: string | undefined;
  serviceUrl?: string | undefined;
  at: Temporal.Instant;
};

export const isReach = (word: string): word is Reach => (reaches as readonly string[]).includes(word);

type Row = typeof chatConversations.$inferSelect;

/**
 * Takes down what the platform told of a place. Almost every time it is known already, and then nothing is written. When
 * somebody can be reached again, the cards that did not reach them are sent.
 */
export async function tellReach(ctx: JobCtx, told: Told): Promise<void> {
  const known = await read(ctx, (reader) => findSpot(reader, ctx, told));
  if (known && !isNews(known, told)) return;
  await act(ctx, { action: "chat.reach", subject: subjectOf(told), changed: [told.state] }, async (tx) => {
    await saveTold(tx, ctx, told);
    return accept(null);
  });
}

/** The same within the transaction of what showed it. */
async function saveTold(tx: Tx, ctx: Ctx, told: Told): Promise<void> {
  const [before] = await spotRows(tx, ctx, told).for("update");
  if (before && !isNews(before, told)) return;
  const { state, conversationKey, serviceUrl, at } = told;
  const set = {
    state,
    ...(conversationKey && { conversationKey }),
    ...(serviceUrl && { serviceUrl }),
    toldAt: at,
    changedAt: ctx.now,
  };
  await saveSpot(tx, ctx, told, set);
  if (state === "reachable" && before?.state !== "reachable" && told.kind === "person")
    await sendWhatWaits(tx, ctx, told);
}

const subjectOf = ({ installationId }: SpotKey) => `installation:${installationId}`;

function isNews(known: Row, told: Told): boolean {
  if (known.toldAt && Temporal.Instant.compare(told.at, known.toldAt) < 0) return false;
  return (
    known.state !== told.state ||
    (told.conversationKey !== undefined && known.conversationKey !== told.conversationKey) ||
    (told.serviceUrl !== undefined && known.serviceUrl !== told.serviceUrl)
  );
}

export async function findSpot(reader: Reader, ctx: Ctx, key: SpotKey): Promise<Row | undefined> {
  const [row] = await spotRows(reader, ctx, key);
  return row;
}

const spotRows = (reader: Pick<Reader, "select">, ctx: Ctx, { installationId, kind, ownerKey }: SpotKey) =>
  reader
    .select()
    .from(chatConversations)
    .where(
      and(
        eq(chatConversations.organizationId, ctx.actor.organizationId),
        eq(chatConversations.installationId, installationId),
        eq(chatConversations.kind, kind),
        eq(chatConversations.ownerKey, ownerKey),
      ),
    );

/** Any service of the tenant: a person whom the bot has never met is looked for there. */
export async function anyServiceOf(
  reader: Reader,
  ctx: Ctx,
  installationId: InstallationId,
): Promise<string | undefined> {
  const [row] = await reader
    .select({ serviceUrl: chatConversations.serviceUrl })
    .from(chatConversations)
    .where(
      and(
        eq(chatConversations.organizationId, ctx.actor.organizationId),
        eq(chatConversations.installationId, installationId),
        isNotNull(chatConversations.serviceUrl),
      ),
    )
    .orderBy(desc(chatConversations.toldAt))
    .limit(1);
  return row?.serviceUrl ?? undefined;
}

type Seen = Partial<Pick<Row, "state" | "conversationKey" | "serviceUrl" | "homeKey" | "toldAt">>;

/** Writes what a call of ours showed of a place. The platform's own word, later, stands above it. */
export async function saveSpot(tx: Tx, ctx: Ctx, key: SpotKey, seen: Seen): Promise<void> {
  const { organizationId } = ctx.actor;
  const { installationId, kind, ownerKey } = key;
  const set = { ...seen, changedAt: ctx.now };
  const row = { id: newId(ChatConversationId), organizationId, installationId, kind, ownerKey };
  await tx
    .insert(chatConversations)
    .values({ ...row, state: "reachable", ...set })
    .onConflictDoUpdate({
      target: [
        chatConversations.organizationId,
        chatConversations.installationId,
        chatConversations.kind,
        chatConversations.ownerKey,
      ],
      set,
    });
}

/** Queues the cards that did not reach the person to whom this place belongs. */
async function sendWhatWaits(tx: Tx, ctx: Ctx, { installationId, ownerKey }: SpotKey): Promise<void> {
  const { organizationId } = ctx.actor;
  const owners = await tx
    .select({ staffId: chatAccounts.staffId })
    .from(chatAccounts)
    .where(
      and(
        eq(chatAccounts.organizationId, organizationId),
        eq(chatAccounts.installationId, installationId),
        eq(chatAccounts.userKey, ownerKey),
        isNull(chatAccounts.endedAt),
      ),
    );
  await sendUnreached(
    tx,
    ctx,
    owners.map(({ staffId }) => staffId),
  );
}

/** Queues the cards that did not reach these people. */
export async function sendUnreached(tx: Tx, ctx: Ctx, staffIds: readonly StaffId[]): Promise<void> {
  if (staffIds.length === 0) return;
  const { organizationId } = ctx.actor;
  for (const { kind, subjectId } of await queueUnreached(tx, ctx, staffIds))
    await enqueue(ctx.store.queue, tx, { name: "deliver", payload: { organizationId, kind, subjectId } });
}

const queueUnreached = (tx: Tx, ctx: Ctx, staffIds: readonly StaffId[]) =>
  tx
    .update(deliveries)
    .set({ state: "queued", problem: null, changedAt: ctx.now })
    .where(
      and(
        eq(deliveries.organizationId, ctx.actor.organizationId),
        inArray(deliveries.staffId, [...staffIds]),
        eq(deliveries.state, "unreachable"),
      ),
    )
    .returning({ kind: deliveries.kind, subjectId: deliveries.subjectId });

/** Takes down the message that shows somebody's Home now; answers with the one that did before. */
export async function moveHome(ctx: JobCtx, key: SpotKey, homeKey: string): Promise<string | undefined> {
  const moved = await act(
    ctx,
    { action: "chat.reach", subject: subjectOf(key), changed: ["home"] },
    async (tx) => {
      const [before] = await spotRows(tx, ctx, key).for("update");
      await saveSpot(tx, ctx, key, { homeKey });
      return accept(before?.homeKey ?? undefined);
    },
  );
  return moved.ok ? moved.value : undefined;
}
