import { performance } from "node:perf_hooks";
import { findByName } from "#care/find.ts";
import { importSheet, mapColumns, takeIn } from "#care/imports/imports.ts";
import { receiveFile } from "#care/imports/receive.ts";
import { runImport } from "#care/imports/run.ts";
import type { Outcome } from "#care/outcome.ts";
import { connect, openingFor } from "#db/client.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import { AccountId, newId, OrganizationId, StaffId } from "#db/ids.ts";
import { Keyring } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";
import { accounts, organizations, staff } from "#db/schema/organizations.ts";
import type { Store } from "#db/store.ts";
import { manyStudents, pieces } from "#test/care/imports/files.ts";

/** What one process measured: it runs alone, so that its memory is the product's. */
export type Measured = {
  rows: number;
  checkSeconds: number;
  takeSeconds: number;
  againSeconds: number;
  peakMb: number;
  restMb: number;
  coldMs: number;
  findMs: number[];
};

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

/** An invented school with one admin, and nothing else. */
async function school(store: Store): Promise<StaffCtx> {
  const [organizationId, staffId, accountId] = [newId(OrganizationId), newId(StaffId), newId(AccountId)];
  const now = Temporal.Now.instant();
  const zone = "America/New_York";
  await store.keys.create(organizationId);
  const secrets = await store.keys.seal(
    organizationId,
    { table: "staff", id: staffId },
    { name: "Ada Marsh" },
  );
  await store.client.transaction(openingFor(organizationId), async (db) => {
    const base = { organizationId, kind: "school", name: "Alder Creek", state: "KY", zone } as const;
    await db.insert(organizations).values({ ...base, crisisLines: [], createdAt: now });
    await db.insert(accounts).values({ id: accountId, createdAt: now });
    await db
      .insert(staff)
      .values({ id: staffId, organizationId, accountId, roles: ["admin"], secrets, createdAt: now });
  });
  const actor = {
    kind: "staff",
    staffId,
    organizationId,
    organizationKind: "school",
    roles: ["admin"],
    via: "panel",
  } as const;
  return { actor, now, locale: "en", zone, requestId: "bench", store };
}

async function looked(ctx: StaffCtx, job: JobCtx, file: string) {
  const id = must(await receiveFile(ctx, "students", pieces(file, 65_536)));
  must(await mapColumns(ctx, id, must(await importSheet(ctx, id)).mapping));
  const { ms } = await timed(() => runImport(job, id));
  return { id, seconds: ms / 1_000, counts: must(await importSheet(ctx, id)).counts };
}

const searches = [
  "abernathy",
  "pilar",
  "drumm",
  "osri",
  "wood",
  "kettelwell",
  "greta h",
  "nakag lake",
  "zzyzx",
  "su",
  "mwangi dario",
  "fairwaether",
];

type Sizes = { rows: number; finds: number };
const whole: Sizes = { rows: 50_000, finds: 240 };

/** Takes 50,000 students in, looks through the same file again, and looks for names among them. */
export async function measureRosters(url: string, { rows, finds } = whole): Promise<Measured> {
  await using client = connect({ url });
  const queue = await openQueue(url, { onError: () => undefined, workers: false });
  const store = {
    client,
    queue,
    keys: new Keyring(client.db, [{ id: "bench", secret: Buffer.alloc(32, 7) }]),
  };
  const ctx = await school(store);
  const { organizationId } = ctx.actor;
  const job: JobCtx = { ...ctx, actor: { kind: "job", job: "import-file", organizationId } };
  const file = manyStudents(rows);
  const restMb = process.memoryUsage.rss() / 2 ** 20;
  const first = await looked(ctx, job, file);
  if (first.counts?.added !== rows) throw new Error("not every row would be taken in");
  must(await takeIn(ctx, first.id, { endsGone: false }));
  const taken = await timed(() => runImport(job, first.id));
  const again = await looked(ctx, job, file);
  if (again.counts?.unchanged !== rows) throw new Error("the same file would change something");
  const peakMb = process.resourceUsage().maxRSS / 1_024;
  const cold = await timed(() => findByName(ctx, "abernathy"));
  const findMs: number[] = [];
  for (let at = 0; at < finds; at++) {
    const { ms, value } = await timed(() => findByName(ctx, searches[at % searches.length] ?? ""));
    must(value);
    findMs.push(ms);
  }
  await queue.boss.stop({ graceful: false });
  const [checkSeconds, againSeconds, takeSeconds] = [first.seconds, again.seconds, taken.ms / 1_000];
  return { rows, checkSeconds, takeSeconds, againSeconds, peakMb, restMb, coldMs: cold.ms, findMs };
}

if (import.meta.main) {
  const measured = await measureRosters(process.argv[2] ?? "");
  process.stdout.write(JSON.stringify(measured));
}
