import { performance } from "node:perf_hooks";
import type { Bench, Group } from "../figure.ts";
import { median, range } from "../maths.ts";
import { freePort, startServer } from "../servers.ts";
import { baseUrl, masterKeys, signingSecret } from "../settings.ts";
import { small } from "../stores/plans.ts";

/** Production on Slack, and the same with Teams besides. */
const ways = {
  "start-s": {},
  "start-teams-s": {
    TEAMS_APP_ID: "11111111-2222-4333-8444-555555555555",
    TEAMS_APP_PASSWORD: "an invented secret for the bench",
    TEAMS_TENANT_ID: "99999999-0000-4000-8000-000000000001",
  },
} as const;

/** Time from the start of a process to the first answer, on a database that is there already. */
export const starting: Group = { names: ["start-s", "start-teams-s"], measure };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, rounds, profileTo } = bench;
  const database = await databases.copyOf(await databases.kept("bench_small", small), "bench_starting");
  const environment = {
    DATABASE_URL: database.appUrl,
    MASTER_KEYS: masterKeys,
    BASE_URL: baseUrl,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: "1.1",
    SLACK_CLIENT_SECRET: "unused",
  };
  for (const name of ["start-s", "start-teams-s"] as const) {
    if (!bench.wants(name)) continue;
    log(`Measuring ${name} …`);
    const first = await startedIn({ ...environment, ...ways[name] }, profileTo);
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      seconds.push(await startedIn({ ...environment, ...ways[name] }, profileTo));
    bench.report({
      name,
      value: median(seconds),
      unit: "s",
      note: `median of ${rounds} starts, ${range(seconds, 2)}; from fork to the first answer of /healthz; the one before took ${first.toFixed(2)}`,
    });
  }
}

async function startedIn(environment: Record<string, string>, profileTo?: string): Promise<number> {
  const port = await freePort();
  const before = performance.now();
  await using _ = await startServer({ program: "product", port, environment, profileTo });
  return (performance.now() - before) / 1_000;
}
