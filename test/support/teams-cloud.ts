import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export const appId = "11111111-2222-3333-4444-555555555555";
export const appPassword = "an invented secret";
export const homeTenant = "99999999-0000-4000-8000-000000000001";

export type Posted = {
  id: string;
  conversation: string;
  /** In milliseconds. */ at: number;
  activity: Json;
  deleted?: true;
  edits: number;
};
/** What Teams sends and takes: JSON of any shape. */
export type Json = Record<string, ReturnType<typeof JSON.parse>>;
type Refusal = {
  status: number;
  code?: string;
  retryAfter?: string;
  times: number;
  match?: RegExp;
  afterAccepting?: boolean;
};

export type TeamsCloud = AsyncDisposable & {
  url: string;
  serviceUrl: string;
  settings: {
    appId: string;
    appPassword: string;
    tenantId: string;
    loginUrl: string;
    openIdMetadataUrl: string;
  };
  posted: Posted[];
  /** Every call that the product made, by method and path. */
  calls: string[];
  tokensGiven: () => number;
  refuse(refusal: Omit<Refusal, "times"> & { times?: number }): void;
  sign(
    claims?: Json,
    how?: { key?: "right" | "wrong" | "unendorsed" | "elsewhere"; alg?: "none" | "HS256" },
  ): Promise<string>;
};

/** A Microsoft of the test's own: it signs, gives tokens, and keeps what is posted. */
export async function teamsCloud(): Promise<TeamsCloud> {
  const keys = {
    right: await generateKeyPair("RS256"),
    wrong: await generateKeyPair("RS256"),
    elsewhere: await generateKeyPair("RS256"),
    unendorsed: await generateKeyPair("RS256"),
  };
  const posted: Posted[] = [];
  const calls: string[] = [];
  const refusals: Refusal[] = [];
  const counted = { tokens: 0, ids: 0 };
  const app = new Hono();
  const at = { url: "" };
  app.get("/openid", (c) => c.json({ issuer: "https://api.botframework.com", jwks_uri: `${at.url}/keys` }));
  app.get("/keys", async (c) =>
    c.json({
      keys: [
        { ...(await exportJWK(keys.right.publicKey)), kid: "right", endorsements: ["msteams"] },
        { ...(await exportJWK(keys.elsewhere.publicKey)), kid: "elsewhere", endorsements: ["webchat"] },
        { ...(await exportJWK(keys.unendorsed.publicKey)), kid: "unendorsed" },
      ],
    }),
  );
  app.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (form.get("client_id") !== appId || form.get("client_secret") !== appPassword) return c.json({}, 401);
    counted.tokens += 1;
    return c.json({ access_token: `token-${counted.tokens}`, expires_in: 3600, token_type: "Bearer" });
  });
  app.use("/service/*", async (c, next) => {
    const line = `${c.req.method} ${decodeURIComponent(new URL(c.req.url).pathname).replace("/service", "")}`;
    calls.push(line);
    if (!c.req.header("authorization")?.startsWith("Bearer token-")) return c.json({}, 401);
    const refusal = refusals.find((one) => one.times > 0 && (one.match?.test(line) ?? true));
    if (!refusal) return next();
    refusal.times -= 1;
    if (refusal.afterAccepting) await next();
    if (refusal.retryAfter) c.header("retry-after", refusal.retryAfter);
    c.res = undefined;
    c.res = c.json({ error: { code: refusal.code ?? "Refused" } }, refusal.status as 429);
    return undefined;
  });
  app.post("/service/v3/conversations", async (c) => {
    const { members } = (await c.req.json()) as { members: { id: string }[] };
    return c.json({ id: `a:${members[0]?.id}` }, 201);
  });
  app.post("/service/v3/conversations/:id/activities", async (c) => {
    counted.ids += 1;
    const id = `m${counted.ids}`;
    posted.push({
      id,
      conversation: c.req.param("id"),
      at: Temporal.Now.instant().epochMilliseconds,
      activity: (await c.req.json()) as Json,
      edits: 0,
    });
    return c.json({ id }, 201);
  });
  app.put("/service/v3/conversations/:id/activities/:activity", async (c) => {
    const found = posted.find(({ id, deleted }) => id === c.req.param("activity") && !deleted);
    if (!found) return c.json({ error: { code: "ActivityNotFoundInConversation" } }, 404);
    found.activity = (await c.req.json()) as Json;
    found.edits += 1;
    return c.json({ id: found.id });
  });
  app.delete("/service/v3/conversations/:id/activities/:activity", (c) => {
    const found = posted.find(({ id }) => id === c.req.param("activity"));
    if (found) found.deleted = true;
    return c.body(null, 200);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${at.url}/service/`;
  const sign: TeamsCloud["sign"] = async (claims = {}, { key = "right", alg } = {}) => {
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);
    const payload = {
      iss: "https://api.botframework.com",
      aud: appId,
      serviceurl: serviceUrl,
      nbf: now - 10,
      exp: now + 3_600,
      ...claims,
    };
    if (alg === "none") return `${part({ alg: "none", typ: "JWT", kid: "right" })}.${part(payload)}.`;
    const kid: string = key === "wrong" ? "right" : key;
    if (alg === "HS256") {
      const known = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.right.publicKey)));
      return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(known);
    }
    return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid }).sign(keys[key].privateKey);
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    url: at.url,
    serviceUrl,
    settings: {
      appId,
      appPassword,
      tenantId: homeTenant,
      loginUrl: `${at.url}/token`,
      openIdMetadataUrl: `${at.url}/openid`,
    },
    posted,
    calls,
    tokensGiven: () => counted.tokens,
    refuse: (refusal) => void refusals.push({ times: 1, ...refusal }),
    sign,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

export type TeamsPersonOptions = {
  cloud: TeamsCloud;
  handle: (request: Request) => Promise<Response>;
  tenant: string;
  userKey: string;
  name: string;
};
type Dialog = { title: string; card: { content: Json } };

/** The hands and eyes of one person in Teams. */
export class TeamsPerson {
  readonly #options: TeamsPersonOptions;
  readonly conversation: string;
  dialog: Dialog | undefined;
  readonly #typed: Record<string, string> = {};
  #isCompose = false;

  constructor(options: TeamsPersonOptions) {
    this.#options = options;
    this.conversation = `a:${options.userKey}`;
  }

  /** Sends an activity of this person's, signed by Teams. */
  async send(activity: Json, how: { token?: string } = {}): Promise<{ status: number; body: Json }> {
    const { cloud, handle, tenant, userKey, name } = this.#options;
    const full = {
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl: cloud.serviceUrl,
      timestamp: Temporal.Now.instant().toString(),
      from: { id: `29:${userKey}`, aadObjectId: userKey, name },
      recipient: { id: `28:${appId}`, name: "Footbridge" },
      conversation: { id: this.conversation, conversationType: "personal", tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...activity,
    };
    const token = how.token ?? (await cloud.sign());
    const answer = await handle(
      new Request("https://product.example/teams/messages", {
        method: "POST",
        headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(full),
      }),
    );
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith("{") ? (JSON.parse(text) as Json) : {} };
  }

  say = (text: string, more: Json = {}) => this.send({ type: "message", text, ...more });
  invoke = (name: string, value: unknown, more: Json = {}) =>
    this.send({ type: "invoke", name, value, ...more });

  /** What stands in this person's own conversation. */
  dm = (): Posted[] =>
    this.#options.cloud.posted.filter(
      ({ conversation, deleted }) => conversation === this.conversation && !deleted,
    );

  card(said: string): Posted | undefined {
    return this.dm().findLast(({ activity }) => JSON.stringify(activity).includes(said));
  }

  /** Presses a button of a message by its words. */
  async press(message: Posted, title: string): Promise<void> {
    const action = actionIn(message.activity, title);
    const { data = {} } = action;
    if (action["type"] === "Action.Execute") {
      const value = { action: { type: "Action.Execute", verb: action["verb"], data }, trigger: "manual" };
      const { body } = await this.invoke("adaptiveCard/action", value, { replyToId: message.id });
      if (body["type"] !== "application/vnd.microsoft.card.adaptive")
        throw new Error(`no card: ${JSON.stringify(body)}`);
      message.activity["attachments"] = [{ content: body["value"] }];
      return;
    }
    if (data.msteams?.type === "task/fetch") return this.#take(await this.invoke("task/fetch", { data }));
    await this.send({ type: "message", value: data, replyToId: message.id });
  }

  async compose(commandId: string, more: Json = {}): Promise<void> {
    this.#isCompose = true;
    this.#take(await this.invoke("composeExtension/fetchTask", { commandId, ...more }));
    this.#isCompose = true;
  }

  fill(values: Record<string, string>): void {
    for (const [label, value] of Object.entries(values)) {
      const input = inputsIn(this.dialog?.card.content).find(
        (one) => one["label"] === label || one["id"] === label,
      );
      if (!input) throw new Error(`the dialog has no field ${label}`);
      const choice = (input["choices"] as Json[] | undefined)?.find(
        (one) => one["value"] === value || String(one["title"]).includes(value),
      );
      this.#typed[String(input["id"])] = input["choices"] && choice ? String(choice["value"]) : value;
    }
  }

  /** What the open dialog would send for this button. */
  sending(title: string): Json {
    const action = actionIn(this.dialog?.card.content, title);
    const entered =
      action["associatedInputs"] === "none" ? {} : { ...valuesIn(this.dialog?.card.content), ...this.#typed };
    return { ...entered, ...action["data"] };
  }

  async submit(title: string): Promise<void> {
    const data = this.sending(title);
    const name = this.#isCompose ? "composeExtension/submitAction" : "task/submit";
    this.#take(await this.invoke(name, { data, commandId: "x" }));
  }

  #take({ status, body }: { status: number; body: Json }): void {
    if (status !== 200) throw new Error(`Unable to reach app: ${status}`);
    for (const key of Object.keys(this.#typed)) delete this.#typed[key];
    this.dialog = body["task"]?.value as Dialog | undefined;
    if (!this.dialog) this.#isCompose = false;
  }

  get screen(): string {
    return JSON.stringify(this.dialog ?? "");
  }
}

function* everything(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* everything(one);
  else if (typeof value === "object" && value !== null) {
    yield value as Json;
    for (const one of Object.values(value)) yield* everything(one);
  }
}

export function actionIn(card: unknown, title: string): Json {
  const all = [...everything(card)].filter((one) => String(one["type"]).startsWith("Action."));
  const found = all.find((one) => one["title"] === title && one["type"] !== "Action.ShowCard");
  if (!found) throw new Error(`no button ${title} among ${all.map((one) => one["title"]).join(", ")}`);
  return found;
}

export const inputsIn = (card: unknown): Json[] =>
  [...everything(card)].filter((one) => String(one["type"]).startsWith("Input."));

const valuesIn = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    inputsIn(card).flatMap((one) =>
      one["value"] === undefined ? [] : [[String(one["id"]), String(one["value"])]],
    ),
  );
