import { html } from "hono/html";
import type { Html } from "./drawing.ts";

/** Footbridge's own sign: a deck that an arch carries. */
export const appMark = (kind: string): Html =>
  html`<svg class="mark ${kind}" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    <rect width="36" height="36" rx="8" />
    <path d="M6 16.5h24M8 25c2.6-5.6 6-8.5 10-8.5s7.4 2.9 10 8.5M12 16.5v4M18 16.5v-3M24 16.5v4" />
  </svg>`;

/** Two letters for a person or a workspace without a picture. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.at(0) ?? "")
    .join("")
    .toUpperCase();
