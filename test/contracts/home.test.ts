import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { pretendSlack, pretendTeams } from "#bot/sandbox/pretend.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { FakeTeams } from "#bot/sandbox/teams/hands.ts";
import { slackSide } from "#bot/slack/app.ts";
import { teamsSide } from "#bot/teams/app.ts";
import { setChatLevel } from "#care/installations.ts";
import { bindTenant } from "#care/tenants.ts";
import { ChatAccountId, newId } from "#db/ids.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { sandboxPeople } from "#db/seed/chat.ts";
import { seededDatabase, type SeededDatabase } from "../support/seeded.ts";
import { plainWords } from "./chats.ts";

type Json = Record<string, unknown>;
type Handler = (request: Request) => Promise<Response>;
const people = sandboxPeople();

let seeded: SeededDatabase;
let slack: FakeSlack;
let teams: FakeTeams;
const stack = new AsyncDisposableStack();
const tenantOf = new Map(people.map(({ teamId }) => [teamId, crypto.randomUUID() as string]));

beforeAll(async () => {
  seeded = stack.use(await seededDatabase());
  await haveEverybodyOnTeamsToo();
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const product: { slack?: Handler; teams?: Handler } = {};
  const onSlack = pretendSlack({
    workspaces: people,
    registry,
    deliver: (request) => product.slack!(request),
  });
  const workspaces = people.map((one) => ({ ...one, teamId: tenantOf.get(one.teamId)! }));
  const onTeams = await pretendTeams({ workspaces, registry, deliver: (request) => product.teams!(request) });
  stack.use(onTeams.served);
  const common = {
    store: seeded.store,
    registry,
    now: Temporal.Now.instant,
    log: () => undefined,
    baseUrl: () => "https://panel.example",
  };
  const { signingSecret, apiUrl } = onSlack.settings;
  const side = slackSide({ ...common, signingSecret, apiUrl, fetch: onSlack.fake.fetch, commandPrefix: "" });
  if (side.handle) product.slack = side.handle;
  product.teams = teamsSide({ ...common, ...onTeams.settings }).handle;
  [slack, teams] = [onSlack.fake, onTeams.fake];
});
afterAll(() => stack[Symbol.asyncDispose]());

const sides = ["school", "program"] as const;
const jobOf = (side: (typeof sides)[number]) =>
  jobCtx({ store: seeded.store, now: Temporal.Now.instant }, "test", seeded.world.organizations[side].id);

async function setLevel(level: ChatLevel): Promise<void> {
  for (const side of sides) await setChatLevel(jobOf(side), level);
}

async function haveEverybodyOnTeamsToo(): Promise<void> {
  const { asSuperuser } = seeded;
  for (const side of sides) {
    const { id, team } = seeded.world.organizations[side];
    const ctx = jobOf(side);
    const tenant = tenantOf.get(team) ?? "";
    const bound = await bindTenant(ctx, tenant);
    if (!bound.ok) throw new Error("the tenant is bound");
    const linked = await asSuperuser`select * from chat_accounts where organization_id = ${id}`;
    for (const one of linked)
      await asSuperuser`insert into chat_accounts values (${newId(ChatAccountId)}, ${id}, ${bound.value},
        ${one["staff_id"]}, 'teams', ${tenant}, ${one["user_key"]}, ${one["linked_at"]}, null)`;
  }
  await setLevel("post");
}

/** What a Home says, in order: its words, and each button with what it does. */
type Item = string;
const listed = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const asButton = (label: unknown, act: unknown, ref: unknown): Item => `[${label}] ${act} ${ref ?? "-"}`;

function onSlackScreen(blocks: readonly Json[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block["type"] !== "actions") return [plainWords(textsIn(block))].filter(Boolean);
    return listed(block["elements"]).map(({ text, action_id: id, value, url }) =>
      url
        ? asButton((text as Json)["text"], "opens", url)
        : asButton((text as Json)["text"], String(id).split(":")[1], value),
    );
  });
}

const textsIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  const { text, ...rest } = value as Json;
  return typeof text === "string" ? text : textsIn(text) + Object.values(rest).map(textsIn).join("");
};

function onTeamsScreen(card: Json): Item[] {
  return listed(card["body"]).flatMap((element): Item[] => {
    if (element["type"] !== "ActionSet")
      return [plainWords(textsIn(element["inlines"] ?? element))].filter(Boolean);
    return listed(element["actions"]).map((action) => {
      const { verb, ref } = { ...action, ...(action["data"] as Json | undefined) } as Json;
      return action["url"]
        ? asButton(action["title"], "opens", action["url"])
        : asButton(action["title"], verb, ref);
    });
  });
}

type Somebody = { team: string; userKey: string };

async function homesOf({ team, userKey }: Somebody): Promise<{ slack: Item[]; teams: Item[] }> {
  const onSlack = slack.person(team, userKey);
  slack.forgetCalls();
  await onSlack.openHome();
  await slack.until(() => slack.calls().some(({ method }) => method === "views.publish"));
  const blocks = onSlack.home?.blocks ?? [];
  const onTeams = teams.person(tenantOf.get(team) ?? "", userKey);
  await onTeams.say("home");
  const message = onTeams.messages().findLast(({ from }) => from === "bot");
  const shown = onTeamsScreen(onTeams.cardOf(message?.id ?? ""));
  // A message can be asked whether it is fresh; Slack's tab is.
  return {
    slack: onSlackScreen([...blocks] as unknown as Json[]),
    teams: shown.filter((item) => item !== asButton("Refresh", "card.refresh", undefined)),
  };
}

const everybody = people.flatMap(({ teamId: team, users }) =>
  users.map(({ id: userKey, name, role, linked }) => ({ team, userKey, name, role, linked })),
);
const called = (wanted: string) => everybody.find(({ name }) => name === wanted)!;
const itemsOf = async (name: string) => (await homesOf(called(name))).slack;

test.each(everybody)("$name, $role, reads the same Home on Slack and on Teams", async (one) => {
  const homes = await homesOf(one);
  expect(homes.teams).toEqual(homes.slack);
  expect(homes.slack.includes("[Connect my account] link.start -")).toBe(!one.linked);
});

test("among them are all kinds of what waits, each with its buttons", async () => {
  const counselor = await itemsOf("Orla Fennimore");
  for (const group of ["To decide", "Updates due", "Your cases"]) expect(counselor).toContain(group);
  expect(counselor.join(" ")).toMatch(/\[Approve\] support\.approve [0-9a-f-]{36}/);
  const therapist = await itemsOf("Ines Callowhill");
  expect(therapist).toContain("[Updates one by one (2)] round.start -");
  expect((await itemsOf("Tobin Marlowicz")).join(" ")).toMatch(/\[Open in the panel\] opens \S+\/classes\//);
});

test("where content stays out of chat, it stays out of both", async () => {
  await setLevel("notice");
  const [open, closed] = ["Break pass", "Support requested"];
  for (const name of ["Orla Fennimore", "Ines Callowhill"]) {
    const homes = await homesOf(called(name));
    expect(homes.teams).toEqual(homes.slack);
    expect(homes.slack.join(" ")).not.toContain(open);
  }
  expect((await itemsOf("Orla Fennimore")).join(" ")).toContain(closed);
  await setLevel("post");
});

test("who has left reads on both what strangers read, and nothing of a case", async () => {
  const { id } = seeded.world.staff.nurse;
  await seeded.asSuperuser`update staff set ended_at = now() where id = ${id}`;
  const homes = await homesOf(called("Bettina Ashgrove"));
  expect(homes.teams).toEqual(homes.slack);
  expect(homes.slack.join(" ")).not.toMatch(/Digital|Silvered|case\.open/);
  expect(homes.slack.join(" ")).toContain("Safety concern");
});
