import { umbrella, type Registry } from "#bot/commands.ts";
import { slackReturn } from "#care/workspaces.form.ts";
import { lifeEvents } from "./life.ts";

/** Each scope with the reason that it is asked for; there is no other. */
export const scopes: Record<string, string> = {
  commands: "slash commands and shortcuts are how staff ask for anything",
  "chat:write": "cards are posted to people in their own conversation with the bot",
  "users:read": "a link request shows whose account it is, and guests and closed accounts are not connected",
  "channels:read": "a channel shared with outside members has to be told from others",
  "groups:read": "the same for private channels",
};

/** Ten at most are allowed; these reach what staff do most. */
const shortcuts = [
  {
    name: "Open Footbridge",
    type: "global",
    callback_id: "home",
    description: "What waits for you",
  },
  {
    name: "Send a progress update",
    type: "global",
    callback_id: "progress",
    description: "About one of your cases",
  },
  {
    name: "Ask for a joint check-in",
    type: "global",
    callback_id: "checkin",
    description: "A time for both sides",
  },
  {
    name: "Ask for a support",
    type: "global",
    callback_id: "accommodate",
    description: "Such as a longer deadline",
  },
  {
    name: "Make this an update",
    type: "message",
    callback_id: "message",
    description: "Without names, for the other side",
  },
  {
    name: "Raise a safety concern",
    type: "global",
    callback_id: "safety",
    description: "Numbers first",
  },
] as const;

export type ManifestOptions = {
  /** Where Slack reaches the product; absent in Socket Mode. */
  address?: string;
  prefix: string;
  /** Where people reach the panel, for an app that any number of workspaces install; absent for a trial in one. */
  panel?: string;
};

/** Slack's app manifest, made from the registry. */
export function slackManifest(registry: Registry, options: ManifestOptions) {
  const url = options.address && `${options.address}/slack/events`;
  const named = Object.values(registry.commands).filter(({ isOwn }) => isOwn);
  const all = [
    ...named,
    {
      name: umbrella,
      summary: "Everything Footbridge does, and help",
      usage: [...Object.keys(registry.commands), "safety", "link", "help"].join(" | "),
    },
  ];
  return {
    display_information: { name: "Footbridge", description: "Joint work around one student" },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: "Footbridge", always_online: false },
      slash_commands: all.map(({ name, summary, usage }) => ({
        command: `/${options.prefix}${name}`,
        description: summary,
        usage_hint: usage,
        ...(url && { url }),
      })),
      shortcuts,
    },
    oauth_config: {
      ...(options.panel && { redirect_urls: [new URL(slackReturn, options.panel).toString()] }),
      scopes: { bot: Object.keys(scopes) },
    },
    settings: {
      event_subscriptions: {
        ...(url && { request_url: url }),
        bot_events: ["app_home_opened", ...lifeEvents],
      },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      socket_mode_enabled: !url,
      // Once it is on it cannot be turned off, and a trial has one token that lasts.
      token_rotation_enabled: options.panel !== undefined,
      org_deploy_enabled: options.panel !== undefined,
    },
  };
}
