import { html } from "hono/html";
import type { Drawing, Html } from "./drawing.ts";
import { emoji } from "./emoji.ts";
import { dateFormatted } from "./moments.ts";

type How = { verbatim?: boolean };

/** The only addresses a link may have; anything else stays the text that it is. */
const schemes = new Set(["http:", "https:", "mailto:", "tel:", "sms:"]);

/** The address, if a link may lead there. */
export const safeAddress = (url: string): string | undefined =>
  URL.canParse(url) && schemes.has(new URL(url).protocol) ? url : undefined;

/** Slack's three escapes undone. What comes out is text, and is escaped again by the template it goes into. */
export const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** A link: to the web in a tab of its own, to a phone in place. */
export const link = (url: string, words: Html | string): Html =>
  /^https?:/i.test(url)
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${words}</a>`
    : html`<a href="${url}">${words}</a>`;

/**
 * Slack's own markup as HTML. Everything goes through escaping templates, so that hostile text can only come out as
 * text. Source: docs.slack.dev, Formatting message text.
 */
export function mrkdwn(drawing: Drawing, text: string, how: How = {}): Html {
  const pieces = text.split(/```(?:\n)?([\s\S]+?)```/);
  return html`${pieces.map((piece, at) =>
    at % 2 === 1 ? html`<pre class="code">${unescaped(piece)}</pre>` : lines(drawing, piece, how),
  )}`;
}

/** Lines, with neighboring quoted ones in one quote. */
function lines(drawing: Drawing, text: string, how: How): Html[] {
  const groups: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const last = groups.at(-1);
    const [quoted, words] = [quote !== null, quote?.[1] ?? line];
    if (last?.quoted === quoted) last.lines.push(words);
    else groups.push({ quoted, lines: [words] });
  }
  return groups.map((group) => {
    const inside = inline(drawing, group.lines.join("\n"), how);
    return group.quoted ? html`<blockquote>${inside}</blockquote>` : inside;
  });
}

/** Signs that format do so around whole words only: `5 * 3 * 2` and `snake_case_name` stay. */
const around = (sign: string, name: string): string =>
  `(?<![\\p{L}\\p{N}${sign}])${sign}(?<${name}>(?!\\s)[^${sign}\\n]+?(?<!\\s))${sign}(?![\\p{L}\\p{N}${sign}])`;
const formats = new RegExp(
  [
    "<(?<angle>[^<>\\n]+)>",
    "`(?<code>[^`\\n]+)`",
    around("\\*", "bold"),
    around("_", "italic"),
    around("~", "strike"),
    ":(?<emoji>[a-z0-9_+'-]+):",
    "(?<url>https?:\\/\\/[^\\s<>|*~`]+[^\\s<>|*~`.,;:!?)])",
  ].join("|"),
  "gu",
);

function inline(drawing: Drawing, text: string, how: How): Html {
  const out: (Html | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(formats)) {
    out.push(unescaped(text.slice(done, match.index)));
    out.push(formatted(drawing, match, how));
    done = match.index + match[0].length;
  }
  out.push(unescaped(text.slice(done)));
  return html`${out}`;
}

function formatted(drawing: Drawing, match: RegExpExecArray, how: How): Html | string {
  const { angle, code, bold, italic, strike, emoji: name, url } = match.groups ?? {};
  if (angle !== undefined) return angled(drawing, angle) ?? unescaped(match[0]);
  if (code !== undefined) return html`<code>${unescaped(code)}</code>`;
  if (bold !== undefined) return html`<strong>${inline(drawing, bold, how)}</strong>`;
  if (italic !== undefined) return html`<em>${inline(drawing, italic, how)}</em>`;
  if (strike !== undefined) return html`<s>${inline(drawing, strike, how)}</s>`;
  if (name !== undefined) return emojiOf(name) ?? match[0];
  return how.verbatim || url === undefined ? unescaped(match[0]) : link(unescaped(url), unescaped(url));
}

const emojiOf = (name: string): string | undefined => (Object.hasOwn(emoji, name) ? emoji[name] : undefined);

/** Emoji codes as the pictures they stand for. */
export const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+'-]+):/g, (code: string, name: string) => emojiOf(name) ?? code);

/** What stands between `<` and `>`: a mention, a date or a link. Nothing where it is none of these. */
function angled(drawing: Drawing, inside: string): Html | undefined {
  const bar = inside.indexOf("|");
  const [target, words] = bar < 0 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)];
  switch (target.at(0)) {
    case "@":
      return mention(`@${nameIn(drawing.people, target.slice(1), words)}`);
    case "#":
      return mention(`#${nameIn(drawing.channels, target.slice(1), words)}`);
    case "!":
      return special(drawing, target.slice(1), words);
    default: {
      const address = safeAddress(unescaped(target));
      return address === undefined ? undefined : link(address, unescaped(words ?? target));
    }
  }
}

/** The name of a person or channel; else the words that came with it, or its id. */
export const nameIn = (
  named: readonly { id: string; name: string }[],
  id: string,
  otherwise: string = id,
): string => named.find((one) => one.id === id)?.name ?? unescaped(otherwise);

export const mention = (words: string): Html => html`<span class="mention">${words}</span>`;

function special(drawing: Drawing, target: string, words: string | undefined): Html | undefined {
  if (["here", "channel", "everyone"].includes(target)) return mention(`@${target}`);
  const [kind, ...rest] = target.split("^");
  if (kind === "subteam") return mention(unescaped(words ?? "@group"));
  if (kind !== "date") return undefined;
  const [seconds = "", format = "", url] = rest;
  return dated(drawing, { seconds: Number(seconds), format: unescaped(format), url, fallback: words });
}

type Dated = { seconds: number; format: string; url?: string; fallback?: string };

/** A date in the zone of whoever looks; the fallback where Slack could not read it. */
export function dated(drawing: Drawing, { seconds, format, url, fallback = "" }: Dated): Html {
  const { zone, now } = drawing;
  const at = Number.isInteger(seconds) ? Temporal.Instant.fromEpochMilliseconds(seconds * 1_000) : undefined;
  const words = (at && dateFormatted(format, { at, zone, now })) ?? unescaped(fallback);
  const address = url === undefined ? undefined : safeAddress(unescaped(url));
  const time = html`<time${at ? html` datetime="${at.toString()}"` : ""}>${words}</time>`;
  return address === undefined ? time : link(address, time);
}
