import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findPrograms } from "./programs.ts";
import { serverUser, type User } from "./user.ts";

/** Where the server's programs and data are, and as whom it runs when we are root (it refuses to be root itself). */
export type Place = { programs: string; directory: string; user?: User };

type Log = (line: string) => void;

/**
 * Finds programs that run here and a folder that the server can reach. A checkout under a private home is out of reach
 * for the server's own user: then both stand in a lasting folder outside, and a log line says where.
 */
export async function findPlace(wanted: string, log: Log): Promise<Place> {
  await mkdir(dirname(wanted), { recursive: true });
  await mkdir(wanted, { mode: 0o700 }).catch(unlessThere);
  const directory = await realpath(wanted);
  if (process.getuid?.() === 0) return placeForRoot(directory, log);
  return { directory, programs: await findPrograms(async () => [directory], { log }) };
}

/** A short name that is the same for the same path. */
export const nameOf = (path: string) => createHash("sha256").update(path).digest("hex").slice(0, 12);

async function placeForRoot(directory: string, log: Log): Promise<Place> {
  const user = (await ownerOfData(directory)) ?? (await serverUser(log));
  const programs = await findPrograms(sharedFolders, { user, log });
  if (await serves(directory, user)) return { programs, directory, user };
  for (const folder of await sharedFolders()) {
    const outside = join(folder, `data-${nameOf(directory)}`);
    await mkdir(outside, { mode: 0o711 }).catch(unlessThere);
    if (!(await serves(outside, user))) continue;
    log(`the database's own user cannot use ${directory}: its data are in ${outside}`);
    return { programs, directory: outside, user };
  }
  throw new Error(`the database's own user cannot use ${directory}, and no other folder was found`);
}

/** Data that an ordinary person made here before can only be served as that person. */
async function ownerOfData(directory: string): Promise<User | undefined> {
  const data = await stat(join(directory, "data")).catch(() => undefined);
  return data && data.uid !== 0 ? { uid: data.uid, gid: data.gid } : undefined;
}

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
async function sharedFolders(): Promise<string[]> {
  const folders: string[] = [];
  for (const base of ["/var/lib", "/var/tmp", tmpdir()]) {
    const folder = join(base, "footbridge-postgres");
    if (await isOurs(folder)) folders.push(folder);
  }
  return folders;
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder).catch(unlessThere);
    const found = await lstat(folder);
    // In a folder that everybody may write, somebody else may have put programs there for us to run.
    if (!found.isDirectory() || found.uid !== process.getuid?.() || found.mode & 0o022) return false;
    await chmod(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
