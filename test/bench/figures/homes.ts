import type { Database } from "../databases.ts";
import type { Bench, Group } from "../figure.ts";
import { casesLed, counselorsOf } from "../daily/house.ts";
import { openStore } from "../daily/store.ts";
import { ask, askForPermission, askForSupport, failToDeliver } from "../daily/work.ts";
import { closedLoop } from "../loops.ts";
import type { Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { small } from "../stores/plans.ts";
import { expectPage, WorkMissing } from "../work.ts";
import { comparedFigure, expectNoTrouble, watchCalls } from "./compared.ts";

const perRound = 240;
const people = counselorsOf(small);
/** What waits for each of them besides one update in each of their 25 cases: 40 together. */
const others = [
  ...Array.from({ length: 6 }, () => askForSupport),
  ...["at_school", "makeup", "supports", "program_before"].map(
    (key) => (led: Parameters<typeof ask>[0]) => ask(led, key),
  ),
  ...Array.from({ length: 3 }, () => askForPermission),
  ...Array.from({ length: 2 }, () => failToDeliver),
] as const;

/** CPU of a Home view for somebody with 25 cases and 40 open items. */
export const homes: Group = { names: ["home"], measure };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, rounds, profileTo } = bench;
  const database = await databases.copyOf(await databases.kept("bench_small", small), "bench_homes");
  await layOut(database);
  const common = { people, delivers: false, profileTo };
  await using product = await startRig({ ...common, program: "product", database });
  await makeUpdatesDue(product);
  const home = await captureHome(product);
  const bareDatabase = await databases.bare(small);
  await using bare = await startRig({ ...common, program: "bare", database: bareDatabase, views: { home } });
  const sameCalls = await watchCalls(product, bare);
  log("Warming up …");
  for (const rig of [product, bare]) await viewed(rig, 2 * perRound, home.blocks.length);
  log("Measuring home …");
  const measured = await interleaved(rounds, [product, bare], (rig) =>
    viewed(rig, perRound, home.blocks.length),
  );
  await sameCalls();
  await expectNoTrouble(product, bare);
  const how = `${perRound} a round, ${people.length} at once; 25 cases and 40 open items: 25 updates, 6 supports, 4 questions, 3 permissions, 2 cards`;
  bench.report(comparedFigure("home", measured, how));
}

/** Each thing that waits is about another case of its counselor's. */
async function layOut(database: Database): Promise<void> {
  await using opened = await openStore(database);
  for (const { cases } of people) {
    const numbers = cases.slice(0, others.length).map(({ number }) => number);
    for (const [nth, led] of (await casesLed(opened.store, small, numbers)).entries())
      await others[nth]?.(led);
  }
}

/** The store's updates are days old; an update is due after a week. */
const makeUpdatesDue = ({ sql }: Rig) =>
  sql`update progress_updates set created_at = created_at - interval '10 days'`;

async function captureHome({ slack }: Rig) {
  const [{ who }] = people as [Person];
  await slack.home(who);
  const view = await slack.homeView(who);
  if (!JSON.stringify(view.blocks).includes("Waiting for you (40)"))
    throw new WorkMissing("a Home does not show its 40 open items");
  return view;
}

/** Microseconds of the server's CPU for each of so many views. */
async function viewed({ slack, server }: Rig, count: number, blocks: number): Promise<number> {
  const before = await server.cpu();
  await closedLoop({ count, lanes: people.length }, async (number) => {
    const { who } = people[number % people.length] as Person;
    const seen = await slack.home(who);
    expectPage(seen, "home");
    if (seen.blocks !== blocks) throw new WorkMissing(`a Home has ${seen.blocks} blocks, not ${blocks}`);
  });
  return ((await server.cpu()) - before) / count;
}
