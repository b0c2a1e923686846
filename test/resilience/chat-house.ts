import { registryFor, spokenOf, type Registry } from "#bot/commands.ts";
import { startWorker } from "#bot/jobs/worker.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack, Person } from "#bot/sandbox/slack/hands.ts";
import { slackSide, type SlackSide } from "#bot/slack/app.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, type Handle, type House } from "#test/support/house.ts";
import { peopleOf } from "./shared-house.ts";

export const signingSecret = "an invented signing secret";
const now = () => Temporal.Now.instant();

export type ChatHouse = AsyncDisposable & {
  db: TestDatabase;
  house: House;
  slack: FakeSlack;
  registry: Registry;
  side: SlackSide;
  /** What the product has logged. */
  logged: readonly string[];
  hands(who: Handle): Person;
  /** Somebody in the program's workspace whom the product does not know. */
  newcomer: Person;
};
export type HouseOptions = {
  /** Carries what people do in Slack to the product. */
  deliver: (request: Request) => Promise<Response>;
  /** Where the product finds Slack; in this process when left out. */
  apiUrl?: string;
  appToken?: string;
  /** How long a confirmed update can be undone. */
  holdSeconds?: number;
  workers: boolean;
};

/** A school and a program with the Slack side of the product between them. */
export async function chatHouse(options: HouseOptions): Promise<ChatHouse> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase({ workers: options.workers }));
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  const slack = fakeSlack({ signingSecret, deliver: options.deliver, workspaces: workspacesOf(house) });
  const logged: string[] = [];
  const common = {
    apiUrl: options.apiUrl ?? "https://slack.com/api/",
    baseUrl: () => "https://panel.example",
    ...(options.apiUrl === undefined && { fetch: slack.fetch }),
  };
  const log = (line: string) => void logged.push(line);
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: options.holdSeconds ?? 0 }) });
  const { appToken } = options;
  const told = { store: db.store, registry, now, log, signingSecret, commandPrefix: "" };
  const side = slackSide({ ...common, ...told, ...(appToken && { appToken }) });
  const mouth = slackMouth(common);
  if (options.workers)
    await startWorker({ store: db.store, mouths: () => ({ slack: mouth }), now, log, ...spokenOf(registry) });
  const hands = (who: Handle) => slack.person(who.org.team, who.userKey);
  const newcomer = slack.person(house.program.team, newcomerId);
  const dispose = () => stack.disposeAsync();
  return { db, house, slack, registry, side, logged, hands, newcomer, [Symbol.asyncDispose]: dispose };
}

const newcomerId = "UNEWCOMER";

type Side = House["school"];
/** A channel of everybody in a workspace, with the product in it. */
export const roomOf = (org: Side) => `C${org.team}`;
const membersOf = (house: House, org: Side) =>
  peopleOf(house)
    .filter((one) => one.org === org)
    .map((one) => one.userKey);

const workspacesOf = (house: House) =>
  [house.school, house.program].map((org) => ({
    teamId: org.team,
    name: org.kind,
    botToken: `xoxb-${org.team}`,
    botUserId: `B${org.team}`,
    appId: "A0FOOTBRIDGE",
    users: [
      ...peopleOf(house)
        .filter((one) => one.org === org)
        .map((one) => ({ id: one.userKey, name: one.name, tz: "America/New_York" })),
      ...(org === house.program ? [{ id: newcomerId, name: "New Comer", tz: "America/New_York" }] : []),
    ],
    channels: [
      { id: roomOf(org), name: "student-support", members: [...membersOf(house, org), `B${org.team}`] },
    ],
    commands: ["/progress", "/accommodate", "/checkin", "/footbridge"],
  }));
