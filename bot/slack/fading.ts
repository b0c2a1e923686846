import { randomUUID } from "node:crypto";
import type { ModalView } from "@slack/types";
import type { Say } from "#bot/dispatch.ts";
import type { Button } from "#care/card.ts";
import type { Item, Page } from "#care/form.ts";
import type { Listening, SlackClient } from "./app.ts";
import { viewFor } from "./say.ts";

/** Views whose buttons will go, by their own id. Only a courtesy: a press that comes too late is answered all the same. */
const waiting = new Map<string, NodeJS.Timeout>();

const buttonsIn = (item: Item): Button[] =>
  "part" in item && item.part.kind === "buttons" ? item.part.buttons : [];

/** The page once the time of its buttons is over. */
export const faded = (page: Page): Page => ({
  ...page,
  items: page.items.filter((item) => !buttonsIn(item).some((button) => button.until)),
});

type Shown = { client: SlackClient; say: Say };

/** The view, which will lose the buttons whose time ends unless something else is shown in it by then. */
export function fading(deps: Listening, { client, say }: Shown, view: ModalView): ModalView {
  if (say.kind !== "done" && say.kind !== "page") return view;
  const until = say.page.items.flatMap(buttonsIn).find((button) => button.until)?.until;
  if (!until) return view;
  const id = randomUUID();
  const later = { external_id: id, view: viewFor({ ...say, page: faded(say.page) }, deps.baseUrl()) };
  const timer = setTimeout(
    () => {
      waiting.delete(id);
      // It was closed, or has become another: then there is nothing to take away.
      client.views.update(later).catch(() => undefined);
    },
    Math.max(0, until.since(deps.now()).total("milliseconds")),
  );
  waiting.set(id, timer.unref());
  return { ...view, external_id: id };
}

/** Somebody goes on from this view, so that it is about to become another. */
export function stay({ external_id: id }: { external_id?: string }): void {
  clearTimeout(waiting.get(id ?? ""));
  waiting.delete(id ?? "");
}
