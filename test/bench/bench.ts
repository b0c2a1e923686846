import { parseArgs } from "node:util";
import { openDatabases } from "./databases.ts";
import { figureNames, type Bench, type Figure, type FigureName, type Group } from "./figure.ts";
import { asking } from "./figures/asking.ts";
import { deciding } from "./figures/deciding.ts";
import { delivering } from "./figures/delivering.ts";
import { feeds } from "./figures/feeds.ts";
import { growing } from "./figures/growing.ts";
import { homes } from "./figures/homes.ts";
import { notes } from "./figures/notes.ts";
import { bursts } from "./figures/bursts.ts";
import { noisy } from "./figures/noisy.ts";
import { pages } from "./figures/pages.ts";
import { parts } from "./figures/parts.ts";
import { pressing } from "./figures/pressing.ts";
import { rosters } from "./figures/rosters.ts";
import { slots } from "./figures/slots.ts";
import { onTeamsToo } from "./figures/teams.ts";
import { starting } from "./figures/starting.ts";
import { jsonOf, tableOf } from "./table.ts";
import { WorkMissing } from "./work.ts";

const groups: readonly Group[] = [
  asking,
  delivering,
  noisy,
  bursts,
  growing,
  deciding,
  homes,
  pages,
  feeds,
  rosters,
  pressing,
  slots,
  onTeamsToo,
  notes,
  starting,
  parts,
];

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    /** Writes CPU profiles of the measured servers into this folder. */
    profile: { type: "string" },
  },
});
const log = (line: string) => void process.stderr.write(`${line}\n`);

/** The names after `--only`; all when it is left out. @throws {RangeError} on a name that is none. */
function wantedNames(only: string | undefined): ReadonlySet<FigureName> {
  if (only === undefined) return new Set(figureNames);
  const names = only.split(",").map((word) => word.trim());
  const wanted = figureNames.filter((name) => names.includes(name));
  if (wanted.length !== names.length) throw new RangeError(`figures are: ${figureNames.join(", ")}`);
  return new Set(wanted);
}

async function run(): Promise<Figure[]> {
  const wanted = wantedNames(options.only);
  await using databases = await openDatabases(log);
  const figures: Figure[] = [];
  const bench: Bench = {
    databases,
    log,
    rounds: Number(options.rounds),
    wants: (name) => wanted.has(name),
    report: (figure) => {
      figures.push(figure);
      log(`  ${figure.name} ${figure.value.toFixed(2)} ${figure.unit}: ${figure.note}`);
    },
    ...(options.profile && { profileTo: options.profile }),
  };
  for (const group of groups) if (group.names.some(bench.wants)) await group.measure(bench);
  return figureNames.flatMap((name) => figures.filter((figure) => figure.name === name));
}

try {
  const figures = await run();
  const text = options.json ? figures.map(jsonOf).join("\n") : tableOf(figures);
  process.stdout.write(`${text}\n`);
} catch (error) {
  const isOurs = error instanceof WorkMissing || error instanceof RangeError;
  log(isOurs ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
