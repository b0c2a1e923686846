import { registryFor, spokenOf } from "#bot/commands.ts";
import { deliver } from "#bot/jobs/deliver.ts";
import { jobCtx, startWorker } from "#bot/jobs/worker.ts";
import { generalOf, generalOnTeams, pretendSlack, pretendTeams } from "#bot/sandbox/pretend.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { FakeTeams } from "#bot/sandbox/teams/hands.ts";
import { slackSide } from "#bot/slack/app.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import { teamsSide } from "#bot/teams/app.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, type Handle, type House } from "../support/house.ts";
import { peopleOf, putOnTeams } from "../support/on-teams.ts";
import { slackHands } from "./slack-hands.ts";
import { teamsHands } from "./teams-hands.ts";

export type Platform = "slack" | "teams";
export type Seats = { school: Platform; program: Platform };

/** The program on either platform, for stories that were told of Slack first. */
export const programs: Seats[] = [
  { school: "slack", program: "slack" },
  { school: "slack", program: "teams" },
];

export const pairings: Seats[] = [
  { school: "slack", program: "slack" },
  { school: "slack", program: "teams" },
  { school: "teams", program: "slack" },
  { school: "teams", program: "teams" },
];

/** Something that stands in a conversation, as its reader sees it. */
export type Seen = { id: string; words: string };
export type Choices = Readonly<Record<string, string | readonly string[]>>;

/** What somebody does and sees, whichever platform they are on. What the platform would show as trouble is thrown. */
export type Hands = {
  platform: Platform;
  /** Asks for something by name, and waits for the form that opens. */
  open: (command: string, codeName?: string) => Promise<void>;
  fill: (choices: Choices) => Promise<void>;
  /** Presses the form's first button. */
  submit: () => Promise<void>;
  /** The same, whatever the form then says is wrong. */
  send: () => Promise<void>;
  /** Presses a button, of the open form or of a card, by the words on it; a question in between is answered yes. */
  press: (target: "form" | Seen, label: string) => Promise<void>;
  /** All that the open form says. */
  screen: () => string;
  title: () => string;
  /** Whether a field's options stand open, so that none has to be unfolded first. */
  standsOpen: (label: string) => boolean;
  /** What of that a person can read. */
  reads: () => string;
  /** What was typed in it, as its author still sees it. */
  typed: () => string;
  /** Waits until the form, or else the newest card, says this. */
  sees: (said: string) => Promise<string>;
  close: () => Promise<void>;
  until: Pair["until"];
  /** What stands in this person's own conversation, the oldest first. */
  cards: () => Seen[];
  /** The newest of them that says this, once it is there. */
  card: (said: string) => Promise<Seen>;
  /** The words on a card's buttons, in order, but for those that the platform's own cards have besides. */
  buttons: (card: Seen) => string[];
  home: () => Promise<string>;
  /** Presses a button of Home, and waits until it says this. */
  pressHome: (label: string, said: string) => Promise<string>;
  /** What everybody of the organization sees in its common channel. */
  channel: () => Seen[];
};

export type Pair = AsyncDisposable & {
  db: TestDatabase;
  house: House;
  slack: FakeSlack | undefined;
  teams: FakeTeams | undefined;
  logged: string[];
  hands: (who: Handle) => Hands;
  until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  /** All that was sent to either platform. */
  told: () => string;
  /** What either platform had trouble with. */
  troubles: () => readonly unknown[];
  /** Runs the delivery of one thing on both sides, as it would be at this moment. */
  deliverAt: (subjectId: string, at: Temporal.Instant, kind?: CopyKind) => Promise<void>;
};

export type PairOptions = {
  holdSeconds?: number;
  now?: () => Temporal.Instant;
  workers?: boolean;
  /** Who is there instead of the usual people. */
  furnished?: (store: Store, now: Temporal.Instant) => Promise<House>;
};

/** A school and a program, each on its own platform, with the whole chat side of the product between them. */
export async function openPair(
  seats: Seats,
  { holdSeconds = 0, now = Temporal.Now.instant, workers = true, furnished }: PairOptions = {},
): Promise<Pair> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase({ workers }));
  const house = furnished
    ? await furnished(db.store, now())
    : await furnish(db.store, now().subtract({ hours: 1 }));
  const sides = ["school", "program"] as const;
  for (const side of sides)
    if (seats[side] === "teams") await putOnTeams(db, house, { side, tenant: house[side].team });
  const on = (platform: Platform) =>
    sides.filter((side) => seats[side] === platform).map((side) => workspaceOf(house, side));
  const logged: string[] = [];
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: holdSeconds }) });
  const common = {
    store: db.store,
    registry,
    now,
    log: (line: string) => void logged.push(line),
    baseUrl: () => "https://panel.example",
  };
  const [slack, teams] = [openSlack(common, on("slack")), await openTeams(common, on("teams"), stack)];
  const mouths = { ...(slack && { slack: slack.mouth }), ...(teams && { teams: teams.mouth }) };
  if (workers) await startWorker({ ...common, mouths: () => mouths, ...spokenOf(registry) });
  for (const who of peopleOf(house))
    if (seats[who.org.kind] === "teams") await teams?.fake.person(who.org.team, who.userKey).install();
  const until: Pair["until"] = async (check) => {
    const fake = slack?.fake ?? teams?.fake;
    if (!fake) throw new Error("each side is on a platform");
    return fake.until(check, 15_000);
  };
  return {
    db,
    house,
    slack: slack?.fake,
    teams: teams?.fake,
    logged,
    until,
    hands: (who) =>
      seats[who.org.kind] === "slack"
        ? slackHands(slack!.fake, who, { until, channel: generalOf(who.org.team).id })
        : teamsHands(teams!.fake, who, { until, channel: generalOnTeams(who.org.team).id }),
    troubles: () => [...(slack?.fake.troubles() ?? []), ...(teams?.fake.troubles() ?? [])],
    deliverAt: async (subjectId, at, kind = "progress") => {
      for (const { id: organizationId } of [house.school, house.program]) {
        const ctx = jobCtx({ store: db.store, now: () => at }, "deliver", organizationId);
        const { sent } = await deliver(ctx, mouths, { organizationId, kind, subjectId });
        await sent;
      }
    },
    told: () => JSON.stringify([slack?.fake.calls() ?? [], teams?.fake.calls() ?? []]),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A channel of a tenant that another organization reads, too. */
export const outside = (team: string) => ({
  id: `19:outside-${team}@thread.tacv2`,
  name: "With others",
  shared: true,
});

const workspaceOf = (house: House, side: "school" | "program") => {
  const { team, id } = house[side];
  const people = peopleOf(house).filter(({ org }) => org.id === id);
  const users = people.map(({ userKey, name }) => ({ id: userKey, name, tz: "America/New_York" }));
  return {
    teamId: team,
    name: side,
    botToken: `xoxb-${team}`,
    botUserId: `B${team}`,
    users,
    channels: [outside(team)],
  };
};

type Common = Omit<Parameters<typeof teamsSide>[0], "appId" | "appPassword" | "tenantId">;
type Workspaces = ReturnType<typeof workspaceOf>[];

function openSlack(common: Common, workspaces: Workspaces) {
  if (workspaces.length === 0) return undefined;
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  const { fake, settings } = pretendSlack({
    workspaces,
    registry: common.registry,
    now: common.now,
    deliver: (request) => product.handle!(request),
  });
  const { signingSecret, apiUrl } = settings;
  const side = slackSide({ ...common, signingSecret, apiUrl, fetch: fake.fetch, commandPrefix: "" });
  if (side.handle) product.handle = side.handle;
  return { fake, mouth: slackMouth({ apiUrl, fetch: fake.fetch, baseUrl: common.baseUrl }) };
}

async function openTeams(common: Common, workspaces: Workspaces, stack: AsyncDisposableStack) {
  if (workspaces.length === 0) return undefined;
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  const { fake, served, settings } = await pretendTeams({
    workspaces,
    registry: common.registry,
    deliver: (request) => product.handle!(request),
  });
  stack.use(served);
  const { handle, mouth } = teamsSide({ ...common, ...settings });
  product.handle = handle;
  return { fake, mouth };
}
