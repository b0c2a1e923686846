import type { Json } from "../check.ts";
import { flag, hasBot, needed, text, visibleChannel, type Method, type MethodCall } from "./method.ts";
import { ApiRefusal } from "./refusal.ts";
import type { UserSeed } from "./types.ts";
import { botId, dmOf, type Channel, type Workspace, type World } from "./world.ts";

export const lookupMethods: Record<string, Method> = {
  "auth.test": { args: [], run: authTest },
  "team.info": { scope: "team:read", args: ["team"], run: teamInfo },
  "bots.info": { scope: "users:read", args: ["bot", "team_id"], run: botsInfo },
  "users.info": { scope: "users:read", args: ["user", "include_locale"], run: usersInfo },
  "users.list": {
    scope: "users:read",
    args: ["cursor", "limit", "include_locale", "team_id"],
    run: usersList,
  },
  "conversations.open": {
    scope: "im:write",
    args: ["users", "channel", "return_im", "prevent_creation"],
    run: conversationsOpen,
  },
  "conversations.info": {
    scope: scopeOfChannel,
    args: ["channel", "include_locale", "include_num_members"],
    run: conversationsInfo,
  },
};

/** The first part of a workspace's address. */
export const domainOf = (workspace: Workspace): string =>
  workspace.seed.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

function authTest({ workspace }: MethodCall): Json {
  const { seed } = workspace;
  return {
    url: `https://${domainOf(workspace)}.slack.com/`,
    team: seed.name,
    user: "footbridge",
    team_id: seed.teamId,
    user_id: seed.botUserId,
    bot_id: botId(workspace),
    is_enterprise_install: false,
  };
}

function teamInfo({ workspace, args }: MethodCall): Json {
  const { teamId, name } = workspace.seed;
  if (args.team !== undefined && args.team !== teamId) throw new ApiRefusal("team_not_found");
  return { team: { id: teamId, name, domain: domainOf(workspace), email_domain: "" } };
}

function botsInfo({ workspace, args }: MethodCall): Json {
  const { appId, botUserId } = workspace.seed;
  const wanted = text(args, "bot");
  if (wanted !== undefined && wanted !== botId(workspace)) throw new ApiRefusal("bot_not_found");
  return {
    bot: { id: botId(workspace), deleted: false, name: "Footbridge", app_id: appId, user_id: botUserId },
  };
}

function usersInfo({ world, workspace, args }: MethodCall): Json {
  const wanted = needed(args, "user");
  const user = wanted === workspace.seed.botUserId ? bot(workspace) : workspace.users.get(wanted);
  if (!user) throw new ApiRefusal("user_not_found");
  return { user: wireUser(world, workspace, user) };
}

function usersList({ world, workspace, args }: MethodCall): Json {
  const all = [bot(workspace), ...workspace.users.values()];
  const limit = Number(args.limit ?? 0) || all.length;
  const from = args.cursor ? Number(args.cursor) : 0;
  if (!Number.isInteger(from) || from < 0) throw new ApiRefusal("invalid_cursor");
  const next = from + limit < all.length ? String(from + limit) : "";
  const members = all.slice(from, from + limit).map((user) => wireUser(world, workspace, user));
  return { members, response_metadata: { next_cursor: next } };
}

const bot = (workspace: Workspace): UserSeed => ({
  id: workspace.seed.botUserId,
  name: "Footbridge",
  tz: "UTC",
});

/** A person in Slack's shape; `tz_offset` is the zone's at this moment. */
function wireUser(world: World, workspace: Workspace, user: UserSeed): Json {
  const isBot = user.id === workspace.seed.botUserId;
  const offset = world.now().toZonedDateTimeISO(user.tz).offsetNanoseconds / 1_000_000_000;
  return {
    id: user.id,
    team_id: user.homeTeam ?? workspace.seed.teamId,
    is_stranger: user.homeTeam !== undefined,
    name: user.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "."),
    deleted: user.deactivated === true,
    real_name: user.name,
    ...(user.deactivated ? {} : { tz: user.tz, tz_label: user.tz, tz_offset: offset }),
    profile: { real_name: user.name, display_name: user.name, team: workspace.seed.teamId },
    is_admin: user.isAdmin === true,
    is_owner: false,
    is_restricted: user.isGuest === true,
    is_ultra_restricted: user.isGuest === true,
    is_bot: isBot,
    is_app_user: false,
  };
}

function conversationsOpen({ workspace, args }: MethodCall): Json {
  const resumed = text(args, "channel");
  if (resumed !== undefined) return { channel: wireChannel(workspace, visibleChannel(workspace, resumed)) };
  const users = needed(args, "users").split(",");
  const [userId = ""] = users;
  if (users.length > 1) throw new ApiRefusal("missing_scope", { needed: "mpim:write" });
  if (userId === workspace.seed.botUserId) throw new ApiRefusal("cannot_dm_bot");
  const user = workspace.users.get(userId);
  if (!user) throw new ApiRefusal("user_not_found");
  if (user.deactivated) throw new ApiRefusal("user_disabled");
  const channel = dmOf(workspace, userId);
  return { channel: flag(args.return_im) ? wireChannel(workspace, channel) : { id: channel.id } };
}

function scopeOfChannel({ workspace, args }: MethodCall): string {
  const channel = workspace.channels.get(String(args.channel));
  if (channel?.kind === "im") return "im:read";
  return channel?.isPrivate ? "groups:read" : "channels:read";
}

function conversationsInfo({ workspace, args }: MethodCall): Json {
  const channel = visibleChannel(workspace, needed(args, "channel"));
  const counted = flag(args.include_num_members) ? { num_members: channel.members.length } : {};
  return { channel: { ...wireChannel(workspace, channel), ...counted } };
}

function wireChannel(workspace: Workspace, channel: Channel): Json {
  if (channel.kind === "im") {
    return { id: channel.id, is_im: true, is_channel: false, user: channel.members[0], is_archived: false };
  }
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.isPrivate !== true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate === true,
    is_archived: false,
    is_shared: channel.isExtShared === true,
    is_ext_shared: channel.isExtShared === true,
    is_org_shared: false,
    is_member: hasBot(workspace, channel),
    context_team_id: workspace.seed.teamId,
  };
}
