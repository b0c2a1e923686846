import { limits } from "./limits.ts";
import { ApiRefusal } from "./refusal.ts";
import { id, nowMs, prune, type Trigger, type Workspace, type World } from "./world.ts";

/** A new trigger for what a person just did; `viewId` where they did it in a modal. */
export function newTrigger(world: World, from: { teamId: string; userId: string; viewId?: string }): string {
  const name = id(world, "");
  const trigger = `${nowMs(world)}.${Number.parseInt(name, 36)}.${name.toLowerCase()}`;
  world.triggers.set(trigger, { ...from, bornMs: nowMs(world), used: false });
  prune(world.triggers, 20_000);
  return trigger;
}

/**
 * The trigger, if it can be used now: once, within three seconds, by the team it belongs to. Refuses
 * `invalid_trigger_id`, `exchanged_trigger_id` and `expired_trigger_id`.
 */
export function findTrigger(world: World, workspace: Workspace, name: unknown): Trigger {
  const trigger = typeof name === "string" ? world.triggers.get(name) : undefined;
  if (!trigger || trigger.teamId !== workspace.seed.teamId) throw new ApiRefusal("invalid_trigger_id");
  if (trigger.used) throw new ApiRefusal("exchanged_trigger_id");
  if (nowMs(world) - trigger.bornMs > limits.triggerMs) throw new ApiRefusal("expired_trigger_id");
  return trigger;
}
