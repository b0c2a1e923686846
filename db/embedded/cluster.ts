import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Place } from "./place.ts";

const run = promisify(execFile);

export const dataOf = (place: Place) => join(place.directory, "data");

/** Passwords of the superuser and of the two roles that sign in. */
export type Secrets = { superuser: string; owner: string; app: string };

/** Random passwords, made once and kept beside the data for us alone. */
export async function secretsOf(place: Place): Promise<Secrets> {
  const path = join(place.directory, "secrets.json");
  const known = await readFile(path, "utf8").catch(unlessMissing);
  if (known) return JSON.parse(known) as Secrets;
  const password = () => randomBytes(24).toString("base64url");
  const secrets: Secrets = { superuser: password(), owner: password(), app: password() };
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

/** Makes the data folder where there is none. It appears whole or not at all, so a crash half-way leaves nothing. */
export async function initialize(place: Place, password: string, fsync: boolean): Promise<void> {
  if (await stat(dataOf(place)).catch(unlessMissing)) return;
  const fresh = join(place.directory, "data.new");
  const passwordFile = join(place.directory, "password.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.user) await give([fresh, passwordFile], place.user);
  try {
    await initdb(place, [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...(fsync ? [] : ["--no-sync"])]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, dataOf(place));
}

/** The same sorting and the same letters on every machine, whatever its own locale is. */
const sameEverywhere = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

/** What trigrams take for a letter, best first: not every system knows the first. */
const letters = ["C.UTF-8", "en_US.UTF-8", "C"];

async function initdb(place: Place, args: string[]): Promise<void> {
  for (const locale of letters) {
    try {
      const all = [...args, ...sameEverywhere, `--lc-ctype=${locale}`];
      await run(join(place.programs, "initdb"), all, { cwd: place.directory, ...place.user });
      return;
    } catch (error) {
      if (locale === "C" || !String(error).includes("invalid locale")) throw error;
    }
  }
}

const give = (paths: string[], { uid, gid }: { uid: number; gid: number }) =>
  Promise.all(paths.map((path) => chown(path, uid, gid)));

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
