import type { Conversation } from "./conversation.ts";
import { findPage } from "./find.form.ts";
import { accept, refuse } from "./outcome.ts";

/** `/footbridge find`. It asks nothing: a name is never taken in chat. */
export const findConversation: Conversation = {
  start: (_ctx, words) => Promise.resolve(accept({ kind: "done", page: findPage(words.trim() !== "") })),
  show: () => Promise.resolve(refuse({ kind: "not-found", what: "page" })),
  next: () => Promise.resolve(refuse({ kind: "not-found", what: "page" })),
};
