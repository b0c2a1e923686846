import { buttons, type Card } from "#care/card.ts";
import type { Address, Mouth, Place, Sent } from "#bot/delivery.ts";
import { cardAt } from "#bot/links.ts";
import { adaptiveCardOf, messageOf } from "./adaptive-card.ts";
import type { Called, Connector, Spoken } from "./connector.ts";

export type MouthOptions = {
  connector: Connector;
  botId: string;
  baseUrl: () => string;
  /** A service of the tenant, for people whom the bot has never met. */
  serviceOf: (address: Address) => Promise<string | undefined>;
};

/** A card as it stands in a message of its own: whoever doubts that it is fresh can ask. */
export const withRefresh = (card: Card): Card => ({
  ...card,
  parts: [...card.parts, buttons({ press: "card.refresh", label: "Refresh" })],
});

const activityOf = (card: Card, baseUrl: string) =>
  messageOf(adaptiveCardOf(cardAt(withRefresh(card), baseUrl)), card.summary);

/** Speaks to people in Teams: posts, changes and Home, with what became of it. */
export function teamsMouth(options: MouthOptions): Mouth {
  const { connector, baseUrl } = options;
  const post = async (address: Address, card: Card): Promise<Sent> => {
    const spot = await spotOf(options, address);
    if ("kind" in spot) return spot;
    const called = await connector.post(spot, activityOf(card, baseUrl()));
    return called.kind === "refused" && called.status === 404
      ? postAnew(options, address, card)
      : sentFrom("post", spot, called);
  };
  return {
    post,
    update: async (address, place, card) => {
      const spot = knownSpot(address);
      if (!spot || place.conversationKey !== spot.conversation) return post(address, card);
      const called = await connector.update(spot, place.messageKey, activityOf(card, baseUrl()));
      if (called.kind === "refused" && cannotChange.has(called.status)) return post(address, card);
      return sentFrom("update", spot, called, place.messageKey);
    },
    publishHome: async (address, card) => {
      const spot = knownSpot(address);
      const homeKey = address.conversation?.homeKey;
      // Who never asked for Home has none to keep fresh.
      if (!spot || !homeKey) return { kind: "failed", problem: "no_home" };
      return sentFrom(
        "update",
        spot,
        await connector.update(spot, homeKey, activityOf(card, baseUrl())),
        homeKey,
      );
    },
  };
}

/** A message that is gone, or too old to be changed: a fresh one takes its place. */
const cannotChange = new Set([400, 404, 405, 410]);

function knownSpot({ workspaceKey, conversation }: Address): Spoken | undefined {
  if (!conversation?.conversationKey || !conversation.serviceUrl) return undefined;
  const { conversationKey, serviceUrl } = conversation;
  return { serviceUrl, tenant: workspaceKey, conversation: conversationKey };
}

/** Where this person is spoken to. Who blocked the bot or took it away is not tried again before they come back. */
async function spotOf(options: MouthOptions, address: Address): Promise<Spoken | Sent> {
  const state = address.conversation?.state;
  if (state === "blocked" || state === "uninstalled") return { kind: "unreachable", problem: state };
  return knownSpot(address) ?? openSpot(options, address);
}

async function openSpot(
  { connector, botId, serviceOf }: MouthOptions,
  address: Address,
): Promise<Spoken | Sent> {
  const serviceUrl = address.conversation?.serviceUrl ?? (await serviceOf(address));
  if (!serviceUrl) return { kind: "unreachable", problem: "never_installed" };
  const { workspaceKey: tenant, userKey } = address;
  const called = await connector.create(serviceUrl, tenant, { botId, userKey });
  if (called.kind === "ok")
    return { serviceUrl: called.serviceUrl ?? serviceUrl, tenant, conversation: called.id };
  if (called.kind === "refused" && (called.status === 403 || called.status === 404))
    return { kind: "unreachable", problem: "never_installed" };
  // A conversation may be opened twice: it is the same one.
  return called.kind === "no_answer"
    ? { kind: "later", problem: "no_answer", seconds: 5 }
    : sentFrom("update", { serviceUrl, tenant, conversation: "" }, called);
}

/** The conversation that was known is there no more: another one is opened. */
async function postAnew(options: MouthOptions, address: Address, card: Card): Promise<Sent> {
  const spot = await openSpot(options, address);
  if ("kind" in spot)
    return spot.kind === "unreachable" ? { kind: "unreachable", problem: "uninstalled" } : spot;
  return sentFrom("post", spot, await options.connector.post(spot, activityOf(card, options.baseUrl())));
}

/** What a call says of a card. A post that Teams may have taken is never made again by itself. */
function sentFrom(what: "post" | "update", spot: Spoken, called: Called, messageKey?: string): Sent {
  switch (called.kind) {
    case "ok":
      return { kind: "sent", place: placeOf(spot, messageKey ?? called.id) };
    case "wait":
      return { kind: "later", problem: called.code, seconds: called.seconds };
    case "no_answer":
      return what === "update"
        ? { kind: "later", problem: "no_answer", seconds: 5 }
        : { kind: "uncertain", problem: "no_answer" };
    case "refused":
      return refusedAs(what, called);
  }
}

function refusedAs(what: "post" | "update", { status, code }: Extract<Called, { kind: "refused" }>): Sent {
  if (status === 500 && what === "post") return { kind: "uncertain", problem: "http_500" };
  if (status === 401) return { kind: "later", problem: "unauthorized", seconds: 30 };
  if (status === 403)
    return { kind: "unreachable", problem: code === "MessageWritesBlocked" ? "blocked" : "uninstalled" };
  if (status >= 500) return { kind: "later", problem: `http_${status}`, seconds: 5 };
  return { kind: "failed", problem: code.slice(0, 60) };
}

const placeOf = ({ conversation, serviceUrl }: Spoken, messageKey: string): Place => ({
  conversationKey: conversation,
  messageKey,
  serviceUrl,
});
