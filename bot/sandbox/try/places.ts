import type { Person } from "../slack/hands.ts";
import type { SandboxDeps, SandboxPerson, SandboxWorkspace } from "./routes.ts";

export type Side = "school" | "program";
export const sides = ["school", "program"] as const satisfies readonly Side[];

/** Who looks at which workspace, and at what in it: `home`, `messages`, or a channel. */
export type Place = { workspace: SandboxWorkspace; person: SandboxPerson; at: string };
type Query = Readonly<Record<string, string | undefined>>;

/** What a pane opens with: the program where its day begins, the school where cards arrive. */
const first: Record<Side, string> = { school: "messages", program: "home" };

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
  const tabs = ["home", "messages", ...channels.map((channel) => channel.id)];
  return { workspace, person, at: tabs.find((tab) => tab === query[`${side}At`]) ?? first[side] };
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

/** A place with the hands and eyes of whoever is there. */
export type Seen = Place & {
  hands: Person;
  now: Temporal.Instant;
  /** The latest message in each person's own conversation, and in each channel that this person is in. */
  latest: Readonly<Record<string, string | undefined>>;
};

/** What somebody sees on one side. */
export function seenFrom(deps: SandboxDeps, query: Query, side: Side): Seen {
  const place = placeFrom(deps, query, side);
  const { teamId, people, channels = [] } = place.workspace;
  const hands = deps.slack.person(teamId, place.person.userId);
  const conversations = people.map(
    ({ userId }) => [userId, deps.slack.person(teamId, userId).dm().at(-1)?.ts] as const,
  );
  const rooms = channels.map(({ id }) => [id, hands.messages(id).at(-1)?.ts] as const);
  return {
    ...place,
    hands,
    now: Temporal.Now.instant(),
    latest: Object.fromEntries([...conversations, ...rooms]),
  };
}
