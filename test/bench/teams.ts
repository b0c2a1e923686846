import type { Sql } from "postgres";
import { teamsCloud, TeamsPerson, type TeamsCloud } from "../support/teams-cloud.ts";
import type { Person } from "./people.ts";
import { WorkMissing } from "./work.ts";

/** A Microsoft of the bench's own, in the process of whoever measures: the measured server's CPU is asked of it alone. */
export async function startTeams(): Promise<TeamsCloud & { environment: Record<string, string> }> {
  const cloud = await teamsCloud();
  const { appId, appPassword, tenantId, loginUrl, openIdMetadataUrl } = cloud.settings;
  const environment = {
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: appPassword,
    TEAMS_TENANT_ID: tenantId,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
  };
  return { ...cloud, environment };
}

/** Puts the organizations of these workspaces on Teams, each in a tenant of the same name. */
export async function moveToTeams(sql: Sql, workspaces: readonly string[]): Promise<void> {
  await sql`update installations set platform = 'teams' where workspace_key in ${sql([...workspaces])}`;
  await sql`update chat_accounts set platform = 'teams' where workspace_key in ${sql([...workspaces])}`;
}

/** Somebody's hands on Teams, before a server at this address. */
export function onTeams(cloud: TeamsCloud, url: string, { who }: Person): TeamsPerson {
  const handle = (request: Request) =>
    fetch(`${url}/teams/messages`, {
      method: "POST",
      headers: request.headers,
      body: request.body,
      duplex: "half",
    } as RequestInit);
  return new TeamsPerson({ cloud, handle, tenant: who.teamId, userKey: who.userId, name: "Somebody" });
}

type Opened = { task?: { value?: { card?: { content?: unknown } } } };

/** Opens the form of an update by the menu of the message box, and answers with the dialog. */
export async function openDialog(person: TeamsPerson, token: string): Promise<object> {
  const activity = { type: "invoke", name: "composeExtension/fetchTask", value: { commandId: "progress" } };
  const { status, body } = await person.send(activity, { token });
  const dialog = (body as Opened).task?.value;
  if (status !== 200 || !dialog)
    throw new WorkMissing(`no dialog was opened: ${status} ${JSON.stringify(body)}`);
  return dialog;
}

/** Fails unless the dialog is the picker of so many cases. */
export function expectPickerDialog(dialog: object, { cases }: Person): void {
  const offered = JSON.stringify(dialog);
  const missing = cases.filter(({ codeName }) => !offered.includes(codeName));
  if (missing.length > 0) throw new WorkMissing(`a picker lacks ${missing.length} of ${cases.length} cases`);
}
