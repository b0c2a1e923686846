import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { TeamsCloud } from "../../support/teams-cloud.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { confirm, stage } from "../journeys.ts";
import { closedLoop, openLoop } from "../loops.ts";
import { median, percentile, range } from "../maths.ts";
import { personAt, someOf, type Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { freePort, startServer, type MeasuredServer } from "../servers.ts";
import { teamIdOf, teamOf } from "../stores/plan.ts";
import { four, small } from "../stores/plans.ts";
import { expectPickerDialog, moveToTeams, onTeams, openDialog, startTeams } from "../teams.ts";
import { expectUpdates, WorkMissing } from "../work.ts";
import { comparedFigure } from "./compared.ts";

/** What Teams costs: from Slack to it, and a form that opens in it. */
export const onTeamsToo: Group = { names: ["relay-teams-p95-ms", "teams-ack"], measure };

async function measure(bench: Bench): Promise<void> {
  if (bench.wants("teams-ack")) await measureOpening(bench);
  if (bench.wants("relay-teams-p95-ms")) await measureRelay(bench);
}

const lanes = 8;
const perRound = 240;

async function measureOpening({ databases, log, profileTo, rounds, report }: Bench): Promise<void> {
  const store = await databases.kept("bench_small", small);
  const database = await databases.copyOf(store, "bench_teams");
  const people = someOf(small, 24);
  await using stack = new AsyncDisposableStack();
  const cloud = stack.use(await startTeams());
  await past(database.superuserUrl, (sql) =>
    moveToTeams(sql, [...new Set(people.map(({ who }) => who.teamId))]),
  );
  const { environment } = cloud;
  const common = { database, people, delivers: false, profileTo, environment };
  const product = stack.use(await startRig({ ...common, program: "product" }));
  const token = await cloud.sign();
  const open = (server: MeasuredServer, person: Person) =>
    openDialog(onTeams(cloud, server.url, person), token);
  const [first] = people;
  if (!first) throw new RangeError("there are people");
  const shown = await open(product.server, first);
  expectPickerDialog(shown, first);
  const bare = stack.use(
    await startServer({
      program: "bareTeams",
      port: await freePort(),
      environment: { ...environment, BARE_DIALOG: JSON.stringify(shown) },
      profileTo,
    }),
  );
  const cost = async (server: MeasuredServer) => {
    const before = await server.cpu();
    await closedLoop({ count: perRound, lanes }, async (number) => {
      const person = people[number % people.length] ?? first;
      const dialog = await open(server, person);
      if (server !== bare) expectPickerDialog(dialog, person);
    });
    return ((await server.cpu()) - before) / perRound;
  };
  log("Warming up …");
  for (const server of [product.server, bare]) for (let turn = 0; turn < 3; turn++) await cost(server);
  log("Measuring teams-ack …");
  const measured = await interleaved(rounds, [product.server, bare], cost);
  report(comparedFigure("teams-ack", measured, `${perRound} a round, ${lanes} at once; picker of 25 cases`));
}

async function past(url: string, run: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  await run(sql).finally(() => sql.end());
}

const updatesPerSecond = 20;
const tenants = Array.from({ length: four.partnerships }, (_, partnership) => partnership);
const everybody = (side: "school" | "program"): Person[] =>
  tenants.flatMap((partnership) =>
    Array.from({ length: four.staffPerSide }, (_, index) => personAt(four, { partnership, side, index })),
  );

async function measureRelay({ databases, log, profileTo, rounds, report }: Bench): Promise<void> {
  const store = await databases.kept("bench_four", four);
  const database = await databases.copyOf(store, "bench_relay_teams");
  await using stack = new AsyncDisposableStack();
  const cloud = stack.use(await startTeams());
  const schools = tenants.map((partnership) => teamIdOf("school", partnership));
  await past(database.superuserUrl, (sql) => moveToTeams(sql, schools));
  const people = everybody("program");
  const { environment } = cloud;
  const options = { database, people, delivers: true, profileTo, environment, alsoIn: schools } as const;
  const rig = stack.use(await startRig({ ...options, program: "product" }));
  log("Everybody installs the app …");
  const token = await cloud.sign();
  await closedLoop({ count: everybody("school").length, lanes: 4 }, async (number) => {
    const person = everybody("school")[number];
    if (!person) throw new RangeError("there is somebody");
    await onTeams(cloud, rig.server.url, person).send(
      { type: "installationUpdate", action: "add" },
      { token },
    );
  });
  log("Warming up …");
  await relayedOnce(rig, cloud);
  log("Measuring relay-teams-p95-ms …");
  const measured: number[][] = [];
  for (let round = 0; round < rounds; round++) measured.push(await relayedOnce(rig, cloud));
  report(relayFigure(measured));
}

function relayFigure(measured: readonly number[][]): Figure {
  const p95s = measured.map((all) => percentile(all, 0.95));
  const all = measured.flat();
  const note = `${range(p95s, 0)}; median ${median(all).toFixed(0)}, most ${Math.max(...all).toFixed(0)}; ${all.length} updates over ${tenants.length} tenants, from the confirmation answered on Slack to the last reader's card on Teams`;
  return { name: "relay-teams-p95-ms", value: median(p95s), unit: "ms", note };
}

type Writing = { author: Person; nth: number; codeName: string };

/** One update in each of 100 cases: of each partnership in turn, and nobody writes two. */
const writings: Writing[] = Array.from({ length: four.partnerships * four.casesEach }, (_, number) => {
  const partnership = number % four.partnerships;
  const caseNumber = Math.floor(number / four.partnerships);
  const index = teamOf(four, caseNumber)[0] ?? 0;
  const author = personAt(four, { partnership, side: "program", index });
  const nth = author.cases.findIndex((known) => known.number === caseNumber);
  return { author, nth, codeName: author.cases[nth]?.codeName ?? "" };
});

async function relayedOnce(rig: Rig, cloud: TeamsCloud): Promise<number[]> {
  const left = rig.ledger();
  await closedLoop({ count: writings.length, lanes }, async (number) => {
    const { author, nth } = writings[number] ?? unknown();
    await stage(rig, author, nth);
  });
  await settled(rig);
  cloud.posted.splice(0);
  const confirmed = await openLoop(
    { count: writings.length, perSecond: updatesPerSecond },
    async (number) => {
      const { answeredOn } = await confirm(rig, (writings[number] ?? unknown()).author);
      return answeredOn;
    },
  );
  await settled(rig);
  expectUpdates(await left(), writings.length);
  return confirmed.map((answeredOn, number) => lastCard(cloud, writings[number] ?? unknown()) - answeredOn);
}

const unknown = (): never => {
  throw new RangeError("there is no such update");
};

/** When the last copy of the update was accepted in the tenant of the school. */
function lastCard(cloud: TeamsCloud, { author, codeName }: Writing): number {
  const owner = `U${teamIdOf("school", author.partnership).slice(2)}N`;
  const cards = cloud.posted.filter(
    ({ conversation, activity }) =>
      conversation.startsWith(`a:${owner}`) && String(activity["summary"]).endsWith(codeName),
  );
  if (cards.length === 0) throw new WorkMissing(`nothing about ${codeName} was posted on Teams`);
  return Math.max(...cards.map(({ at }) => at));
}

/** Waits until nothing is left to deliver. */
async function settled({ sql }: Rig): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const [{ n }] = await sql<[{ n: number }]>`
      select count(*)::int as n from pgboss.job where name = 'deliver' and state < 'completed'`;
    if (n === 0) return;
    await sleep(100);
  }
  throw new WorkMissing("jobs are left that nobody does");
}
