import { z } from "zod";
import type { Stretch } from "#care/calendars/busy.rules.ts";
import type { CalendarAccount } from "#care/calendars/source.ts";

export type AccountSettings = {
  clientId: string;
  clientSecret: string;
  /** Another server that speaks the maker's protocol: for the sandbox and tests. */
  baseUrl?: () => string;
};

/** Where a maker is asked: at its own address, or at the one that the settings name. */
export const placeOf =
  ({ baseUrl }: AccountSettings) =>
  (own: string, path: string): string =>
    `${baseUrl?.() ?? own}${path}`;

/** What a maker's two addresses are, and what is asked of the owner. */
export type Maker = { authorize: string; token: string; scope: string; extra?: Record<string, string> };

const Tokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  id_token: z.string().optional(),
});
type Tokens = z.infer<typeof Tokens>;

const timeoutMs = 10_000;

/** The address at which an owner allows what is asked, with PKCE (RFC 7636). */
function askAddress(
  { authorize, scope, extra = {} }: Maker,
  { clientId }: AccountSettings,
  { state, challenge, returnTo }: { state: string; challenge: string; returnTo: string },
): string {
  const url = new URL(authorize);
  const query = {
    client_id: clientId,
    redirect_uri: returnTo,
    response_type: "code",
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...extra,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Either tokens, or that the maker says no, or that it could not be asked. */
type Granted = { ok: true; tokens: Tokens } | { ok: false; problem: "refused" | "unreachable" };

/** Exchanges a code or a refresh token for tokens. Never throws. */
async function grant(
  { token }: Maker,
  { clientId, clientSecret }: AccountSettings,
  fields: Record<string, string>,
): Promise<Granted> {
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
  const answer = await asked(token, { method: "POST", body });
  const tokens = Tokens.safeParse(answer?.status === 200 ? answer.body : undefined);
  if (tokens.success) return { ok: true, tokens: tokens.data };
  const said = Refused.safeParse(answer?.body);
  return { ok: false, problem: said.success ? "refused" : "unreachable" };
}

/** The owner took their permission back, or the maker wants to ask them anew. Anything else is our fault or passes. */
const Refused = z.object({ error: z.enum(["invalid_grant", "interaction_required", "consent_required"]) });

/** A maker's answer as data; nothing when there is none in time. */
export async function asked(
  address: string,
  init: { method: string; body?: URLSearchParams | string; headers?: Record<string, string> },
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const answer = await fetch(address, {
      ...init,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? (JSON.parse(text) as unknown) : undefined };
  } catch {
    return undefined;
  }
}

type Busy = { ok: true; busy: Stretch[] } | { ok: false; problem: "refused" | "unreachable" };

/** An account of a maker's, who differs from the others by where they are asked and how busy times are. */
export function accountAt(
  maker: () => Maker,
  settings: AccountSettings,
  busyWith: (accessToken: string, window: Stretch) => Promise<Busy>,
): CalendarAccount {
  return {
    askAt: (given) => askAddress(maker(), settings, given),
    redeem: async ({ code, verifier, returnTo }) => {
      const fields = {
        grant_type: "authorization_code",
        code,
        code_verifier: verifier,
        redirect_uri: returnTo,
      };
      const granted = await grant(maker(), settings, fields);
      const token = granted.ok ? granted.tokens.refresh_token : undefined;
      return token === undefined ? undefined : { refreshToken: token };
    },
    read: async ({ secrets, window }) => {
      const { refreshToken = "" } = secrets;
      const fields = { grant_type: "refresh_token", refresh_token: refreshToken };
      const granted = await grant(maker(), settings, fields);
      if (!granted.ok) return granted;
      const { access_token: access, refresh_token: token } = granted.tokens;
      const found = await busyWith(access, window);
      const isNew = token !== undefined && token !== refreshToken;
      return found.ok && isNew ? { ...found, secrets: { ...secrets, refreshToken: token } } : found;
    },
  };
}

/** What an answer that is not the awaited one means: the owner took their permission back, or a try later will do. */
export const troubleWith = (answer: { status: number } | undefined) => ({
  ok: false as const,
  problem: answer?.status === 401 ? ("refused" as const) : ("unreachable" as const),
});
