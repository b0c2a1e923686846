import {
  boolean,
  byType,
  isJson,
  list,
  only,
  shape,
  string,
  type Check,
  type Json,
  type Problem,
} from "../check.ts";
import { allowedIn, elements, image } from "./elements.ts";
import { limits } from "./limits.ts";
import { richTextPart } from "./rich-text.ts";
import { anyText, plainText } from "./texts.ts";

/** A block as Slack keeps it: always with its id. */
export type Block = Json & { type: string; block_id: string };
export type Surface = "message" | "modal" | "home";

const id = { block_id: string(limits.blockId, 1) };

const kinds: Record<string, Check> = {
  section: shape({
    required: {},
    optional: {
      ...id,
      text: anyText(limits.text),
      fields: list(anyText(limits.sectionField), { max: limits.sectionFields }),
      accessory: byType({ ...pickFor("accessory"), image }),
      expand: boolean,
    },
    also: (value, at, found) => {
      if (!value.text && !value.fields) found.push({ says: "must have one of: text, fields", at });
    },
  }),
  header: shape({ required: { text: plainText(limits.header) }, optional: id }),
  divider: shape({ required: {}, optional: id }),
  context: shape({
    required: {
      elements: list(byType({ ...textKinds(), image }), { max: limits.contextElements }),
    },
    optional: id,
  }),
  actions: shape({
    required: { elements: list(only(elements, allowedIn.actions), { max: limits.actionsElements }) },
    optional: id,
  }),
  input: shape({
    required: { label: plainText(limits.inputLabel), element: only(elements, allowedIn.input) },
    optional: { ...id, hint: plainText(limits.inputLabel), optional: boolean, dispatch_action: boolean },
  }),
  image: imageBlock(),
  rich_text: shape({ required: { elements: list(richTextPart) }, optional: id }),
};
const markdown = shape({ required: { text: string(limits.markdown, 1) }, optional: id });

const checks: Record<Surface, Check> = {
  message: byType({ ...kinds, markdown }),
  modal: byType(kinds),
  home: byType(kinds),
};

function pickFor(place: "accessory"): Record<string, Check> {
  return Object.fromEntries(Object.entries(elements).filter(([type]) => allowedIn[place].includes(type)));
}

function textKinds(): Record<string, Check> {
  const text = anyText(limits.text);
  return { plain_text: text, mrkdwn: text };
}

function imageBlock(): Check {
  return shape({
    required: { alt_text: string(limits.imageAlt, 1) },
    optional: {
      ...id,
      image_url: string(limits.url, 1),
      slack_file: shape({ required: {}, optional: { id: string(), url: string() } }),
      title: plainText(limits.imageTitle),
    },
    also: (value, at, found) => {
      const { image_url, slack_file, alt_text } = value;
      image({ image_url, slack_file, alt_text }, at, found);
    },
  });
}

/** The elements of a block that a person can act on, with the input's label where there is one. */
export function elementsIn(block: Json): Json[] {
  if (block.type === "input") return isJson(block.element) ? [block.element] : [];
  if (block.type === "section") return isJson(block.accessory) ? [block.accessory] : [];
  if (block.type !== "actions" || !Array.isArray(block.elements)) return [];
  return block.elements.filter(isJson);
}

/** All that Slack would refuse in these blocks on this surface. `at` is where they stand, such as `/view/blocks`. */
export function checkBlocks(value: unknown, surface: Surface, at: string): Problem[] {
  const found: Problem[] = [];
  const max = surface === "message" ? limits.messageBlocks : limits.viewBlocks;
  list(checks[surface], { min: 0, max })(value, at, found);
  if (Array.isArray(value)) checkIds(value.filter(isJson), at, found);
  return found;
}

function checkIds(blocks: Json[], at: string, found: Problem[]): void {
  const seen = new Set<unknown>();
  let focused = 0;
  blocks.forEach((block, index) => {
    if (block.block_id !== undefined && seen.has(block.block_id)) {
      found.push({
        says: `\`block_id\` already exists: ${String(block.block_id)}`,
        at: `${at}/${index}/block_id`,
      });
    }
    seen.add(block.block_id);
    const inside = elementsIn(block);
    focused += inside.filter((element) => element.focus_on_load === true).length;
    checkActionIds(inside, `${at}/${index}`, found);
  });
  if (focused > 1) found.push({ says: "only one element may have focus_on_load", at });
}

function checkActionIds(inside: Json[], at: string, found: Problem[]): void {
  const ids = inside.map((element) => element.action_id).filter((each) => each !== undefined);
  if (new Set(ids).size < ids.length) found.push({ says: "`action_id` must be unique within its block", at });
}

/** The blocks with the ids that Slack makes up where the app gave none: new ones each time, as Slack does. */
export function withIds(blocks: Json[], next: () => string): Block[] {
  return blocks.map((block) => {
    const kept: Json = { ...block, block_id: block.block_id ?? next() };
    const named = (element: Json): Json =>
      element.type === "image" ? element : { ...element, action_id: element.action_id ?? next() };
    if (block.type === "input" && isJson(block.element)) kept.element = named(block.element);
    if (block.type === "section" && isJson(block.accessory)) kept.accessory = named(block.accessory);
    if (block.type === "actions") kept.elements = elementsIn(block).map(named);
    return kept as Block;
  });
}

/** All text in these blocks together, counted as far as Slack's limit for a posted message is known. */
export function weight(blocks: readonly Json[]): number {
  const letters = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + letters(each), 0);
    if (!isJson(value)) return 0;
    return Object.entries(value).reduce(
      (sum, [key, each]) => sum + (key === "text" && typeof each === "string" ? each.length : letters(each)),
      0,
    );
  };
  return letters(blocks) + blocks.length * limits.messageBlockOverhead;
}
