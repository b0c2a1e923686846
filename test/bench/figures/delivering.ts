import { setTimeout as sleep } from "node:timers/promises";
import type { Posted } from "../edge-types.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { confirm, stage, walk } from "../journeys.ts";
import { closedLoop, openLoop } from "../loops.ts";
import { median, percentile, range } from "../maths.ts";
import { personAt, type Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { sides, teamIdOf, teamOf } from "../stores/plan.ts";
import { wide } from "../stores/plans.ts";
import { expectUpdates, WorkMissing } from "../work.ts";

const requestsPerSecond = 50;
const requestsOfAnUpdate = 3;
const secondsOfAcks = 8;
const updatesPerSecond = 20;

/** Times seen by people, with everything on: one process asks, saves and delivers. */
export const delivering: Group = { names: ["ack-p99-ms", "relay-p95-ms"], measure };

export const everybody = sides.flatMap((side) =>
  Array.from({ length: wide.staffPerSide }, (_, index) => personAt(wide, { partnership: 0, side, index })),
);

async function measure(bench: Bench): Promise<void> {
  const store = await bench.databases.kept("bench_wide", wide);
  const database = await bench.databases.copyOf(store, "bench_delivering");
  const { log, profileTo, rounds } = bench;
  const options = { program: "product", database, people: everybody, delivers: true, profileTo } as const;
  await using rig = await startRig(options);
  log("Warming up …");
  await closedLoop({ count: 360, lanes: 8 }, (number) => walk(rig, at(everybody, number), number));
  await settled(rig);
  if (bench.wants("ack-p99-ms")) {
    log("Measuring ack-p99-ms …");
    bench.report(await acknowledged(rig, rounds));
  }
  if (bench.wants("relay-p95-ms")) {
    log("Measuring relay-p95-ms …");
    bench.report(await relayed(rig, rounds));
  }
}

export const at = <T>(all: readonly T[], number: number): T => {
  const found = all[number % all.length];
  if (found === undefined) throw new RangeError("there is nobody");
  return found;
};

/** Waits until nothing is left to deliver. */
export async function settled({ sql }: Rig): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const [{ n }] = await sql<[{ n: number }]>`
      select count(*)::int as n from pgboss.job where name = 'deliver' and state < 'completed'`;
    if (n === 0) return;
    await sleep(100);
  }
  throw new WorkMissing("jobs are left that nobody does");
}

/** Whole updates at a pace that makes 50 requests a second: the command, the form, the confirmation. */
async function acknowledged(rig: Rig, rounds: number): Promise<Figure> {
  const count = Math.round((secondsOfAcks * requestsPerSecond) / requestsOfAnUpdate);
  const perRound: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const left = rig.ledger();
    const acks = await openLoop(
      { count, perSecond: requestsPerSecond / requestsOfAnUpdate },
      async (number, late) => {
        const { command, form, confirm: last } = await walk(rig, at(everybody, number), round + number);
        return [command + late, form, last];
      },
    );
    await settled(rig);
    expectUpdates(await left(), count);
    perRound.push(acks.flat());
  }
  const p99s = perRound.map((all) => percentile(all, 0.99));
  const all = perRound.flat();
  const note = `${range(p99s, 0)}; median ${median(all).toFixed(0)}, most ${Math.max(...all).toFixed(0)}; ${all.length} requests of all three kinds, delivery on`;
  return { name: "ack-p99-ms", value: median(p99s), unit: "ms", note };
}

/** Who writes about a case, so that no two cases have the same author: all forms are filled before the first is sent. */
export function authorOf(caseNumber: number): Person {
  const casesPerTurn = wide.staffPerSide / teamOf(wide, 0).length;
  const turn = Math.floor(caseNumber / casesPerTurn);
  const side = sides[turn % 2] ?? "school";
  const index = teamOf(wide, caseNumber)[Math.floor(turn / 2)] ?? 0;
  const author = everybody.find((person) => person.side === side && person.index === index);
  if (!author) throw new RangeError("every case has people of both sides");
  return author;
}

/** One update in each of 100 cases, 20 confirmed a second; the clock stops when the last reader's card is accepted. */
async function relayed(rig: Rig, rounds: number): Promise<Figure> {
  const perRound: number[][] = [];
  for (let round = 0; round < rounds; round++) perRound.push(await relayedOnce(rig));
  const p95s = perRound.map((all) => percentile(all, 0.95));
  const all = perRound.flat();
  const note = `${range(p95s, 0)}; median ${median(all).toFixed(0)}, most ${Math.max(...all).toFixed(0)}; ${all.length} updates, from the answered confirmation to the last reader's card`;
  return { name: "relay-p95-ms", value: median(p95s), unit: "ms", note };
}

async function relayedOnce(rig: Rig): Promise<number[]> {
  const left = rig.ledger();
  const cases = Array.from({ length: wide.casesEach }, (_, number) => number);
  await closedLoop({ count: cases.length, lanes: 8 }, async (number) => {
    const author = authorOf(number);
    const nth = author.cases.findIndex((known) => known.number === number);
    await stage(rig, author, nth);
  });
  await settled(rig);
  await rig.slack.forgetPosted();
  const confirmed = await openLoop({ count: cases.length, perSecond: updatesPerSecond }, async (number) => {
    const { answeredAt } = await confirm(rig, authorOf(number));
    return { number, answeredAt };
  });
  await settled(rig);
  expectUpdates(await left(), cases.length);
  const posted = await rig.slack.posted();
  await expectReaders(rig, posted, cases.length);
  return confirmed.map(({ number, answeredAt }) => lastCard(posted, number) - answeredAt);
}

/** When the last copy of the update about a case was accepted in the workspace of the other side. */
export function lastCard(posted: readonly Posted[], caseNumber: number): number {
  const author = authorOf(caseNumber);
  const other = author.side === "school" ? "program" : "school";
  const codeName = author.cases.find(({ number }) => number === caseNumber)?.codeName ?? "";
  const cards = posted.filter(
    ({ teamId, text }) => teamId === teamIdOf(other, author.partnership) && text.endsWith(codeName),
  );
  if (cards.length === 0) throw new WorkMissing(`nothing about case ${caseNumber} was posted`);
  return Math.max(...cards.map((card) => card.at));
}

/** Every recipient of the newest disclosures has a card, and so has every author. */
async function expectReaders({ sql }: Rig, posted: readonly Posted[], count: number): Promise<void> {
  const [{ n }] = await sql<[{ n: number }]>`
    select sum(jsonb_array_length(recipients))::int + count(*)::int as n
    from (select recipients from disclosures order by released_at desc limit ${count}) newest`;
  if (posted.length !== n) throw new WorkMissing(`${posted.length} cards were posted for ${n} people`);
}
