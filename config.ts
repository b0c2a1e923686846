import { Buffer } from "node:buffer";
import { join } from "node:path";
import { z } from "zod";
import type { MasterKey } from "#db/keyring.ts";

const flag = z.stringbool().optional();
const text = z.string().min(1).optional();

/** The environment as it may be set. Everything has a meaning in README.md; nothing else is read. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  BASE_URL: z.url().optional(),
  DATA_DIRECTORY: z.string().default(".data"),
  DATABASE_URL: text,
  DATABASE_OWNER_URL: text,
  MASTER_KEYS: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: z.url().optional(),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z]{0,16}$/)
    .default(""),
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_TENANT_ID: text,
  TEAMS_LOGIN_URL: z.url().optional(),
  TEAMS_OPENID_METADATA_URL: z.url().optional(),
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  MICROSOFT_CLIENT_ID: text,
  MICROSOFT_CLIENT_SECRET: text,
  /** The school's platform, then the program's. */
  SANDBOX_PLATFORMS: z
    .templateLiteral([z.enum(["slack", "teams"]), ",", z.enum(["slack", "teams"])])
    .default("slack,teams"),
  SMTP_URL: text,
  MAIL_FROM: z.email().optional(),
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_FROM: text,
  UNDO_SECONDS: z.coerce.number().int().min(0).max(300).optional(),
  WORKERS: flag,
  DEMO: flag,
});

export type SlackSettings = {
  signingSecret: string;
  /** The one workspace of a trial. */
  botToken?: string;
  /** By these any number of workspaces install the app. */
  client?: { id: string; secret: string };
  appToken?: string;
  apiUrl: string;
};

export type TeamsSettings = {
  appId: string;
  appPassword: string;
  /** The home tenant of the app. */
  tenantId: string;
  /** Where tokens for calls to Teams come from; Microsoft's own when left out, as the next. */
  loginUrl?: string;
  /** Where the keys stand that Teams signs with. */
  openIdMetadataUrl?: string;
};

/** The product as an app of a calendar's maker. */
export type CalendarApp = { clientId: string; clientSecret: string };
/** The account that texts leave by, and the number or service that they are from. */
export type TextSettings = { accountSid: string; authToken: string; from: string };
/** Where mail goes: to a server, or into a folder where nothing is to leave this machine. */
export type MailSettings = { from: string } & (
  | { kind: "smtp"; url: string; texts?: TextSettings }
  | { kind: "folder"; directory: string }
);

export type Config = {
  /** `sandbox`: no settings at all. `trial`: a real workspace, no database of one's own. */
  mode: "sandbox" | "trial" | "production";
  port: number;
  host: string;
  /** Where people's browsers reach the panel; known only after the port is, unless it is set. */
  baseUrl?: string;
  dataDirectory: string;
  database?: { appUrl: string; ownerUrl?: string };
  masterKeys?: MasterKey[];
  slack?: SlackSettings;
  teams?: TeamsSettings;
  calendars: { google?: CalendarApp; microsoft?: CalendarApp };
  /** Absent in production where no server is set: then nobody is written to. */
  mail?: MailSettings;
  commandPrefix: string;
  /** Which platform each side of the invented world is on, for a database that is still empty. */
  sandbox: Record<"school" | "program", "slack" | "teams">;
  /** How long a released update is held so that it can be undone. */
  undoSeconds: number;
  /** Whether this process runs jobs. */
  workers: boolean;
};

/** A setting that is wrong or missing; the message says which and what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const slackHost = "https://slack.com/api/";

/** Reads and checks the environment, once. @throws {ConfigError} naming the setting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
  const env = parsed.data;
  if (environment["TEAMS_APP_ID"] === "")
    throw new ConfigError("TEAMS_APP_ID is empty: without it nobody's signature would be checked.");
  const slack = slackFrom(env);
  const teams = teamsFrom(env);
  const mail = mailFrom(env);
  const mode = env.DATABASE_URL ? "production" : (slack ?? teams) ? "trial" : "sandbox";
  const config: Config = {
    mode,
    port: env.PORT,
    host: env.HOST,
    dataDirectory: env.DATA_DIRECTORY,
    commandPrefix: env.SLACK_COMMAND_PREFIX,
    sandbox: sandboxFrom(env, mode),
    undoSeconds: env.UNDO_SECONDS ?? (mode === "sandbox" ? 3 : 30),
    workers: env.WORKERS ?? true,
    ...(env.BASE_URL && { baseUrl: env.BASE_URL }),
    ...(env.DATABASE_URL && { database: databaseFrom(env.DATABASE_URL, env.DATABASE_OWNER_URL) }),
    ...(env.MASTER_KEYS && { masterKeys: keysFrom(env.MASTER_KEYS) }),
    ...(slack && { slack }),
    ...(teams && { teams }),
    calendars: calendarsFrom(env),
    ...(mail && { mail }),
  };
  refuseUnsafe(config, env.DEMO);
  return config;
}

type Env = z.infer<typeof Environment>;

/** In a trial the invented people have their places in a Slack, and whoever writes from elsewhere connects an account. */
function sandboxFrom({ SANDBOX_PLATFORMS: both }: Env, mode: Config["mode"]): Config["sandbox"] {
  if (mode !== "sandbox") return { school: "slack", program: "slack" };
  const platformOf = (platform: string | undefined) => (platform === "teams" ? "teams" : "slack");
  const [school, program] = both.split(",");
  return { school: platformOf(school), program: platformOf(program) };
}

function slackFrom(env: Env): SlackSettings | undefined {
  const client = clientFrom(env);
  if (!env.SLACK_SIGNING_SECRET && !env.SLACK_BOT_TOKEN && !client) return undefined;
  if (!env.SLACK_SIGNING_SECRET)
    throw new ConfigError(
      "SLACK_SIGNING_SECRET is missing: copy it from Basic Information of your Slack app.",
    );
  if (env.DATABASE_URL && !client)
    throw new ConfigError(
      "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are missing: copy them from Basic Information of your Slack app.",
    );
  if (env.DATABASE_URL && env.SLACK_BOT_TOKEN)
    throw new ConfigError(
      "SLACK_BOT_TOKEN is for a trial: in production an admin adds workspaces in the panel.",
    );
  if (!env.SLACK_BOT_TOKEN && !client)
    throw new ConfigError("SLACK_BOT_TOKEN is missing: copy it from OAuth & Permissions of your Slack app.");
  const apiUrl = env.SLACK_API_URL ?? slackHost;
  if (!isSlackOrLoopback(apiUrl))
    throw new ConfigError("SLACK_API_URL may only be slack.com or an address on this machine.");
  return {
    signingSecret: env.SLACK_SIGNING_SECRET,
    ...(env.SLACK_BOT_TOKEN && { botToken: env.SLACK_BOT_TOKEN }),
    ...(client && { client }),
    apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`,
    ...(env.SLACK_APP_TOKEN && { appToken: env.SLACK_APP_TOKEN }),
  };
}

function clientFrom({ SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret }: Env): SlackSettings["client"] {
  if (!id && !secret) return undefined;
  if (!id || !secret)
    throw new ConfigError(
      `SLACK_CLIENT_${id ? "SECRET" : "ID"} is missing: the two belong together, in Basic Information of your Slack app.`,
    );
  return { id, secret };
}

function isSlackOrLoopback(address: string): boolean {
  const { hostname, protocol } = new URL(address);
  if (protocol === "https:" && (hostname === "slack.com" || hostname.endsWith(".slack.com"))) return true;
  return isLoopback(address);
}

const isLoopback = (address: string): boolean =>
  ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);

function teamsFrom(env: Env): TeamsSettings | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId } = env;
  if (!appId && !appPassword && !tenantId) return undefined;
  if (!appId) throw new ConfigError("TEAMS_APP_ID is missing: copy it from the app's registration in Entra.");
  if (!appPassword)
    throw new ConfigError("TEAMS_APP_PASSWORD is missing: make a client secret in the app's registration.");
  if (!tenantId)
    throw new ConfigError("TEAMS_TENANT_ID is missing: copy it from the overview of the app's registration.");
  const { TEAMS_LOGIN_URL: loginUrl, TEAMS_OPENID_METADATA_URL: openIdMetadataUrl } = env;
  for (const [name, url] of Object.entries({
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
  }))
    if (url && !isLoopback(url)) throw new ConfigError(`${name} may only be an address on this machine.`);
  return {
    appId,
    appPassword,
    tenantId,
    ...(loginUrl && { loginUrl }),
    ...(openIdMetadataUrl && { openIdMetadataUrl }),
  };
}

function calendarsFrom(env: Env): Config["calendars"] {
  const google = calendarApp("GOOGLE", env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET);
  const microsoft = calendarApp("MICROSOFT", env.MICROSOFT_CLIENT_ID, env.MICROSOFT_CLIENT_SECRET);
  return { ...(google && { google }), ...(microsoft && { microsoft }) };
}

function calendarApp(maker: string, clientId?: string, clientSecret?: string): CalendarApp | undefined {
  if (!clientId && !clientSecret) return undefined;
  if (!clientId || !clientSecret)
    throw new ConfigError(
      `${maker}_CLIENT_ID and ${maker}_CLIENT_SECRET belong together: set both or neither.`,
    );
  return { clientId, clientSecret };
}

function mailFrom(env: Env): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  const texts = textsFrom(env);
  if (!url) {
    if (texts) throw new ConfigError("SMTP_URL is missing: texts are sent beside mail, never without it.");
    if (env.DATABASE_URL) return undefined;
    const directory = join(env.DATA_DIRECTORY, "mail");
    return { kind: "folder", directory, from: from ?? "notices@footbridge.example" };
  }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new ConfigError("SMTP_URL must be smtp://user:password@host:port, or smtps://.");
  if (!from) throw new ConfigError("MAIL_FROM is missing: the address that invitations come from.");
  return { kind: "smtp", url, from, ...(texts && { texts }) };
}

function textsFrom(env: Env): TextSettings | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = env;
  if (!accountSid && !authToken && !from) return undefined;
  if (!accountSid || !authToken || !from)
    throw new ConfigError(
      "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM belong together: set all three or none.",
    );
  if (!/^AC[0-9a-f]{32}$/i.test(accountSid))
    throw new ConfigError("TWILIO_ACCOUNT_SID must be AC and 32 digits, as the console shows it.");
  if (!/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/i.test(from))
    throw new ConfigError(
      "TWILIO_FROM must be a number such as +16065550100, or the id of a messaging service (MG…).",
    );
  return { accountSid, authToken, from };
}

const databaseFrom = (appUrl: string, ownerUrl: string | undefined) => ({
  appUrl,
  ...(ownerUrl && { ownerUrl }),
});

/** `id:base64,id:base64`, 32 bytes each; the first one wraps new keys. */
function keysFrom(text: string): MasterKey[] {
  return text.split(",").map((part) => {
    const [id, encoded] = part.trim().split(":");
    const secret = Buffer.from(encoded ?? "", "base64");
    if (!id || secret.length !== 32)
      throw new ConfigError("MASTER_KEYS must be `id:base64` of 32 bytes each, separated by commas.");
    return { id, secret };
  });
}

function refuseUnsafe(config: Config, demo: boolean | undefined): void {
  if (config.mode !== "production") return;
  if (demo)
    throw new ConfigError(
      "DEMO is set beside DATABASE_URL: the demo signs anybody in. Unset one of the two.",
    );
  if (!config.masterKeys) throw new ConfigError("MASTER_KEYS is missing: production never makes its own.");
  if (!config.baseUrl?.startsWith("https://"))
    throw new ConfigError("BASE_URL must be the https address of the panel.");
}
