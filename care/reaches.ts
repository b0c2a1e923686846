import { and, desc, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { chatAccounts, deliveries, installations, type Platform } from "#db/schema/chat.ts";
import { chatConversations, reaches, type Reach } from "#db/schema/reach.ts";

/** How one person can be reached on one platform of the organization. Exactly one state holds. */
export type PersonReach = { platform: Platform; state: Reach; isConnected: boolean };

/** What is true first where somebody has several accounts on one platform. */
const best: readonly Reach[] = ["reachable", "blocked", "uninstalled", "never_installed"];

/** For each of these people, every platform that the organization has, and how they can be reached there. */
export async function reachesOf(
  reader: Reaching,
  ctx: Ctx,
  staffIds: readonly StaffId[],
): Promise<Map<StaffId, PersonReach[]>> {
  if (staffIds.length === 0) return new Map();
  const known = await accountsOf(reader, ctx, staffIds);
  const refused = await refusedBySlack(reader, ctx, staffIds);
  const platforms = await platformsOf(reader, ctx);
  const stateOf = ({ staffId, platform, state }: Account): Reach => {
    if (platform === "teams") return state ?? "never_installed";
    return refused.has(staffId) ? "blocked" : "reachable";
  };
  const onPlatform = (staffId: StaffId, platform: Platform): PersonReach => {
    const theirs = known.filter((one) => one.staffId === staffId && one.platform === platform);
    const states = theirs.map(stateOf);
    const state = best.find((one) => states.includes(one)) ?? "never_installed";
    return { platform, state, isConnected: theirs.length > 0 };
  };
  return new Map(staffIds.map((id) => [id, platforms.map((platform) => onPlatform(id, platform))]));
}

/** Whether none of the places where somebody could be reached takes a card. Where there is no such place, nobody is. */
export const isOutOfReach = (reaches: readonly PersonReach[]): boolean =>
  reaches.length > 0 && !reaches.some(({ state }) => state === "reachable");

type Reaching = Pick<Reader, "select" | "selectDistinctOn">;
type Account = { staffId: StaffId; platform: Platform; state: Reach | null };

const accountsOf = (reader: Reaching, ctx: Ctx, staffIds: readonly StaffId[]): Promise<Account[]> =>
  reader
    .select({
      staffId: chatAccounts.staffId,
      platform: chatAccounts.platform,
      state: chatConversations.state,
    })
    .from(chatAccounts)
    .innerJoin(
      installations,
      and(eq(installations.id, chatAccounts.installationId), isNull(installations.endedAt)),
    )
    .leftJoin(
      chatConversations,
      and(
        eq(chatConversations.organizationId, chatAccounts.organizationId),
        eq(chatConversations.installationId, chatAccounts.installationId),
        eq(chatConversations.kind, "person"),
        eq(chatConversations.ownerKey, chatAccounts.userKey),
      ),
    )
    .where(
      and(
        eq(chatAccounts.organizationId, ctx.actor.organizationId),
        inArray(chatAccounts.staffId, [...staffIds]),
        isNull(chatAccounts.endedAt),
      ),
    );

/** What is no word of Slack's about an account. */
const notSlacks = [...reaches, "not_linked", "no_platform"];

/** Slack tells of nobody who goes: the newest card says whether it takes any for them. */
async function refusedBySlack(
  reader: Reaching,
  ctx: Ctx,
  staffIds: readonly StaffId[],
): Promise<Set<StaffId>> {
  const rows = await reader
    .selectDistinctOn([deliveries.staffId], { staffId: deliveries.staffId, state: deliveries.state })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, ctx.actor.organizationId),
        inArray(deliveries.staffId, [...staffIds]),
        or(
          and(inArray(deliveries.state, ["sent", "withdrawn"]), eq(deliveries.platform, "slack")),
          and(eq(deliveries.state, "unreachable"), notInArray(deliveries.problem, notSlacks)),
        ),
      ),
    )
    .orderBy(deliveries.staffId, desc(deliveries.changedAt));
  return new Set(rows.filter(({ state }) => state === "unreachable").map(({ staffId }) => staffId));
}

/** The platforms on which the organization is set up. */
async function platformsOf(reader: Reaching, ctx: Ctx): Promise<Platform[]> {
  const rows = await reader
    .select({ platform: installations.platform })
    .from(installations)
    .where(and(eq(installations.organizationId, ctx.actor.organizationId), isNull(installations.endedAt)));
  const found = new Set(rows.map(({ platform }) => platform));
  return (["slack", "teams"] as const).filter((platform) => found.has(platform));
}
