import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findPrograms } from "./programs.ts";
import { serverUser, type User } from "./user.ts";

/** Where the server's programs and data are, and as whom it runs when we are root (it refuses to be root itself). */
export type Place = { programs: string; directory: string; user?: User };

type Log = (line: string) => void;

/** Makes the folder where there is none; answers its real path. */
export async function makeFolder(wanted: string): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { mode: 0o700 }).catch(unlessThere);
  return realpath(wanted);
}

/**
 * Finds programs that run here and a folder that the server can reach. A checkout under a private home is out of reach
 * for the server's own user: then both stand in a lasting folder outside, and a log line says where.
 */
export async function findPlace(directory: string, log: Log): Promise<Place> {
  if (process.getuid?.() === 0) return placeForRoot(directory, log);
  return { directory, programs: await findPrograms([directory], { log }) };
}

/** A short name that is the same for the same path. */
export const nameOf = (path: string) => createHash("sha256").update(path).digest("hex").slice(0, 12);

async function placeForRoot(directory: string, log: Log): Promise<Place> {
  const chosen = (await placeOfData(directory)) ?? (await newPlace(directory, log));
  if (chosen.directory !== directory)
    log(`the database's own user cannot reach ${directory}: its data are in ${chosen.directory}`);
  return { ...chosen, programs: await findPrograms(sharedFolders(), { user: chosen.user, log }) };
}

type Spot = { directory: string; user: User };

/** Data are served where they are, as whoever owns them: an ordinary person may have made them. */
async function placeOfData(directory: string): Promise<Spot | undefined> {
  const candidates = [directory];
  for (const shared of sharedNames) if (await isOurs(shared)) candidates.push(outsideIn(shared, directory));
  for (const folder of candidates) {
    const data = await stat(join(folder, "data")).catch(ignore);
    if (!data || data.uid === 0) continue;
    const user = { uid: data.uid, gid: data.gid };
    if (await serves(folder, user)) return { directory: folder, user };
    throw new Error(
      `the owner of the data in ${folder} cannot reach them: open the folders above to that user`,
    );
  }
}

async function newPlace(directory: string, log: Log): Promise<Spot> {
  const user = await serverUser(log);
  if (await serves(directory, user)) return { directory, user };
  for await (const folder of sharedFolders()) {
    const outside = outsideIn(folder, directory);
    await mkdir(outside, { mode: 0o711 }).catch(unlessThere);
    if (await serves(outside, user)) return { directory: outside, user };
  }
  throw new Error(`the database's own user cannot reach ${directory}, and no other folder was found`);
}

const outsideIn = (folder: string, directory: string) => join(folder, `data-${nameOf(directory)}`);

/** Whether the user gets to this folder, and may be given a folder in it. What stays ours in it others cannot read. */
async function serves(directory: string, user: User): Promise<boolean> {
  await chmod(directory, 0o711);
  if (!(await reachable(directory, user))) return false;
  const probe = join(directory, "probe");
  try {
    await mkdir(probe).catch(unlessThere);
    await chown(probe, user.uid, user.gid);
    await chmod(probe, 0o700);
    const { uid, mode } = await stat(probe);
    return uid === user.uid && (mode & 0o777) === 0o700;
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

/** Whether the user may pass through this folder and all above it. */
async function reachable(path: string, user: User): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  return dirname(path) === path || reachable(dirname(path), user);
}

/** Not `/var/tmp` first: many systems remove what lies there unread for a month, file by file. */
const sharedNames = ["/var/lib", "/var/tmp", tmpdir()].map((base) => join(base, "footbridge-postgres"));

/** One at a time, because asking for one makes it. */
async function* sharedFolders(): AsyncGenerator<string> {
  for (const folder of sharedNames) {
    await mkdir(folder).then(() => chmod(folder, 0o755), ignore);
    if (await isOurs(folder)) yield folder;
  }
}

/** In a folder that everybody may write, somebody else may have put programs or data there for us to run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(ignore);
  return Boolean(found?.isDirectory() && found.uid === process.getuid?.() && !(found.mode & 0o022));
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

const ignore = () => undefined;
