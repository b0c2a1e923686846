import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { openBridge, type Bridge } from "#bot/sandbox/playground/bridge.ts";
import { openPlayground, type Playground } from "#bot/sandbox/playground/client.ts";
import { teamsSide, type TeamsSide } from "#bot/teams/app.ts";
import { text } from "#care/card.ts";
import { addressesFor } from "#care/delivery-rows.ts";
import { read } from "#db/read.ts";
import { permit } from "#test/support/house.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";
import { actionIn, inputsIn, type Json } from "#test/support/teams-cloud.ts";

// Microsoft's own client, in a process of its own, before the program's therapist. The rest of the house is on pretend Teams.
let teams: TeamsHouse;
let bridge: Bridge;
let playground: Playground;
let side: TeamsSide;
const stack = new AsyncDisposableStack();
const now = () => Temporal.Now.instant();

/** What the client is told to show, as it hears it. */
const heard: string[] = [];

beforeAll(async () => {
  teams = stack.use(await teamsHouse());
  const { therapist } = teams.house;
  bridge = stack.use(await openBridge(teams.tenants.program));
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  side = teamsSide({
    ...bridge.settings,
    store: teams.db.store,
    registry,
    now,
    log: (line) => void teams.logged.push(line),
    baseUrl: () => "https://panel.example",
  });
  bridge.leadTo(side.handle);
  playground = stack.use(
    await openPlayground({
      endpoint: bridge.endpoint,
      tenantId: teams.tenants.program,
      appId: bridge.settings.appId,
      person: { key: therapist.userKey, name: therapist.name },
      port: 56_150 + Math.floor(Math.random() * 5_000),
      environment: process.env,
    }),
  );
  stack.defer(await listen());
});
afterAll(() => stack.disposeAsync());

/** Hears what the client is told to show; it takes a moment before it lets anybody listen. */
async function listen(): Promise<() => void> {
  const address = `${playground.url.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`;
  for (let tried = 0; tried < 100; tried += 1) {
    const stream = new WebSocket(address);
    stream.addEventListener("message", ({ data }) => void heard.push(String(data)));
    const isOpen = await new Promise((resolve) => {
      stream.addEventListener("open", () => resolve(true), { once: true });
      stream.addEventListener("error", () => resolve(false), { once: true });
    });
    if (isOpen) return () => stream.close();
    await sleep(100);
  }
  throw new Error("the client lets nobody listen");
}

async function post(path: string, body: object): Promise<Json> {
  const answer = await fetch(`${playground.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return text.startsWith("{") ? (JSON.parse(text) as Json) : {};
}

function* everything(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* everything(one);
  else if (typeof value === "object" && value !== null) {
    yield value as Json;
    for (const one of Object.values(value)) yield* everything(one);
  }
}

/** Waits until the client was told something with these words, after as much as it had heard before. */
async function until(words: string, after = 0): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 25) {
    const found = heard.slice(after).findLast((one) => one.includes(words));
    if (found) return found;
    await sleep(25);
  }
  throw new Error(`the client did not hear ${words}, but:\n${heard.slice(after).join("\n").slice(0, 4_000)}`);
}

/** The message of the bot in what was heard, by its id. */
const messageIn = (said: string) => {
  const found = [...everything(JSON.parse(said))].find(
    (one) => Array.isArray(one["attachments"]) && one["messageId"],
  );
  if (!found) throw new Error(`no message in ${said.slice(0, 1_000)}`);
  return { id: String(found["messageId"]), card: found["attachments"][0].content as Json };
};

const stateOf = async () => {
  const [row] = await teams.db
    .asSuperuser`select state from chat_conversations where conversation_key = ${playground.chat}`;
  return row?.["state"] as string | undefined;
};
const person = () => ({ from: { id: playground.user }, conversation: { id: playground.chat } });
const say = (text: string) =>
  post(`/_conversation/v1/conversations/${playground.chat}/messages`, {
    from: { id: playground.user },
    text,
    textFormat: "plain",
  });
const invoke = (name: string, value: object, more: object = {}) =>
  post("/_conversation/v1/invoke", { name, value, ...person(), ...more });

const compose = { commandId: "progress", commandContext: "compose", context: { theme: "default" } };
/** Presses a button of the open dialog, with what was entered and what stood in its fields. */
async function submit(card: Json, title: string, entered: Record<string, string>): Promise<Json> {
  const stood = inputsIn(card).flatMap((one) =>
    one["value"] === undefined ? [] : [[one["id"], String(one["value"])]],
  );
  const data = { ...Object.fromEntries(stood), ...entered, ...actionIn(card, title)["data"] };
  return invoke("composeExtension/submitAction", { ...compose, data });
}
const cardOf = (answer: Json): Json => {
  const found = [...everything(answer)].find((one) => one["type"] === "AdaptiveCard");
  if (!found) throw new Error(`no card in ${JSON.stringify(answer)}`);
  return found;
};
const fieldOf = (card: Json, label: string): string => {
  const found = inputsIn(card).find((one) => String(one["label"]).startsWith(label));
  if (!found) throw new Error(`no field ${label} in ${JSON.stringify(card)}`);
  return String(found["id"]);
};
const addressOf = async () => {
  const { therapist, program } = teams.house;
  const ctx = jobCtx({ store: teams.db.store, now }, "refresh-home", program.id);
  const reach = (await read(ctx, (reader) => addressesFor(reader, ctx, [therapist.id]))).get(therapist.id);
  if (!reach) throw new Error("the therapist is reached");
  return reach.address;
};

test("the app is installed, and says once what it is", async () => {
  await post(`/_debug/conversation/${playground.chat}/installation`, {});
  await until("What you can do here");
  expect(await stateOf()).toBe("reachable");
});

test("a command is answered with a card whose button opens the form", async () => {
  await say("progress");
  const { card } = messageIn(await until("Open the form"));
  expect(actionIn(card, "Open the form")["data"]).toMatchObject({ command: "progress" });
});

test("a button of a card changes it where it stands", async () => {
  await say("home");
  const { id, card } = messageIn(await until("card.refresh"));
  const { verb, data } = actionIn(card, "Refresh");
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  const answer = await invoke("adaptiveCard/action", value, { replyToId: id });
  expect(answer).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
  expect(JSON.stringify(cardOf(answer))).toContain("card.refresh");
});

test("an action of the message box opens a dialog: what is wrong is said in it, and what is right is done", async () => {
  await permit(teams.db.store, teams.house, {
    categories: ["participation", "coping"],
    roles: ["counselor"],
  });
  const first = cardOf(await invoke("composeExtension/fetchTask", compose));
  const picked = inputsIn(first).find((one) => one["choices"]);
  const option = (picked?.["choices"] as Json[] | undefined)?.find((one) =>
    String(one["title"]).includes("Copper Ladder"),
  );
  const form = cardOf(await submit(first, "Next", { [String(picked?.["id"])]: String(option?.["value"]) }));
  const wrong = cardOf(await submit(form, "Send", {}));
  expect(JSON.stringify(wrong)).toContain("Rate at least one thing, or write a note.");
  const engagement = fieldOf(wrong, "Engagement");
  const done = cardOf(await submit(wrong, "Send", { [engagement]: "4" }));
  expect(JSON.stringify(done)).toContain("confirmed");
  const sent = await teams.db.asSuperuser`select author_id from progress_updates`;
  expect(sent).toHaveLength(1);
});

test("a card comes without being asked for, and Home changes where it stands", async () => {
  const before = heard.length;
  const told = {
    title: "A card of its own accord",
    summary: "A card",
    parts: [text("Nobody asked for this.")],
  };
  expect(await side.mouth.post(await addressOf(), told)).toMatchObject({ kind: "sent" });
  await until("Nobody asked for this.", before);
  const fresh = { title: "Home", summary: "Home", parts: [text("This Home is fresh.")] };
  expect(await side.mouth.publishHome(await addressOf(), fresh)).toMatchObject({ kind: "sent" });
  await until("This Home is fresh.", before);
});

test("what is not signed by the bridge's key is refused", async () => {
  const answer = await side.handle(
    new Request("http://127.0.0.1/teams/messages", {
      method: "POST",
      headers: { authorization: `Bearer ${await teams.cloud.sign()}` },
      body: JSON.stringify({ type: "message", text: "help" }),
    }),
  );
  expect(answer.status).toBe(401);
  expect(teams.logged).toEqual([]);
});
