import type { Asker } from "#bot/dispatch.ts";
import { linkPage } from "#bot/strangers.ts";
import { refuse } from "#care/outcome.ts";
import { staffCtx, workspaceCtx, type SlackPerson } from "./actor.ts";
import type { Listening } from "./app.ts";

type Body = {
  team_id?: string;
  user_id?: string;
  user_name?: string;
  team?: { id?: string } | null;
  user?: { id?: string; name?: string; username?: string; team_id?: string };
};

/** Who sent this, from any of Slack's payloads. A person's home team decides, not the channel's. */
export function personFrom(body: object, context: Record<string, unknown>): SlackPerson {
  const { team_id, user_id, user_name, team, user } = body as Body;
  return {
    teamId: user?.team_id ?? team?.id ?? team_id ?? "",
    userId: user?.id ?? user_id ?? "",
    chatName: user?.name ?? user?.username ?? user_name ?? "your Slack account",
    claim: String(context["claim"] ?? ""),
  };
}

/** The person as somebody who asks: their staff record, or the way to connect one. */
export async function askerFor(deps: Listening, person: SlackPerson): Promise<Asker> {
  const now = deps.now();
  return {
    ctx: await staffCtx(deps.store, now, person),
    startLink: async () => {
      const installation = await deps.installations.find(person.teamId);
      if (!installation) return refuse({ kind: "not-linked" });
      return linkPage(workspaceCtx(deps.store, now, installation), {
        installationId: installation.id,
        platform: "slack",
        workspaceKey: person.teamId,
        userKey: person.userId,
        chatName: person.chatName,
      });
    },
  };
}
