import type { App } from "@slack/bolt";
import { homeFor, strangerHome } from "#care/home.ts";
import { safetyButton } from "#care/safety.form.ts";
import type { Card } from "#care/card.ts";
import { explainTo, type Asker } from "#bot/dispatch.ts";
import { cardAt, leadsToSafety } from "#bot/links.ts";
import type { Listening } from "./app.ts";
import { askerFor, personFrom } from "./asker.ts";
import { homeOf } from "./view.ts";

/** The Home tab, drawn anew whenever somebody opens it. */
export function listenForHome(app: App, deps: Listening): void {
  app.event("app_home_opened", async ({ event, client, body, context }) => {
    // A workspace that is not set up has no token to publish with.
    if (!context.botToken) return;
    const asker = await askerFor(deps, { ...personFrom(body, context), userId: event.user });
    const card = cardAt(withSafety(await homeOfAsker(asker)), deps.baseUrl());
    await client.views.publish({ user_id: event.user, view: homeOf(card) });
  });
}

async function homeOfAsker({ ctx, turnedAway }: Asker): Promise<Card> {
  if (!ctx) return turnedAway ?? strangerHome;
  const home = await homeFor(ctx);
  return home.ok ? home.value : explainTo(ctx, home.refusal);
}

const withSafety = (card: Card): Card =>
  leadsToSafety(card.parts) ? card : { ...card, parts: [...card.parts, safetyButton] };
