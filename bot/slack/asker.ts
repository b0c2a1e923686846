import { askerOf, nobody } from "#bot/asker.ts";
import type { Asker } from "#bot/dispatch.ts";
import { elsewhereCard } from "#bot/strangers.ts";
import type { Listening } from "./app.ts";

/** Who sent a request, as Slack names them. `workspaceId` is where the app stands that was asked. */
export type SlackPerson = {
  teamId: string;
  workspaceId: string;
  userId: string;
  chatName: string;
  claim: string;
};

type Body = {
  team_id?: string;
  user_id?: string;
  user_name?: string;
  team?: { id?: string } | null;
  user?: { id?: string; name?: string; username?: string; team_id?: string };
  view?: { app_installed_team_id?: string };
};

/** Who sent this, from any of Slack's payloads. A person's home team decides, not the channel's. */
export function personFrom(body: object, context: Record<string, unknown>): SlackPerson {
  const { team_id, user_id, user_name, team, user, view } = body as Body;
  return {
    workspaceId: view?.app_installed_team_id ?? team?.id ?? team_id ?? user?.team_id ?? "",
    teamId: user?.team_id ?? team?.id ?? team_id ?? "",
    userId: user?.id ?? user_id ?? "",
    chatName: user?.name ?? user?.username ?? user_name ?? "your Slack account",
    claim: String(context["claim"] ?? ""),
  };
}

/**
 * The person as somebody who asks. Somebody of another workspace is answered in their own only: what is drawn here stays
 * in this one.
 */
export function askerFor(deps: Listening, person: SlackPerson): Promise<Asker> {
  const { teamId, workspaceId, userId, chatName, claim } = person;
  if (teamId !== workspaceId) return Promise.resolve(nobody("slack", elsewhereCard));
  return askerOf(deps, { platform: "slack", workspaceKey: teamId, userKey: userId, chatName, claim });
}
