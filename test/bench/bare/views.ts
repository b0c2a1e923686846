import type { ModalView } from "@slack/types";

/**
 * The views that the bare program shows: what the product showed somebody once, word for word, so that both send as much
 * to Slack. They are fixed: nothing in them depends on who asks or what was entered.
 */
export type FixedViews = Record<"picker" | "school" | "program" | "preview" | "done", ModalView>;
