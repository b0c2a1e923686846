import type { AnyBlock, HomeView, KnownBlock, ModalView } from "@slack/types";
import { limits } from "./limit-table.ts";
import { problemsOfBlock } from "./limits-blocks.ts";
import { textProblems } from "./limits-text.ts";

export type SlackMessage = { text: string; blocks: KnownBlock[] };

/** What Slack would refuse in a view or message, in words; empty when all is well. For tests; nothing live calls it. */
export function problemsOf(target: ModalView | HomeView | SlackMessage): string[] {
  const found = "type" in target ? viewProblems(target) : messageProblems(target);
  const blocks = known(target.blocks);
  return [...found, ...blocks.flatMap(problemsOfBlock), ...repeatedIds(blocks)];
}

function viewProblems(view: ModalView | HomeView): string[] {
  const problems = countProblems(view.blocks.length, limits.viewBlocks);
  if (JSON.stringify(view).length > limits.viewSize) problems.push("view: too large");
  if ((view.callback_id ?? "").length > limits.id) problems.push("callback_id: too long");
  if ((view.private_metadata ?? "").length > limits.metadata) problems.push("private_metadata: too long");
  return view.type === "modal" ? [...problems, ...modalProblems(view)] : problems;
}

function modalProblems(view: ModalView): string[] {
  const problems = [view.title, view.submit, view.close].flatMap((words) =>
    words ? textProblems("view", words, limits.title) : [],
  );
  const asks = view.blocks.some((block) => block.type === "input");
  return asks && !view.submit ? [...problems, "view: inputs need a submit button"] : problems;
}

function messageProblems(message: SlackMessage): string[] {
  const problems = countProblems(message.blocks.length, limits.messageBlocks);
  if (!message.text.trim()) problems.push("message: no text for notifications");
  if (/[<>]/.test(message.text)) problems.push("message: text with a control sequence");
  if (message.blocks.some((block) => block.type === "input")) problems.push("message: holds an input");
  return problems;
}

function countProblems(count: number, most: number): string[] {
  if (count === 0) return ["no blocks"];
  return count > most ? [`${count} blocks, at most ${most}`] : [];
}

// The renderers give known blocks only; what else may stand in a view is told by its type.
const known = (blocks: readonly AnyBlock[]) => blocks as readonly KnownBlock[];

function repeatedIds(blocks: readonly KnownBlock[]): string[] {
  const blockIds = blocks.flatMap((block) => (block.block_id === undefined ? [] : [block.block_id]));
  const actionIds = blocks.flatMap((block) =>
    block.type === "actions" ? block.elements.map((element) => element.action_id ?? "") : [],
  );
  return [...repeated("block_id", blockIds), ...repeated("action_id", actionIds)];
}

const repeated = (what: string, ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} twice: ${id}`);
