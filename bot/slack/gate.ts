import { setTimeout as sleep } from "node:timers/promises";
import type { Sent } from "#bot/delivery.ts";

/** Slack takes about one message a second in one conversation, and short bursts. */
const perSecond = 1;
const burst = 5;
/** So long a call waits for its turn; a later turn is the queue's. */
const longestWaitMs = 250;
/** A call that is not answered within this says that its workspace is slow: nobody else need wait to find out. */
const slowMs = 500;
const longestRestMs = 60_000;

/** `promised`: when the last of those was told to come back for whom there was no turn. */
type Lane = { tokens: number; at: number; promised: number };
type Workspace = {
  restUntil: number;
  failures: number;
  begun: Set<{ at: number }>;
  lanes: Map<string, Lane>;
};
export type Clock = { now: () => number; random: () => number };

/**
 * Keeps calls to Slack at the pace it asks for, in this process. A workspace that asks to wait, hangs or fails rests, and
 * what is meant for it waits in the queue: no other workspace waits for it.
 */
export class Gate {
  readonly #workspaces = new Map<string, Workspace>();
  readonly #clock: Clock;

  constructor(clock: Clock = { now: () => performance.now(), random: Math.random }) {
    this.#clock = clock;
  }

  /** Makes a call now, or says that it was not made. `lane`: the conversation that a message is posted to. */
  async run(key: string, lane: string | undefined, call: () => Promise<Sent>): Promise<Sent> {
    const workspace = this.#workspaceOf(key);
    const now = this.#clock.now();
    if (now < workspace.restUntil) return later("resting", workspace.restUntil - now);
    if ([...workspace.begun].some(({ at }) => now - at > slowMs)) return later("slow", slowMs);
    const waitMs = lane === undefined ? 0 : this.#turn(workspace, lane);
    if (waitMs > longestWaitMs) return later("pace", waitMs);
    if (waitMs > 0) await sleep(waitMs);
    const begun = { at: this.#clock.now() };
    workspace.begun.add(begun);
    try {
      const sent = await call();
      this.#learn(workspace, sent);
      return sent;
    } finally {
      workspace.begun.delete(begun);
    }
  }

  /** For how many more seconds nothing is to be sent to this workspace; 0 where it may be. */
  rests(key: string): number {
    const [{ restUntil, begun }, now] = [this.#workspaceOf(key), this.#clock.now()];
    if (restUntil > now) return Math.ceil((restUntil - now) / 1_000);
    return [...begun].some(({ at }) => now - at > slowMs) ? 1 : 0;
  }

  #workspaceOf(key: string): Workspace {
    const known = this.#workspaces.get(key);
    if (known) return known;
    const made = {
      restUntil: 0,
      failures: 0,
      begun: new Set<{ at: number }>(),
      lanes: new Map<string, Lane>(),
    };
    this.#workspaces.set(key, made);
    return made;
  }

  /**
   * Takes a turn in a conversation, and says in how many milliseconds it is. One that is too far off is not taken: each
   * such call is told another time to come back, so that they do not all come at once.
   */
  #turn({ lanes }: Workspace, key: string): number {
    const now = this.#clock.now();
    const known = lanes.get(key) ?? { tokens: burst, at: now, promised: 0 };
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1_000) * perSecond);
    const waitMs = tokens >= 1 ? 0 : ((1 - tokens) / perSecond) * 1_000;
    const isTaken = waitMs <= longestWaitMs;
    const promised = isTaken ? known.promised : Math.max(known.promised + 1_000 / perSecond, now + waitMs);
    lanes.set(key, { tokens: isTaken ? tokens - 1 : tokens, at: now, promised });
    // A lane that is full again is as good as none.
    for (const [other, lane] of lanes)
      if (now - Math.max(lane.at, lane.promised) > burst * 1_000) lanes.delete(other);
    return isTaken ? waitMs : promised - now;
  }

  #learn(workspace: Workspace, sent: Sent): void {
    const now = this.#clock.now();
    if (sent.kind === "later" && sent.problem === "ratelimited") {
      workspace.restUntil = Math.max(workspace.restUntil, now + sent.seconds * 1_000);
    } else if (sent.kind === "later" || sent.kind === "uncertain") {
      workspace.failures += 1;
      const rest = Math.min(longestRestMs, 1_000 * 2 ** Math.min(workspace.failures, 6));
      // So that what waits does not come back all at once.
      workspace.restUntil = now + rest * (0.5 + this.#clock.random() / 2);
    } else workspace.failures = 0;
  }
}

const later = (problem: string, ms: number): Sent => ({
  kind: "later",
  problem,
  seconds: Math.max(1, Math.ceil(ms / 1_000)),
  untried: true,
});
