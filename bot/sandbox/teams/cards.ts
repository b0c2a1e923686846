import { isJson, type Json } from "../check.ts";

/** An action of a card, with the inputs whose values it may send. */
export type FoundAction = { action: Json; inputs: Json[] };

const children = ["body", "items", "columns", "rows", "cells", "images"] as const;
const listed = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** All elements of a card in the order in which they are read, those of unfolding cards left out. */
function elementsOf(of: Json): Json[] {
  return children.flatMap((name) => listed(of[name])).flatMap((element) => [element, ...elementsOf(element)]);
}

export const inputsOf = (card: Json): Json[] =>
  elementsOf(card).filter(({ type }) => String(type).startsWith("Input."));

/** Every action of a card, those of unfolding cards after the one that unfolds them. */
export function actionsOf(card: Json, above: readonly Json[] = []): FoundAction[] {
  const inputs = [...above, ...inputsOf(card)];
  const elements = elementsOf(card);
  const own = [
    ...elements.flatMap((element) => [
      ...(isJson(element.selectAction) ? [element.selectAction] : []),
      ...(element.type === "ActionSet" ? listed(element.actions) : []),
      ...(isJson(element.inlineAction) ? [element.inlineAction] : []),
    ]),
    ...listed(card.actions),
  ];
  return own.flatMap((action) => [
    { action, inputs },
    ...(isJson(action.card) ? actionsOf(action.card, inputs) : []),
  ]);
}

/** All inputs of a card and of what unfolds from it. */
export const allInputsOf = (card: Json): Json[] => [
  ...inputsOf(card),
  ...actionsOf(card).flatMap(({ action }) => (isJson(action.card) ? inputsOf(action.card) : [])),
];

/** A card with its actions numbered by their ids, so that a page can say which one was pressed. */
export function numbered(card: Json): Json {
  const copy = structuredClone(card);
  actionsOf(copy).forEach(({ action }, at) => (action.id = `a${at}`));
  return copy;
}

/** Clients that know no Action.Execute where this card stands do what its fallback says. */
export function withFallbacks(card: Json): Json {
  const copy = structuredClone(card);
  for (const { action } of actionsOf(copy)) {
    if (action.type !== "Action.Execute" || !isJson(action.fallback)) continue;
    const { fallback } = action;
    for (const key of Object.keys(action)) delete action[key];
    Object.assign(action, fallback);
  }
  return copy;
}

const spoken = new Set(["text", "title", "label", "placeholder", "value", "errorMessage", "altText"]);

/** Every word that a person could read in a card, in order. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === "string") return spoken.has(key) ? [each] : [];
    return key === "data" ? [] : wordsOf(each);
  });
}
