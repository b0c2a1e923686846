import type { Registry } from "#bot/commands.ts";
import { slackManifest } from "#bot/slack/manifest.ts";

/** What Slack's client offers of the app: commands while somebody types, and shortcuts behind the lightning. */
export type Offers = {
  commands: readonly { command: string; usage: string; summary: string }[];
  shortcuts: readonly { callbackId: string; name: string; description: string }[];
};

/** What the manifest registers; a command whose usage lists its first words is offered with each of them as well. */
export function offersOf(registry: Registry | undefined): Offers {
  if (!registry) return { commands: [], shortcuts: [] };
  const { features } = slackManifest(registry, { prefix: "" });
  const commands = features.slash_commands.flatMap(({ command, description, usage_hint: usage }) => [
    { command, usage, summary: description },
    ...(usage.includes(" | ") ? usage.split(" | ") : []).map((word) => ({
      command: `${command} ${word}`,
      usage: "",
      summary: "",
    })),
  ]);
  const shortcuts = features.shortcuts
    .filter((shortcut) => shortcut.type === "global")
    .map(({ callback_id: callbackId, name, description }) => ({ callbackId, name, description }));
  return { commands, shortcuts };
}
