import { endAccount, moveConversation, removeWorkspace, type WorkspaceKey } from "#care/installation-life.ts";
import type { Listening } from "./app.ts";
import { wholeOf } from "./asker.ts";

/** What Slack tells of a workspace itself, as far as it is read here. */
type Told = {
  type?: string;
  team_id?: string;
  event_time?: number;
  event?: {
    type?: string;
    tokens?: { bot?: string[] | null };
    user?: { id?: string; deleted?: boolean; is_restricted?: boolean };
    old_channel_id?: string;
    new_channel_id?: string;
  };
};
type Heard = { told: Told; workspace: WorkspaceKey; saidAt: Temporal.Instant; deps: Listening };

const hears: Record<string, (heard: Heard) => Promise<unknown>> = {
  app_uninstalled: (heard) => remove(heard),
  tokens_revoked: (heard) => (heard.told.event?.tokens?.bot?.length ? remove(heard) : nothing),
  user_change: ({ told, workspace, saidAt, deps }) => {
    const { id, deleted, is_restricted } = told.event?.user ?? {};
    if (!id || !(deleted || is_restricted)) return nothing;
    return endAccount(at(deps), { ...workspace, userKey: id, saidAt });
  },
  channel_id_changed: ({ told, workspace, deps }) => {
    const { old_channel_id: from, new_channel_id: to } = told.event ?? {};
    return from && to ? moveConversation(at(deps), { ...workspace, from, to }) : nothing;
  },
};

/** What of it the app has to be told of by Slack. */
export const lifeEvents = Object.keys(hears);

const nothing = Promise.resolve();
const at = ({ store, now }: Listening) => ({ store, now: now() });

async function remove({ workspace, saidAt, deps }: Heard): Promise<void> {
  await removeWorkspace(at(deps), { ...workspace, saidAt });
  deps.installations.forget(workspace.workspaceKey);
}

/**
 * Takes what Slack tells of a workspace's own life: that it removed the app, deactivated somebody, and so on. It has
 * happened before it is answered, so that Slack tells it again when it could not be taken. False for anything else.
 */
export async function hearLife(deps: Listening, body: Record<string, unknown>): Promise<boolean> {
  const told = body as Told;
  const kind = told.type === "event_callback" ? (told.event?.type ?? "") : "";
  const hear = Object.hasOwn(hears, kind) ? hears[kind] : undefined;
  const workspaceKey = wholeOf(body) ?? told.team_id;
  if (!hear || !workspaceKey) return false;
  const saidAt = Temporal.Instant.fromEpochMilliseconds((told.event_time ?? 0) * 1_000);
  await hear({ told, workspace: { platform: "slack", workspaceKey }, saidAt, deps });
  return true;
}
