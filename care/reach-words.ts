import type { Platform } from "#db/schema/chat.ts";
import type { Reach } from "#db/schema/reach.ts";
import type { PersonReach } from "./reaches.ts";

export const platformWords: Record<Platform, string> = { slack: "Slack", teams: "Teams" };

export const reachWords: Record<Reach, string> = {
  reachable: "Reachable",
  blocked: "Blocked",
  uninstalled: "Uninstalled",
  never_installed: "Never installed",
};

/** What to do so that somebody is reached, as their admin or their colleague is told it. */
export function reachAdvice({ platform, state, isConnected }: PersonReach): string {
  const name = platformWords[platform];
  switch (state) {
    case "reachable":
      return "Cards arrive there.";
    case "blocked":
      return platform === "slack"
        ? "Slack takes no messages for this account: it may be deactivated. Have them connect the one they use."
        : "They blocked Footbridge. Have them open its chat in Teams, unblock it, and type help; what waited then comes by itself.";
    case "uninstalled":
      return `Footbridge was taken out of their ${name}. Have them add it again; what waited then comes by itself.`;
    case "never_installed":
      return isConnected
        ? `Footbridge is not in their ${name}. Have them add it, or your ${name} admin add it for them; what waited then comes by itself.`
        : `No account is connected. Have them type help to Footbridge in ${name} and choose Connect my account.`;
  }
}

/** The same, to the person themselves. */
export function ownReachAdvice({ platform, state, isConnected }: PersonReach): string {
  const name = platformWords[platform];
  switch (state) {
    case "reachable":
      return `${name} can be reached again: what waited comes by itself.`;
    case "blocked":
      return platform === "slack"
        ? "Slack takes no messages for your account there. Connect the account that you use."
        : "You blocked Footbridge in Teams. Open its chat there, unblock it, and type help; what waits then comes by itself.";
    case "uninstalled":
      return `Footbridge was taken out of your ${name}. Add it again and type help; what waits then comes by itself.`;
    case "never_installed":
      return isConnected
        ? `Footbridge is not in your ${name} yet. Add it and type help; what waits then comes by itself.`
        : `Your ${name} account is not connected. Type help to Footbridge in ${name} and choose Connect my account.`;
  }
}
