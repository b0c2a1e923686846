import type { ModalView } from "@slack/types";
import type { Say } from "#bot/dispatch.ts";
import { cardAt, pageAt, pageOfCard } from "#bot/links.ts";
import { viewOf } from "./view.ts";

/** What the product said as a modal; nothing for messages beside fields, which only an acknowledgment can carry. */
export function viewFor(say: Exclude<Say, { kind: "wrong" }>, baseUrl: string): ModalView {
  if (say.kind === "refused") return viewOf(pageOfCard(cardAt(say.card, baseUrl)), undefined, "cut");
  return viewOf(pageAt(say.page, baseUrl), say.kind === "done" ? undefined : say.draft, "cut");
}
