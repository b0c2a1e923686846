import { createHash, randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import postgres from "postgres";
import { z } from "zod";
import { WebReceiver } from "#bot/slack/receiver.ts";
import { loadingView } from "#bot/slack/view.ts";
import type { FixedModal, FixedViews } from "./views.ts";

// The least that could stand in the product's place: Bolt behind the same receiver, fixed views, one INSERT for what is
// confirmed, and one query for what is looked at. It keeps no draft, reads no note, asks no rule and writes no second row.

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

function modal(name: FixedModal): ModalView {
  const view = views[name];
  if (!view) throw new Error(`the bare program was not given ${name}`);
  return view;
}

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

const save = (author: string, content: unknown) =>
  sql`insert into bare_updates (id, author, content, created_at)
    values (${randomUUID()}, ${author}, ${JSON.stringify(content)}, now())`;

app.command("/progress", async ({ command, ack, client }) => {
  const opened = client.views.open({ trigger_id: command.trigger_id, view: loadingView() });
  await ack();
  const { view } = await opened;
  if (!view?.id) return;
  const side = command.team_id.startsWith("T0S") ? "school" : "program";
  await client.views.update({ view_id: view.id, view: modal(command.text ? side : "picker") });
});
app.view("progress.ratings", ({ ack }) => ack({ response_action: "push", view: modal("preview") }));
app.view("progress.preview", async ({ ack, body, view }) => {
  await save(body.user.id, view.state.values);
  await ack({ response_action: "update", view: modal("done") });
});
app.action({ type: "block_actions" }, async ({ ack, body, client }) => {
  const opened = client.views.open({ trigger_id: body.trigger_id, view: loadingView() });
  await ack();
  const { view } = await opened;
  if (view?.id) await client.views.update({ view_id: view.id, view: modal("deciding") });
});
app.view("accommodate.change", async ({ ack, body, view }) => {
  await save(body.user.id, view.state.values);
  await ack({ response_action: "update", view: modal("decided") });
});
app.event("app_home_opened", async ({ event, client }) => {
  await sql`select id, created_at from bare_updates where author = ${event.user} order by created_at desc limit 1`;
  if (views.home) await client.views.publish({ user_id: event.user, view: views.home });
});

const web = new Hono();
web.post("/slack/events", (c) => receiver.handle(c.req.raw));
web.get("/healthz", (c) => c.json({ ok: true }));
web.get("/cases/:id", async (c) => {
  const token = createHash("sha256")
    .update(getCookie(c, "__Host-session") ?? "")
    .digest("base64url");
  const [session] = await sql`select author, used_at from bare_sessions where token_hash = ${token}`;
  if (!session) return c.notFound();
  await sql`select content, created_at from bare_updates where id = ${c.req.param("id")}`;
  return c.html(views.page ?? "");
});
serve({ fetch: web.fetch, port: settings.PORT, hostname: "127.0.0.1" });
