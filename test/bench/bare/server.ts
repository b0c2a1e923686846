import { randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { App } from "@slack/bolt";
import { Hono } from "hono";
import postgres from "postgres";
import { z } from "zod";
import { WebReceiver } from "#bot/slack/receiver.ts";
import { loadingView } from "#bot/slack/view.ts";
import type { FixedViews } from "./views.ts";

// The least that could stand in the product's place: Bolt behind the same receiver, fixed views, and one INSERT for a
// confirmed update. It looks nothing up, keeps no draft, reads no note, asks no rule and writes no second row.

const Bot = z.object({ botToken: z.string(), botUserId: z.string() });
const settings = z
  .object({
    PORT: z.coerce.number(),
    DATABASE_URL: z.string(),
    SLACK_SIGNING_SECRET: z.string(),
    SLACK_API_URL: z.string(),
    BARE_BOTS: z.string(),
    BARE_VIEWS: z.string(),
  })
  .parse(process.env);
const bots = z.record(z.string(), Bot).parse(JSON.parse(settings.BARE_BOTS));
// The bench writes it in the same breath.
const views = JSON.parse(settings.BARE_VIEWS) as FixedViews;
const sql = postgres(settings.DATABASE_URL, { fetch_types: false });

const receiver = new WebReceiver({
  signingSecret: settings.SLACK_SIGNING_SECRET,
  now: () => Temporal.Now.instant(),
  log: () => undefined,
});
const app = new App({
  receiver,
  authorize: ({ teamId }) => Promise.resolve(bots[teamId ?? ""] ?? {}),
  clientOptions: { slackApiUrl: settings.SLACK_API_URL, retryConfig: { retries: 0 } },
  ignoreSelf: false,
  convoStore: false,
});

app.command("/progress", async ({ command, ack, client }) => {
  const opened = client.views.open({ trigger_id: command.trigger_id, view: loadingView() });
  await ack();
  const { view } = await opened;
  if (!view?.id) return;
  const side = command.team_id.startsWith("T0S") ? "school" : "program";
  await client.views.update({ view_id: view.id, view: command.text ? views[side] : views.picker });
});
app.view("progress.ratings", ({ ack }) => ack({ response_action: "push", view: views.preview }));
app.view("progress.preview", async ({ ack, body, view }) => {
  const content = JSON.stringify(view.state.values);
  await sql`insert into bare_updates (id, author, content, created_at)
    values (${randomUUID()}, ${body.user.id}, ${content}, now())`;
  await ack({ response_action: "update", view: views.done });
});

const web = new Hono();
web.post("/slack/events", (c) => receiver.handle(c.req.raw));
web.get("/healthz", (c) => c.json({ ok: true }));
serve({ fetch: web.fetch, port: settings.PORT, hostname: "127.0.0.1" });
