import { ErrorCode, WebClient, type CodedError } from "@slack/web-api";
import type { Card } from "#care/card.ts";
import type { Address, Mouth, Place, Sent } from "#bot/delivery.ts";
import { cardAt } from "#bot/links.ts";
import { isUnreached } from "#bot/unreached.ts";
import { messageOf } from "./blocks.ts";
import { Gate } from "./gate.ts";
import { viewFor } from "./say.ts";
import type { Tokens } from "./tokens.ts";
import { homeOf } from "./view.ts";

export type MouthOptions = {
  apiUrl: string;
  fetch?: typeof globalThis.fetch;
  baseUrl: () => string;
  /** Where tokens rotate. */
  tokens?: Tokens;
};
type ClientFor = (address: Address) => Promise<WebClient>;

/** Nobody can be reached there any more, or not yet. */
const gone = new Set([
  "channel_not_found",
  "user_not_found",
  "users_not_found",
  "user_disabled",
  "is_archived",
  "messages_tab_disabled",
  "cannot_dm_bot",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "invalid_auth",
  "not_in_channel",
]);

/** Speaks to people in Slack: posts, changes and Home, each call once, with what became of it. */
export function slackMouth(options: MouthOptions): Mouth {
  const clientFor = clientsOf(options);
  const gate = new Gate();
  // Without a token nothing was said: that is known, so it can be tried again.
  const spoken = async (
    what: "post" | "update",
    address: Address,
    call: (client: WebClient) => Promise<Place>,
  ): Promise<Sent> => {
    const client = await clientFor(address).catch(() => undefined);
    return client ? tried(what, () => call(client)) : { kind: "later", problem: "no_token", seconds: 5 };
  };
  const message = (card: Card) => messageOf(cardAt(card, options.baseUrl()));
  return {
    post: (address, card) =>
      gate.run(address.workspaceKey, address.userKey, () =>
        spoken("post", address, async (client) => {
          const answer = await client.chat.postMessage({
            channel: address.userKey,
            ...message(card),
            unfurl_links: false,
          });
          return { conversationKey: answer.channel ?? "", messageKey: answer.ts ?? "" };
        }),
      ),
    update: (address, place, card) =>
      gate.run(address.workspaceKey, undefined, () =>
        spoken("update", address, async (client) => {
          await client.chat.update({
            channel: place.conversationKey,
            ts: place.messageKey,
            ...message(card),
          });
          return place;
        }),
      ),
    rests: ({ workspaceKey }) => gate.rests(workspaceKey),
    ...viewsOf(clientFor, options),
    ...(options.tokens && { rotate: options.tokens.rotate.bind(options.tokens) }),
  };
}

/** One client for each workspace, made anew when its token is another one. */
function clientsOf({ apiUrl: slackApiUrl, fetch, tokens }: MouthOptions): ClientFor {
  const clients = new Map<string, WebClient>();
  return async (address) => {
    const { botToken } = tokens ? await tokens.current(address) : address.secrets;
    const known = clients.get(address.installationId);
    if (known && known.token === botToken) return known;
    const made = new WebClient(botToken, {
      slackApiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 10_000,
      ...(fetch && { fetch }),
    });
    clients.set(address.installationId, made);
    return made;
  };
}

/** What is drawn in views: Home, and a dialog that is open. */
const viewsOf = (
  clientFor: ClientFor,
  { baseUrl }: MouthOptions,
): Required<Pick<Mouth, "publishHome" | "show">> => ({
  publishHome: (address, card) =>
    tried("update", async () => {
      await (
        await clientFor(address)
      ).views.publish({
        user_id: address.userKey,
        view: homeOf(cardAt(card, baseUrl())),
      });
      return { conversationKey: "home", messageKey: "home" };
    }),
  show: (address, viewKey, shown) =>
    tried("update", async () => {
      const view = viewFor({ kind: "page", ...shown }, baseUrl());
      await (await clientFor(address)).views.update({ view_id: viewKey, view });
      return { conversationKey: "view", messageKey: viewKey };
    }),
});

/** With these Slack says itself that it may have done what was asked. */
const half = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable"]);

type SlackError = CodedError & { data?: { error?: string }; retryAfter?: number };

async function tried(what: "post" | "update", run: () => Promise<Place>): Promise<Sent> {
  try {
    return { kind: "sent", place: await run() };
  } catch (error) {
    return sentFrom(what, error as SlackError);
  }
}

/** What an error says of a call. A post that Slack may have taken is never tried again by itself. */
function sentFrom(what: "post" | "update", error: SlackError): Sent {
  const code = error.data?.error ?? "";
  if (error.code === ErrorCode.RateLimitedError)
    return { kind: "later", problem: "ratelimited", seconds: error.retryAfter ?? 30 };
  if (error.code === ErrorCode.PlatformError && code === "ratelimited")
    return { kind: "later", problem: code, seconds: 30 };
  if (error.code === ErrorCode.PlatformError && !half.has(code))
    return { kind: gone.has(code) ? "unreachable" : "failed", problem: code };
  const problem = code || "no_answer";
  // A change in place may be made twice; it ends the same.
  if (what === "update" || isUnreached(error)) return { kind: "later", problem, seconds: 5 };
  return { kind: "uncertain", problem };
}
