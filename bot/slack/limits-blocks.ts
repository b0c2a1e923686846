import type {
  Button,
  ConfirmationDialog,
  InputBlock,
  KnownBlock,
  RichTextBlock,
  SectionBlock,
} from "@slack/types";
import { limits } from "./limit-table.ts";
import { problemsOfInput } from "./limits-inputs.ts";
import { between, textProblems } from "./limits-text.ts";

/** What Slack would refuse in one block. Kinds that we never send are refused too. */
export function problemsOfBlock(block: KnownBlock): string[] {
  if ((block.block_id ?? "x").length > limits.id || block.block_id === "") return ["block_id: length"];
  switch (block.type) {
    case "section":
      return sectionProblems(block);
    case "header":
      return textProblems("header", block.text, limits.heading);
    case "divider":
      return [];
    case "context":
      return [
        ...between("context", block.elements.length, limits.contextElements),
        ...block.elements.flatMap((element) =>
          element.type === "image" ? ["context: image"] : textProblems("context", element, limits.context),
        ),
      ];
    case "actions":
      return [
        ...between("actions", block.elements.length, limits.buttons),
        ...block.elements.flatMap((element) =>
          element.type === "button" ? buttonProblems(element) : [`actions: ${element.type}`],
        ),
      ];
    case "rich_text":
      return richProblems(block);
    case "input":
      return inputProblems(block);
    default:
      return [`a block that we do not send: ${block.type}`];
  }
}

function sectionProblems(block: SectionBlock): string[] {
  const text = block.text ? textProblems("section", block.text, limits.section) : [];
  const { fields } = block;
  if (!fields) return block.text ? text : ["section: neither text nor fields"];
  return [
    ...text,
    ...between("section fields", fields.length, limits.fields),
    ...fields.flatMap((field) => textProblems("field", field, limits.field)),
  ];
}

function buttonProblems(button: Button): string[] {
  const problems = textProblems("button", button.text, limits.button);
  const { action_id: action = "", value = "", url = "" } = button;
  if (action === "" || action.length > limits.id) problems.push("button: action_id");
  if (value.length > limits.value) problems.push("button: value too long");
  if (url.length > limits.url) problems.push("button: url too long");
  return button.confirm ? [...problems, ...confirmProblems(button.confirm)] : problems;
}

function confirmProblems({ title, text, confirm, deny }: ConfirmationDialog): string[] {
  if (!title || !confirm || !deny) return ["confirm: a part is missing"];
  const most = limits.confirm;
  return [
    ...textProblems("confirm title", title, most.title),
    ...textProblems("confirm", text, most.text),
    ...[confirm, deny].flatMap((words) => textProblems("confirm button", words, most.button)),
  ];
}

function richProblems(block: RichTextBlock): string[] {
  const sections = block.elements.flatMap((one) => (one.type === "rich_text_list" ? one.elements : [one]));
  if (sections.length === 0 || block.elements.some((one) => one.elements.length === 0)) {
    return ["rich_text: empty"];
  }
  const texts = sections.flatMap((one) => one.elements);
  const problems = texts.flatMap((one) => (one.type === "text" ? [] : [`rich_text: ${one.type}`]));
  const words = texts.map((one) => (one.type === "text" ? one.text : ""));
  if (sections.some((one) => one.elements.length === 0) || words.includes("")) {
    problems.push("rich_text: empty text");
  }
  if (!words.join("").trim()) problems.push("rich_text: blank");
  if (words.join("").length > limits.section) problems.push("rich_text: too long");
  return problems;
}

function inputProblems(block: InputBlock): string[] {
  return [
    ...textProblems("label", block.label, limits.label),
    ...(block.hint ? textProblems("hint", block.hint, limits.label) : []),
    ...problemsOfInput(block.element),
  ];
}
