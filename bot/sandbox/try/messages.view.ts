import { html } from "hono/html";
import type { Message } from "../slack/types.ts";
import { carried } from "../slack/values.ts";
import { drawBlocks } from "./blocks.view.ts";
import type { Drawing, Html } from "./drawing.ts";
import { appMark, initials } from "./marks.view.ts";
import { clockTime, dayWords, instantOf } from "./moments.ts";
import { mrkdwn, nameIn, unescaped } from "./mrkdwn.ts";
import type { SlackSeen } from "./places.ts";

/** A person's own conversation with the app, or a channel, the oldest message first. */
export function conversation(drawing: Drawing, { workspace, person, hands, at }: SlackSeen): Html {
  const channel = at === "messages" ? hands.dmChannel : at;
  const messages = hands.messages(channel);
  const name = at === "messages" ? "Messages" : `#${nameIn(drawing.channels, at)}`;
  return html`<div
    class="scroll messages"
    tabindex="0"
    role="log"
    aria-live="off"
    aria-label="${name}"
    data-channel="${channel}"
  >
    ${messages.length > 0 ? withDays(drawing, workspace.side, messages) : empty(at, person.name)}
  </div>`;
}

const empty = (at: string, name: string): Html =>
  at === "messages"
    ? html`<p class="empty">Nothing here yet. Cards that Footbridge sends to ${name} arrive here.</p>`
    : html`<p class="empty">Nothing here yet.</p>`;

const withDays = (drawing: Drawing, side: string, messages: readonly Message[]): Html[] =>
  underDays(
    drawing,
    messages.map((message) => ({ at: instantOf(message.ts), drawn: drawMessage(drawing, side, message) })),
  );

/** Messages with the day written above the first of each. */
export function underDays(
  { zone, now }: Drawing,
  messages: readonly { at: Temporal.Instant; drawn: Html }[],
): Html[] {
  const days = messages.map(({ at }) => dayWords(at, zone, now));
  return messages.map(({ drawn }, at) => {
    const day = days[at] === days[at - 1] ? "" : html`<p class="day"><span>${days[at]}</span></p>`;
    return html`${day}${drawn}`;
  });
}

function drawMessage(drawing: Drawing, side: string, message: Message): Html {
  const isApp = message.botId !== undefined;
  const author = isApp ? "Footbridge" : nameIn(drawing.people, message.user);
  const at = instantOf(message.ts);
  const time = clockTime(at, drawing.zone);
  const id = drawing.unique(`${side}-${message.channel}-${message.ts}`);
  return html`<article
    class="message${message.ephemeralFor ? " private" : ""}${message.threadTs ? " reply" : ""}"
    id="${id}"
    data-target="message"
    data-channel="${message.channel}"
    data-ts="${message.ts}"
    data-says="${unescaped(message.text)}"
    aria-label="${author}, ${time}"
  >
    ${isApp ? appMark("avatar") : html`<span class="avatar person" aria-hidden="true">${initials(author)}</span>`}
    <div class="said">
      ${message.ephemeralFor ? html`<p class="only-you">Only visible to you</p>` : ""}
      <p class="author">
        <strong>${author}</strong>${isApp ? html`<span class="app">App</span>` : ""}
        <time datetime="${at.toString()}">${time}</time>
      </p>
      ${body(drawing, id, message)}${message.edited ? html`<span class="edited">(edited)</span>` : ""}
    </div>
  </article>`;
}

/** The blocks; a message without any is its text. */
function body(drawing: Drawing, id: string, message: Message): Html {
  if (message.blocks.length === 0) return html`<div class="lines">${mrkdwn(drawing, message.text)}</div>`;
  return drawBlocks(drawing, { id, values: carried(message.blocks), errors: {} }, message.blocks);
}
