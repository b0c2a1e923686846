import { html } from "hono/html";
import { numbered, wordsOf } from "../teams/cards.ts";
import type { AppSeed, Message } from "../teams/types.ts";
import type { Drawing, Html } from "./drawing.ts";
import { appMark, initials } from "./marks.view.ts";
import { menuOf } from "./menu.view.ts";
import { underDays } from "./messages.view.ts";
import { clockTime } from "./moments.ts";
import { nameIn } from "./mrkdwn.ts";
import type { TeamsPane } from "./pane.view.ts";

/** A person's own chat with the app, or a channel, the oldest message first. */
export function teamsConversation(drawing: Drawing, pane: TeamsPane): Html {
  const { workspace, person, hands, at, teamsApp } = pane;
  const conversation = at === "messages" ? hands.chat : at;
  const messages = hands.messages(conversation);
  const actions = (teamsApp?.composeExtensions ?? []).filter(({ context }) => context === "message");
  const drawn = inThreads(messages).map((message) => ({
    at: message.at,
    drawn: drawMessage(drawing, { side: workspace.side, userId: person.userId, message, actions }),
  }));
  return html`<div
    class="scroll messages"
    tabindex="0"
    role="log"
    aria-live="off"
    aria-label="${at === "messages" ? "Chat" : "Channel"}"
  >
    ${drawn.length > 0 ? underDays(drawing, drawn) : empty(at, hands.isInstalled)}
  </div>`;
}

/** Each message of a channel with what was answered to it beneath. */
function inThreads(messages: readonly Message[]): Message[] {
  const firsts = messages.filter(
    ({ replyTo }) => replyTo === undefined || !messages.some(({ id }) => id === replyTo),
  );
  return firsts.flatMap((first) => [first, ...messages.filter(({ replyTo }) => replyTo === first.id)]);
}

function empty(at: string, isInstalled: boolean): Html {
  if (at !== "messages")
    return html`<p class="empty">Nothing here yet. Write @Footbridge and what you want.</p>`;
  return isInstalled
    ? html`<p class="empty">Nothing here yet. Write <kbd>help</kbd> to see what you can do.</p>`
    : html`<p class="empty">Footbridge is not among your apps. Add it from the menu above.</p>`;
}

/** The words by which a list or a screen reader tells of a message. */
const saidBy = ({ summary, text, cards }: Message): string => summary || text || (wordsOf(cards)[0] ?? "");

export const wordsOfLast = (messages: readonly Message[]): string => {
  const last = messages.at(-1);
  return last ? saidBy(last) : "";
};

type Actions = AppSeed["composeExtensions"];
type Shown = { side: string; userId: string; message: Message; actions: Actions };

function drawMessage(drawing: Drawing, { side, userId, message, actions }: Shown): Html {
  const isApp = message.from === "bot";
  const isMine = message.from === userId;
  const author = isApp ? "Footbridge" : nameIn(drawing.people, message.from);
  const time = clockTime(message.at, drawing.zone);
  const id = drawing.unique(`${side}-${message.id}`);
  const kind = [isMine ? " mine" : "", message.replyTo ? " reply" : ""].join("");
  return html`<article
    class="message${kind}"
    id="${id}"
    data-target="message"
    data-ts="${message.id}"
    data-says="${saidBy(message)}"
    aria-label="${author}, ${time}"
  >
    ${isApp ? appMark("avatar") : html`<span class="avatar person" aria-hidden="true">${initials(author)}</span>`}
    <div class="said">
      <p class="author">
        <strong>${author}</strong>
        <time datetime="${message.at.toString()}">${time}</time>
        ${message.edited ? html`<span class="edited">Edited</span>` : ""}
      </p>
      ${message.text ? html`<p class="bubble lines">${message.text}</p>` : ""}
      ${cardsOf(message, userId).map(
        (card, at) =>
          html`<div
            class="card bubble"
            id="${id}-card-${at}"
            data-own-rows
            data-card="${JSON.stringify(numbered(card))}"
          ></div>`,
      )}
    </div>
    ${actions.length > 0 && !message.deleted ? moreMenu(id, actions) : ""}
  </article>`;
}

/** What the app offers behind the three dots of a message. */
const moreMenu = (message: string, actions: Actions): Html =>
  menuOf({
    id: `${message}-more`,
    icon: "more",
    sign: "…",
    words: ["More options", "More options"],
    act: "message-action",
    entries: actions.map(({ id, title, description }) => ({ value: id, name: title, description })),
  });

/** The cards as this person sees them. */
function cardsOf({ cards, shown }: Message, userId: string): readonly Message["cards"][number][] {
  const own = shown[userId];
  return own ? [own, ...cards.slice(1)] : cards;
}
