import { html } from "hono/html";
import type { Drawing, Html } from "./drawing.ts";
import { mrkdwn } from "./mrkdwn.ts";

/** A `markdown` block: headings, lists and paragraphs; what is inside a line is turned into Slack's own markup. */
export function markdown(drawing: Drawing, text: string): Html {
  const parts = text.split(/\n{2,}/).map((part) => paragraph(drawing, part));
  return html`<div class="rich-text">${parts}</div>`;
}

const bullet = /^\s*[-*+] +/;
const numbered = /^\s*\d+\. +/;

function paragraph(drawing: Drawing, part: string): Html {
  const lines = part.split("\n");
  const heading = /^#{1,6} +(.+)$/.exec(part);
  if (heading) return html`<h4 class="header">${line(drawing, heading[1] ?? "")}</h4>`;
  for (const [sign, tag] of [
    [bullet, "ul"],
    [numbered, "ol"],
  ] as const) {
    if (!lines.every((each) => sign.test(each))) continue;
    const items = lines.map((each) => html`<li>${line(drawing, each.replace(sign, ""))}</li>`);
    return tag === "ul"
      ? html`<ul>
          ${items}
        </ul>`
      : html`<ol>
          ${items}
        </ol>`;
  }
  return html`<div class="lines">${line(drawing, part)}</div>`;
}

/** Markdown's signs as Slack's. Text that would mean something to Slack alone is escaped first. */
function line(drawing: Drawing, text: string): Html {
  const said = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\[([^\]\n]+)\]\(([^()\s]+)\)/g, "<$2|$1>")
    .replaceAll(/(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)/g, "_$1_")
    .replaceAll(/\*\*([^*\n]+)\*\*/g, "*$1*")
    .replaceAll(/~~([^~\n]+)~~/g, "~$1~");
  return mrkdwn(drawing, said);
}
