import type { App } from "@slack/bolt";
import { homeOfAsker, homePageFrom } from "#bot/home.ts";
import { cardAt } from "#bot/links.ts";
import type { Listening, SlackClient } from "./app.ts";
import { askerFor, personFrom, type SlackPerson } from "./asker.ts";
import { homeOf } from "./view.ts";

/** The Home tab, drawn anew whenever somebody opens it. */
export function listenForHome(app: App, deps: Listening): void {
  app.event("app_home_opened", async ({ event, client, body, context }) => {
    // A workspace that is not set up has no token to publish with.
    if (!context.botToken) return;
    const asker = await askerFor(deps, { ...personFrom(body, context), userId: event.user }, client);
    const card = cardAt(await homeOfAsker(asker), deps.baseUrl());
    await client.views.publish({ user_id: event.user, view: homeOf(card) });
  });
}

/** Turns Home to another of its pages, in place. */
export async function turnHome(deps: Listening, client: SlackClient, turning: Turning): Promise<void> {
  const asker = await askerFor(deps, turning.person, client);
  const card = cardAt(await homeOfAsker(asker, homePageFrom(turning.ref)), deps.baseUrl());
  await client.views.publish({ user_id: turning.person.userId, view: homeOf(card) });
}
type Turning = { person: SlackPerson; ref: string };
