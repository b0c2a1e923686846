import type { Registry } from "#bot/commands.ts";
import { accentColor } from "./icons.ts";
import { botMenu, composeMenu } from "./menu.ts";

export type ManifestOptions = {
  /** The id of the app's registration in Entra, which is the bot's as well. */
  appId: string;
  /** Where people's browsers reach the product. */
  baseUrl: string;
  version: string;
};

const schema = "1.22";
const scopes = ["personal", "team"];

/** The manifest of the app for Teams, made from the registry. What stands in it has not been checked yet. */
export function teamsManifest(registry: Registry, { appId, baseUrl, version }: ManifestOptions) {
  const at = (path: string) => new URL(path, baseUrl).href;
  const commands = botMenu(registry).map(({ title, description }) => ({ title, description }));
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: schema,
    version,
    id: appId,
    developer: {
      name: "Footbridge",
      websiteUrl: at("/about"),
      privacyUrl: at("/about/privacy"),
      termsOfUseUrl: at("/about/terms"),
    },
    publisherDocsUrl: at("/about"),
    name: { short: "Footbridge", full: "Footbridge for schools and programs" },
    description: {
      short: "Joins a school and an outpatient program around one student, by code name.",
      full: fullDescription,
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor,
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot" },
    bots: [
      {
        botId: appId,
        scopes,
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes, commands }],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: composeMenu(registry).map(({ context, ...line }) => ({
          ...line,
          type: "action",
          context: [context],
          fetchTask: true,
        })),
      },
    ],
    permissions: ["messageTeamMembers"],
    validDomains: [new URL(baseUrl).host],
  };
}

export type Manifest = ReturnType<typeof teamsManifest>;

const fullDescription = [
  "Footbridge joins a school and an intensive outpatient program around one student, in the chat each of them already uses.",
  "Staff send progress updates with identifiers removed, ask for and decide supports, and find times for joint check-ins. Nothing crosses without a permission on file, and a student is a code name everywhere in chat.",
  "Before anybody can use it, an admin of the organization connects this Microsoft 365 tenant in the panel (Organization, Chat), and each person connects their account once. Footbridge is not monitored: in danger, call 911 or 988.",
].join("\n\n");
