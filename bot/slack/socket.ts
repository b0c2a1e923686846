import { setTimeout as sleep } from "node:timers/promises";
import { LogLevel, SocketModeReceiver } from "@slack/bolt";
import { ErrorCode, type CodedError } from "@slack/web-api";
import { claimOf } from "./receiver.ts";

export type SocketOptions = {
  appToken: string;
  apiUrl: string;
  fetch?: typeof globalThis.fetch;
  log: (line: string) => void;
};

/** Socket Mode: Slack's requests arrive over a connection that we open and keep open. */
export type SlackSocket = {
  receiver: SocketModeReceiver;
  /** @throws when Slack refuses the token; any other trouble is tried again for as long as it takes. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The library's words may repeat what was sent, so none are passed on; what matters is logged here, by code. */
const silent = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  getLevel: () => LogLevel.ERROR,
  setName: ignore,
};

export function slackSocket(options: SocketOptions): SlackSocket {
  const receiver = receiverFor(options);
  const { client } = receiver;
  const life = { stopped: false, opening: false };
  const keepOpen = async (): Promise<void> => {
    if (life.opening) return;
    life.opening = true;
    for (let failures = 0; !life.stopped; failures += 1) {
      const code = await problemWithOpening(client);
      if (!code) break;
      options.log(`slack socket: ${code}, trying again`);
      await sleep(pauseMs(failures), undefined, { ref: false });
    }
    life.opening = false;
  };
  const start = async () => {
    const code = await problemWithOpening(client);
    if (code && refusals.has(code)) throw new Error(`Slack refuses SLACK_APP_TOKEN: ${code}`);
    // Told whenever a connection has ended, by Slack's wish or by accident.
    client.on("disconnected", () => void keepOpen());
    if (code) void keepOpen();
  };
  const stop = async () => {
    life.stopped = true;
    await receiver.stop();
  };
  return { receiver, start, stop };
}

function receiverFor({ appToken, apiUrl, fetch, log }: SocketOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: silent,
    // Its own way to open again ends the process when Slack answers that with an error.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
        ...(fetch && { fetch }),
      },
    },
    customPropertiesExtractor: ({ body }: { body: Record<string, unknown> }) => ({ claim: claimOf(body) }),
    processEventErrorHandler: () => {
      log("a Slack request was not handled");
      return Promise.resolve(false);
    },
  });
}

/** With these Slack says that the token will never do. */
const refusals = new Set([
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "team_disabled",
  "not_allowed_token_type",
]);

const openingMs = 15_000;

/** Opens a connection and waits for Slack's hello; a code for what was in the way, undefined when it is open. */
async function problemWithOpening(client: SocketModeReceiver["client"]): Promise<string | undefined> {
  const tooLong = setTimeout(() => void client.disconnect(), openingMs);
  try {
    await client.start();
    return undefined;
  } catch (error) {
    return codeOf(error);
  } finally {
    clearTimeout(tooLong);
  }
}

const pauseMs = (failures: number): number => Math.min(30_000, 500 * 2 ** Math.min(failures, 6));

function codeOf(error: unknown): string {
  const { code, data } = (error ?? {}) as CodedError & { data?: { error?: string } };
  return (code === ErrorCode.PlatformError && data?.error) || code || "closed";
}

function ignore(): void {}
