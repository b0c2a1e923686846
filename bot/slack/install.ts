import { ErrorCode, WebClient, type CodedError, type OauthV2AccessResponse } from "@slack/web-api";
import type { Exchanged } from "#care/installation-life.ts";
import type { NewWorkspace } from "#db/unclaimed.ts";
import { scopes } from "./manifest.ts";

export type SlackApp = {
  /** What Slack calls the app, and how the app proves to Slack that it is the one. */
  client: { id: string; secret: string };
  apiUrl: string;
  /** Where Slack asks an admin whether to install; its own page when left out. */
  authorizeUrl?: string;
  fetch?: typeof globalThis.fetch;
  now: () => Temporal.Instant;
};

const slackAuthorize = "https://slack.com/oauth/v2/authorize";

/** Installing by Slack's OAuth v2. */
export type SlackInstall = {
  /** What is asked for there, each with its reason. */
  scopes: Readonly<Record<string, string>>;
  /** Where an admin is sent, with what comes back with them. */
  address: (given: { state: string; returnTo: string }) => string;
  /** What the workspace gives for the code that came back. Undefined where Slack gives nothing for it. */
  exchange: (given: { code: string; returnTo: string }) => Promise<NewWorkspace | undefined>;
  /** The next token for a refresh token. @throws when Slack could not be asked. */
  renew: (refreshToken: string) => Promise<Exchanged>;
};

export function slackInstall(app: SlackApp): SlackInstall {
  const { id: client_id, secret: client_secret } = app.client;
  const client = new WebClient(undefined, {
    slackApiUrl: app.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    ...(app.fetch && { fetch: app.fetch }),
  });
  return {
    scopes,
    address: ({ state, returnTo }) => {
      const url = new URL(app.authorizeUrl ?? slackAuthorize);
      const asked = { client_id, scope: Object.keys(scopes).join(","), redirect_uri: returnTo, state };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return url.toString();
    },
    exchange: async ({ code, returnTo }) => {
      const asked = { client_id, client_secret, code, redirect_uri: returnTo };
      const answer = await orRefusal(() => client.oauth.v2.access(asked));
      return typeof answer === "string" ? undefined : workspaceFrom(answer, app.now());
    },
    renew: async (refresh_token) => {
      const asked = { client_id, client_secret, grant_type: "refresh_token", refresh_token } as const;
      const answer = await orRefusal(() => client.oauth.v2.access(asked));
      return typeof answer === "string"
        ? { kind: "refused", problem: answer }
        : renewedFrom(answer, app.now());
    },
  };
}

/** The one workspace of a trial, by its token. Undefined where Slack does not take the token. */
export async function workspaceOfToken(
  botToken: string,
  { apiUrl, fetch }: Pick<SlackApp, "apiUrl" | "fetch">,
): Promise<NewWorkspace | undefined> {
  const client = new WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 2 },
    timeout: 10_000,
    ...(fetch && { fetch }),
  });
  const answer = await orRefusal(() => client.auth.test());
  if (typeof answer === "string" || !answer.team_id) return undefined;
  const { team_id: workspaceKey, user_id: botUserId, team: name } = answer;
  const secrets = { botToken, ...(botUserId && { botUserId }), ...(name && { name }) };
  return { platform: "slack", workspaceKey, kind: "workspace", secrets };
}

/** With these Slack says only that it cannot answer now. */
const passing = new Set([
  "ratelimited",
  "fatal_error",
  "internal_error",
  "service_unavailable",
  "request_timeout",
]);

async function orRefusal<T>(run: () => Promise<T>): Promise<T | string> {
  try {
    return await run();
  } catch (error) {
    const { code, data } = error as CodedError & { data?: { error?: string } };
    const refusal = code === ErrorCode.PlatformError ? data?.error : undefined;
    if (refusal && !passing.has(refusal)) return refusal;
    throw error;
  }
}

const endOf = (seconds: number | undefined, now: Temporal.Instant) =>
  seconds ? { tokenExpiresAt: now.add({ seconds }) } : {};

/** A workspace from Slack's answer; undefined where it gave no bot. */
function workspaceFrom(answer: OauthV2AccessResponse, now: Temporal.Instant): NewWorkspace | undefined {
  const { access_token: botToken, bot_user_id: botUserId, team, enterprise, scope, refresh_token } = answer;
  const isForAll = answer.is_enterprise_install === true;
  const workspaceKey = isForAll ? enterprise?.id : team?.id;
  const name = isForAll ? enterprise?.name : team?.name;
  if (!botToken || !workspaceKey) return undefined;
  return {
    platform: "slack",
    workspaceKey,
    kind: isForAll ? "organization" : "workspace",
    ...(enterprise?.id && { enterpriseKey: enterprise.id }),
    secrets: {
      botToken,
      scopes: scope?.split(",") ?? [],
      ...(botUserId && { botUserId }),
      ...(name && { name }),
      ...(refresh_token && { refreshToken: refresh_token }),
    },
    ...endOf(answer.expires_in, now),
  };
}

function renewedFrom(answer: OauthV2AccessResponse, now: Temporal.Instant): Exchanged {
  const { access_token: botToken, refresh_token: refreshToken, expires_in: seconds } = answer;
  if (!botToken || !refreshToken || !seconds) return { kind: "refused", problem: "no_token" };
  return { kind: "fresh", botToken, refreshToken, expiresAt: now.add({ seconds }) };
}
