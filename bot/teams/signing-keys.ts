import { createLocalJWKSet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).default([]) }),
  ),
});

const keepMs = 24 * 3_600_000;
/** A key that is not known is looked for anew, but so often at most. */
const againMs = 5 * 60_000;
const timeoutMs = 10_000;

type Held = { ids: Set<string>; find: JWTVerifyGetKey; at: number };

/** The keys that the Bot Framework signs with for Teams. One that is not endorsed for Teams is none of them. */
export class SigningKeys {
  readonly #url: string;
  #held: Held | undefined;
  #asking: Promise<Held> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Finds keys among those that are known, after asking anew where this one is not. @throws when they cannot be fetched. */
  async knowing(kid: string): Promise<JWTVerifyGetKey> {
    const held = this.#held;
    const age = held ? performance.now() - held.at : Infinity;
    if (held && age < keepMs && (held.ids.has(kid) || age < againMs)) return held.find;
    try {
      return (await this.#ask()).find;
    } catch (error) {
      if (held) return held.find;
      throw error;
    }
  }

  #ask(): Promise<Held> {
    this.#asking ??= this.#fetched().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #fetched(): Promise<Held> {
    const { jwks_uri: address } = Metadata.parse(await jsonAt(this.#url));
    const { keys } = Keys.parse(await jsonAt(address));
    const ours = keys.filter(({ endorsements }) => endorsements.includes("msteams"));
    const ids = new Set(keys.map(({ kid }) => kid));
    this.#held = { ids, find: createLocalJWKSet({ keys: ours }), at: performance.now() };
    return this.#held;
  }
}

async function jsonAt(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`no signing keys: ${answer.status}`);
  return answer.json();
}
