import { isJson, type Json } from "../check.ts";
import { checkCard } from "./card-check.ts";
import type { Actor } from "./activities.ts";
import { TeamsTrouble } from "./errors.ts";
import { limits } from "./limits.ts";
import type { Ack, Dialog, Origin } from "./types.ts";
import { freshId, note, showDialog } from "./world.ts";

const sizes = new Set(["small", "medium", "large"]);

/** Says what Teams would: something went wrong. It is noted, and thrown at whoever acted. */
export function trouble({ world, tenant }: Actor, what: string, ack: Ack): never {
  const why = ack.error === undefined ? "" : ` (${ack.error} ${ack.status})`;
  note(world, tenant.seed.tenantId, `${what}${why}`);
  throw new TeamsTrouble(`${what}${why}`, ack);
}

/** Shows what the product answered to an invoke that opens or submits a dialog; nothing closes it. */
export function applyTask(actor: Actor, ack: Ack, { origin, what }: { origin: Origin; what: string }): Ack {
  const { world, tenant, member } = actor;
  try {
    if (!ack.ok) trouble(actor, `${what} was not answered`, ack);
    const dialog = dialogFrom(actor, ack, { origin, what });
    showDialog(world, tenant, member, dialog);
    return ack;
  } catch (error) {
    const open = member.dialog;
    if (open)
      showDialog(world, tenant, member, { ...open, trouble: "Something went wrong. Please try again." });
    throw error;
  }
}

function dialogFrom(
  actor: Actor,
  ack: Ack,
  { origin, what }: { origin: Origin; what: string },
): Dialog | undefined {
  const { body } = ack;
  if (body === undefined || body === null || (isJson(body) && Object.keys(body).length === 0))
    return undefined;
  const task = isJson(body) ? body.task : undefined;
  if (!isJson(task)) return trouble(actor, `${what} was answered with no task`, ack);
  const base = { id: freshId(actor.world, "d"), origin, values: {}, errors: {} };
  if (task.type === "message" && typeof task.value === "string") {
    return {
      ...base,
      title: actor.world.options.app.name,
      words: task.value,
      width: "small",
      height: "small",
    };
  }
  if (task.type !== "continue" || !isJson(task.value)) {
    return trouble(actor, `${what} was answered with a task ${String(task.type)}`, ack);
  }
  const problems = infoProblems(task.value);
  if (problems.length > 0) return trouble(actor, `${what}: ${problems.join("; ")}`, ack);
  const { title, width, height, card } = task.value;
  return {
    ...base,
    title: String(title),
    width: side(width),
    height: side(height),
    card: (card as { content: Json }).content,
  };
}

const side = (value: unknown): number | string =>
  typeof value === "number" ? value : String(value ?? "medium");

function infoProblems(info: Json): string[] {
  const strange = Object.keys(info).filter(
    (key) => !["title", "width", "height", "card", "completionBotId"].includes(key),
  );
  const found = strange.map((key) => `the sandbox does not know ${key} of a dialog`);
  const { title, card } = info;
  if (typeof title !== "string" || title === "" || title.length > limits.dialogTitle)
    found.push(`a dialog needs a title of ${limits.dialogTitle} characters at most`);
  for (const name of ["width", "height"])
    if (!isSide(info[name])) found.push(`${name} is not a size of a dialog`);
  if (Buffer.byteLength(JSON.stringify(info)) > limits.dialogBytes) found.push("the dialog is too big");
  const isCard = isJson(card) && card.contentType === "application/vnd.microsoft.card.adaptive";
  if (!isCard) return [...found, "a dialog needs an adaptive card"];
  const inside = checkCard(card.content, "dialog").map(({ says, at }) => `${says} at ${at}`);
  return [...found, ...inside];
}

function isSide(value: unknown): boolean {
  if (value === undefined || (typeof value === "string" && sizes.has(value))) return true;
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limits.dialogSide;
}
