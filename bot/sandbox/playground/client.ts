import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export type PlaygroundOptions = {
  /** Where it sends activities. */
  endpoint: string;
  tenantId: string;
  appId: string;
  /** Who sits before it, by the key that their directory gives them. */
  person: { key: string; name: string };
  port: number;
  /** In what environment it runs. */
  environment: Record<string, string | undefined>;
  /** What it says while it runs. */
  log?: (line: string) => void;
};
export type Playground = AsyncDisposable & {
  url: string;
  /** The person's own conversation with the bot, and their key in it. */
  chat: string;
  user: string;
};

const chat = "personal-chat";
const user = "user-id-0";
const startMs = 20_000;

/** Starts Microsoft's Agents Playground as one person of one tenant, and waits until it listens. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  // It reads its settings from the folder in which it runs, and writes its log there.
  const folder = await mkdtemp(join(tmpdir(), "footbridge-playground-"));
  await writeFile(join(folder, ".m365agentsplayground.yml"), settingsFor(options));
  const program = fileURLToPath(import.meta.resolve("@microsoft/m365agentsplayground/cli.js"));
  const child = spawn(
    process.execPath,
    [
      program,
      "start",
      "-e",
      options.endpoint,
      "-c",
      "msteams",
      "-p",
      String(options.port),
      "--disable-telemetry",
    ],
    {
      cwd: folder,
      env: { ...options.environment, APPLICATION_INSIGHTS_NO_STATSBEAT: "1", TEAMSAPPTESTER_BROWSER: "none" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const dispose = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://localhost:${await portOf(child, options.log)}`;
    await answering(url, child);
    return { url, chat, user, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Its settings are YAML, of which JSON is a part. */
const settingsFor = ({ tenantId, appId, person }: PlaygroundOptions) => {
  const people = (key: string, id: string, name: string) => ({
    id,
    name,
    userPrincipleName: `${id}@example.com`,
    aadObjectId: key,
    givenName: name,
    surname: name,
    email: `${id}@example.com`,
  });
  return JSON.stringify({
    version: "0.1.1",
    tenantId,
    bot: { id: `28:${appId}`, name: "Footbridge" },
    currentUser: people(person.key, user, person.name),
    // It takes five others, no more and no fewer.
    users: [1, 2, 3, 4, 5].map((nth) => people(`somebody-${nth}`, `user-id-${nth}`, `Somebody ${nth}`)),
    personalChat: { id: chat },
    groupChat: { id: "group-chat", name: "Group" },
    team: {
      id: "team",
      name: "Team",
      aadGroupId: "00000000-0000-4000-8000-000000000031",
      channels: [{ id: "channel", name: "General" }],
    },
  });
};

/** It listens a moment before it answers. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < startMs && child.exitCode === null; waited += 50) {
    const answer = await fetch(`${url}/_internal/v1/config`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error("the playground does not answer");
}

/** The port that it listens on: another one where the one that was asked for is taken. */
async function portOf(child: ChildProcess, log: PlaygroundOptions["log"]): Promise<number> {
  const said = { text: "" };
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const hear = (text: string) => {
    said.text += text;
    const port = /Listening on (\d+)/.exec(said.text)?.[1];
    if (port) resolve(Number(port));
    for (const line of text.split("\n")) if (line.trim() !== "") log?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear);
  child.once("error", reject);
  child.once("exit", () => reject(new Error(`the playground did not start: ${said.text}`)));
  const late = setTimeout(() => reject(new Error("the playground did not start in time")), startMs);
  return promise.finally(() => clearTimeout(late));
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await exit;
  clearTimeout(forced);
}
