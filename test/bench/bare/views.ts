import type { HomeView, ModalView } from "@slack/types";

/** The modals that the bare program can show. */
export type FixedModal = "picker" | "school" | "program" | "preview" | "done" | "deciding" | "decided";

/**
 * What the bare program shows: what the product showed somebody once, word for word, so that both send as much. Nothing in
 * it depends on who asks or what was entered. A figure gives what it asks for.
 */
export type FixedViews = Partial<Record<FixedModal, ModalView>> & {
  home?: HomeView;
  /** A whole page of the panel. */
  page?: string;
};
