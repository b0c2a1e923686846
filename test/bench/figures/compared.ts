import type { Figure, FigureName } from "../figure.ts";
import { median, range, ratio } from "../maths.ts";
import type { Rig } from "../rig.ts";
import { WorkMissing } from "../work.ts";

/** A figure that is a ratio: microseconds of the product's CPU against the bare program's, by round. */
export function comparedFigure(name: FigureName, rounds: readonly number[][], how: string): Figure {
  const ratios = rounds.map(([product = 0, bare = 0]) => ratio(product, bare));
  const [product, bare] = [0, 1].map((at) => median(rounds.map((round) => round[at] ?? 0)).toFixed(0));
  const note = `${range(ratios, 2)}; ${product} µs against ${bare} µs; ${how}`;
  return { name, value: median(ratios), unit: "times bare", note };
}

/** Fails when Slack could not use something that a program sent. */
export async function expectNoTrouble(...rigs: readonly Rig[]): Promise<void> {
  for (const { program, slack } of rigs) {
    const [first] = await slack.troubles();
    if (first !== undefined) throw new WorkMissing(`Slack could not use what ${program} sent: ${first}`);
  }
}

type Calls = Record<string, number>;

/** What is returned fails unless both programs have made the same calls of the Web API since. */
export async function watchCalls(product: Rig, bare: Rig): Promise<() => Promise<void>> {
  const since = async ({ slack }: Rig, before: Calls): Promise<string> => {
    const calls = Object.entries(await slack.calls());
    const made = calls.map(([method, count]) => `${method} ${count - (before[method] ?? 0)}`);
    return made.toSorted().join(", ");
  };
  const [before, bareBefore] = [await product.slack.calls(), await bare.slack.calls()];
  return async () => {
    const [made, madeBare] = [await since(product, before), await since(bare, bareBefore)];
    if (made !== madeBare) throw new WorkMissing(`the product called ${made}; the bare program ${madeBare}`);
  };
}

/** What is returned fails unless the bare program has left this many rows since. */
export async function watchBareRows({ sql }: Rig, count: number): Promise<() => Promise<void>> {
  const rows = async () => (await sql<[{ n: number }]>`select count(*)::int as n from bare_updates`)[0].n;
  const before = await rows();
  return async () => {
    const left = (await rows()) - before;
    if (left !== count) throw new WorkMissing(`the bare program left ${left} rows for ${count} presses`);
  };
}
