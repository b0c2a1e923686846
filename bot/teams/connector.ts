import { setTimeout as sleep } from "node:timers/promises";
import { isUnreached } from "#bot/unreached.ts";
import { Pace } from "./pace.ts";
import type { Tokens } from "./tokens.ts";

export type Spoken = { serviceUrl: string; tenant: string; conversation: string };
/** What a call came to. `no_answer`: the platform may have taken it. `wait`: it has not, and says for how long not. */
export type Called =
  | { kind: "ok"; id: string; serviceUrl?: string }
  | { kind: "refused"; status: number; code: string }
  | { kind: "wait"; code: string; seconds: number }
  | { kind: "no_answer" };

type Call = Spoken & { method: "POST" | "PUT" | "DELETE"; path: string; body?: unknown };

/** Microsoft asks for these to be tried again, more slowly each time. */
const again = new Set([412, 429, 502, 504]);
const tries = 4;
/** What takes longer than this is left to the queue, so that no worker stands still. */
const longestWaitMs = 8_000;
const timeoutMs = 10_000;

export type ConnectorOptions = {
  tokens: Tokens;
  fetch?: typeof globalThis.fetch;
  pause?: (ms: number) => Promise<unknown>;
};

/** Microsoft's Connector API: every call goes at the pace that it allows, with what became of it. It never throws. */
export class Connector {
  readonly #options: ConnectorOptions;
  readonly #pace = new Pace();

  constructor(options: ConnectorOptions) {
    this.#options = options;
  }

  post(where: Spoken, activity: object): Promise<Called> {
    return this.#call({
      ...where,
      method: "POST",
      path: `${conversationPath(where)}/activities`,
      body: activity,
    });
  }

  update(where: Spoken, id: string, activity: object): Promise<Called> {
    const path = `${conversationPath(where)}/activities/${encodeURIComponent(id)}`;
    return this.#call({ ...where, method: "PUT", path, body: { ...activity, id } });
  }

  remove(where: Spoken, id: string): Promise<Called> {
    const path = `${conversationPath(where)}/activities/${encodeURIComponent(id)}`;
    return this.#call({ ...where, method: "DELETE", path });
  }

  /** Opens a person's own conversation with the bot; its id comes back. */
  create(
    serviceUrl: string,
    tenant: string,
    { botId, userKey }: { botId: string; userKey: string },
  ): Promise<Called> {
    const body = {
      bot: { id: botId },
      members: [{ id: userKey }],
      isGroup: false,
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    return this.#call({
      serviceUrl,
      tenant,
      conversation: `new ${userKey}`,
      method: "POST",
      path: "v3/conversations",
      body,
    });
  }

  async #call(call: Call): Promise<Called> {
    const { pause = sleep } = this.#options;
    for (let tried = 1; ; tried += 1) {
      const wait = this.#pace.take(call.tenant, call.conversation, longestWaitMs);
      if (wait > longestWaitMs) return { kind: "wait", code: "paced", seconds: Math.ceil(wait / 1_000) };
      if (wait > 0) await pause(wait);
      const outcome = await this.#once(call);
      if (!("retry" in outcome)) return outcome;
      const ms = outcome.afterMs ?? jittered(1_000 * 2 ** (tried - 1));
      if (outcome.afterMs !== undefined) this.#pace.close(call.tenant, call.conversation, ms);
      if (tried >= tries || ms > longestWaitMs)
        return { kind: "wait", code: outcome.retry, seconds: Math.ceil(ms / 1_000) };
      await pause(ms);
    }
  }

  async #once(call: Call): Promise<Called | { retry: string; afterMs?: number }> {
    try {
      const answer = await this.#send(call);
      const said = (await answer.json().catch(() => ({}))) as Said;
      if (answer.ok) return okFrom(said);
      if (answer.status === 401) this.#options.tokens.drop();
      if (!again.has(answer.status))
        return { kind: "refused", status: answer.status, code: said.error?.code ?? `http_${answer.status}` };
      return { retry: `http_${answer.status}`, ...retryAfter(answer) };
    } catch (error) {
      if (isUnreached(error) || (error instanceof Error && error.message.startsWith("no token")))
        return { kind: "wait", code: "no_answer", seconds: 5 };
      return { kind: "no_answer" };
    }
  }

  async #send({ serviceUrl, method, path, body }: Call): Promise<Response> {
    const { tokens, fetch = globalThis.fetch } = this.#options;
    const authorization = `Bearer ${await tokens.get()}`;
    return fetch(`${serviceUrl.replace(/\/$/, "")}/${path}`, {
      method,
      headers: { authorization, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}

type Said = { id?: string; serviceUrl?: string; error?: { code?: string } };

const okFrom = ({ id = "", serviceUrl }: Said): Called => ({
  kind: "ok",
  id,
  ...(serviceUrl && { serviceUrl }),
});

const conversationPath = ({ conversation }: Spoken) => `v3/conversations/${encodeURIComponent(conversation)}`;

function retryAfter(answer: Response): { afterMs?: number } {
  const seconds = Number(answer.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? { afterMs: seconds * 1_000 } : {};
}

/** Between half and one and a half of it, so that many who were refused together do not come back together. */
const jittered = (ms: number): number => ms * (0.5 + Math.random());
