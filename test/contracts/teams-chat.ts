import { expect } from "vitest";
import type { Ask } from "#bot/dispatch.ts";
import type { Registry } from "#bot/commands.ts";
import { checkCard } from "#bot/sandbox/teams/card-check.ts";
import { actionsOf } from "#bot/sandbox/teams/cards.ts";
import { adaptiveCardOf } from "#bot/teams/adaptive-card.ts";
import { teamsSide } from "#bot/teams/app.ts";
import { doorwayCard } from "#bot/teams/doorways.ts";
import type { TestDatabase } from "../support/database.ts";
import { putOnTeams } from "../support/on-teams.ts";
import { teamsCloud, TeamsPerson, type Json } from "../support/teams-cloud.ts";
import type { Chat, Clock, Shown, Who } from "./chats.ts";

export type TeamsChat = Chat &
  AsyncDisposable & {
    /** The very bytes of the last activity again. */
    again: () => Promise<Response>;
    /** The next activity goes twice at once, byte for byte. */
    nextGoesTwice: () => void;
    /** Somebody's hands, for what no card of the product offers. */
    person: (who: Who) => TeamsPerson;
  };

/** Teams as the product sees it: signed activities, answered with dialogs and cards. */
export async function teamsChat(db: TestDatabase, registry: Registry, { now }: Clock): Promise<TeamsChat> {
  const cloud = await teamsCloud();
  const sent: { last?: Request; twice?: boolean } = {};
  const side = teamsSide({
    ...cloud.settings,
    store: db.store,
    registry,
    now,
    log: () => undefined,
    baseUrl: () => "https://panel.example",
  });
  const handle = async (request: Request): Promise<Response> => {
    sent.last = request.clone();
    const { twice } = sent;
    delete sent.twice;
    if (!twice) return side.handle(request);
    const [first] = await Promise.all([side.handle(request.clone()), side.handle(request)]);
    return first;
  };
  const personOf = ({ org, userKey }: Who) =>
    new TeamsPerson({ cloud, handle, tenant: org.team, userKey, name: "somebody" });
  return {
    platform: "teams",
    settle: async (house) => {
      for (const side of ["school", "program"] as const)
        await putOnTeams(db, house, { side, tenant: house[side].team, alsoSlack: true });
      return house;
    },
    ask: async (who, ask) => {
      const action = actionFor(registry, ask);
      const person = personOf(who);
      if (action["type"] !== "Action.Execute") {
        const name = ask.kind === "submit" ? "task/submit" : "task/fetch";
        return dialogIn(await person.invoke(name, { data: action["data"] }));
      }
      const { verb, data } = action;
      const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
      return cardIn(await person.invoke("adaptiveCard/action", value, { replyToId: "m-forged" }));
    },
    again: async () => {
      if (!sent.last) throw new Error("something was sent before");
      return side.handle(sent.last.clone());
    },
    nextGoesTwice: () => void (sent.twice = true),
    person: personOf,
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
}

/** What is pressed for this: the door that answers typed words, the button as it is drawn, or a form's own. */
function actionFor(registry: Registry, ask: Ask): Json {
  if (ask.kind === "command") return firstOf(doorwayCard(registry, ask));
  if (ask.kind === "press") {
    const { press, ref } = ask;
    const button = { press, label: "Press", ...(ref && { ref }) };
    const summary = "A card";
    return firstOf(
      adaptiveCardOf({ title: summary, summary, parts: [{ kind: "buttons", buttons: [button] }] }),
      press,
    );
  }
  if (ask.kind !== "submit") throw new Error("only the product asks for a page again");
  const { form, at, answers } = ask;
  const many = Object.entries(answers).flatMap(([key, answer]) => (Array.isArray(answer) ? [key] : []));
  const entered = Object.entries(answers).flatMap(([key, answer]) =>
    answer === undefined ? [] : [[key, String(answer)]],
  );
  const data = { verb: "submit", draft: at.draft, page: `${form}.${at.page}`, many: many.join(",") };
  return { type: "Action.Submit", data: { ...data, ...(Object.fromEntries(entered) as Json) } };
}

function firstOf(card: object, verb = "command"): Json {
  const found = actionsOf(card as Json).find(
    ({ action }) => (action.verb ?? (action.data as Json | undefined)?.["verb"]) === verb,
  );
  if (!found) throw new Error(`no button for ${verb}`);
  return found.action as Json;
}

function dialogIn({ status, body }: { status: number; body: Json }): Shown {
  const task = body["task"] as { type?: string; value?: Json } | undefined;
  if (status !== 200 || task?.type !== "continue") throw new Error(`no dialog: ${JSON.stringify(body)}`);
  const { title, card } = task.value as { title: string; card: { content: Json } };
  expect(checkCard(card.content as never, "dialog")).toEqual([]);
  return { ...shownIn(card.content), title, as: "form" };
}

function cardIn({ status, body }: { status: number; body: Json }): Shown {
  if (status !== 200 || body["type"] !== "application/vnd.microsoft.card.adaptive")
    throw new Error(`no card: ${JSON.stringify(body)}`);
  expect(checkCard(body["value"] as never, "message")).toEqual([]);
  return { ...shownIn(body["value"] as Json), title: "", as: "card" };
}

function shownIn(card: Json): Shown {
  const verbs = actionsOf(card as never).flatMap(({ action }) => {
    const verb = action.verb ?? (action.data as Json | undefined)?.["verb"];
    return typeof verb === "string" && !own.has(verb) ? [verb] : [];
  });
  const errors = errorsIn(card["body"]);
  return { title: "", words: wordsIn(card["body"]).join(" "), errors, presses: verbs, as: "card" };
}

/** What the adapter itself puts on its cards. */
const own = new Set(["submit", "close", "back", "command", "card.refresh"]);

const said = new Set(["text", "title", "label", "value"]);
const asked = new Set(["label", "title"]);

/** All that can be read, in order; a rich text is one run of words. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  const element = value as Json;
  if (element["type"] === "RichTextBlock")
    return [(element["inlines"] as { text: string }[]).map(({ text }) => text).join("")];
  const isInput = String(element["type"]).startsWith("Input.");
  if (isInput) {
    const own = Object.entries(element).flatMap(([key, one]) => (asked.has(key) ? [String(one)] : []));
    const typed = element["type"] === "Input.Text" && element["value"] ? [String(element["value"])] : [];
    return [
      ...own,
      ...typed,
      ...((element["choices"] ?? []) as { title: string }[]).map(({ title }) => title),
    ];
  }
  return Object.entries(element).flatMap(([key, one]) => {
    if (typeof one === "string") return said.has(key) ? [one] : [];
    return key === "data" || key === "fallback" ? [] : wordsIn(one);
  });
}

/** Messages stand beneath their inputs, in the color of what needs attention. */
function errorsIn(body: unknown): string[] {
  const found = JSON.stringify(body).matchAll(
    /"text":"⚠︎ Important: ((?:[^"\\]|\\.)+)"[^}]*"color":"Attention"/g,
  );
  return [...found].map(([, words]) => words ?? "");
}
