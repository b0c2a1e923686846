import { Hono } from "hono";
import { z } from "zod";
import type { Json } from "../check.ts";
import { control } from "../slack/control.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import { SlackTrouble } from "../slack/errors.ts";
import type { Ack } from "../slack/types.ts";
import { foundOptions } from "./picker.view.ts";
import { placeFrom, sides, slackHands, type Place } from "./places.ts";
import { performOnTeams, searchOnTeams, TeamsSearch, type Came } from "./teams-acts.ts";
import type { SandboxDeps } from "./routes.ts";

/** What a person's hands can do on Slack, by the names that the fake gives them. */
const actNames = [
  "command",
  "shortcut",
  "home",
  "press",
  "choose",
  "submit",
  "close",
  "back",
  "dismiss",
  "say",
] as const;

const who = { side: z.enum(sides), user: z.string() };
const Act = z.object({
  ...who,
  act: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
});
type Act = z.infer<typeof Act>;
const Saying = z.object({ channel: z.string(), text: z.string().min(1) });
const Search = z.object({
  ...who,
  list: z.string(),
  query: z.string(),
  field: z.object({ blockId: z.string(), actionId: z.string() }),
  target: z.union([z.literal("view"), z.literal("home"), z.object({ channel: z.string(), ts: z.string() })]),
});
const Level = z.object({ side: z.enum(sides), level: z.enum(["notice", "view", "post"]) });

/** Carries what visitors do to the hands of the people they are. */
export function actRoutes(deps: SandboxDeps): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return c.text("Not an act.", 400);
    deps.log(`sandbox fault: ${error.name}`);
    return c.text("The sandbox itself failed.", 500);
  });
  app.post("/act", async (c) => {
    const act = Act.parse(await c.req.json());
    return c.json(await perform(deps, act));
  });
  app.post("/options", async (c) => {
    const search = Search.parse(await c.req.json());
    return c.json(await searched(deps, search));
  });
  app.post("/search", async (c) => {
    const search = TeamsSearch.parse(await c.req.json());
    return c.json(await searchOnTeams(deps, placeOf(deps, search), search));
  });
  app.post("/level", async (c) => {
    const { side, level } = Level.parse(await c.req.json());
    await deps.levels.set(placeFrom(deps, {}, side).workspace.teamId, level);
    return c.json({ ok: true });
  });
  return app;
}

const placeOf = (deps: SandboxDeps, { side, user }: { side: Act["side"]; user: string }): Place =>
  placeFrom(deps, { [side]: user }, side);

async function perform(deps: SandboxDeps, act: Act): Promise<Came> {
  const place = placeOf(deps, act);
  if (place.workspace.platform === "teams") return await performOnTeams(deps, place, act);
  return await performOnSlack(deps, place, { ...act, act: SlackAct.parse(act.act) });
}

const SlackAct = z.enum(actNames);
type SlackAct = z.infer<typeof SlackAct>;

async function performOnSlack(
  deps: SandboxDeps,
  place: Place,
  act: { act: SlackAct; with: Act["with"] },
): Promise<Came> {
  const hands = slackHands(deps, place);
  if (act.act === "say") {
    const { channel, text } = Saying.parse(act.with);
    return attempt(() => hands.say(channel, text));
  }
  const { teamId, id: userId } = hands;
  const given = act.act === "choose" ? withMoment(act.with, place.person.tz) : act.with;
  if (!deps.slack) throw new Error("the place is on Slack");
  const { status, body } = await control(deps.slack, act.act, { ...given, teamId, userId });
  if (status === 200) return { ok: true };
  // What `control` answers beside 200 always says its error, and an act's refusal the answer that it was.
  const { error, ack } = body as { error: string; ack?: Ack };
  if (status === 400) throw new SyntaxError(error);
  return status === 409 ? notThere(act.act, error) : refused(error, ack);
}

/** A picker for a moment gives wall time; Slack keeps seconds. */
function withMoment(given: Act["with"], tz: string | undefined): Act["with"] {
  const { moment, ...rest } = given;
  if (typeof moment !== "string") return rest;
  if (moment === "") return { ...rest, choice: null };
  const at = Temporal.PlainDateTime.from(moment).toZonedDateTime(tz ?? Temporal.Now.timeZoneId());
  return { ...rest, choice: Math.floor(at.epochMilliseconds / 1_000) };
}

async function attempt(act: () => unknown): Promise<Came> {
  try {
    await act();
    return { ok: true };
  } catch (error) {
    if (error instanceof SlackTrouble) return refused(error.message, error.ack);
    if (error instanceof NotOnScreen) return notThere("say", error.message);
    throw error;
  }
}

/** What Slack says itself stands as it is; anything else was drawn a moment ago and has gone since. */
const notThere = (act: SlackAct, error: string): Came =>
  act === "command" || act === "say"
    ? { ok: false, words: error.endsWith(".") ? error : `${error}.` }
    : { ok: false, words: "That has just changed. Look at it again; nothing was sent.", detail: error };

const refused = (error: string, ack: Ack | undefined): Came => ({
  ok: false,
  words:
    ack?.error === "operation_timeout" || ack?.error === "connection_failed"
      ? "Slack had some trouble connecting to Footbridge. Try again in a moment."
      : "Slack could not use what Footbridge answered. It is listed under Troubles.",
  detail: error,
});

type Found = { ok: true; html: string } | Exclude<Came, { ok: true }>;

async function searched(deps: SandboxDeps, search: z.infer<typeof Search>): Promise<Found> {
  const hands = slackHands(deps, placeOf(deps, search));
  const found: Json[] = [];
  const came = await attempt(async () => {
    found.push(...(await hands.suggestions(search.field, search.query, search.target)));
  });
  return came.ok ? { ok: true, html: String(await foundOptions(search.list, found)) } : came;
}
