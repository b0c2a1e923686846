import postgres, { type Sql } from "postgres";
import type { Database } from "./databases.ts";
import type { FixedViews } from "./bare/views.ts";
import { workspacesOf, type Person } from "./people.ts";
import { freePort, startServer, type MeasuredServer, type Program } from "./servers.ts";
import { baseUrl, masterKeys, signingSecret } from "./settings.ts";
import { startSlack, type Slack } from "./slack.ts";
import { botOf } from "./stores/plan.ts";
import { ledgerOf, type Ledger } from "./work.ts";

/** One program with its own edge, on one database: all that a round needs. */
export type Rig = AsyncDisposable & {
  program: Program;
  slack: Slack;
  server: MeasuredServer;
  people: readonly Person[];
  /** Past every protection, for counting what was really done. */
  sql: Sql;
  /** Counts what is left in the database from now on. */
  ledger: () => Ledger;
};

export type RigOptions = {
  program: Program;
  /** What the bare program shows. */
  views?: FixedViews;
  database: Database;
  people: readonly Person[];
  /** Whether the product delivers; off while the CPU of asking is measured. */
  delivers: boolean;
  /** What the server is told beside the usual. */
  environment?: Record<string, string>;
  /** Organizations that are not on Slack, whose rows are counted all the same. */
  alsoIn?: readonly string[];
  profileTo?: string | undefined;
};

export async function startRig(options: RigOptions): Promise<Rig> {
  const { program, database, people, delivers, views, profileTo, alsoIn = [] } = options;
  await using stack = new AsyncDisposableStack();
  const port = await freePort();
  const workspaces = workspacesOf(
    database.plan,
    people.map(({ partnership }) => partnership),
  );
  const slack = stack.use(await startSlack(port, workspaces));
  const tokens = Object.fromEntries(workspaces.map(({ teamId }) => [teamId, botOf(teamId)]));
  const environment = {
    DATABASE_URL: database.appUrl,
    MASTER_KEYS: masterKeys,
    BASE_URL: baseUrl,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: "1.1",
    SLACK_CLIENT_SECRET: "unused",
    SLACK_API_URL: slack.apiUrl,
    UNDO_SECONDS: "0",
    WORKERS: String(delivers),
    ...options.environment,
    ...(program === "bare" && { BARE_BOTS: JSON.stringify(tokens), BARE_VIEWS: JSON.stringify(views) }),
  };
  const server = stack.use(await startServer({ program, port, environment, profileTo }));
  const sql = postgres(database.superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  stack.defer(() => sql.end({ timeout: 5 }));
  const teamIds = [...new Set([...workspaces.map(({ teamId }) => teamId), ...alsoIn])];
  const kept = stack.move();
  return {
    program,
    slack,
    server,
    people,
    sql,
    ledger: () => ledgerOf(sql, teamIds),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
