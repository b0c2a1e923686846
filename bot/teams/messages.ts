import { helpPage } from "#bot/help.ts";
import { homeOfAsker } from "#bot/home.ts";
import { cardAt } from "#bot/links.ts";
import { explainUnlinked } from "#bot/strangers.ts";
import { dispatch } from "#bot/dispatch.ts";
import type { Card } from "#care/card.ts";
import { claimOnce } from "#db/claims.ts";
import { adaptiveCardOf, messageOf } from "./adaptive-card.ts";
import { isOfBot, isPersonal, speakerOf, tenantOf, type Incoming } from "./activity.ts";
import type { Listening } from "./app.ts";
import type { AdaptiveCard } from "./card-types.ts";
import { cardOfPage, channelCard, doorwayCard, openAnswer, safetyCard, typedFrom } from "./doorways.ts";
import { askerFor } from "./invokes.ts";
import { withRefresh } from "./mouth.ts";
import { pressedFrom } from "./said.ts";
import { keepHome } from "./spots.ts";

/** Words to the bot, or a button of a client that knows no Action.Execute. Answered once, with a card. */
export async function onMessage(deps: Listening, incoming: Incoming): Promise<void> {
  if (isOfBot(incoming)) return;
  if (!(await claimOnce(deps.store, `${speakerOf(incoming).claim}:message`, deps.now()))) return;
  const pressed = pressedFrom(incoming.value);
  if (pressed) return answerPressed(deps, incoming, pressed);
  const typed = typedFrom(deps.registry, incoming.text ?? "");
  if (!isPersonal(incoming)) {
    const card = typed.name === "safety" ? drawn(deps, safetyCard()) : channelCard(typed);
    return say(deps, incoming, card);
  }
  const asker = await askerFor(deps, incoming);
  if (typed.name === "home") return postHome(deps, incoming, await homeOfAsker(asker));
  const open = await openAnswer(deps.registry, asker, typed);
  if (open) return say(deps, incoming, drawn(deps, open));
  if (!asker.ctx && typed.name !== "link")
    return say(deps, incoming, drawn(deps, asker.turnedAway ?? explainUnlinked()));
  return say(deps, incoming, doorwayCard(deps.registry, typed));
}

async function answerPressed(
  deps: Listening,
  incoming: Incoming,
  { verb: press, ref }: { verb: string; ref?: string | undefined },
): Promise<void> {
  const asker = await askerFor(deps, incoming);
  const said = await dispatch(deps.registry, asker, { kind: "press", press, ...(ref && { ref }) });
  if (said.kind === "done") return say(deps, incoming, drawn(deps, cardOfPage(said.page)));
  if (said.kind === "refused") return say(deps, incoming, drawn(deps, said.card));
  // A form opens from a card only, and this client sent a message.
  return say(deps, incoming, drawn(deps, await homeOfAsker(asker)));
}

/** The first card of a conversation: what this is, and what can be done. Told once, however often it is installed. */
export async function welcome(deps: Listening, incoming: Incoming): Promise<void> {
  const once = speakerOf(
    { ...incoming, conversation: { ...incoming.conversation, id: "" } },
    "welcome",
  ).claim;
  if (!(await claimOnce(deps.store, `${once}:welcome`, deps.now()))) return;
  const asker = await askerFor(deps, incoming);
  const help = cardOfPage(helpPage(Object.values(deps.registry.commands), { platform: "teams" }));
  if (asker.ctx) return say(deps, incoming, drawn(deps, help));
  return say(deps, incoming, drawn(deps, await homeOfAsker(asker)));
}

const drawn = (deps: Listening, card: Card): AdaptiveCard => adaptiveCardOf(cardAt(card, deps.baseUrl()));

const whereOf = (incoming: Incoming) => ({
  serviceUrl: incoming.serviceUrl,
  tenant: tenantOf(incoming),
  conversation: incoming.conversation.id,
});

async function say(deps: Listening, incoming: Incoming, card: AdaptiveCard): Promise<void> {
  const called = await deps.connector.post(whereOf(incoming), messageOf(card));
  if (called.kind !== "ok") deps.log(`an answer could not be given: ${called.kind}`);
}

/** Home as a message of its own. There is one at a time: the one before is taken away. */
async function postHome(deps: Listening, incoming: Incoming, card: Card): Promise<void> {
  const where = whereOf(incoming);
  const called = await deps.connector.post(where, messageOf(drawn(deps, withRefresh(card))));
  if (called.kind !== "ok") return deps.log(`Home could not be shown: ${called.kind}`);
  const before = await keepHome(deps, incoming, called.id);
  if (before && before !== called.id) await deps.connector.remove(where, before);
}
