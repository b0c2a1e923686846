import type { Person } from "../slack/hands.ts";
import type { TeamsPerson } from "../teams/hands.ts";
import type { SandboxDeps, SandboxPerson, SandboxWorkspace } from "./routes.ts";

export type Side = "school" | "program";
export const sides = ["school", "program"] as const satisfies readonly Side[];

/** Who looks at which workspace, and at what in it: `home` (on Slack), `messages`, or a channel. */
export type Place = { workspace: SandboxWorkspace; person: SandboxPerson; at: string };
type Query = Readonly<Record<string, string | undefined>>;

/** What a pane opens with: on Slack the program where its day begins, everywhere else where cards arrive. */
const firstOf = ({ side, platform }: SandboxWorkspace): string =>
  side === "program" && platform === "slack" ? "home" : "messages";

/** The workspace of a side, which the sandbox always has. */
export function workspaceOf({ workspaces }: Pick<SandboxDeps, "workspaces">, side: Side): SandboxWorkspace {
  const found = workspaces.find((workspace) => workspace.side === side);
  if (!found) throw new Error(`The sandbox has no ${side}`);
  return found;
}

/** What the address asks for on one side; somebody who is connected where it names nobody. */
export function placeFrom(deps: Pick<SandboxDeps, "workspaces">, query: Query, side: Side): Place {
  const workspace = workspaceOf(deps, side);
  const { people, channels = [] } = workspace;
  const asked = people.find((one) => one.userId === query[side]);
  const person = asked ?? people.find((one) => one.linked) ?? people[0];
  if (!person) throw new Error(`${workspace.name} has no people`);
  // On Teams Home is a card in the conversation, and no place of its own.
  const own = workspace.platform === "slack" ? ["home", "messages"] : ["messages"];
  const tabs = [...own, ...channels.map((channel) => channel.id)];
  return { workspace, person, at: tabs.find((tab) => tab === query[`${side}At`]) ?? firstOf(workspace) };
}

/** Both places, and the address that names them; `changed` where the given one does not. */
export function placesFrom(deps: Pick<SandboxDeps, "workspaces">, query: Query) {
  const words = sides.flatMap((side): [string, string][] => {
    const { person, at } = placeFrom(deps, query, side);
    return [
      [side, person.userId],
      [`${side}At`, at],
    ];
  });
  const changed = words.some(([name, value]) => query[name] !== value);
  return { changed, query: new URLSearchParams(words).toString() };
}

type Eyes = Place & {
  now: Temporal.Instant;
  /** The latest message in each person's own conversation, and in each channel that this person is in. */
  latest: Readonly<Record<string, string | undefined>>;
};
/** A place with the hands and eyes of whoever is there. */
export type SlackSeen = Eyes & { platform: "slack"; hands: Person };
export type TeamsSeen = Eyes & { platform: "teams"; hands: TeamsPerson };
export type Seen = SlackSeen | TeamsSeen;

/** What somebody sees on one side. */
export function seenFrom(deps: SandboxDeps, query: Query, side: Side): Seen {
  const place = placeFrom(deps, query, side);
  const now = Temporal.Now.instant();
  if (place.workspace.platform === "teams") {
    const hands = teamsHands(deps, place);
    const latest = latestOf(place, {
      own: (userId) => teamsHands(deps, place, userId).messages().at(-1)?.id,
      room: (id) => hands.messages(id).at(-1)?.id,
    });
    return { ...place, now, platform: "teams", hands, latest };
  }
  const hands = slackHands(deps, place);
  const latest = latestOf(place, {
    own: (userId) => slackHands(deps, place, userId).dm().at(-1)?.ts,
    room: (id) => hands.messages(id).at(-1)?.ts,
  });
  return { ...place, now, platform: "slack", hands, latest };
}

type Latest = { own: (userId: string) => string | undefined; room: (id: string) => string | undefined };

function latestOf({ workspace: { people, channels = [] } }: Place, { own, room }: Latest): Eyes["latest"] {
  const conversations = people.map(({ userId }) => [userId, own(userId)] as const);
  const rooms = channels.map(({ id }) => [id, room(id)] as const);
  return Object.fromEntries([...conversations, ...rooms]);
}

export function slackHands(
  { slack }: SandboxDeps,
  { workspace, person }: Place,
  userId = person.userId,
): Person {
  if (!slack) throw new Error("The sandbox has no Slack");
  return slack.person(workspace.teamId, userId);
}

export function teamsHands(
  { teams }: SandboxDeps,
  { workspace, person }: Place,
  userId = person.userId,
): TeamsPerson {
  if (!teams) throw new Error("The sandbox has no Teams");
  return teams.person(workspace.teamId, userId);
}
