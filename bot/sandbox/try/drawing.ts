import { html } from "hono/html";
import type { StateValues } from "../slack/values.ts";

export type Html = ReturnType<typeof html>;

/** What every drawing needs: whose eyes it is for, and where to say that something cannot be drawn. */
export type Drawing = {
  now: Temporal.Instant;
  /** The zone of the person who looks. */
  zone: string;
  people: readonly { id: string; name: string }[];
  channels: readonly { id: string; name: string }[];
  /** Takes note that something is not drawn; `what` names a type or a scheme, never content. */
  missing: (what: string) => void;
  /** Makes an id of the page, never the same twice in one drawing. */
  unique: (id: string) => string;
};

/** Where elements stand: what their acts are aimed at, and what has been entered so far. */
export type Surface = {
  /** Begins the ids of all that stands there. */
  id: string;
  values: StateValues;
  /** Messages beside inputs, by block id. */
  errors: Readonly<Record<string, string>>;
};

export type DrawingFor = Pick<Drawing, "now" | "zone" | "people" | "channels" | "missing">;

/** One drawing of a pane, with ids of its own. */
export function newDrawing(given: DrawingFor): Drawing {
  const used = new Map<string, number>();
  const unique = (id: string): string => {
    const plain = id.replaceAll(/[^\w.:-]+/g, "_");
    const count = (used.get(plain) ?? 0) + 1;
    used.set(plain, count);
    return count === 1 ? plain : `${plain}~${count}`;
  };
  return { ...given, unique };
}

/** Stands, for all to see, in place of something that Slack would draw and this page cannot. */
export function notDrawn(drawing: Drawing, what: string): Html {
  drawing.missing(what);
  return html`<p class="not-drawn" role="alert">The sandbox cannot draw this: ${what}</p>`;
}

/** An attribute where there is a value for it, and nothing where there is none. */
export const attribute = (name: string, value: string | number | undefined): Html | "" =>
  value === undefined ? "" : html` ${name}="${value}"`;
