import { setTimeout as sleep } from "node:timers/promises";
import type { Illness } from "../edge-front.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { confirm, stage, walk } from "../journeys.ts";
import { closedLoop, openLoop } from "../loops.ts";
import { median, percentile } from "../maths.ts";
import { startRig, type Rig } from "../rig.ts";
import { teamIdOf } from "../stores/plan.ts";
import { wide } from "../stores/plans.ts";
import { WorkMissing } from "../work.ts";
import { at, authorOf, everybody, lastCard, settled } from "./delivering.ts";

/** How long one workspace's cards take while another asks to wait or never answers, against alone. */
export const noisy: Group = { names: ["noisy-neighbor"], measure };

const conditions = [undefined, "ratelimited", "hangs"] as const;
/** Slow enough for a machine that has much else to do: queueing behind oneself is no neighbor's fault. */
const updatesPerSecond = 10;
/** A conversation takes a short burst and then a message a second: after this it takes a burst again. */
const burstSeconds = 6;

async function measure(bench: Bench): Promise<void> {
  const store = await bench.databases.kept("bench_wide", wide);
  const p95s = new Map<Illness | undefined, number[]>(conditions.map((how) => [how, []]));
  for (let round = 0; round < Math.min(3, bench.rounds); round++)
    for (const how of conditions) {
      bench.log(`Measuring noisy-neighbor, ${how ?? "alone"} …`);
      const database = await bench.databases.copyOf(store, "bench_noisy");
      await using rig = await startRig({ program: "product", database, people: everybody, delivers: true });
      p95s.get(how)?.push(percentile(await relayed(rig, how), 0.95));
    }
  bench.report(figureFrom(p95s));
}

/** Updates by the school at a steady pace, while posts into the school's own workspace fail; the program's cards are timed. */
async function relayed(rig: Rig, how: Illness | undefined): Promise<number[]> {
  await closedLoop({ count: 240, lanes: 8 }, (number) => walk(rig, at(everybody, number), number));
  await settled(rig);
  const all = Array.from({ length: wide.casesEach }, (_, number) => number);
  const cases = all.filter((number) => authorOf(number).side === "school");
  await closedLoop({ count: cases.length, lanes: 8 }, async (nth) => {
    const number = at(cases, nth);
    const author = authorOf(number);
    await stage(
      rig,
      author,
      author.cases.findIndex((known) => known.number === number),
    );
  });
  await settled(rig);
  await sleep(burstSeconds * 1_000);
  await rig.slack.forgetPosted();
  if (how) await rig.slack.sicken(teamIdOf("school", 0), how);
  const confirmed = await openLoop({ count: cases.length, perSecond: updatesPerSecond }, async (nth) => {
    const number = at(cases, nth);
    const { answeredAt } = await confirm(rig, authorOf(number));
    return { number, answeredAt };
  });
  await arrived(rig, cases);
  const posted = await rig.slack.posted();
  return confirmed.map(({ number, answeredAt }) => lastCard(posted, number) - answeredAt);
}

/** Waits until every reader of the program has a card. */
async function arrived(rig: Rig, cases: readonly number[]): Promise<void> {
  const program = teamIdOf("program", 0);
  for (let tries = 0; tries < 300; tries++) {
    const posted = (await rig.slack.posted()).filter(({ teamId }) => teamId === program);
    if (posted.length >= cases.length * readersOfEach) return;
    await sleep(100);
  }
  throw new WorkMissing("cards are left that nobody posted");
}

/** Three of each side are on every case. */
const readersOfEach = 3;

function figureFrom(p95s: ReadonlyMap<Illness | undefined, number[]>): Figure {
  const of = (how: Illness | undefined) => median(p95s.get(how) ?? []);
  const [alone, waiting, hanging] = [of(undefined), of("ratelimited"), of("hangs")];
  const value = Math.max(waiting, hanging) / alone;
  const note = `p95 ${alone.toFixed(0)} ms alone, ${waiting.toFixed(0)} ms while the other workspace answers 429, ${hanging.toFixed(0)} ms while it hangs`;
  return { name: "noisy-neighbor", value, unit: "times alone", note };
}
