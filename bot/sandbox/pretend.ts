import { randomBytes, randomUUID } from "node:crypto";
import { slackManifest } from "#bot/slack/manifest.ts";
import type { Registry } from "#bot/commands.ts";
import { botMenu, composeMenu } from "#bot/teams/menu.ts";
import { fakeSlack } from "./slack/fake-slack.ts";
import type { FakeSlack } from "./slack/hands.ts";
import { fakeTeams } from "./teams/fake-teams.ts";
import type { FakeTeams } from "./teams/hands.ts";
import { serveFakeTeams, type ServedFakeTeams } from "./teams/serve.ts";
import type { AppSeed } from "./teams/types.ts";

/** A workspace, or a tenant of Teams, and the people in it, as the invented world has them. */
export type PretendWorkspace = {
  teamId: string;
  name: string;
  botToken: string;
  botUserId: string;
  users: readonly { id: string; name: string; tz: string }[];
  /** Channels of a tenant besides the one that everybody has. */
  channels?: readonly { id: string; name: string; shared?: boolean }[];
};

export type Pretending = {
  workspaces: readonly PretendWorkspace[];
  registry: Registry;
  now?: () => Temporal.Instant;
  /** Carries a signed request to the product. */
  deliver: (request: Request) => Promise<Response>;
};

/** More than anybody looks at; a sandbox that runs for days must not grow. */
const kept = 2_000;

/** The channel that everybody of a workspace is in. */
export const generalOf = (teamId: string) => ({ id: `C${teamId.slice(1)}`, name: "general" });

/** The same in a tenant of Teams. */
export const generalOnTeams = (tenantId: string) => ({ id: `19:${tenantId}@thread.tacv2`, name: "General" });

/** A pretend Slack in this process, with the settings by which the product takes it for the real one. */
export function pretendSlack({ workspaces, registry, deliver, now }: Pretending) {
  const signingSecret = randomBytes(24).toString("hex");
  const { features } = slackManifest(registry, { prefix: "" });
  const fake: FakeSlack = fakeSlack({
    signingSecret,
    deliver,
    ...(now && { now }),
    keep: kept,
    workspaces: workspaces.map(({ teamId, name, botToken, botUserId, users }) => ({
      teamId,
      name,
      botToken,
      botUserId,
      appId: "A0FOOTBRIDGE",
      users: users.map(({ id, name: said, tz }) => ({ id, name: said, tz })),
      channels: [{ ...generalOf(teamId), members: [botUserId, ...users.map(({ id }) => id)] }],
      commands: features.slash_commands.map(({ command }) => command),
      shortcuts: features.shortcuts.map(({ callback_id }) => callback_id),
    })),
  });
  const [first] = workspaces;
  if (!first) throw new Error("a sandbox has a workspace");
  const settings = { signingSecret, botToken: first.botToken, apiUrl: "https://slack.com/api/" };
  return { fake, settings };
}

/** What the product is told of a pretend Microsoft, in the words of its own settings. */
export type PretendTeamsSettings = {
  appId: string;
  appPassword: string;
  tenantId: string;
  loginUrl: string;
  openIdMetadataUrl: string;
};
type PretendTeams = {
  fake: FakeTeams;
  app: AppSeed;
  served: ServedFakeTeams;
  settings: PretendTeamsSettings;
};

/** A pretend Teams behind a port of this machine, with the settings by which the product takes it for the real one. */
export async function pretendTeams({ workspaces, registry, deliver }: Pretending): Promise<PretendTeams> {
  const [first] = workspaces;
  if (!first) throw new Error("a sandbox has a tenant");
  const app = appSeed(registry);
  const fake = fakeTeams({
    app,
    deliver,
    keep: kept,
    tenants: workspaces.map(({ teamId: tenantId, name, users, channels: more = [] }) => ({
      tenantId,
      name,
      people: users.map(({ id, name: said, tz }) => ({ id, name: said, tz })),
      team: { id: `19:team-${tenantId}@thread.tacv2`, name, channels: [generalOnTeams(tenantId), ...more] },
    })),
  });
  const served = await serveFakeTeams(fake);
  const settings = {
    appId: app.appId,
    appPassword: app.password,
    tenantId: first.teamId,
    loginUrl: `${served.url}/login/oauth2/v2.0/token`,
    openIdMetadataUrl: `${served.url}/metadata`,
  };
  return { fake, app, served, settings };
}

function appSeed(registry: Registry): AppSeed {
  return {
    appId: randomUUID(),
    password: randomBytes(24).toString("hex"),
    name: "Footbridge",
    commands: botMenu(registry),
    composeExtensions: composeMenu(registry),
  };
}
