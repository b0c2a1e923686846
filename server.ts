import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import postgres from "postgres";
import { panel } from "#admin/panel.ts";
import { calendarSources } from "#bot/calendars/sources.ts";
import { registryFor, spokenOf, type Registry } from "#bot/commands.ts";
import type { Mouth, Mouths } from "#bot/delivery.ts";
import type { Mailing } from "#bot/jobs/mail.ts";
import { jobCtx, startWorker } from "#bot/jobs/worker.ts";
import { bindWorkspace } from "#care/installation-life.ts";
import { bindTenant } from "#care/tenants.ts";
import { connect } from "#db/client.ts";
import { listOrganizations } from "#db/doors.ts";
import { startEmbedded } from "#db/embedded.ts";
import { Keyring, type MasterKey } from "#db/keyring.ts";
import { migrate, pendingMigrations, problemsWithRights } from "#db/migrate.ts";
import { openQueue } from "#db/queue.ts";
import { createDatabase } from "#db/roles.ts";
import type { OpenSandbox } from "#bot/sandbox/sandbox.ts";
import { allOnSlack, allOnTeams, sandboxPeople } from "#db/seed/chat.ts";
import type { World } from "#db/seed/handles.ts";
import { seedWorld } from "#db/seed/world.ts";
import type { Store } from "#db/store.ts";
import { sweepAll } from "#db/sweep.ts";
import { ConfigError, readConfig, type Config, type SlackSettings, type TeamsSettings } from "#config";

const log = (line: string) => void process.stdout.write(`${line}\n`);
const now = () => Temporal.Now.instant();
const databaseName = "footbridge";

export type Running = AsyncDisposable & { url: string; store: Store };

/** Starts the whole product: database, queue, worker, and everything that speaks HTTP on one port. */
export async function start(config: Config): Promise<Running> {
  const stack = new AsyncDisposableStack();
  try {
    const address = { url: config.baseUrl ?? "" };
    // Opened first, so that it closes last: jobs that are ending may still have a letter to send.
    const mailing = await mailingFor(config, { stack, baseUrl: () => address.url });
    const appUrl = config.database?.appUrl ?? (await ownDatabase(config, stack));
    const store = await openStore(config, appUrl, stack);
    const { app, begin } = await mouths(config, { store, stack, mailing, baseUrl: () => address.url });
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host });
    await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
    stack.defer(() => closed(server));
    const { port } = server.address() as AddressInfo;
    address.url ||= `http://127.0.0.1:${port}`;
    await begin?.();
    return { url: address.url, store, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** Stops listening. Pages that listen for changes never end by themselves, so they are given a second and then cut off. */
async function closed(server: ReturnType<typeof serve>): Promise<void> {
  const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 1_000);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}

/** A PostgreSQL of our own, from npm, with its data in the data directory. */
async function ownDatabase(config: Config, stack: AsyncDisposableStack): Promise<string> {
  log("Starting PostgreSQL from npm …");
  const embedded = stack.use(await startEmbedded({ directory: join(config.dataDirectory, "postgres"), log }));
  const superuser = postgres(embedded.superuserUrl, {
    max: 1,
    fetch_types: false,
    onnotice: () => undefined,
  });
  const [there] = await superuser`select 1 from pg_database where datname = ${databaseName}`;
  if (!there) await createDatabase(superuser, databaseName);
  await superuser.end();
  await migrate(embedded.ownerUrl(databaseName));
  return embedded.appUrl(databaseName);
}

async function openStore(config: Config, appUrl: string, stack: AsyncDisposableStack): Promise<Store> {
  const client = stack.use(connect({ url: appUrl }));
  await refuseUnready(config, client.db);
  const queue = await openQueue(appUrl, {
    onError: (error) => log(`queue: ${error.name}`),
    workers: config.workers,
  });
  stack.defer(() => queue.boss.stop({ timeout: 5_000 }));
  const keys = new Keyring(client.db, config.masterKeys ?? [ownMasterKey(config)]);
  const store = { client, keys, queue };
  await furnish(config, store);
  return store;
}

/** Outside production an empty database gets the invented district, program, people and cases. */
async function furnish(config: Config, store: Store): Promise<void> {
  if (config.mode === "production" || (await listOrganizations(store)).length > 0) return;
  log("Inventing a school, a program and their week …");
  const world = await seedWorld(store, now(), config.sandbox);
  if (config.teams && config.mode === "trial") await bindInvented(store, world, config.teams);
}

/** In a trial the tenant is the invented program's. Whoever writes there connects their account to a person of it. */
async function bindInvented(store: Store, world: World, { tenantId }: TeamsSettings): Promise<void> {
  await bindTenant(jobCtx({ store, now }, "trial", world.organizations.program.id), tenantId);
}

/** In a trial the workspace of the token is the invented program's, unless it is somebody's already. */
async function bindTrial(store: Store, slack: SlackSettings, token: string): Promise<void> {
  const { workspaceOfToken } = await import("#bot/slack/install.ts");
  const found = await workspaceOfToken(token, slack);
  if (!found)
    throw new ConfigError("Slack does not take SLACK_BOT_TOKEN: copy it anew from OAuth & Permissions.");
  const program = (await listOrganizations(store)).find(({ kind }) => kind === "program");
  if (program) await bindWorkspace(jobCtx({ store, now }, "trial", program.organizationId), found);
}

/** Production never starts on rights that are too wide or on tables that are too old; it says which. */
async function refuseUnready(config: Config, db: Parameters<typeof problemsWithRights>[0]): Promise<void> {
  if (config.mode !== "production") return;
  const pending = await pendingMigrations(db);
  if (pending > 0) throw new ConfigError(`${pending} migrations are pending: run npm run db:migrate first.`);
  const problems = await problemsWithRights(db);
  if (problems.length > 0) throw new ConfigError(`DATABASE_URL: ${problems.join("; ")}.`);
}

/** Outside production the master key is made once and kept beside the data, readable by its owner only. */
function ownMasterKey(config: Config): MasterKey {
  const file = join(config.dataDirectory, "master-key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  return { id: "own", secret: Buffer.from(readFileSync(file, "utf8"), "base64") };
}

const sweepMinutes = 10;

type House = {
  store: Store;
  stack: AsyncDisposableStack;
  mailing: Mailing | undefined;
  baseUrl: () => string;
};

async function mouths(config: Config, house: House) {
  const { store, stack, mailing, baseUrl } = house;
  const app = new Hono();
  app.get("/healthz", async (c) => {
    await store.client.sql`select 1`;
    return c.json({ ok: true });
  });
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: config.undoSeconds }) });
  const speaking = { ...house, app, registry, commandPrefix: config.commandPrefix };
  const pretend = config.mode === "sandbox" ? await sandbox(speaking) : undefined;
  const { slack, teams } = pretend ?? config;
  const spokenSlack = slack && (await speakSlack(speaking, slack));
  if (config.mode === "trial" && config.slack?.botToken)
    await bindTrial(store, config.slack, config.slack.botToken);
  const spoken: Mouths = {
    ...(spokenSlack && { slack: spokenSlack.mouth }),
    ...(teams && { teams: await speakTeams(speaking, teams) }),
  };
  const calendars = calendarSources(pretend ? pretend.calendars : config.calendars);
  const demo = config.mode !== "production";
  app.route(
    "/",
    panel({
      store,
      now,
      demo,
      baseUrl,
      log,
      calendars,
      spoken: spokenOf(registry),
      slack: spokenSlack?.install,
    }),
  );
  const { conversations } = spokenOf(registry);
  const works = {
    store,
    mouths: () => spoken,
    calendars,
    now,
    log,
    conversations,
    ...(mailing && { mailing }),
  };
  if (config.workers) stack.defer((await startWorker(works)).stop);
  sweepOften(house);
  return { app, begin: pretend?.begin };
}

function sweepOften({ store, stack }: House): void {
  const sweep = setInterval(
    () => void sweepAll(store, now()).catch(() => log("sweep failed")),
    sweepMinutes * 60_000,
  );
  stack.defer(() => clearInterval(sweep));
}

/** What carries mail, where something does. */
async function mailingFor(
  { mail }: Config,
  { stack, baseUrl }: Pick<House, "stack" | "baseUrl">,
): Promise<Mailing | undefined> {
  if (!mail) return undefined;
  const from = { name: "Footbridge", address: mail.from };
  if (mail.kind === "folder") {
    const { folderPost } = await import("#bot/mail/folder.ts");
    return { post: folderPost(mail.directory, from), baseUrl };
  }
  const { smtpPost } = await import("#bot/mail/smtp.ts");
  const post = smtpPost({ url: mail.url, from });
  stack.defer(() => post.close());
  if (!mail.texts) return { post, baseUrl };
  const { twilioTexts } = await import("#bot/mail/twilio.ts");
  return { post: { ...post, text: twilioTexts(mail.texts) }, baseUrl };
}

/** Slack sends less; who sends more is not listened to, whoever it is. */
const mostBytes = 1_048_576;

type Speaking = House & { app: Hono; registry: Registry; commandPrefix: string };
type TeamsReach = TeamsSettings & { fetch?: typeof globalThis.fetch };
type SlackReach = SlackSettings & { fetch?: typeof globalThis.fetch };

/** Takes what Slack sends, and answers with what speaks to it and how workspaces install it. */
async function speakSlack({ app, ...speaking }: Speaking, slack: SlackReach) {
  // Bolt takes half a second to load: only who speaks Slack waits for it.
  const [{ slackSide }, { slackMouth }, { slackInstall }, { Tokens }] = await Promise.all([
    import("#bot/slack/app.ts"),
    import("#bot/slack/mouth.ts"),
    import("#bot/slack/install.ts"),
    import("#bot/slack/tokens.ts"),
  ]);
  const { client } = slack;
  const install = client && slackInstall({ ...slack, client, now });
  const tokens = new Tokens({ store: speaking.store, now, install });
  const side = slackSide({ ...speaking, ...slack, now, log, tokens });
  const limit = bodyLimit({ maxSize: mostBytes, onError: (c) => c.text("too large", 413) });
  if (side.handle) app.post("/slack/events", limit, (c) => side.handle?.(c.req.raw) ?? c.notFound());
  await side.start();
  speaking.stack.defer(side.stop);
  return { mouth: slackMouth({ ...slack, baseUrl: speaking.baseUrl, tokens }), install };
}

/** Takes what Teams sends, and answers with what speaks to it. */
async function speakTeams({ app, ...speaking }: Speaking, teams: TeamsReach): Promise<Mouth> {
  // Its libraries take most of a second to load: only who speaks Teams waits for them.
  const { teamsSide } = await import("#bot/teams/app.ts");
  const side = teamsSide({ ...speaking, ...teams, now, log });
  app.post("/teams/messages", (c) => side.handle(c.req.raw));
  return side.mouth;
}

/** Without settings pretend platforms stand in, drawn at `/try`. */
async function sandbox({ app, store, registry, stack, baseUrl: panelUrl }: Speaking): Promise<OpenSandbox> {
  const { openSandbox } = await import("#bot/sandbox/sandbox.ts");
  const workspaces = [...sandboxPeople(allOnSlack), ...sandboxPeople(allOnTeams)];
  return stack.use(await openSandbox(app, { store, registry, now, log, panelUrl, workspaces }));
}

if (import.meta.main) {
  try {
    const running = await start(readConfig(process.env));
    log(`Sandbox at ${running.url}/try\nPanel at   ${running.url}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void running[Symbol.asyncDispose]().then(() => process.exit(0)));
    }
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
