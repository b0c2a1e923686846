import type { Json } from "../check.ts";
import { ConnectorRefusal } from "./errors.ts";
import { limits } from "./limits.ts";
import { nowMs, type World } from "./world.ts";

/** One call, with what its path names. */
export type Asked = {
  world: World;
  body: Json;
  bytes: number;
  form: URLSearchParams;
  authorization: string;
  conversation: string;
  message?: string;
  member?: string;
  isPaged: boolean;
};
export type Run = (asked: Asked) => Json | undefined;
/** Refuses 429 beyond what one conversation, or one tenant, may be told within a second. */
export function meter(world: World, tenantId: string, conversation: string): void {
  const tenant = world.tenants.get(tenantId);
  if (!tenant) return;
  const since = nowMs(world) - 1_000;
  tenant.spoken = tenant.spoken.filter(({ ms }) => ms > since);
  const here = tenant.spoken.filter((one) => one.conversation === conversation).length;
  if (here >= limits.perConversationASecond || tenant.spoken.length >= limits.perTenantASecond) {
    throw new ConnectorRefusal(429, "Throttled", "Too many requests");
  }
  tenant.spoken.push({ conversation, ms: nowMs(world) });
}
