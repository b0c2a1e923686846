import { startWorker } from "#bot/jobs/worker.ts";
import { deliver } from "#bot/jobs/deliver.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { registryFor, spokenOf } from "#bot/commands.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack, Person } from "#bot/sandbox/slack/hands.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import { slackSide } from "#bot/slack/app.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import type { Handle, House } from "../support/house.ts";
import type { TestDatabase } from "../support/database.ts";

export const words = (value: unknown): string => JSON.stringify(value ?? "");

/** The same without the block ids that Slack gives, so that two screens can be compared. */
export const withoutIds = (value: unknown): string =>
  words(value).replaceAll(/,?"block_id":"b[0-9A-Z]+"/g, "");

/** A clock that runs with the real one and can be moved ahead of it. */
export function movableClock() {
  const ahead = { ms: 0 };
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: ahead.ms }),
    forward: (by: Temporal.DurationLike) =>
      void (ahead.ms += Temporal.Duration.from(by).total("milliseconds")),
  };
}

export type Workspaces = {
  slack: FakeSlack;
  logged: string[];
  hands: (who: Handle) => Person;
  /** Everything in the modal that this person sees on top. */
  top: (who: Handle) => string;
  /** How many modals lie upon one another. */
  depth: (who: Handle) => number;
  until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  topHas: (who: Handle, said: string) => Promise<string>;
  /** The newest message of this person's own conversation that says this. */
  card: (who: Handle, said: string) => Promise<Message>;
  /** Puts a card of the product's making before somebody, with a press and an id that were never meant for them. */
  forge: (who: Handle, press: string, ref?: string) => Promise<Message>;
  /** Runs the delivery of one thing on both sides, as it would be at this moment. */
  deliverAt: (house: House, subjectId: string, at: Temporal.Instant, kind?: CopyKind) => Promise<void>;
};

type Options = {
  now?: () => Temporal.Instant;
  holdFor?: Temporal.DurationLike;
  workers?: boolean;
  /** Workspaces in which the app stands although the product knows no installation there. */
  unknownTeams?: readonly string[];
};

export const newcomer = (org: Handle["org"]) => `UNEW${org.team}`;
export const commonRoom = (org: Handle["org"]) => `C${org.team}`;

function seedOf(org: Handle["org"], people: readonly Handle[]) {
  const users = people
    .filter((one) => one.org.id === org.id)
    .map((one) => ({ id: one.userKey, name: one.name, tz: "America/New_York" }));
  const stranger = { id: newcomer(org), name: "Newcomer", tz: "America/New_York" };
  const members = users.map((user) => user.id);
  return {
    teamId: org.team,
    name: org.kind,
    botToken: `xoxb-${org.team}`,
    botUserId: `B${org.team}`,
    appId: "A0FOOTBRIDGE",
    users: [...users, stranger],
    channels: [{ id: commonRoom(org), name: "student-support", members: [...members, `B${org.team}`] }],
    commands: ["/progress", "/accommodate", "/checkin", "/footbridge"],
  };
}

const peopleOf = (house: House): Handle[] => [
  house.counselor,
  house.nurse,
  house.teacher,
  house.therapist,
  house.coordinator,
];

/** The product's real Slack side over a pretend Slack, with one workspace for each organization of these houses. */
export async function openWorkspaces(
  db: Pick<TestDatabase, "store">,
  houses: readonly House[],
  { now = Temporal.Now.instant, holdFor = { seconds: 0 }, workers = true, unknownTeams = [] }: Options = {},
): Promise<Workspaces> {
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const signingSecret = "an invented signing secret";
  const apiUrl = "https://slack.com/api/";
  const baseUrl = () => "https://panel.example";
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  const unknown = unknownTeams.map((team) => ({ id: team, kind: "school" as const, team }));
  const seeds = houses.flatMap((house) =>
    [house.school, house.program].map((org) => seedOf(org, peopleOf(house))),
  );
  const slack = fakeSlack({
    signingSecret,
    now,
    deliver: (request) => product.handle?.(request) ?? Promise.resolve(new Response("", { status: 500 })),
    // An id of no organization: nothing is looked up by it.
    workspaces: [...seeds, ...unknown.map((org) => seedOf(org as Handle["org"] & typeof org, []))],
  });
  const registry = registryFor({ holdFor: Temporal.Duration.from(holdFor) });
  const common = { baseUrl, apiUrl, fetch: slack.fetch };
  const side = slackSide({
    ...common,
    store: db.store,
    registry,
    now,
    log,
    signingSecret,
    commandPrefix: "",
  });
  if (side.handle) product.handle = side.handle;
  const mouth = slackMouth(common);
  if (workers)
    await startWorker({ store: db.store, mouths: () => ({ slack: mouth }), now, log, ...spokenOf(registry) });
  const hands = (who: Handle) => slack.person(who.org.team, who.userKey);
  const top = (who: Handle) => words(hands(who).views.at(-1));
  const until: Workspaces["until"] = (check) => slack.until(check, 15_000);
  return {
    slack,
    logged,
    hands,
    top,
    depth: (who) => hands(who).views.length,
    until,
    topHas: async (who, said) => {
      await until(() => top(who).includes(said));
      return top(who);
    },
    card: (who, said) =>
      until(() =>
        hands(who)
          .dm()
          .findLast((message) => words(message).includes(said)),
      ),
    forge: (who, press, ref) => forge(slack, who, { press, ref }),
    deliverAt: async (house, subjectId, at, kind = "progress") => {
      for (const { id: organizationId } of [house.school, house.program]) {
        const ctx = jobCtx({ store: db.store, now: () => at }, "deliver", organizationId);
        const { sent } = await deliver(ctx, { slack: mouth }, { organizationId, kind, subjectId });
        await sent;
      }
    },
  };
}

async function forge(
  slack: FakeSlack,
  who: Handle,
  { press, ref = "-" }: { press: string; ref?: string },
): Promise<Message> {
  const element = {
    type: "button",
    action_id: `press:${press}:0`,
    text: { type: "plain_text", text: "Forged" },
    value: ref,
  };
  const body = new URLSearchParams({
    channel: who.userKey,
    text: "forged",
    blocks: JSON.stringify([{ type: "actions", elements: [element] }]),
  });
  const answer = await slack.fetch("https://slack.com/api/chat.postMessage", {
    method: "POST",
    headers: {
      authorization: `Bearer xoxb-${who.org.team}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  });
  const { ts } = (await answer.json()) as { ts: string };
  const found = slack
    .person(who.org.team, who.userKey)
    .dm()
    .find((message) => message.ts === ts);
  if (!found) throw new Error("the forged card was not posted");
  return found;
}
