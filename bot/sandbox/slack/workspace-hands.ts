import { sendEvent } from "./events.ts";
import type { WorkspaceHands } from "./hands.ts";
import type { UserSeed } from "./types.ts";
import { addChannel, id, nowMs, tell, type Channel, type Workspace, type World } from "./world.ts";

/** What an administrator of this workspace can do. */
export function handsOf(world: World, workspace: Workspace): WorkspaceHands {
  const done = (): void => tell(world, { teamId: workspace.seed.teamId, kind: "workspace" });
  const changed =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      act(...given);
      done();
    };
  return {
    setMessagesTab: changed((to) => void (workspace.messagesTab = to)),
    setHome: changed((enabled) => void (workspace.homeEnabled = enabled)),
    deactivate: async (userId) => {
      userOf(workspace, userId).deactivated = true;
      done();
      await sendEvent(world, workspace, { type: "user_change", user: { id: userId, deleted: true } });
    },
    reactivate: changed((userId) => void (userOf(workspace, userId).deactivated = false)),
    addUser: changed((user) => void workspace.users.set(user.id, { ...user })),
    addChannel: changed((channel) => addChannel(workspace, channel)),
    join: changed((channel, userId) => void channelOf(workspace, channel).members.push(userId)),
    leave: changed((channel, userId) => {
      const there = channelOf(workspace, channel);
      there.members = there.members.filter((member) => member !== userId);
    }),
    share: changed((channel, shared) => void (channelOf(workspace, channel).isExtShared = shared)),
    uninstall: (order) => uninstall(world, workspace, order),
    install: changed((botToken) => {
      workspace.seed = { ...workspace.seed, botToken };
      workspace.installed = true;
      workspace.tokens = new Map([[botToken, Infinity]]);
      world.tokens.set(botToken, workspace);
    }),
    allow: ({ redirectUri, rotating = false }) => {
      const code = id(world, "code");
      const { teamId } = workspace.seed;
      world.grants.set(code, { teamId, redirectUri, rotating, bornMs: nowMs(world) });
      return code;
    },
  };
}

function userOf(workspace: Workspace, userId: string): UserSeed {
  const user = workspace.users.get(userId);
  if (!user) throw new Error(`Nobody ${userId} in ${workspace.seed.teamId}`);
  return user;
}

function channelOf(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channels.get(channelId);
  if (!channel) throw new Error(`No channel ${channelId} in ${workspace.seed.teamId}`);
  return channel;
}

/** The two events may come in either order; here `tokens_revoked` comes last, as it most often does. */
async function uninstall(
  world: World,
  workspace: Workspace,
  order: readonly ("app_uninstalled" | "tokens_revoked")[] = ["app_uninstalled", "tokens_revoked"],
): Promise<void> {
  workspace.installed = false;
  workspace.tokens.clear();
  tell(world, { teamId: workspace.seed.teamId, kind: "workspace" });
  const tokens = { oauth: [], bot: [workspace.seed.botUserId] };
  for (const type of order)
    await sendEvent(world, workspace, type === "tokens_revoked" ? { type, tokens } : { type });
}
