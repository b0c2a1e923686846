import { randomBytes } from "node:crypto";
import { slackManifest } from "#bot/slack/manifest.ts";
import type { Registry } from "#bot/commands.ts";
import { fakeSlack } from "./slack/fake-slack.ts";
import type { FakeSlack } from "./slack/hands.ts";

/** A workspace and the people in it, as the invented world has them. */
export type PretendWorkspace = {
  teamId: string;
  name: string;
  botToken: string;
  botUserId: string;
  users: readonly { id: string; name: string; tz: string }[];
};

export type Pretending = {
  workspaces: readonly PretendWorkspace[];
  registry: Registry;
  /** Carries a signed request to the product's Slack side. */
  deliver: (request: Request) => Promise<Response>;
};

/** More than anybody looks at; a sandbox that runs for days must not grow. */
const kept = 2_000;

/** The channel that everybody of a workspace is in. */
export const generalOf = (teamId: string) => ({ id: `C${teamId.slice(1)}`, name: "general" });

/** A pretend Slack in this process, with the settings by which the product takes it for the real one. */
export function pretendSlack({ workspaces, registry, deliver }: Pretending) {
  const signingSecret = randomBytes(24).toString("hex");
  const { features } = slackManifest(registry, { prefix: "" });
  const fake: FakeSlack = fakeSlack({
    signingSecret,
    deliver,
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
