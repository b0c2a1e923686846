import type { Json } from "../check.ts";
import { needed, text } from "./method.ts";
import { ApiRefusal } from "./refusal.ts";
import { nowMs, type Workspace, type World } from "./world.ts";

/** What an app is to Slack: its id and its secret. One is enough for a sandbox. */
export const sandboxClient = { id: "1234.5678", secret: "an invented client secret" };

/** Somebody has pressed Allow: good once, for ten minutes. */
export type Grant = { teamId: string; redirectUri: string; rotating: boolean; bornMs: number };
const grantMs = 10 * 60_000;
/** A token that rotates lives this long. Source: docs.slack.dev, using token rotation. */
const tokenSeconds = 43_200;
/** A refresh token that was used is taken a little longer. Slack gives no number. */
const graceMs = 60_000;
/** More than so many tokens of an installation do not live at once: the oldest dies. */
const tokensAtOnce = 2;

/** `oauth.v2.access`: a code for a token, or a refresh token for the next. */
export function oauthAccess(world: World, args: Json): Json {
  if (args.client_id !== sandboxClient.id) throw new ApiRefusal("invalid_client_id");
  if (args.client_secret !== sandboxClient.secret) throw new ApiRefusal("bad_client_secret");
  if (args.grant_type === "refresh_token") return refreshed(world, needed(args, "refresh_token"));
  const grant = takeGrant(world, needed(args, "code"), text(args, "redirect_uri"));
  const workspace = world.workspaces.get(grant.teamId);
  if (!workspace) throw new ApiRefusal("invalid_code");
  workspace.installed = true;
  workspace.tokens.clear();
  return given(world, workspace, grant.rotating);
}

function takeGrant(world: World, code: string, redirectUri: string | undefined): Grant {
  const grant = world.grants.get(code);
  if (!grant || nowMs(world) - grant.bornMs > grantMs) throw new ApiRefusal("invalid_code");
  if (grant.redirectUri !== redirectUri) throw new ApiRefusal("bad_redirect_uri");
  world.grants.delete(code);
  return grant;
}

function refreshed(world: World, token: string): Json {
  const known = world.refreshTokens.get(token);
  const isOver = known?.usedMs !== undefined && nowMs(world) - known.usedMs > graceMs;
  if (!known || isOver || !known.workspace.installed) throw new ApiRefusal("invalid_refresh_token");
  known.usedMs ??= nowMs(world);
  return given(world, known.workspace, true);
}

function given(world: World, workspace: Workspace, rotating: boolean): Json {
  const { seed, scopes, isForAll } = workspace;
  world.serial += 1;
  const token = `${rotating ? "xoxe.xoxb-1" : "xoxb"}-${seed.teamId}-${world.serial}`;
  workspace.tokens.set(token, rotating ? nowMs(world) + tokenSeconds * 1_000 : Infinity);
  for (const oldest of workspace.tokens.keys())
    if (workspace.tokens.size > tokensAtOnce) workspace.tokens.delete(oldest);
  world.tokens.set(token, workspace);
  const refreshToken = `xoxe-1-${seed.teamId}-${world.serial}`;
  if (rotating) world.refreshTokens.set(refreshToken, { workspace });
  return {
    app_id: seed.appId,
    access_token: token,
    token_type: "bot",
    scope: [...scopes].join(","),
    bot_user_id: seed.botUserId,
    team: isForAll ? null : { id: seed.teamId, name: seed.name },
    enterprise: seed.enterprise ?? null,
    is_enterprise_install: isForAll,
    ...(rotating && { expires_in: tokenSeconds, refresh_token: refreshToken }),
    authed_user: { id: [...workspace.users.keys()][0] ?? "U0" },
  };
}
