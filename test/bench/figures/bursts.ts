import type { Bench, Figure, Group } from "../figure.ts";
import { captureViews } from "../journeys.ts";
import { closedLoop, openLoop } from "../loops.ts";
import { percentile } from "../maths.ts";
import { someOf, type Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { broad } from "../stores/plans.ts";

/** A morning burst over 500 organizations: how many commands a second are acknowledged in time, and what is kept of them. */
export const bursts: Group = { names: ["interactions-s", "memory-grown"], measure };

const people = someOf(broad, 500);
const rates = [25, 50, 75, 100, 150, 200, 250, 300, 400, 500, 700];
const seconds = 4;
const inTimeMs = 1_000;
const few = 1_000;
const many = 100_000;

async function measure(bench: Bench): Promise<void> {
  const { databases, log, profileTo } = bench;
  const store = await databases.kept("bench_broad", broad);
  const database = await databases.copyOf(store, "bench_bursts");
  const common = { people, delivers: false, profileTo };
  await using product = await startRig({ ...common, program: "product", database });
  if (bench.wants("interactions-s")) {
    const views = await captureViews(product);
    const empty = await databases.bare(broad);
    await using bare = await startRig({ ...common, program: "bare", database: empty, views });
    log("Measuring interactions-s …");
    bench.report(sustainedFigure(await sustained(product), await sustained(bare)));
  }
  if (bench.wants("memory-grown")) {
    log(`Measuring memory-grown: ${many} commands, which takes some minutes …`);
    bench.report(await grown(product));
  }
}

const ask = async ({ slack }: Rig, { who, cases: [known] }: Person): Promise<number> =>
  (await slack.command({ who, words: known?.codeName ?? "", until: "filled" })).ackMs;

const personAt = (number: number): Person => {
  const found = people[number % people.length];
  if (!found) throw new RangeError("there are people");
  return found;
};

/** Beyond what it can do, some commands are given up by Slack itself or never filled: that is what is looked for, and no fault. */
function tooLate(error: unknown): number {
  if (error instanceof Error && /operation_timeout|waited too long/.test(error.message)) return Infinity;
  throw error;
}

/** The highest steady rate at which 99 of 100 are acknowledged within a second. */
async function sustained(rig: Rig): Promise<number> {
  await closedLoop({ count: 1_000, lanes: 8 }, (number) => ask(rig, personAt(number)));
  let best = 0;
  for (const perSecond of rates) {
    const count = perSecond * seconds;
    const acks = await openLoop(
      { count, perSecond },
      async (number, late) => late + (await ask(rig, personAt(number)).catch(tooLate)),
    );
    if (percentile(acks, 0.99) > inTimeMs) break;
    best = perSecond;
  }
  return best;
}

function sustainedFigure(product: number, bare: number): Figure {
  const note = `${product} a second against ${bare}: /progress of 500 people in 500 organizations, ${seconds} s at each rate, until the form is filled; both share the machine with whoever asks`;
  return { name: "interactions-s", value: product / bare, unit: "times bare", note };
}

async function grown(rig: Rig): Promise<Figure> {
  await closedLoop({ count: few, lanes: 16 }, (number) => ask(rig, personAt(number)));
  const before = await rig.server.memory();
  await closedLoop({ count: many - few, lanes: 16 }, (number) => ask(rig, personAt(number)));
  const after = await rig.server.memory();
  const inMb = (bytes: number) => (bytes / 1_048_576).toFixed(0);
  const note = `${inMb(after)} MB after ${many.toLocaleString("en")} commands, ${inMb(before)} MB after ${few.toLocaleString("en")}`;
  return { name: "memory-grown", value: after / before, unit: "times", note };
}
