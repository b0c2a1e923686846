import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { expectAudit } from "#test/support/audit.ts";
import { permit } from "#test/support/house.ts";
import { chatHouse, type ChatHouse } from "./chat-house.ts";
import { socketSlack, type SocketSlack } from "./socket-slack.ts";

let chat: ChatHouse;
let socket: SocketSlack;
const stack = new AsyncDisposableStack();
const printed: unknown[] = [];

beforeAll(async () => {
  for (const method of ["debug", "info", "log", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(...words));
  socket = stack.use(await socketSlack(() => chat.slack));
  chat = stack.use(
    await chatHouse({
      deliver: (request) => socket.deliver(request),
      apiUrl: socket.apiUrl,
      appToken: "xapp-ours",
      workers: false,
    }),
  );
  await permit(chat.db.store, chat.house, { categories: ["participation"], roles: ["counselor"] });
  await chat.side.start();
  stack.defer(chat.side.stop);
  await socket.connected();
});
afterAll(async () => {
  await stack.disposeAsync();
  vi.restoreAllMocks();
});

const words = (value: unknown) => JSON.stringify(value);
const topOf = () => words(chat.hands(chat.house.therapist).views.at(-1) ?? "");

async function openForm(): Promise<void> {
  const therapist = chat.hands(chat.house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", "copper ladder");
  await chat.slack.until(() => topOf().includes("Who will read it"), 5_000);
}

test("in Socket Mode a command opens its form, and nothing but the address in the settings is asked", async () => {
  await openForm();
  expect(socket.openings()).toBe(1);
  expect(chat.side.handle).toBeUndefined();
});

test("an update is sent over the connection, and the same envelopes again have no effect", async () => {
  await openForm();
  const { therapist, program } = chat.house;
  await chat.hands(therapist).fill({ Engagement: "4" });
  await chat.hands(therapist).submit();
  await chat.slack.until(() => topOf().includes("confirmed"), 5_000);
  const sent = socket.lastEnvelope();
  if (!sent) throw new Error("an envelope was sent");
  for (const retry_attempt of [1, 2]) await socket.send({ ...sent, retry_attempt, retry_reason: "timeout" });
  await expectAudit(chat.db.store, program.id, { action: "progress.post", outcome: "done" });
});

test("a press that comes a second time after its opposite was pressed does not act again", async () => {
  const { therapist, program } = chat.house;
  const hands = chat.hands(therapist);
  await chat.hands(therapist).dismiss();
  await hands.openHome();
  await chat.slack.until(() => words(hands.home ?? "").includes("About this case"), 5_000);
  await hands.press("home", { label: "About this case", value: chat.house.caseId });
  await chat.slack.until(() => topOf().includes("Pause sharing"), 5_000);
  await hands.press("view", "Pause sharing");
  await chat.slack.until(() => topOf().includes("Resume sharing"), 5_000);
  const pause = socket.lastEnvelope();
  if (!pause) throw new Error("an envelope was sent");
  await hands.press("view", "Resume sharing");
  await chat.slack.until(() => topOf().includes("Sharing goes on"), 5_000);
  const updates = () => chat.slack.calls().filter(({ method }) => method === "views.update").length;
  const before = updates();
  await socket.send({ ...pause, retry_attempt: 1, retry_reason: "timeout" });
  await chat.slack.until(() => updates() > before, 5_000);
  await expectAudit(chat.db.store, program.id, { action: "case.pause", outcome: "done" });
  const [row] = await chat.db.asSuperuser<{ paused: boolean }[]>`
    select paused_at is not null as paused from cases where id = ${chat.house.caseId}`;
  expect(row).toEqual({ paused: false });
});

test("an event that Slack sends again is taken again and harms nothing", async () => {
  const { therapist } = chat.house;
  await chat.hands(therapist).openHome();
  const sent = socket.lastEnvelope();
  if (!sent) throw new Error("an envelope was sent");
  expect(sent.type).toBe("events_api");
  await socket.send({ ...sent, retry_attempt: 1, retry_reason: "timeout" });
  expect(chat.slack.troubles()).toEqual([]);
});

test("a connection that Slack renews, or that breaks, comes back, and commands are answered again", async () => {
  for (const ending of [socket.refresh, socket.cut]) {
    const before = socket.openings();
    ending();
    await socket.connected();
    expect(socket.openings()).toBe(before + 1);
    await openForm();
  }
});

test("while Slack cannot open a connection the product lives on and tries again", async () => {
  socket.failOpening({ status: 503 }, 2);
  socket.failOpening({ error: "internal_error" });
  socket.cut();
  await socket.connected();
  await openForm();
  expect(chat.logged.filter((line) => line.includes("trying again"))).toHaveLength(3);
});

test("a token that Slack refuses stops the start, and the message names the setting", async () => {
  await using other = await chatHouse({
    deliver: () => Promise.resolve(new Response("")),
    apiUrl: socket.apiUrl,
    appToken: "xapp-theirs",
    workers: false,
  });
  await expect(other.side.start()).rejects.toThrow("SLACK_APP_TOKEN: invalid_auth");
});

test("what goes wrong is logged by its code, and nothing that came over the connection is printed", async () => {
  const typed = "Marisol Tannenbaum";
  const payload = {
    command: "/progress",
    text: typed,
    team_id: "TNOBODY",
    user_id: "UNOBODY",
    trigger_id: "none",
  };
  await Promise.race([socket.send({ type: "slash_commands", payload }), sleep(1_000)]);
  await Promise.race([
    socket.send({ type: "interactive", payload: { type: "nothing", text: typed } }),
    sleep(500),
  ]);
  const said = `${words(chat.logged)} ${words(printed)}`;
  for (const part of [...typed.split(" "), "Copper", "participation"]) expect(said).not.toContain(part);
});
