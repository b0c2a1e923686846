import { html } from "hono/html";
import type { Block } from "../slack/blocks.ts";
import type { Json } from "../check.ts";
import { wordsOf } from "../slack/texts.ts";
import type { Html } from "./drawing.ts";

/** An element with what the page calls it. */
export type Named = {
  block: Block;
  element: Json;
  id: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  optional?: boolean;
};

/** Says whose element this is, for the acts of the page. */
export const aim = ({ block, element }: Named): Html =>
  html` data-block="${block.block_id}" data-action="${String(element.action_id)}"`;

/** What names an element that no label stands over: its placeholder or the text beside it. */
export const nameOf = ({ label, element, block }: Named): string =>
  label ?? (wordsOf(element.placeholder) || wordsOf(block.text) || "Choose");
