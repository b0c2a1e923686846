import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { Gate } from "#bot/slack/gate.ts";
import type { Sent } from "#bot/delivery.ts";

const clock = { ms: 0, random: 0 };
let gate: Gate;
beforeEach(() => {
  clock.ms = 1_000_000;
  clock.random = 0;
  gate = new Gate({ now: () => clock.ms, random: () => clock.random });
});

const sent: Sent = { kind: "sent", place: { conversationKey: "D", messageKey: "1" } };
/** Calls a workspace, and says what came of it and whether Slack was asked. */
async function call(workspace: string, lane: string | undefined, answer: Sent = sent) {
  let asked = false;
  const outcome = await gate.run(workspace, lane, () => {
    asked = true;
    return Promise.resolve(answer);
  });
  return { asked, outcome };
}

test("thirty messages to one person go out one a second after a short burst; another person does not wait", async () => {
  const asked: number[] = [];
  for (let tick = 0; asked.length < 30; tick += 1) {
    if ((await call("T1", "U1")).asked) asked.push(clock.ms);
    else clock.ms += 500;
    expect(tick).toBeLessThan(1_000);
  }
  const span = ((asked.at(-1) ?? 0) - (asked[0] ?? 0)) / 1_000;
  expect(span).toBeGreaterThanOrEqual(24);
  expect(span).toBeLessThan(30);
  expect((await call("T1", "U2")).asked).toBe(true);
});

test("a workspace that says when to come back is not asked before, and no other workspace waits for it", async () => {
  await call("T1", "U1", { kind: "later", problem: "ratelimited", seconds: 30 });
  for (const passed of [0, 15_000, 14_900]) {
    clock.ms += passed;
    expect(await call("T1", "U2")).toMatchObject({
      asked: false,
      outcome: { kind: "later", problem: "resting" },
    });
    expect((await call("T2", "U1")).asked).toBe(true);
  }
  clock.ms += 200;
  expect((await call("T1", "U2")).asked).toBe(true);
});

test("a workspace that fails rests longer each time, never all at the same moment, and at most a minute", async () => {
  const rests: number[] = [];
  for (let times = 0; times < 9; times += 1) {
    clock.random = times % 2;
    expect((await call("T1", undefined, { kind: "uncertain", problem: "no_answer" })).asked).toBe(true);
    const from = clock.ms;
    while (!(await call("T1", undefined, { kind: "later", problem: "no_answer", seconds: 5 })).asked)
      clock.ms += 250;
    rests.push(clock.ms - from);
    // That was a failure, too: let its rest pass.
    clock.ms += 61_000;
  }
  expect(rests[0]).toBeLessThanOrEqual(1_000);
  expect(rests[1]).toBeGreaterThan(rests[0] ?? 0);
  expect(Math.max(...rests)).toBeLessThanOrEqual(60_000);
  await call("T1", undefined);
  expect(
    (await call("T1", undefined, { kind: "uncertain", problem: "no_answer" })).asked,
    "one answer is enough",
  ).toBe(true);
});

test("while a call hangs, its workspace is asked for nothing more and the others are", async () => {
  const hung = Promise.withResolvers<Sent>();
  const first = gate.run("T1", "U1", () => hung.promise);
  await sleep(0);
  clock.ms += 1_500;
  expect(await call("T1", "U2")).toMatchObject({ asked: false, outcome: { problem: "slow" } });
  expect((await call("T2", "U1")).asked).toBe(true);
  hung.resolve(sent);
  await first;
  expect((await call("T1", "U2")).asked).toBe(true);
});
