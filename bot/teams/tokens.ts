import { z } from "zod";

export type TokenOptions = {
  appId: string;
  appPassword: string;
  tenantId: string;
  loginUrl?: string;
  fetch?: typeof globalThis.fetch;
};

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
/** A token is asked for anew before the old one ends. */
const earlySeconds = 300;
const timeoutMs = 10_000;

/** Tokens by which Microsoft knows our calls. One is asked for at a time, and kept until shortly before it ends. */
export class Tokens {
  readonly #options: TokenOptions;
  #held: { token: string; until: number } | undefined;
  #asking: Promise<string> | undefined;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  get(): Promise<string> {
    if (this.#held && performance.now() < this.#held.until) return Promise.resolve(this.#held.token);
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /** Forgets a token that was not taken. */
  drop(): void {
    this.#held = undefined;
  }

  async #ask(): Promise<string> {
    const { appId, appPassword, tenantId, loginUrl, fetch = globalThis.fetch } = this.#options;
    const answer = await fetch(
      loginUrl ?? `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: appId,
          client_secret: appPassword,
          scope: "https://api.botframework.com/.default",
        }).toString(),
        signal: AbortSignal.timeout(timeoutMs),
      },
    );
    if (!answer.ok) throw new Error(`no token: ${answer.status}`);
    const { access_token: token, expires_in: seconds } = Granted.parse(await answer.json());
    this.#held = { token, until: performance.now() + Math.max(seconds - earlySeconds, seconds / 2) * 1_000 };
    return token;
  }
}
