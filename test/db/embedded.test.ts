import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { connect as connectTo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, openingFor } from "#db/client.ts";
import { findPlace } from "#db/embedded/place.ts";
import { startEmbedded, type Embedded } from "#db/embedded.ts";
import { newId, OrganizationId } from "#db/ids.ts";
import { createDatabase, createRoles } from "#db/roles.ts";
import { scratchFolder } from "#test/support/scratch-postgres.ts";

const isRoot = process.getuid?.() === 0;
let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The folder that most of these starts share: making one anew takes seconds, and how it was left is what they are about. */
const known = "restart";

const start = (name: string, log: (line: string) => void = () => undefined) =>
  startEmbedded({ directory: join(folder, name), fsync: false, log });

async function ask<Row extends object>(
  url: string,
  question: (sql: Sql) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}
const remember = (server: Embedded) =>
  ask(server.superuserUrl, (sql) => sql`create table if not exists remembered as select 7 as n`);
const recall = (server: Embedded) =>
  ask(server.superuserUrl, (sql) => sql<{ n: number }[]>`select n from remembered`);

test("what was stored is there after a restart, and only the right password opens it", async () => {
  const first = await start(known);
  await remember(first);
  await first.stop();
  await using second = await start(known);
  expect(await recall(second)).toEqual([{ n: 7 }]);
  const wrong = second.superuserUrl.replace(/:[^:@]+@/, ":guess@");
  await expect(ask(wrong, (sql) => sql`select 1`)).rejects.toMatchObject({ code: "28P01" });
}, 30_000);

test("passwords and data are kept from everybody else on the machine", async () => {
  await using server = await start(known);
  const { mode } = await stat(join(folder, known, "secrets.json"));
  expect(mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, known, "data"))).mode & 0o077).toBe(0);
  const listening = await ask(server.superuserUrl, (sql) => sql`show listen_addresses`);
  expect(listening).toEqual([{ listen_addresses: "127.0.0.1" }]);
}, 30_000);

test("two starts in one folder: the second is told that it is in use, and the first goes on", async () => {
  await using first = await start(known);
  await remember(first);
  await expect(start(known)).rejects.toThrow("already in use by another running process");
  expect(await recall(first)).toEqual([{ n: 7 }]);
  await first.stop();
  await using third = await start(known);
  expect(await recall(third)).toEqual([{ n: 7 }]);
}, 30_000);

test("two first starts at the same moment end with one server and one clear refusal", async () => {
  const outcomes = await Promise.allSettled([start("race"), start("race")]);
  const servers = outcomes.filter((outcome) => outcome.status === "fulfilled");
  expect(servers).toHaveLength(1);
  expect(String(outcomes.find((outcome) => outcome.status === "rejected")?.reason)).toContain(
    "already in use",
  );
  await servers[0]?.value.stop();
}, 30_000);

/** Another process that starts the server in this folder and then does nothing more. */
async function startElsewhere(name: string) {
  const script = `
    import { startEmbedded } from "#db/embedded.ts";
    await startEmbedded({ directory: ${JSON.stringify(join(folder, name))}, fsync: false, log: () => undefined });
    console.log("ready");
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}
const pidFileOf = (name: string) => join(folder, name, "data", "postmaster.pid");
const pidIn = async (name: string) => Number((await readFile(pidFileOf(name), "utf8")).split("\n")[0]);

const portIn = async (name: string) => Number((await readFile(pidFileOf(name), "utf8")).split("\n")[3]);

/** Comes back when nobody listens on the port any more; the test's own time limit is the end of its patience. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connectTo(port, "127.0.0.1");
    const refused = await once(socket, "connect").then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (refused) return;
    await sleep(20);
  }
}

test("a process that was killed takes its server with it even when nobody starts again", async () => {
  const other = await startElsewhere("alone");
  const port = await portIn("alone");
  other.kill("SIGKILL");
  await untilRefused(port);
}, 60_000);

test("a process that was killed keeps nobody from starting again, and loses nothing", async () => {
  const before = await start(known);
  await remember(before);
  await before.stop();
  const other = await startElsewhere(known);
  await expect(start(known)).rejects.toThrow("already in use");
  other.kill("SIGKILL");
  await once(other, "exit");
  await using after = await start(known);
  expect(await recall(after)).toEqual([{ n: 7 }]);
}, 60_000);

test("a server that was itself killed is started again", async () => {
  const other = await startElsewhere(known);
  process.kill(await pidIn(known), "SIGKILL");
  other.kill("SIGKILL");
  await once(other, "exit");
  await using after = await start(known);
  await remember(after);
}, 60_000);

test("a pid file whose number now belongs to another process is no obstacle", async () => {
  const first = await start(known);
  const left = await readFile(pidFileOf(known), "utf8");
  await first.stop();
  await writeFile(pidFileOf(known), left.replace(/^\d+/, String(process.pid)));
  await using second = await start(known);
  await remember(second);
}, 30_000);

test("a server that somebody left running is stopped, and its data are served", async () => {
  const first = await start(known);
  await remember(first);
  await first.stop();
  const { programs, directory, user } = await findPlace(join(folder, known), () => undefined);
  const flags = ["-c", "unix_socket_directories=", "-p", new URL(first.superuserUrl).port];
  const left = spawn(join(programs, "postgres"), ["-D", join(directory, "data"), ...flags], {
    cwd: directory,
    ...user,
  });
  const ended = once(left, "exit");
  while (!(await portIn(known).catch(() => 0))) await sleep(10);
  await using second = await start(known);
  expect(await ended).toEqual([0, null]);
  expect(await recall(second)).toEqual([{ n: 7 }]);
}, 60_000);

test("a first start that was interrupted half-way is simply made again", async () => {
  await mkdir(join(folder, "half", "data.new", "base"), { recursive: true });
  await writeFile(join(folder, "half", "data.new", "PG_VERSION"), "18");
  await using server = await start("half");
  expect(await ask(server.superuserUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
}, 30_000);

test("a checkout under a private home is no obstacle, and the log says where the data went", async () => {
  const home = join(folder, "home");
  await mkdir(join(home, "checkout"), { recursive: true });
  await chmod(home, 0o700);
  const lines: string[] = [];
  await using server = await start("home/checkout/data", (line) => lines.push(line));
  const [row] = await ask(
    server.superuserUrl,
    (sql) => sql<{ data_directory: string }[]>`show data_directory`,
  );
  const place = row?.data_directory.replace(/\/data$/, "") ?? "";
  expect(place.startsWith(home)).toBe(!isRoot);
  expect(lines.some((line) => line.includes(place))).toBe(isRoot);
  await server.stop();
  if (!isRoot) return;
  await rm(place, { recursive: true });
  await rmdir(dirname(place)).catch(() => "other data are there too");
}, 30_000);

test("a port that somebody else has is a clear failure", async () => {
  await using server = await start(known);
  const port = Number(new URL(server.superuserUrl).port);
  const second = startEmbedded({
    directory: join(folder, "race"),
    port,
    fsync: false,
    log: () => undefined,
  });
  await expect(second).rejects.toThrow(/did not start.*in use/s);
}, 30_000);

test("the pool finds its way back after the server was restarted", async () => {
  const first = await start(known);
  const port = Number(new URL(first.superuserUrl).port);
  await using client = connect({ url: first.appUrl("postgres"), max: 2 });
  const ping = () =>
    client.transaction(openingFor(newId(OrganizationId)), (db) => db.execute("select 1 as n"));
  expect(await ping()).toEqual([{ n: 1 }]);
  await first.stop();
  await expect(ping()).rejects.toThrow();
  await using _second = await startEmbedded({
    directory: join(folder, known),
    port,
    fsync: false,
    log: () => undefined,
  });
  expect(await ping()).toEqual([{ n: 1 }]);
}, 30_000);

test("the server's log repeats neither a statement nor the values it carried", async () => {
  await using server = await start(known);
  const twice = ask(server.superuserUrl, async (sql) => {
    await sql`create table people (name text primary key)`;
    await sql`insert into people values ('Ximena Example')`;
    return sql`insert into people values ('Ximena Example')`;
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
  const log = await readFile(join(folder, known, "server.log"), "utf8");
  expect(log).toContain("people_pkey");
  expect(log).not.toContain("Ximena");
}, 30_000);

test("roles can be made twice, bypass nothing, and a copy of a database has all that its template had", async () => {
  await using server = await start("roles");
  const superuser = postgres(server.superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  await createRoles(superuser, { owner: "it's new", app: "also new" });
  const roles =
    await superuser`select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole as mighty
    from pg_roles where rolname like 'footbridge%' order by 1`;
  expect([...roles]).toEqual([
    { rolname: "footbridge_app", rolcanlogin: true, mighty: false },
    { rolname: "footbridge_lookup", rolcanlogin: false, mighty: false },
    { rolname: "footbridge_owner", rolcanlogin: true, mighty: false },
  ]);
  await createDatabase(superuser, "first");
  await createDatabase(superuser, "second", { template: "first" });
  await superuser.end();
  const ownerUrl = (database: string) => server.ownerUrl(database).replace(/:[^:@]+@/, ":it's%20new@");
  const made = await ask(ownerUrl("second"), async (sql) => {
    await sql.unsafe(`create table kept (n int); create function door() returns int language sql stable security definer
      begin atomic select 1; end; alter function door() owner to footbridge_lookup`);
    return sql`select string_agg(extname, ' ' order by extname) as extensions from pg_extension`;
  });
  expect(made).toEqual([{ extensions: "btree_gist pg_trgm plpgsql" }]);
  const appUrl = server.appUrl("second").replace(/:[^:@]+@/, ":also%20new@");
  await expect(ask(appUrl, (sql) => sql`create table mine (n int)`)).rejects.toMatchObject({ code: "42501" });
  await expect(ask(appUrl, (sql) => sql`select * from kept`)).rejects.toMatchObject({ code: "42501" });
  expect(await ask(appUrl, (sql) => sql`select door() as n`)).toEqual([{ n: 1 }]);
}, 30_000);
