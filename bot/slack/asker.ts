import { askerOf, nobody } from "#bot/asker.ts";
import type { Asker } from "#bot/dispatch.ts";
import { elsewhereCard, notInstalledCard, turnedAwayCards, type TurnedAway } from "#bot/strangers.ts";
import type { Listening, SlackClient } from "./app.ts";

/** Who sent a request, as Slack names them. `workspaceId` is where the app stands that was asked. */
export type SlackPerson = {
  teamId: string;
  workspaceId: string;
  /** The Grid, where the app was installed for all of it. */
  wholeId?: string;
  userId: string;
  chatName: string;
  claim: string;
};

type Body = {
  team_id?: string;
  user_id?: string;
  user_name?: string;
  enterprise_id?: string | null;
  is_enterprise_install?: boolean | string;
  enterprise?: { id?: string } | null;
  team?: { id?: string } | null;
  user?: { id?: string; name?: string; username?: string; team_id?: string };
  view?: { app_installed_team_id?: string };
  authorizations?: readonly Authorization[] | null;
};
type Authorization = {
  enterprise_id?: string | null;
  team_id?: string | null;
  is_enterprise_install?: boolean;
};

/** The Grid that a request came from, where the app was installed for all of it. */
export function wholeOf(body: object): string | undefined {
  const { enterprise, enterprise_id, is_enterprise_install, authorizations } = body as Body;
  const [through] = authorizations ?? [];
  const isForAll =
    through?.is_enterprise_install ?? (is_enterprise_install === true || is_enterprise_install === "true");
  return (isForAll && (through?.enterprise_id ?? enterprise?.id ?? enterprise_id)) || undefined;
}

/** Who sent this, from any of Slack's payloads. A person's home team decides, not the channel's. */
export function personFrom(body: object, context: Record<string, unknown>): SlackPerson {
  const { team_id, user_id, user_name, team, user, view } = body as Body;
  const wholeId = wholeOf(body);
  const isTeam = (id: string | undefined) => (id && id !== wholeId ? id : undefined);
  return {
    workspaceId: isTeam(view?.app_installed_team_id) ?? team?.id ?? team_id ?? user?.team_id ?? wholeId ?? "",
    teamId: user?.team_id ?? team?.id ?? team_id ?? wholeId ?? "",
    ...(wholeId && { wholeId }),
    userId: user?.id ?? user_id ?? "",
    chatName: user?.name ?? user?.username ?? user_name ?? "your Slack account",
    claim: String(context["claim"] ?? ""),
  };
}

/**
 * The person as somebody who asks. Somebody of another workspace is answered in their own only: what is drawn here stays
 * in this one. In a Grid that has the app as a whole, whoever is connected to it is answered in all its workspaces.
 */
export async function askerFor(deps: Listening, person: SlackPerson, client?: SlackClient): Promise<Asker> {
  const { teamId, workspaceId, wholeId, userId, chatName, claim } = person;
  const here = await deps.installations.find(workspaceId, wholeId);
  if (!here) return nobody("slack", notInstalledCard);
  const isAway = teamId !== workspaceId;
  if (isAway && here.workspaceKey !== wholeId) return nobody("slack", elsewhereCard);
  const speaker = {
    platform: "slack",
    workspaceKey: here.workspaceKey,
    userKey: userId,
    chatName,
    claim,
  } as const;
  const asker = await askerOf(deps, speaker);
  if (asker.ctx) return asker;
  if (isAway) return nobody("slack", elsewhereCard);
  const account = client && (await accountOf(client, userId));
  if (account?.away) return nobody("slack", turnedAwayCards[account.away]);
  return account?.name ? askerOf(deps, { ...speaker, chatName: account.name }) : asker;
}

type Account = { away: TurnedAway | undefined; name: string | undefined };

/** What Slack says of an account that nobody has connected: how it is called, and why it may not be. */
async function accountOf(client: SlackClient, user: string): Promise<Account | undefined> {
  const found = await client.users.info({ user }).then(
    (answer) => answer.user,
    () => undefined,
  );
  return found && { away: awayFrom(found), name: found.real_name };
}

type Marks = {
  is_bot?: boolean;
  is_stranger?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
};

function awayFrom({
  is_bot,
  is_stranger,
  is_restricted,
  is_ultra_restricted,
}: Marks): TurnedAway | undefined {
  if (is_bot) return "bot";
  if (is_stranger) return "elsewhere";
  return is_restricted || is_ultra_restricted ? "guest" : undefined;
}
