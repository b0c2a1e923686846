import type { Database } from "../databases.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { pick, walk } from "../journeys.ts";
import { median, range, ratio } from "../maths.ts";
import { someOf } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { large, small } from "../stores/plans.ts";
import { expectUpdates } from "../work.ts";

const people = 24;
const passes = 2;

/** What a thousand times as many updates cost one person: the same people's work, on the small and the large store. */
export const growing: Group = { names: ["grow"], measure };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, profileTo, rounds } = bench;
  const few = await databases.copyOf(await databases.kept("bench_small", small), "bench_growing");
  const many = await databases.kept("bench_large", large);
  await using first = await open(few, profileTo);
  await using second = await open(many, profileTo);
  log("Warming up …");
  for (const rig of [first, second]) await work(rig, 0);
  log("Measuring grow …");
  const measured = await interleaved(rounds, [second, first], (rig, round) => work(rig, round + 1));
  const [{ updates }] = await second.sql<[{ updates: number }]>`
    select count(*)::int as updates from progress_updates`;
  bench.report(figureFrom(measured, updates));
}

async function open(database: Database, profileTo: string | undefined): Promise<Rig> {
  const rig = await startRig({
    program: "product",
    database,
    people: someOf(database.plan, people),
    delivers: false,
    profileTo,
  });
  // What earlier runs enqueued was never to be delivered.
  await rig.sql`delete from pgboss.job`;
  return rig;
}

/** Milliseconds as a person waits, one after the other, and the CPU that the server spent on each. */
type Spent = { pick: number; submit: number; pickCpu: number; submitCpu: number };

async function work(rig: Rig, round: number): Promise<Spent> {
  const left = rig.ledger();
  const count = rig.people.length * passes;
  const picks: number[] = [];
  const submits: number[] = [];
  const started = await rig.server.cpu();
  for (let pass = 0; pass < passes; pass++)
    for (const person of rig.people) picks.push(await pick(rig, person));
  const picked = await rig.server.cpu();
  for (let pass = 0; pass < passes; pass++)
    for (const person of rig.people) {
      const acks = await walk(rig, person, round * passes + pass);
      submits.push(acks.form + acks.confirm);
    }
  const submitted = await rig.server.cpu();
  expectUpdates(await left(), count);
  return {
    pick: median(picks),
    submit: median(submits),
    pickCpu: (picked - started) / count,
    submitCpu: (submitted - picked) / count,
  };
}

function figureFrom(measured: readonly Spent[][], updates: number): Figure {
  const grown = (what: keyof Spent) =>
    measured.map(([many, few]) => ratio(many?.[what] ?? 0, few?.[what] ?? 0));
  const words = (what: keyof Spent) => `${median(grown(what)).toFixed(2)} (${range(grown(what), 2)})`;
  const inMs = (what: "pick" | "submit") =>
    [0, 1].map((at) => median(measured.map((round) => round[at]?.[what] ?? 0)).toFixed(1)).join(" against ");
  const value = Math.max(
    ...(["pick", "submit", "pickCpu", "submitCpu"] as const).map((what) => median(grown(what))),
  );
  const note = `picker ${words("pick")}, ${inMs("pick")} ms; submit ${words("submit")}, ${inMs("submit")} ms; CPU ${words("pickCpu")} and ${words("submitCpu")}; ${updates.toLocaleString("en")} updates`;
  return { name: "grow", value, unit: "times small", note };
}
