import type { Asker } from "#bot/dispatch.ts";
import { pageOfCard } from "#bot/links.ts";
import { elsewhereCard, linkPage, notInstalledCard } from "#bot/strangers.ts";
import type { Card } from "#care/card.ts";
import { accept } from "#care/outcome.ts";
import { staffCtx, workspaceCtx, type SlackPerson } from "./actor.ts";
import type { Listening } from "./app.ts";

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
 * The person as somebody who asks: their staff record, or the way to connect one. Somebody of another workspace is
 * answered in their own only: what is drawn here stays in this one.
 */
export async function askerFor(deps: Listening, person: SlackPerson): Promise<Asker> {
  const now = deps.now();
  if (person.teamId !== person.workspaceId) return nobody(elsewhereCard);
  const installation = await deps.installations.find(person.teamId);
  if (!installation) return nobody(notInstalledCard);
  return {
    ctx: await staffCtx(deps.store, now, person),
    startLink: () =>
      linkPage(workspaceCtx({ store: deps.store, now }, installation, person.claim), {
        installationId: installation.id,
        platform: "slack",
        workspaceKey: person.teamId,
        userKey: person.userId,
        chatName: person.chatName,
      }),
  };
}

const nobody = (turnedAway: Card): Asker => ({
  ctx: undefined,
  turnedAway,
  startLink: () => Promise.resolve(accept(pageOfCard(turnedAway))),
});
