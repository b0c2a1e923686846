import { html } from "hono/html";
import type { Html } from "./env.ts";

/** Strokes in a square of 16. Drawn here, so that a machine with few fonts shows the same. */
const strokes = {
  arrow: html`<path d="M2.5 8h10M8.8 4.2 12.6 8l-3.8 3.8" />`,
  check: html`<path d="m3 8.6 3.2 3.2L13 4.6" />`,
  cross: html`<path d="m4 4 8 8M12 4l-8 8" />`,
  ring: html`<circle cx="8" cy="8" r="5" />`,
  disc: html`<circle cx="8" cy="8" r="5" fill="currentColor" />`,
  half: html`<circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 0 0 10Z" fill="currentColor" />`,
  triangle: html`<path d="M8 3 14 13.5H2Z" fill="currentColor" />`,
  square: html`<rect x="3.5" y="3.5" width="9" height="9" rx="1" fill="currentColor" />`,
} as const;
export type IconName = keyof typeof strokes;

/** A sign beside words that say the same: it has no words of its own. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${strokes[name]}</svg>`;

/** So many of so many as dots, for sighted readers; the words beside them say it all. */
export function dotRow(value: number, of: number): Html {
  const at = (nth: number) => 6 + nth * 13;
  return html`<svg
    class="dots"
    viewBox="0 0 ${at(of) - 6} 12"
    width="${at(of) - 6}"
    height="12"
    aria-hidden="true"
  >
    ${Array.from({ length: of }, (_, nth) => html`<circle cx="${at(nth)}" cy="6" r="4.5" ${nth < value ? html` fill="currentColor"` : ""} />`)}
  </svg>`;
}
