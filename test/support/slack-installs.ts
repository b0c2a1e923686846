import { panel } from "#admin/panel.ts";
import { registryFor, spokenOf } from "#bot/commands.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { sandboxClient } from "#bot/sandbox/slack/oauth.ts";
import type { WorkspaceSeed } from "#bot/sandbox/slack/types.ts";
import { slackSide } from "#bot/slack/app.ts";
import { slackInstall } from "#bot/slack/install.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import { Tokens } from "#bot/slack/tokens.ts";
import type { Mouth } from "#bot/delivery.ts";
import { Browser, origin } from "#test/admin/visit.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { furnish, type Handle, type House } from "./house.ts";

/** Two pairs of organizations, the panel, the Slack side, and a Slack with workspaces that nobody has connected. */
export type InstallHouse = AsyncDisposable & {
  db: TestDatabase;
  house: House;
  /** Another school and program. */
  strangers: House;
  slack: FakeSlack;
  mouth: Mouth;
  tokens: Tokens;
  clock: { now: Temporal.Instant };
  logged: string[];
  /** Somebody's browser, signed in to the panel. */
  visit: (who: Handle) => Promise<Browser>;
  /** The browser of somebody who has no account here. */
  passerBy: () => Browser;
};

export const returnTo = `${origin}/slack/installed`;
const signingSecret = "an invented signing secret";

const people = (team: string) => [
  { id: `U${team}ADA`, name: "Ada Winterbourne", tz: "America/New_York" },
  { id: `U${team}GUEST`, name: "Gil Guestley", tz: "America/New_York", isGuest: true },
  { id: `U${team}AWAY`, name: "Ola Outsider", tz: "America/New_York", homeTeam: "T0ELSEWHERE" },
];

/** A workspace that has not met the app. */
export const freshWorkspace = (teamId: string, more: Partial<WorkspaceSeed> = {}): WorkspaceSeed => ({
  teamId,
  name: `Workspace ${teamId}`,
  botToken: `xoxb-never-${teamId}`,
  botUserId: `UBOT${teamId}`,
  appId: "A0FOOTBRIDGE",
  users: people(teamId),
  commands: ["/footbridge", "/progress"],
  ...more,
});

export async function installHouse(workspaces: readonly WorkspaceSeed[]): Promise<InstallHouse> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase());
  const clock = { now: Temporal.Instant.from("2026-11-24T15:00:00Z") };
  const now = () => clock.now;
  const house = await furnish(db.store, clock.now);
  const strangers = await furnish(db.store, clock.now);
  for (const { id } of [house.counselor, house.therapist, strangers.counselor])
    await db.asSuperuser`update staff set roles = roles || '{admin}' where id = ${id}`;
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  const slack = fakeSlack({
    signingSecret,
    now,
    deliver: (request) => product.handle?.(request) ?? Promise.resolve(new Response("", { status: 500 })),
    workspaces: [...workspaces],
  });
  const common = { apiUrl: "https://slack.com/api/", fetch: slack.fetch, baseUrl: () => origin };
  const install = slackInstall({ ...common, client: sandboxClient, now });
  const tokens = new Tokens({ store: db.store, now, install });
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const told = { store: db.store, registry, now, log, signingSecret, commandPrefix: "", tokens };
  const side = slackSide({ ...common, ...told });
  if (side.handle) product.handle = side.handle;
  const spoken = spokenOf(registry);
  const app = panel({ store: db.store, now, demo: true, baseUrl: () => origin, log, spoken, slack: install });
  const passerBy = () => new Browser(app);
  const visit = async (who: Handle) => {
    const browser = passerBy();
    await browser.signIn(who);
    return browser;
  };
  const mouth = slackMouth({ ...common, tokens });
  const dispose = () => stack.disposeAsync();
  return {
    db,
    house,
    strangers,
    slack,
    mouth,
    tokens,
    clock,
    logged,
    visit,
    passerBy,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Goes to the page before Slack, and answers with what Slack is told to bring back. */
export async function begin(browser: Browser): Promise<string> {
  await browser.get("/organization/chat");
  const page = await (await browser.post("/organization/chat/slack")).text();
  const address = /href="(https:\/\/slack\.com\/oauth[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  if (!address) throw new Error(`no way to Slack:\n${page}`);
  return new URL(address).searchParams.get("state") ?? "";
}

/** Presses Allow in Slack and comes back with this browser. */
export async function comeBack(
  { slack }: Pick<InstallHouse, "slack">,
  browser: Browser,
  { team, state, rotating = false }: { team: string; state?: string; rotating?: boolean },
) {
  const code = slack.workspace(team).allow({ redirectUri: returnTo, rotating });
  const answer = await browser.get(
    `/slack/installed?code=${code}${state === undefined ? "" : `&state=${encodeURIComponent(state)}`}`,
  );
  return { code, status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}

/** The code that the page after an install shows, or carries in its form. */
export const codeOn = (page: string): string =>
  /<p class="code">([^<]+)</.exec(page)?.[1] ?? /name="code" value="([A-Z0-9-]+)"/.exec(page)?.[1] ?? "";
