import type { App } from "@slack/bolt";
import { noteHomeOpened } from "#care/home-openings.ts";
import { homeFor, strangerHome } from "#care/home.ts";
import { safetyButton } from "#care/safety.form.ts";
import type { Card } from "#care/card.ts";
import { explainTo, type Asker } from "#bot/dispatch.ts";
import { cardAt, leadsToSafety } from "#bot/links.ts";
import type { SlackPerson } from "./actor.ts";
import type { Listening, SlackClient } from "./app.ts";
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

/** Turns Home to another of its pages, in place. */
export async function turnHome(deps: Listening, client: SlackClient, turning: Turning): Promise<void> {
  const asker = await askerFor(deps, turning.person);
  const page = /^\d{1,3}$/.test(turning.ref) ? Number(turning.ref) : 0;
  const card = cardAt(withSafety(await homeOfAsker(asker, page)), deps.baseUrl());
  await client.views.publish({ user_id: turning.person.userId, view: homeOf(card) });
}
type Turning = { person: SlackPerson; ref: string };

async function homeOfAsker({ ctx, turnedAway }: Asker, page = 0): Promise<Card> {
  if (!ctx) return turnedAway ?? strangerHome;
  await noteHomeOpened(ctx, page);
  const home = await homeFor(ctx, page);
  return home.ok ? home.value : explainTo(ctx, home.refusal);
}

const withSafety = (card: Card): Card =>
  leadsToSafety(card.parts) ? card : { ...card, parts: [...card.parts, safetyButton] };
