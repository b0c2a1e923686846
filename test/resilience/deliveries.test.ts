import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFakeSlack } from "#bot/sandbox/slack/serve.ts";
import { casePageFor } from "#care/case-page.ts";
import { resendDelivery } from "#care/deliveries.ts";
import { homeFor } from "#care/home.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { DeliveryId } from "#db/ids.ts";
import { ctxFor, type Handle, type House } from "#test/support/house.ts";
import { startChild, type Child } from "./child.ts";
import {
  aMinutePasses,
  copiesSeen,
  doubledAmong,
  lostAmong,
  pausesEnd,
  uncertainAmong,
  unsettled,
  type CopySeen,
} from "./copies.ts";
import type { DeliveringSettings } from "./delivering.ts";
import { postgresProxy, type PostgresProxy } from "./postgres-proxy.ts";
import { audienceIn, houseWithPermission, sendUpdate, slackOf } from "./shared-house.ts";
import { edgeOf, finerSteps, steps, type Edge } from "./steps.ts";

const master = Buffer.alloc(32, 7);
const program = new URL("./delivering.ts", import.meta.url).pathname;
let db: TestDatabase;
let house: House;
let edge: Edge;
let slackUrl: string;
let proxy: PostgresProxy;
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  db = stack.use(await freshDatabase({ masters: [{ id: "test", secret: master }] }));
  house = await houseWithPermission(db.store);
  edge = edgeOf(slackOf(house));
  slackUrl = `${stack.use(await serveFakeSlack(edge.fake, { port: 0 })).url}/api/`;
  proxy = stack.use(await postgresProxy(db.appUrl));
});
afterAll(() => stack.disposeAsync());

/** A worker that has loaded and has not begun. */
const spare = (): Child => startChild([program]);

function begin(worker: Child, databaseUrl: string): void {
  const settings: DeliveringSettings = { databaseUrl, masterKey: master.toString("base64"), slackUrl };
  worker.tell(JSON.stringify(settings));
}

const seen = (): Promise<CopySeen[]> => copiesSeen(db.asSuperuser, house, edge.fake);

/** Works until nothing is left to do, in a process that nobody kills. */
async function settle(): Promise<void> {
  await using worker = spare();
  begin(worker, db.appUrl);
  await worker.hears(/working/);
  while ((await unsettled(db.asSuperuser)) > 0) {
    await pausesEnd(db.asSuperuser);
    await sleep(200);
  }
}

/** Long enough for a machine that has much else to do. */
const reachMs = 30_000;

type PlannedKill = [step: string, reach: (typeof steps)[string]];

/** Starts a worker, waits until the world has come to a step, and ends the worker there. */
async function killAt(worker: Child, [step, reach]: PlannedKill): Promise<void> {
  await worker.hears(/loaded/);
  const reached = reach({ proxy, edge }).then(() => true);
  begin(worker, proxy.urlFor(db.appUrl));
  const isReached = await Promise.race([reached, sleep(reachMs).then(() => false)]);
  await worker.kill();
  proxy.forget();
  if (!isReached) throw new Error(`the world did not come to this point: ${step}\n${worker.said.join("\n")}`);
}

/** The same moments every time: a small generator of numbers between 0 and 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** For a longer run by hand: the finer steps, each step more than once, and kills at any moment. */
const more = { rounds: 1, isFine: false, killsAtAnyMoment: 1 };
const updatesPerKill = 2;
const patience = 300_000;

/** Kills a worker at each of these points in turn, with new updates waiting every time. */
async function killThrough(planned: readonly PlannedKill[]): Promise<void> {
  let next = spare();
  for (const kill of planned) {
    const worker = next;
    next = spare();
    await Promise.all(Array.from({ length: updatesPerKill }, () => sendUpdate(db.store, house)));
    await killAt(worker, kill);
    await aMinutePasses(db.asSuperuser);
    await db.store.queue.boss.supervise("deliver");
  }
  await next.kill();
}

test(
  "a worker killed at any step of a delivery loses nothing and doubles nothing; what nobody can know is uncertain",
  async () => {
    const random = numbersFrom(7);
    const chosen = [...Object.entries(steps), ...(more.isFine ? Object.entries(finerSteps) : [])];
    const planned: PlannedKill[] = [
      ...Array.from({ length: more.rounds }, () => chosen).flat(),
      ...Array.from({ length: more.killsAtAnyMoment }, (): PlannedKill => [
        "at any moment",
        () => sleep(Math.floor(random() * 900)),
      ]),
    ];
    await killThrough(planned);
    await settle();
    const copies = await seen();
    const [lost, doubled, uncertain] = [lostAmong(copies), doubledAmong(copies), uncertainAmong(copies)];
    console.log(
      `${planned.length} kills, ${copies.length} copies, ${lost.length} lost, ${doubled.length} doubled, ${uncertain.length} uncertain`,
    );
    expect(copies).toHaveLength(planned.length * updatesPerKill * audienceIn(house).size);
    expect(lost).toEqual([]);
    expect(doubled).toEqual([]);
    expect(uncertain.length).toBeGreaterThan(0);
    expect(edge.fake.troubles()).toEqual([]);
  },
  patience,
);

test(
  "an uncertain copy stands on its reader's Home and on the case's page, and Send again posts it once",
  async () => {
    const before = await seen();
    const pressed: string[] = [];
    for (const person of audienceIn(house).values()) pressed.push(...(await sendAllAgain(person)));
    expect(new Set(pressed)).toEqual(new Set(uncertainAmong(before).map(({ id }) => id)));
    await settle();
    const wanted = before.map(({ state, messages, ...copy }) => ({
      ...copy,
      state: "sent",
      messages: state === "uncertain" ? messages + 1 : messages,
    }));
    expect(await seen()).toEqual(wanted);
  },
  patience,
);

/** Does what a person does about uncertain copies on their Home, each press twice, as somebody who is impatient. */
async function sendAllAgain(person: Handle): Promise<string[]> {
  const ctx = ctxFor(db.store, person, Temporal.Now.instant());
  const pressed: string[] = [];
  for (;;) {
    const offered = [
      ...JSON.stringify(await homeFor(ctx)).matchAll(/"press":"delivery.resend","ref":"([^"]+)"/g),
    ];
    if (offered.length === 0) return pressed;
    const page = await casePageFor(ctx, house.caseId);
    const uncertain = { staffId: person.id, state: "uncertain" };
    expect(page.ok && page.value.undelivered).toContainEqual(expect.objectContaining(uncertain));
    for (const [, ref] of offered) {
      const id = DeliveryId.parse(ref);
      expect(await resendDelivery(ctx, id)).toMatchObject({ ok: true });
      expect(await resendDelivery(ctx, id)).toMatchObject({ ok: false });
      pressed.push(id);
    }
  }
}
