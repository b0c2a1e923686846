import type { ModalView } from "@slack/types";
import { expect } from "vitest";
import type { Ask } from "#bot/dispatch.ts";
import type { Registry } from "#bot/commands.ts";
import { signedHeaders } from "#bot/sandbox/slack/sign.ts";
import { slackSide } from "#bot/slack/app.ts";
import { blocksOf } from "#bot/slack/blocks.ts";
import { problemsOf } from "#bot/slack/limits.ts";
import { viewOf } from "#bot/slack/view.ts";
import type { Answers, Page } from "#care/form.ts";
import type { TestDatabase } from "../support/database.ts";
import type { Chat, Clock, Shown, Who } from "./chats.ts";

type Json = Record<string, ReturnType<typeof JSON.parse>>;

const signingSecret = "an invented signing secret";
/** How long nothing must come before a press that its card answers is taken to have shown nothing else. */
const quietMs = 400;

/** Slack as the product sees it: signed requests, a trigger for each, and views that open and change. */
export function slackChat(db: TestDatabase, registry: Registry, { now }: Clock): Chat {
  const asked = new Map<string, (view: ModalView) => void>();
  const views = new Map<string, string>();
  const answer = (body: object) => Response.json({ ok: true, ...body });
  /** Slack's Web API, as far as an answer to a request needs it. */
  const webApi = async (url: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    const method = String(url).split("/").at(-1);
    const form = new URLSearchParams(String(init?.body ?? ""));
    if (method !== "views.open" && method !== "views.push" && method !== "views.update")
      return Response.json({ ok: false, error: `unknown_method ${method}` });
    const view = JSON.parse(form.get("view") ?? "{}") as ModalView;
    expect(problemsOf(view)).toEqual([]);
    if (method === "views.update") {
      const trigger = views.get(form.get("view_id") ?? "");
      asked.get(trigger ?? "")?.(view);
      return answer({ view: { id: form.get("view_id") } });
    }
    const trigger = form.get("trigger_id") ?? "";
    const id = `V${views.size}`;
    views.set(id, trigger);
    if (!JSON.stringify(view).includes("One moment")) asked.get(trigger)?.(view);
    return answer({ view: { id } });
  };
  const side = slackSide({
    store: db.store,
    registry,
    now,
    log: () => undefined,
    baseUrl: () => "https://panel.example",
    apiUrl: "https://slack.com/api/",
    fetch: webApi as typeof fetch,
    signingSecret,
    commandPrefix: "",
  });
  let count = 0;
  const send = async (form: Record<string, string>): Promise<Json> => {
    const body = new URLSearchParams(form).toString();
    const stamp = Math.floor(now().epochMilliseconds / 1_000);
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      ...signedHeaders(signingSecret, stamp, body),
    };
    const request = new Request("https://product.example/slack/events", { method: "POST", headers, body });
    const response = await side.handle?.(request);
    if (response?.status !== 200) throw new Error(`Slack was answered with ${response?.status}`);
    const text = await response.text();
    return text.startsWith("{") ? (JSON.parse(text) as Json) : {};
  };
  const viewAfter = async (trigger: string, form: Record<string, string>): Promise<Shown> => {
    const shown = new Promise<ModalView | undefined>((resolve) => {
      asked.set(trigger, resolve);
    });
    await send(form);
    const isQuiet = (form["payload"] ?? "").includes("press:progress.seen:");
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), isQuiet ? quietMs : 10_000).unref();
    });
    const view = await Promise.race([shown, late]);
    asked.delete(trigger);
    if (!view && !isQuiet) throw new Error("no view came");
    return view ? shownIn(view) : { title: "", words: "", errors: [], presses: [], as: "nothing" };
  };
  return {
    platform: "slack",
    settle: (house) => Promise.resolve(house),
    ask: async (who, ask, page) => {
      const trigger = `${(count += 1)}.trigger`;
      if (ask.kind === "command") return viewAfter(trigger, commandOf(who, ask, trigger));
      if (ask.kind === "press")
        return viewAfter(trigger, { payload: JSON.stringify(pressOf(who, ask, trigger)) });
      if (ask.kind !== "submit") throw new Error("Slack keeps what was typed");
      return shownAfter(await send({ payload: JSON.stringify(submissionOf(who, ask, { trigger, page })) }));
    },
  };
}

const personOf = ({ org, userKey }: Who) => ({
  team: { id: org.team, domain: "school" },
  user: { id: userKey, team_id: org.team, name: "somebody" },
  api_app_id: "A0FOOTBRIDGE",
  token: "unused",
});

const commandOf = (
  { org, userKey }: Who,
  { name, words }: Extract<Ask, { kind: "command" }>,
  trigger: string,
) => ({
  command: "/footbridge",
  text: `${name} ${words}`.trim(),
  trigger_id: trigger,
  team_id: org.team,
  user_id: userKey,
  user_name: "somebody",
  channel_id: "D1",
  api_app_id: "A0FOOTBRIDGE",
  response_url: "https://hooks.slack.com/unused",
});

/** The button as the product draws it. */
function pressOf(who: Who, { press, ref }: Extract<Ask, { kind: "press" }>, trigger: string): Json {
  const [block] = blocksOf([{ kind: "buttons", buttons: [{ press, label: "Press", ...(ref && { ref }) }] }]);
  const [button] = (block as unknown as { elements: Json[] }).elements;
  return {
    type: "block_actions",
    ...personOf(who),
    trigger_id: trigger,
    container: { type: "message", channel_id: "D1", message_ts: "1.1" },
    channel: { id: "D1", name: "directmessage" },
    message: { ts: "1.1", text: "A card", blocks: [block] },
    response_url: "https://hooks.slack.com/unused",
    actions: [{ ...button, block_id: "b1", action_ts: "1.1" }],
  };
}

function submissionOf(
  who: Who,
  { form, at, answers }: Extract<Ask, { kind: "submit" }>,
  { trigger, page }: { trigger: string; page: Page | undefined },
): Json {
  const answered = Object.keys(answers).map((key) => ({ type: "input", block_id: key }));
  const blocks = page ? viewOf(page, at.draft).blocks : answered;
  const view = {
    id: "V-sent",
    type: "modal",
    callback_id: `${form}.${at.page}`,
    private_metadata: at.draft,
    blocks,
    state: { values: valuesOf(answers) },
    app_installed_team_id: who.org.team,
  };
  return { type: "view_submission", ...personOf(who), trigger_id: trigger, view };
}

const valuesOf = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      {
        [key]: Array.isArray(answer)
          ? { type: "multi_static_select", selected_options: answer.map((value) => ({ value })) }
          : { type: "plain_text_input", value: answer ?? null },
      },
    ]),
  );

function shownAfter({ response_action: action, errors, view }: Json): Shown {
  if (action === "errors") {
    const said = Object.values(errors as Record<string, string>);
    return { title: "", words: said.join(" "), errors: said, presses: [], as: "form" };
  }
  if (action !== "push" && action !== "update") throw new Error(`no answer to a submission: ${action}`);
  expect(problemsOf(view as ModalView)).toEqual([]);
  return shownIn(view as ModalView);
}

function shownIn(view: ModalView): Shown {
  const presses = [...JSON.stringify(view.blocks).matchAll(/"press:([^"]+):\d+"/g)].map(
    ([, one]) => one ?? "",
  );
  return { title: view.title.text, words: wordsIn(view.blocks).join(" "), errors: [], presses, as: "form" };
}

/** Every text object, in order; what asks before a press is left out. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as Json).flatMap(([key, one]) => {
    if (key === "text" && typeof one === "string") return [unescaped(one)];
    return key === "confirm" || key === "placeholder" ? [] : wordsIn(one);
  });
}

const unescaped = (words: string): string =>
  words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
