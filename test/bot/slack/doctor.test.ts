import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import { examineSlack, manifestDrift, type SlackPatient } from "#bot/slack/doctor.ts";
import { scopes, slackManifest } from "#bot/slack/manifest.ts";
import { WebReceiver } from "#bot/slack/receiver.ts";
import { listInstalled, type Installed } from "#care/doctor.ts";
import {
  begin,
  codeOn,
  comeBack,
  freshWorkspace,
  installHouse,
  type InstallHouse,
} from "#test/support/slack-installs.ts";

const signingSecret = "an invented signing secret";
const all = Object.keys(scopes);
const now = () => Temporal.Now.instant();
const receiver = new WebReceiver({ signingSecret, now, log: () => undefined });

/** Everything is well, but for what a test changes. */
function patient(
  change: Partial<SlackPatient> & {
    scopes?: string[];
    stamp?: Temporal.Instant;
    front?: "closed" | "open";
  } = {},
): SlackPatient {
  const { scopes: given = all, stamp = now(), front, ...rest } = change;
  const slack = fakeSlack({
    signingSecret,
    deliver: () => Promise.resolve(new Response("")),
    workspaces: [freshWorkspace("T0WELL", { botToken: "xoxb-well", scopes: given })],
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.startsWith("https://panel.example")) {
      if (front === "closed") throw new TypeError("fetch failed");
      return front === "open" ? new Response("welcome") : receiver.handle(request);
    }
    const answer = await slack.fetch(input, init);
    const [day, month, year, time] = wordsOf(stamp);
    answer.headers.set("date", `Tue, ${day} ${month} ${year} ${time} GMT`);
    return answer;
  };
  const workspaces: Installed[] = [
    {
      platform: "slack",
      workspaceKey: "T0WELL",
      secrets: { botToken: "xoxb-well" },
      tokenExpiresAt: null,
      problem: null,
    },
  ];
  return {
    apiUrl: "https://slack.com/api/",
    signingSecret,
    address: "https://panel.example",
    workspaces,
    now,
    fetch,
    ...rest,
  };
}

function wordsOf(stamp: Temporal.Instant): string[] {
  const at = stamp.toZonedDateTimeISO("UTC");
  const month = at.toLocaleString("en-US", { month: "short" });
  return [
    String(at.day).padStart(2, "0"),
    month,
    String(at.year),
    at.toPlainTime().toString({ smallestUnit: "second" }),
  ];
}

const fixes = async (who: SlackPatient) => (await examineSlack(who)).flatMap(({ fix }) => fix ?? []);
const withWorkspace = (change: Partial<Installed>): Installed[] =>
  patient().workspaces.map((one) => ({ ...one, ...change }));

test("where all is well the doctor names nothing", async () => {
  const found = await examineSlack(patient());
  expect(found.map(({ fix }) => fix ?? "well")).toEqual(found.map(() => "well"));
  expect(found.length).toBeGreaterThanOrEqual(5);
});

const past = now().subtract({ hours: 1 });
test.each<[string, Partial<Parameters<typeof patient>[0]>, RegExp]>([
  [
    "a clock that is off",
    { stamp: now().subtract({ minutes: 3 }) },
    /clock is 1[78]\d s off.*time synchronization/,
  ],
  ["an address that nobody reaches", { front: "closed" }, /is not reached: start the product/],
  ["an address where somebody else answers", { front: "open" }, /not 401: something stands in front/],
  ["another signing secret", { signingSecret: "another" }, /Compare SLACK_SIGNING_SECRET/],
  [
    "a token that Slack does not take",
    { workspaces: withWorkspace({ secrets: { botToken: "xoxb-other" } }) },
    /invalid_auth: have an admin add this workspace again/,
  ],
  ["a token that has ended", { workspaces: withWorkspace({ tokenExpiresAt: past }) }, /WORKERS on/],
  [
    "a token that is not renewed",
    { workspaces: withWorkspace({ problem: "invalid_refresh_token" }) },
    /not renewed \(invalid_refresh_token\)/,
  ],
  [
    "a missing scope",
    { scopes: all.filter((scope) => scope !== "users:read") },
    /users:read is missing \(a link request.*add this workspace again/,
  ],
  ["a scope too many", { scopes: [...all, "channels:history"] }, /channels:history is more than is used/],
  ["an app token that is none", { appToken: "xapp-none" }, /connections:write and set SLACK_APP_TOKEN/],
])("%s is named, with the fix", async (_what, change, fix) => {
  expect((await fixes(patient(change))).join("\n")).toMatch(fix);
});

test("where a manifest differs from this version's is named, and what belongs there", () => {
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
  const ours = slackManifest(registry, {
    address: "https://panel.example",
    panel: "https://panel.example",
    prefix: "",
  });
  const theirs = structuredClone(ours);
  expect(manifestDrift(theirs, ours)).toEqual([]);
  theirs.oauth_config.scopes.bot.push("channels:history");
  theirs.settings.event_subscriptions.bot_events.pop();
  Object.assign(theirs.features.app_home, { messages_tab_read_only_enabled: false });
  expect(manifestDrift(theirs, ours).map((line) => line.split(" ")[0])).toEqual([
    "features.app_home.messages_tab_read_only_enabled",
    "oauth_config.scopes.bot",
    "settings.event_subscriptions.bot_events",
  ]);
});

/** What breaks without a scope, seen by people. */
let here: InstallHouse;
const team = (scope: string) => `T0${scope.replaceAll(/\W/g, "").toUpperCase()}`;
beforeAll(async () => {
  const without = (scope: string) =>
    freshWorkspace(team(scope), {
      scopes: all.filter((one) => one !== scope),
      channels: [
        {
          id: "C0SHARED",
          name: "with-others",
          members: [`U${team(scope)}ADA`, `UBOT${team(scope)}`],
          isExtShared: true,
        },
        {
          id: "G0SHARED",
          name: "closed",
          members: [`U${team(scope)}ADA`, `UBOT${team(scope)}`],
          isExtShared: true,
          isPrivate: true,
        },
      ],
    });
  here = await installHouse([...all.map(without), freshWorkspace(team("none"), without("none"))]);
  for (const scope of [...all, "none"]) {
    const admin = await here.visit(here.house.counselor);
    const back = await comeBack(here, admin, { team: team(scope), state: await begin(admin) });
    await admin.post("/organization/chat/claim", { code: codeOn(back.text) });
  }
});
afterAll(() => here[Symbol.asyncDispose]());

const uses: Record<string, (key: string) => Promise<boolean>> = {
  commands: async (key) =>
    here.slack
      .person(key, `U${key}ADA`)
      .command("/footbridge", "help")
      .then(
        () => true,
        () => false,
      ),
  "chat:write": async (key) => {
    const [installed] = (await listInstalled(here.db.store, here.clock.now)).filter(
      ({ workspaceKey }) => workspaceKey === key,
    );
    const { id } =
      (
        await here.db.asSuperuser<{ id: never }[]>`select id from installations where workspace_key = ${key}`
      )[0] ?? {};
    if (!installed || !id) throw new Error("it is connected");
    const address = {
      platform: "slack",
      installationId: id,
      workspaceKey: key,
      userKey: `U${key}ADA`,
      secrets: installed.secrets,
    } as const;
    return (
      (await here.mouth.post(address, { title: "A card", summary: "A card", parts: [] })).kind === "sent"
    );
  },
  "users:read": async (key) =>
    (await shown(key, "GUEST", (person) => person.command("/footbridge", "link"))).includes(
      "You are a guest",
    ),
  "channels:read": (key) => isTold(key, "C0SHARED"),
  "groups:read": (key) => isTold(key, "G0SHARED"),
};
type Person = ReturnType<InstallHouse["slack"]["person"]>;

async function shown(key: string, who: string, act: (person: Person) => Promise<unknown>): Promise<string> {
  const person = here.slack.person(key, `U${key}${who}`);
  await person.dismiss();
  await act(person);
  await here.slack.until(() => person.views.at(-1) && person.views.at(-1)?.callbackId !== "loading");
  return JSON.stringify(person.views.at(-1));
}

/** Whether somebody who makes an update of a message is told that people outside have read it. */
async function isTold(key: string, channel: string): Promise<boolean> {
  await here.db.asSuperuser`update chat_accounts set ended_at = now() where user_key = ${`U${key}ADA`}`;
  await here.db.asSuperuser`
    insert into chat_accounts (id, organization_id, installation_id, staff_id, platform, workspace_key, user_key, linked_at)
    select ${crypto.randomUUID()}, organization_id, id, ${here.house.counselor.id}, 'slack', workspace_key, ${`U${key}ADA`}, now()
    from installations where workspace_key = ${key}`;
  const view = await shown(key, "ADA", (person) =>
    person.messageShortcut("message", channel, person.say(channel, "Words").ts),
  );
  return view.includes("shared");
}

test.each(all)("without %s something that people need fails, and with it, it works", async (scope) => {
  const use = uses[scope];
  if (!use) throw new Error(`nothing uses ${scope}: do not ask for it`);
  expect(await use(team("none")), "with all scopes").toBe(true);
  expect(await use(team(scope)), "without this one").toBe(false);
});
