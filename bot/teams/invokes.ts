import { z } from "zod";
import { askerOf, nobody } from "#bot/asker.ts";
import { dispatch, search, type Asker, type Say } from "#bot/dispatch.ts";
import { homeOfAsker, homePageFrom } from "#bot/home.ts";
import { cardAt } from "#bot/links.ts";
import { elsewhereCard } from "#bot/strangers.ts";
import { faultWords, logFault, wrongAsCard } from "#bot/say.ts";
import { text, type Card } from "#care/card.ts";
import { presentCopy } from "#care/present-copy.ts";
import { adaptiveCardOf } from "./adaptive-card.ts";
import { isElsewhere, speakerOf, type Incoming } from "./activity.ts";
import type { Listening } from "./app.ts";
import type { AdaptiveCard, Choice } from "./card-types.ts";
import { dialogFor } from "./dialogs.ts";
import { cardOfPage } from "./doorways.ts";
import { withRefresh } from "./mouth.ts";
import { isHome } from "./spots.ts";
import { answerPicked, messageAction } from "./picked-message.ts";
import { dialogOf, pressedFrom, type Dialog, type Pressed } from "./said.ts";

const Compose = z.object({ commandId: z.string().max(40) });
const Submitted = z.object({ data: z.unknown() });
const Action = z.object({ action: z.object({ verb: z.string().max(60), data: z.unknown().optional() }) });
const Search = z.object({ queryText: z.string().max(200).default(""), dataset: z.string().max(80) });

/** Clients send what was not answered in time again; for so long the same answer is given. */
const rememberMs = 60_000;

/** Who sent this. `nonce` is what makes the request one of its kind, however often it is sent. */
export function askerFor(deps: Listening, incoming: Incoming, nonce?: string): Promise<Asker> {
  if (isElsewhere(incoming)) return Promise.resolve(nobody("teams", elsewhereCard));
  return askerOf(deps, speakerOf(incoming, nonce));
}

/** What Teams waits for: dialogs, presses on cards, searches. Each is answered at once, with something that it can use. */
export class Invokes {
  readonly #deps: Listening;
  readonly #answers = new Map<string, Promise<Dialog | undefined>>();

  constructor(deps: Listening) {
    this.#deps = deps;
  }

  /** A dialog that opens, or what follows what was sent in it. Undefined closes it. */
  async dialog(incoming: Incoming): Promise<Dialog | undefined> {
    const pressed = pressedFrom(Submitted.safeParse(incoming.value).data?.data);
    if (!pressed) return this.#open(incoming, { verb: "command", command: "help" });
    return this.#open(incoming, pressed);
  }

  /** A command of the message box's menu. */
  async compose(incoming: Incoming): Promise<Dialog> {
    const command = Compose.safeParse(incoming.value).data?.commandId ?? "help";
    const dialog = command === messageAction ? await this.#picked(incoming) : undefined;
    if (dialog) return dialog;
    const opened = await this.#open(incoming, { verb: "command", command });
    if (!opened) throw new Error("a command opens something");
    return opened;
  }

  async #picked(incoming: Incoming): Promise<Dialog | undefined> {
    try {
      const said = await answerPicked(await askerFor(this.#deps, incoming), incoming);
      return said && dialogOf(said.kind === "wrong" ? wrongAsCard(said.fields) : said, this.#deps.baseUrl());
    } catch (error) {
      const id = logFault(this.#deps.log, error);
      const words = `${faultWords} If it happens again, tell your admin this: ${id}`;
      return dialogOf(wrongAsCard({ "": words }), this.#deps.baseUrl());
    }
  }

  #open(incoming: Incoming, pressed: Pressed): Promise<Dialog | undefined> {
    const { nonce } = pressed;
    const answer = () => dialogFor(this.#deps, () => askerFor(this.#deps, incoming, nonce), pressed);
    if (!nonce || pressed.verb !== "submit") return answer();
    const key = speakerOf(incoming, nonce).claim;
    const known = this.#answers.get(key);
    if (known) return known;
    const first = answer();
    this.#answers.set(key, first);
    setTimeout(() => this.#answers.delete(key), rememberMs).unref();
    return first;
  }

  /** A press that changes the card it stands on: answered with the card as it is then. */
  async press(incoming: Incoming): Promise<AdaptiveCard> {
    const card = await this.#pressed(incoming);
    return adaptiveCardOf(cardAt(withRefresh(card), this.#deps.baseUrl()));
  }

  async #pressed(incoming: Incoming): Promise<Card> {
    const action = Action.safeParse(incoming.value).data?.action;
    const pressed = action && pressedFrom({ ...(action.data as object), verb: action.verb });
    if (!pressed) return refreshed(text("This button is none of ours."));
    try {
      return await answerPress(this.#deps, incoming, pressed);
    } catch (error) {
      const id = logFault(this.#deps.log, error);
      return refreshed(text(`${faultWords} If it happens again, tell your admin this: ${id}`, "warning"));
    }
  }

  /** Options for a field that searches as the person types. */
  async search(incoming: Incoming): Promise<Choice[]> {
    const asked = Search.safeParse(incoming.value).data;
    if (!asked) return [];
    const [form = ""] = asked.dataset.split(".");
    const { ctx } = await askerFor(this.#deps, incoming);
    const options = await search(this.#deps.registry, ctx, { form, typed: asked.queryText });
    return options.slice(0, 25).map(({ label, hint, value }) => ({
      title: hint?.trim() ? `${label} · ${hint}` : label,
      value,
    }));
  }
}

const refreshed = (...parts: Card["parts"]): Card => ({
  title: "Footbridge",
  summary: "Footbridge",
  parts,
});

/** Does what was pressed, then shows the card as it is: what was said about the press stands on top. */
async function answerPress(deps: Listening, incoming: Incoming, pressed: Pressed): Promise<Card> {
  const asker = await askerFor(deps, incoming);
  const { verb: press, ref } = pressed;
  if (press === "home.turn") return homeOfAsker(asker, homePageFrom(ref));
  if (press === "card.refresh") return (await presentCard(deps, incoming, asker)) ?? replacedCard;
  const said = await dispatch(deps.registry, asker, { kind: "press", press, ...(ref && { ref }) });
  const answer = cardOfSaid(said);
  const present = await presentCard(deps, incoming, asker);
  return present ? onTop(answer, present) : answer;
}

/** The card that stands where the press was made, as it is now: a copy, or Home. */
async function presentCard(deps: Listening, incoming: Incoming, asker: Asker): Promise<Card | undefined> {
  const place = { conversationKey: incoming.conversation.id, messageKey: incoming.replyToId ?? "" };
  const copy = asker.ctx && (await presentCopy(asker.ctx, place));
  return copy ?? ((await isHome(deps, incoming)) ? homeOfAsker(asker) : undefined);
}

function cardOfSaid(said: Say): Card {
  if (said.kind === "refused") return said.card;
  return said.kind === "wrong" ? wrongAsCard(said.fields).card : cardOfPage(said.page);
}

const replacedCard: Card = {
  title: "This card is old",
  summary: "This card is old",
  parts: [text("A newer one took its place further down. Nothing was done here.")],
};

const onTop = (said: Card, present: Card): Card => ({
  ...present,
  parts: [
    text(said.title, "strong"),
    ...said.parts.filter(({ kind }) => kind === "text" || kind === "list"),
    { kind: "divider" },
    ...present.parts,
  ],
});
