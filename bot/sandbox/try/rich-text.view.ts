import { html } from "hono/html";
import { isJson, type Json } from "../check.ts";
import { notDrawn, type Drawing, type Html } from "./drawing.ts";
import { dated, link, mention, nameIn, safeAddress, withEmoji } from "./mrkdwn.ts";

const listed = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** A `rich_text` block: sections, lists, quotes and preformatted text. */
export const richText = (drawing: Drawing, block: Json): Html =>
  html`<div class="rich-text">${listed(block.elements).map((part) => richPart(drawing, part))}</div>`;

function richPart(drawing: Drawing, part: Json): Html {
  const inside = listed(part.elements);
  switch (part.type) {
    case "rich_text_section":
      return html`<div class="lines">${pieces(drawing, inside)}</div>`;
    case "rich_text_quote":
      return html`<blockquote>${pieces(drawing, inside)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre class="code">${pieces(drawing, inside)}</pre>`;
    case "rich_text_list":
      return list(drawing, part, inside);
    default:
      return notDrawn(drawing, `rich text part ${String(part.type)}`);
  }
}

function list(drawing: Drawing, part: Json, inside: Json[]): Html {
  const items = inside.map((item) => html`<li>${pieces(drawing, listed(item.elements))}</li>`);
  const deep = `indent-${Math.min(Number(part.indent ?? 0), 8)}`;
  if (part.style !== "ordered")
    return html`<ul class="${deep}">
      ${items}
    </ul>`;
  return html`<ol class="${deep}" start="${Number(part.offset ?? 0) + 1}">
    ${items}
  </ol>`;
}

const pieces = (drawing: Drawing, all: Json[]): Html[] =>
  all.map((piece) => styled(piece, pieceOf(drawing, piece)));

function pieceOf(drawing: Drawing, piece: Json): Html | string {
  switch (piece.type) {
    case "text":
      return words(piece.text);
    case "link":
      return linkPiece(drawing, piece);
    case "emoji":
      return withEmoji(`:${words(piece.name)}:`);
    case "user":
      return mention(`@${nameIn(drawing.people, words(piece.user_id))}`);
    case "channel":
      return mention(`#${nameIn(drawing.channels, words(piece.channel_id))}`);
    case "usergroup":
      return mention("@group");
    case "broadcast":
      return mention(`@${words(piece.range)}`);
    case "color":
      return html`<code>${words(piece.value)}</code>`;
    case "date":
      return datePiece(drawing, piece);
    default:
      return notDrawn(drawing, `rich text element ${String(piece.type)}`);
  }
}

function linkPiece(drawing: Drawing, piece: Json): Html {
  const address = safeAddress(words(piece.url));
  if (!address) return notDrawn(drawing, "a link with an address that is not for the web");
  return link(address, words(piece.text) || address);
}

const datePiece = (drawing: Drawing, piece: Json): Html =>
  dated(drawing, {
    seconds: Number(piece.timestamp),
    format: words(piece.format),
    fallback: words(piece.fallback),
    ...(typeof piece.url === "string" && { url: piece.url }),
  });

function styled(piece: Json, inside: Html | string): Html {
  const style = isJson(piece.style) ? piece.style : {};
  let out: Html = html`${inside}`;
  if (style.code === true) out = html`<code>${out}</code>`;
  if (style.bold === true) out = html`<strong>${out}</strong>`;
  if (style.italic === true) out = html`<em>${out}</em>`;
  if (style.underline === true) out = html`<u>${out}</u>`;
  return style.strike === true ? html`<s>${out}</s>` : out;
}
