import type { Bench, Group } from "../figure.ts";
import { captureViews, expectPicker, pick, walk } from "../journeys.ts";
import { closedLoop } from "../loops.ts";
import { someOf, type Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { small } from "../stores/plans.ts";
import { expectPage, expectUpdates } from "../work.ts";
import { comparedFigure, expectNoTrouble, watchBareRows, watchCalls } from "./compared.ts";

const lanes = 8;
const people = someOf(small, 24);
const personFor = (number: number): Person => {
  const found = people[number % people.length];
  if (!found) throw new RangeError("there are people");
  return found;
};

/** CPU for asking and confirming, product against bare program, each with an edge of its own and delivery off. */
export const asking: Group = { names: ["ack", "ack-filled", "submit"], measure };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, profileTo } = bench;
  const store = await databases.kept("bench_small", small);
  const copy = await databases.copyOf(store, "bench_asking");
  const common = { people, delivers: false, profileTo };
  await using product = await startRig({ ...common, program: "product", database: copy });
  const views = await captureViews(product);
  const database = await databases.bare(small);
  await using bare = await startRig({ ...common, program: "bare", database, views });
  const sameCalls = await watchCalls(product, bare);
  log("Warming up …");
  for (const rig of [product, bare]) await warmUp(rig);
  for (const name of ["ack", "ack-filled", "submit"] as const) {
    if (!bench.wants(name)) continue;
    log(`Measuring ${name} …`);
    const rounds = await interleaved(bench.rounds, [product, bare], ways[name].cpu);
    bench.report(comparedFigure(name, rounds, ways[name].how));
  }
  await sameCalls();
  await expectNoTrouble(product, bare);
}

async function warmUp(rig: Rig): Promise<void> {
  await closedLoop({ count: 480, lanes }, (number) => walk(rig, personFor(number), number));
  await closedLoop({ count: 480, lanes }, (number) => pick(rig, personFor(number)));
}

type Way = { cpu: (rig: Rig, round: number) => Promise<number>; how: string };

/** Microseconds of the server's CPU for one of each. */
const ways: Record<"ack" | "ack-filled" | "submit", Way> = {
  ack: {
    cpu: (rig) => acknowledged(rig, 10),
    how: "240 a round, 24 at once; the edge holds the answers to views.open until all are in",
  },
  "ack-filled": { cpu: (rig) => filled(rig, 240), how: `240 a round, ${lanes} at once; picker of 25 cases` },
  submit: {
    cpu: (rig, round) => submitted(rig, { count: 120, round }),
    how: `120 a round, ${lanes} at once: /progress with a code name, form with a note, preview, confirmed`,
  },
};

/** Everybody types the command at once; the clock stops when every loading view is accepted, before any is filled. */
async function acknowledged({ slack, server }: Rig, batches: number): Promise<number> {
  let spent = 0;
  for (let batch = 0; batch < batches; batch++) {
    await slack.hold("views.open");
    const before = await server.cpu();
    const opened = await Promise.all(
      people.map(({ who }) => slack.command({ who, words: "", until: "opened" })),
    );
    spent += (await server.cpu()) - before;
    for (const { seen } of opened) expectPage(seen, "loading");
    await slack.release();
    for (const person of people) expectPicker(await slack.filled(person.who), person);
  }
  return spent / (batches * people.length);
}

async function filled(rig: Rig, count: number): Promise<number> {
  const before = await rig.server.cpu();
  await closedLoop({ count, lanes }, (number) => pick(rig, personFor(number)));
  return ((await rig.server.cpu()) - before) / count;
}

async function submitted(rig: Rig, { count, round }: { count: number; round: number }): Promise<number> {
  const checked = await watchWork(rig, count);
  const before = await rig.server.cpu();
  await closedLoop({ count, lanes }, (number) => walk(rig, personFor(number), round * count + number));
  const spent = (await rig.server.cpu()) - before;
  await checked();
  return spent / count;
}

/** What is returned fails unless every confirmed update has left its rows since. */
async function watchWork(rig: Rig, count: number): Promise<() => Promise<void>> {
  if (rig.program === "bare") return watchBareRows(rig, count);
  const left = rig.ledger();
  return async () => expectUpdates(await left(), count);
}
