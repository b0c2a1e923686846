import { umbrella, type Registry } from "#bot/commands.ts";

/** Each scope with the reason that it is asked for; there is no other. */
export const scopes: Record<string, string> = {
  commands: "slash commands and shortcuts are how staff ask for anything",
  "chat:write": "cards are posted to people in their own conversation with the bot",
  "im:write": "that conversation has to be opened before the first card",
  "users:read": "a link request shows whose account it is",
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

/** Slack's app manifest, made from the registry. `address` is where Slack reaches the product; absent in Socket Mode. */
export function slackManifest(registry: Registry, options: { address?: string; prefix: string }) {
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
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...(url && { request_url: url }), bot_events: ["app_home_opened"] },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      socket_mode_enabled: !url,
    },
  };
}
