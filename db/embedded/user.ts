import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export type User = { uid: number; gid: number };

/** Whom the server runs as when we are root: the user `postgres`, who is created where there is none, or nobody. */
export async function serverUser(log: (line: string) => void): Promise<User> {
  const known = (await userNamed("postgres")) ?? (await userNamed("_postgres"));
  const user = known ?? (await createUser(log)) ?? (await userNamed("nobody"));
  if (!user)
    throw new Error("PostgreSQL refuses to run as root, and there is no user postgres and no nobody");
  return user;
}

async function userNamed(name: string): Promise<User | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createUser(log: (line: string) => void): Promise<User | undefined> {
  try {
    await run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      "postgres",
    ]);
    log("PostgreSQL refuses to run as root: the system user postgres was created for it");
  } catch {
    log("PostgreSQL refuses to run as root, and the user postgres could not be created: it runs as nobody");
  }
  return userNamed("postgres");
}
