import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import { nextWord } from "#bot/drawing.ts";
import { heading, text, type Card, type Part } from "#care/card.ts";
import type { Page } from "#care/form.ts";
import { notMonitored, safetyButton } from "#care/safety.form.ts";
import type { DraftId } from "#db/ids.ts";
import { blocksOf, numbering, partBlocks, type Numbering } from "./blocks.ts";
import { fieldBlock } from "./fields.ts";
import { limits } from "./limit-table.ts";
import { cut, plain } from "./text.ts";

/** What becomes of a title or button word beyond 24 characters: a bug shown at once, or a word cut short. */
type TooLong = "throw" | "cut";

/**
 * A page as a modal. The draft's id is all that it carries. Throws when the page needs more than 100 blocks, and for
 * words beyond 24 characters unless they are to be cut.
 */
export function viewOf(page: Page, draft: DraftId | undefined, tooLong: TooLong = "throw"): ModalView {
  const blocks = pageBlocks(page);
  const word = (words: string) =>
    plain(tooLong === "cut" ? cut(words, limits.title) : fitting(words), limits.title);
  // Slack refuses inputs without a submit button, even where a choice moves on by itself.
  const submit = page.submit ?? (blocks.some((block) => block.type === "input") ? nextWord : undefined);
  return {
    type: "modal",
    callback_id: `${page.form}.${page.key}`,
    private_metadata: draft ?? "",
    title: word(page.title),
    close: word(page.close),
    ...(submit !== undefined && { submit: word(submit) }),
    clear_on_close: page.key === "done",
    notify_on_close: false,
    blocks,
  };
}

function pageBlocks(page: Page): KnownBlock[] {
  const number = numbering();
  const blocks = page.items.flatMap((item) =>
    "field" in item ? [fieldBlock(item.field)] : partBlocks(item.part, number),
  );
  if (blocks.length > limits.viewBlocks) {
    throw new Error(
      `${page.form}.${page.key} needs ${blocks.length} blocks; Slack takes ${limits.viewBlocks}`,
    );
  }
  return orNothing(blocks);
}

/** Slack refuses a view without blocks. */
const orNothing = (blocks: KnownBlock[]): KnownBlock[] =>
  blocks.length > 0 ? blocks : blocksOf([text("There is nothing to show here.")]);

function fitting(words: string): string {
  if (words.length > limits.title)
    throw new Error(`A title or button has more than ${limits.title} characters`);
  return words;
}

/**
 * A card as the Home tab. A list that is too long shows what fits and how much more there is; the way to a safety
 * concern always stays.
 */
export function homeOf(card: Card): HomeView {
  const number = numbering();
  const parts = [heading(card.title), ...card.parts];
  const drawn = parts.map((part) => ({ part, blocks: partBlocks(part, number) }));
  const all = drawn.flatMap((one) => one.blocks);
  const blocks = all.length > limits.viewBlocks ? shortened(drawn, number) : all;
  return { type: "home", callback_id: "home", private_metadata: "", blocks: orNothing(blocks) };
}

type Drawn = { part: Part; blocks: KnownBlock[] };

function shortened(drawn: readonly Drawn[], number: Numbering): KnownBlock[] {
  const safety = drawn.some((one) => leadsToSafety(one.part)) ? partBlocks(safetyButton, number) : [];
  const room = limits.viewBlocks - safety.length - 1;
  let [count, used] = [0, 0];
  for (const { blocks } of drawn) {
    if (used + blocks.length > room) break;
    [count, used] = [count + 1, used + blocks.length];
  }
  // An entry whose buttons would be missing is not shown by halves.
  if (count > 0 && isFrame(drawn[count]?.part)) count -= 1;
  const shown = drawn.slice(0, count);
  const rest = drawn.slice(count);
  const stays = shown.some((one) => leadsToSafety(one.part)) ? [] : safety;
  return [...shown.flatMap((one) => one.blocks), ...partBlocks(moreLine(rest), number), ...stays];
}

const leadsToSafety = (part: Part): boolean =>
  part.kind === "buttons" && part.buttons.some((button) => button.press === "safety.open");

const isFrame = (part: Part | undefined): boolean => part?.kind === "buttons" || part?.kind === "link";

/** Counts what a person would read as an entry: not its heading, rule or buttons. */
function moreLine(rest: readonly Drawn[]): Part {
  const isEntry = ({ part, blocks }: Drawn) =>
    blocks.length > 0 && part.kind !== "heading" && part.kind !== "divider" && !isFrame(part);
  const count = rest.filter(isEntry).length;
  return text(count > 0 ? `${count} more: open the panel.` : "For more, open the panel.", "quiet");
}

const footbridge = plain("Footbridge", limits.title);

const loading: ModalView = {
  type: "modal",
  callback_id: "loading",
  private_metadata: "",
  title: footbridge,
  close: plain("Cancel", limits.title),
  notify_on_close: false,
  blocks: [{ type: "section", text: plain("One moment…", limits.section) }],
};

/** Opens before anything is looked up, since a trigger lives for 3 seconds; a page then takes its place. */
export const loadingView = (title?: string): ModalView =>
  title === undefined ? loading : { ...loading, title: plain(title, limits.title) };

/**
 * Says that something did not work. `id` is the request's, for whoever is asked for help; without one nothing failed, and
 * the words alone say what to do.
 */
export function errorView(words: string, id?: string): ModalView {
  const help = id === undefined ? [] : [text(`If you ask for help, say ${id}.`, "quiet")];
  return {
    type: "modal",
    callback_id: "error",
    private_metadata: "",
    title: footbridge,
    close: plain("Close", limits.title),
    notify_on_close: false,
    blocks: blocksOf([text(words), ...help, text(notMonitored, "quiet"), safetyButton]),
  };
}
