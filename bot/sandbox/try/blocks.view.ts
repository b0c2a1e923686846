import { html } from "hono/html";
import { elementsIn, type Block } from "../slack/blocks.ts";
import { isJson, type Json } from "../check.ts";
import { attribute, notDrawn, type Drawing, type Html, type Surface } from "./drawing.ts";
import { drawElement } from "./elements.view.ts";
import { markdown } from "./markdown.ts";
import type { Named } from "./named.ts";
import { richText } from "./rich-text.view.ts";
import { drawText, plainWords } from "./texts.view.ts";

/** Blocks as Slack draws them. What is not known is drawn in red and noted, never left out. */
export const drawBlocks = (drawing: Drawing, surface: Surface, blocks: readonly Block[]): Html =>
  html`${blocks.map((block, at) => drawBlock(drawing, surface, { block, at }))}`;

type Placed = { block: Block; at: number };

function drawBlock(drawing: Drawing, surface: Surface, { block, at }: Placed): Html {
  switch (block.type) {
    case "section":
      return section(drawing, surface, { block, at });
    case "header":
      return html`<h3 class="block header">${plainWords(block.text)}</h3>`;
    case "divider":
      return html`<hr class="block" />`;
    case "context":
      return context(drawing, block);
    case "actions":
      return html`<div class="block actions">${inside(drawing, surface, { block, at })}</div>`;
    case "input":
      return input(drawing, surface, { block, at });
    case "image":
      return imageBlock(drawing, block);
    case "rich_text":
      return html`<div class="block">${richText(drawing, block)}</div>`;
    case "markdown":
      return html`<div class="block">${markdown(drawing, String(block.text))}</div>`;
    default:
      return notDrawn(drawing, `block ${block.type}`);
  }
}

function section(drawing: Drawing, surface: Surface, { block, at }: Placed): Html {
  const text =
    block.text === undefined ? "" : html`<div class="lines">${drawText(drawing, block.text)}</div>`;
  const fields = Array.isArray(block.fields) ? block.fields : [];
  const drawn = fields.map((field) => html`<div class="field lines">${drawText(drawing, field)}</div>`);
  const grid = drawn.length > 0 ? html`<div class="fields">${drawn}</div>` : "";
  if (!isJson(block.accessory)) return html`<div class="block section">${text}${grid}</div>`;
  return html`<div class="block section with-accessory">
    <div>${text}${grid}</div>
    <div class="accessory">${accessory(drawing, surface, { block, at })}</div>
  </div>`;
}

function accessory(drawing: Drawing, surface: Surface, placed: Placed): Html {
  const { accessory: element } = placed.block;
  if (isJson(element) && element.type === "image") return image(drawing, element);
  return html`${inside(drawing, surface, placed)}`;
}

function context(drawing: Drawing, block: Json): Html {
  const elements = Array.isArray(block.elements) ? block.elements.filter(isJson) : [];
  const drawn = elements.map((element) =>
    element.type === "image"
      ? image(drawing, element)
      : html`<span class="lines">${drawText(drawing, element)}</span>`,
  );
  return html`<div class="block context">${drawn}</div>`;
}

/** The elements of a block that a person can act on. */
function inside(drawing: Drawing, surface: Surface, { block, at }: Placed): Html[] {
  return elementsIn(block).map((element) =>
    drawElement(drawing, surface, {
      block,
      element,
      id: elementId(drawing, surface, { block, at }, element),
    }),
  );
}

/** Ids that Slack makes up are new at every drawing; the place in the view is not. */
const madeUp = /^b[0-9A-Z]{8}$/;

function elementId(drawing: Drawing, surface: Surface, { block, at }: Placed, element: Json): string {
  const place = madeUp.test(block.block_id) ? (block.type === "input" ? at : "") : block.block_id;
  return drawing.unique(`${surface.id}.${place}.${String(element.action_id)}`);
}

/** Whether the element is a group of its own kind, which a legend names rather than a label. */
const isGroup = (element: Json): boolean => element.type === "radio_buttons" || element.type === "checkboxes";

function input(drawing: Drawing, surface: Surface, placed: Placed): Html {
  const { block } = placed;
  const [element] = elementsIn(block);
  if (!element) return notDrawn(drawing, "an input without an element");
  const id = elementId(drawing, surface, placed, element);
  const error = surface.errors[block.block_id];
  const hint = block.hint === undefined ? undefined : plainWords(block.hint);
  const named: Named = {
    block,
    element,
    id,
    label: plainWords(block.label),
    describedBy: [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined,
    invalid: error !== undefined,
    optional: block.optional === true,
  };
  const words = html`${named.label}${block.optional === true ? html` <span class="quiet">(optional)</span>` : ""}`;
  const beneath = html`${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : ""}
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ""}`;
  const drawn = drawElement(drawing, surface, named);
  if (isGroup(element)) {
    return html`<fieldset class="block input" ${attribute("aria-describedby", named.describedBy)}>
      <legend>${words}</legend>
      ${drawn}${beneath}
    </fieldset>`;
  }
  return html`<div class="block input"><label for="${id}">${words}</label>${drawn}${beneath}</div>`;
}

function imageBlock(drawing: Drawing, block: Json): Html {
  const title = block.title === undefined ? "" : html`<figcaption>${plainWords(block.title)}</figcaption>`;
  return html`<figure class="block">${title}${image(drawing, block)}</figure>`;
}

/** The sandbox loads nothing from elsewhere: such a picture is its words. */
function image(drawing: Drawing, of: Json): Html {
  const alt = typeof of.alt_text === "string" ? of.alt_text : "";
  const url = typeof of.image_url === "string" ? of.image_url : "";
  if (url.startsWith("data:image/")) return html`<img src="${url}" alt="${alt}" />`;
  if (url === "" && !isJson(of.slack_file)) return notDrawn(drawing, "an image without an address");
  return html`<span class="picture">Image: ${alt}</span>`;
}
