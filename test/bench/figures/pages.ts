import { createHash } from "node:crypto";
import { startSession } from "#care/sessions.ts";
import type { Database } from "../databases.ts";
import type { Bench, Group } from "../figure.ts";
import { casesLed, counselorsOf, type Led } from "../daily/house.ts";
import { done, openStore } from "../daily/store.ts";
import { ask, askForSupport, giveSupport, hireTeachers, proposeTimes } from "../daily/work.ts";
import { closedLoop } from "../loops.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { small } from "../stores/plans.ts";
import { WorkMissing, watchLooks } from "../work.ts";
import { comparedFigure } from "./compared.ts";

const perRound = 360;
const lanes = 4;
const casesOfEach = 3;
const people = counselorsOf(small);

/** CPU of a case's page in the panel. */
export const pages: Group = { names: ["page"], measure };

/** A page that somebody who is signed in can look at. */
type Look = { path: string; token: string; codeName: string };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, rounds, profileTo } = bench;
  const database = await databases.copyOf(await databases.kept("bench_small", small), "bench_pages");
  const looks = await layOut(database);
  const common = { people, delivers: false, profileTo };
  await using product = await startRig({ ...common, program: "product", database });
  const sizes = await Promise.all(looks.map(async (look) => ({ look, page: await show(product, look) })));
  const [middle] = sizes
    .toSorted((a, b) => a.page.length - b.page.length)
    .slice(Math.floor(sizes.length / 2));
  const page = middle?.page ?? "";
  const bareDatabase = await databases.bare(small);
  await using bare = await startRig({ ...common, program: "bare", database: bareDatabase, views: { page } });
  await signInBare(bare, looks);
  log("Warming up …");
  for (const rig of [product, bare]) await viewed(rig, looks, 2 * perRound);
  log("Measuring page …");
  const measured = await interleaved(rounds, [product, bare], (rig) => viewed(rig, looks, perRound));
  const how = `${perRound} a round, ${lanes} at once; ${(page.length / 1_000).toFixed(1)} kB, with 12 shared things, a request, a support and a check-in`;
  bench.report(comparedFigure("page", measured, how));
}

/** A few cases of each counselor in which something goes on, and a session of each. */
async function layOut(database: Database): Promise<Look[]> {
  await using opened = await openStore(database);
  const { store } = opened;
  const looks: Look[] = [];
  for (const { cases } of people) {
    const numbers = cases.slice(0, casesOfEach).map(({ number }) => number);
    const led = await casesLed(store, small, numbers);
    const [first] = led;
    if (!first) throw new Error("every counselor leads cases");
    const teachers = await hireTeachers(store, first.school, 2);
    const { token } = done(await startSession({ ...first.school, actor: panelActor(first) }));
    for (const [nth, one] of led.entries()) {
      await askForSupport(one);
      await giveSupport(one, teachers);
      await ask(one, "at_school");
      await proposeTimes(one, 2 + nth);
      const codeName = cases[nth]?.codeName ?? "";
      looks.push({ path: `/cases/${one.id}`, token, codeName });
    }
  }
  return looks;
}

const panelActor = ({ school: { actor } }: Led) => ({ ...actor, via: "panel" }) as const;

/** The same cookies open the bare program's page. */
async function signInBare({ sql }: Rig, looks: readonly Look[]): Promise<void> {
  for (const token of new Set(looks.map((look) => look.token))) {
    const hash = createHash("sha256").update(token).digest("base64url");
    await sql`insert into bare_sessions (token_hash, author, used_at) values (${hash}, 'somebody', now())`;
  }
}

async function show({ server }: Rig, { path, token, codeName }: Look): Promise<string> {
  const headers = { cookie: `__Host-session=${token}` };
  const answer = await fetch(server.url + path, { headers, redirect: "manual" });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes("Who was told what"))
    throw new WorkMissing(`the page of ${codeName} was not shown: ${answer.status}`);
  return page;
}

/** Microseconds of the server's CPU for each of so many pages. Every one of the product's leaves its audit row. */
async function viewed(rig: Rig, looks: readonly Look[], count: number): Promise<number> {
  const checked = rig.program === "product" ? watchLooks(rig.sql, count) : undefined;
  const before = await rig.server.cpu();
  await closedLoop({ count, lanes }, async (number) => {
    const look = looks[number % looks.length];
    if (look) await show(rig, look);
  });
  const spent = (await rig.server.cpu()) - before;
  await checked?.();
  return spent / count;
}
