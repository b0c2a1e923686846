import type { App } from "@slack/bolt";
import { homeFor, strangerHome } from "#care/home.ts";
import { explain } from "#care/explain.ts";
import { cardAt } from "#bot/links.ts";
import type { Listening } from "./app.ts";
import { askerFor, personFrom } from "./asker.ts";
import { homeOf } from "./view.ts";

/** The Home tab, drawn anew whenever somebody opens it. */
export function listenForHome(app: App, deps: Listening): void {
  app.event("app_home_opened", async ({ event, client, body, context }) => {
    const person = { ...personFrom(body, context), userId: event.user };
    const { ctx } = await askerFor(deps, person);
    const card = ctx ? await homeFor(ctx) : undefined;
    const shown = card ? (card.ok ? card.value : explain(card.refusal)) : strangerHome;
    await client.views.publish({ user_id: event.user, view: homeOf(cardAt(shown, deps.baseUrl())) });
  });
}
