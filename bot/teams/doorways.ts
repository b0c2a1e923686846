import { underUmbrella, type Registry } from "#bot/commands.ts";
import { dispatch, type Asker } from "#bot/dispatch.ts";
import { readCodeName } from "#care/code-names.rules.ts";
import { text, type Card, type Part } from "#care/card.ts";
import type { Page } from "#care/form.ts";
import { notMonitored, safetyButton, safetyPage } from "#care/safety.form.ts";
import { adaptiveCardOf } from "./adaptive-card.ts";
import type { AdaptiveCard, Element, Submit } from "./card-types.ts";

export type Typed = { name: string; words: string };

const greetings = /^(hi|hello|hey|start|hola)[.!]*$/i;

/** What was typed to the bot, as a command; whatever else it was is not kept. */
export function typedFrom(registry: Registry, text: string): Typed {
  const typed = text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^\/?(footbridge( |$))?/i, "");
  if (greetings.test(typed)) return { name: "help", words: "" };
  return underUmbrella(registry, typed);
}

/** A card with the button that opens a form: words alone can open no dialog. */
export function doorwayCard(registry: Registry, { name, words }: Typed): AdaptiveCard {
  const command = Object.hasOwn(registry.commands, name) ? registry.commands[name] : undefined;
  const about = readCodeName(words);
  const title = command?.summary ?? "Connect my account";
  const dropped = words !== "" && !about;
  return withDoor(
    {
      title,
      summary: title,
      parts: [
        text("The form opens for you alone. Nothing is sent before you confirm it there."),
        ...(dropped ? [text(droppedWords, "warning")] : []),
        safetyButton,
      ],
    },
    { label: about ? `Open for ${about}` : "Open the form", name, ...(about && { words: about }) },
  );
}

const droppedWords = "What you typed behind the command is no code name, so it was not kept.";

/** What a channel is told: nothing, but that one can go on alone. */
export function channelCard({ name }: Typed): AdaptiveCard {
  const title = "Footbridge answers in private";
  const parts = [
    text("Press Continue: what opens is seen by you alone. Nothing about a case is ever shown here."),
    text(notMonitored, "quiet"),
  ];
  return withDoor({ title, summary: title, parts }, { label: "Continue", name });
}

/** The numbers of a safety concern, which belong to nobody's case. */
export const safetyCard = (): Card => cardOfPage(safetyPage([], []));

function withDoor(card: Card, door: { label: string; name: string; words?: string }): AdaptiveCard {
  const open: Submit = {
    type: "Action.Submit",
    title: door.label,
    style: "positive",
    data: {
      msteams: { type: "task/fetch" },
      verb: "command",
      command: door.name,
      ...(door.words && { codeName: door.words }),
    },
    associatedInputs: "none",
  };
  const { body, ...drawn } = adaptiveCardOf(card);
  const at = body.findIndex((element) => element.type === "ActionSet");
  const set: Element = { type: "ActionSet", actions: [open] };
  return { ...drawn, body: at < 0 ? [...body, set] : body.toSpliced(at, 0, set) };
}

/** What is only to be read and pressed, as a card. */
export const cardOfPage = ({ title, items }: Page): Card => ({
  title,
  summary: title,
  parts: items.flatMap((item): Part[] => ("part" in item ? [item.part] : [])),
});

/** The commands whose answer is a card, without a form: help, and the numbers of a safety concern. */
export async function openAnswer(
  registry: Registry,
  asker: Asker,
  { name }: Typed,
): Promise<Card | undefined> {
  if (!Object.hasOwn(registry.open, name)) return undefined;
  const said = await dispatch(registry, asker, { kind: "command", name, words: "" });
  return said.kind === "done" ? cardOfPage(said.page) : undefined;
}
