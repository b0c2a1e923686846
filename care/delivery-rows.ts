import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { DeliveryId, newId, type InstallationId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import {
  chatAccounts,
  deliveries,
  installations,
  type ChatLevel,
  type CopyKind,
  type InstallationSecrets,
  type Platform,
} from "#db/schema/chat.ts";
import { chatConversations } from "#db/schema/reach.ts";
import type { Spot } from "./reach.ts";

export type CopyRow = typeof deliveries.$inferSelect;
/** Where one person is reached, and how much may stand in chat there. */
export type ReachRow = {
  chatLevel: ChatLevel;
  address: {
    platform: Platform;
    installationId: InstallationId;
    workspaceKey: string;
    userKey: string;
    secrets: InstallationSecrets;
    tokenExpiresAt?: Temporal.Instant;
    /** Where the bot speaks to them, on a platform where that has to be known. */
    conversation?: Spot;
  };
};

/** The copies of one thing on the acting organization's side. */
export function copiesOf(reader: Reader, ctx: Ctx, subjectId: string): Promise<CopyRow[]> {
  return reader
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.organizationId, ctx.actor.organizationId), eq(deliveries.subjectId, subjectId)));
}

/**
 * Where these people are reached: their newest live chat account, one that can be spoken to before one that cannot. Who
 * has none is left out.
 */
export async function addressesFor(
  reader: Reader,
  ctx: Ctx,
  staffIds: readonly StaffId[],
): Promise<Map<StaffId, ReachRow>> {
  if (staffIds.length === 0) return new Map();
  const rows = await reader
    .select({ account: chatAccounts, installation: installations, spot: chatConversations })
    .from(chatAccounts)
    .innerJoin(
      installations,
      and(
        eq(installations.id, chatAccounts.installationId),
        isNull(installations.endedAt),
        isNull(installations.uninstalledAt),
      ),
    )
    .leftJoin(chatConversations, spotOf)
    .where(
      and(
        eq(chatAccounts.organizationId, ctx.actor.organizationId),
        inArray(chatAccounts.staffId, [...staffIds]),
        isNull(chatAccounts.endedAt),
      ),
    )
    .orderBy(canBeSpokenTo, chatAccounts.linkedAt);
  const found = rows.map(async ({ account, installation, spot }): Promise<[StaffId, ReachRow]> => {
    const place = { table: "installations", id: installation.id };
    const secrets = await ctx.store.keys.open<InstallationSecrets>(place, installation.secrets);
    const { platform, installationId, workspaceKey, userKey } = account;
    const { tokenExpiresAt } = installation;
    const ends = tokenExpiresAt && { tokenExpiresAt };
    const address = { platform, installationId, workspaceKey, userKey, secrets, ...ends };
    return [
      account.staffId,
      { chatLevel: installation.chatLevel, address: { ...address, ...(spot && { conversation: spot }) } },
    ];
  });
  return new Map(await Promise.all(found));
}

const spotOf = and(
  eq(chatConversations.organizationId, chatAccounts.organizationId),
  eq(chatConversations.installationId, chatAccounts.installationId),
  eq(chatConversations.kind, "person"),
  eq(chatConversations.ownerKey, chatAccounts.userKey),
);
const canBeSpokenTo = sql`coalesce(${chatConversations.state} = 'reachable', ${chatAccounts.platform} = 'slack')`;

type Key = { kind: CopyKind; subjectId: string; staffId: StaffId };

/** Takes one copy for sending: a new row, or one that waits. Undefined when somebody else has it. */
export async function markSending(
  tx: Tx,
  ctx: Ctx,
  { kind, subjectId, staffId }: Key,
): Promise<CopyRow | undefined> {
  const { organizationId } = ctx.actor;
  const row = {
    id: newId(DeliveryId),
    organizationId,
    staffId,
    kind,
    subjectId,
    changedAt: ctx.now,
    attempts: 1,
  };
  const [won] = await tx
    .insert(deliveries)
    .values({ ...row, state: "sending" })
    .onConflictDoUpdate({
      target: [deliveries.organizationId, deliveries.subjectId, deliveries.staffId],
      set: { state: "sending", changedAt: ctx.now, attempts: sql`${deliveries.attempts} + 1` },
      setWhere: eq(deliveries.state, "queued"),
    })
    .returning();
  return won;
}

/** Moves one copy on from the state in which it was read. Undefined when somebody else has moved it since. */
export async function moveCopy(
  tx: Tx,
  ctx: Ctx,
  from: CopyRow,
  to: Pick<CopyRow, "state"> & Partial<Pick<CopyRow, "attempts" | "problem">>,
): Promise<CopyRow | undefined> {
  const [won] = await tx
    .update(deliveries)
    .set({ ...to, changedAt: ctx.now })
    .where(
      and(
        eq(deliveries.organizationId, ctx.actor.organizationId),
        eq(deliveries.id, from.id),
        eq(deliveries.state, from.state),
        eq(deliveries.changedAt, from.changedAt),
      ),
    )
    .returning();
  return won;
}

export type CopyOutcome = Key &
  Partial<
    Pick<CopyRow, "state" | "platform" | "conversationKey" | "messageKey" | "shown" | "problem" | "attempts">
  >;

/** Writes what became of one copy. */
export async function saveCopy(tx: Tx, ctx: Ctx, outcome: CopyOutcome): Promise<void> {
  const { kind, subjectId, staffId, ...set } = outcome;
  const { organizationId } = ctx.actor;
  const row = { id: newId(DeliveryId), organizationId, staffId, kind, subjectId, changedAt: ctx.now };
  await tx
    .insert(deliveries)
    .values({ ...row, state: "queued", ...set })
    .onConflictDoUpdate({
      target: [deliveries.organizationId, deliveries.subjectId, deliveries.staffId],
      set: { ...set, changedAt: ctx.now },
    });
}
