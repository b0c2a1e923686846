import type { Hono } from "hono";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { registryFor, spokenOf } from "#bot/commands.ts";
import { openingFor } from "#db/client.ts";
import { auditLog } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import { clock } from "#test/support/clock.ts";
import type { Handle } from "#test/support/house.ts";

export const origin = "http://127.0.0.1:3000";
export { clock };

/** The panel as the demo runs it, at a time the test sets. */
export const demoPanel = (store: Store, log: (line: string) => void = () => undefined) =>
  panel({ store, now: () => clock.now, demo: true, baseUrl: () => origin, log, spoken });

const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
/** Everything that can be asked and pressed, as the product has it. */
export const spoken = spokenOf(registry);

type Body = Record<string, string | string[]>;

function formOf(body: Body): URLSearchParams {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(body)) for (const one of [value].flat()) form.append(key, one);
  return form;
}

/** A browser of one person: keeps cookies, sends its own origin, fills in the hidden token of the page before. */
export class Browser {
  readonly #app: Hono<Env>;
  readonly #cookies = new Map<string, string>();
  #token = "";
  readonly #asked: (url: string) => void;
  constructor(app: Hono<Env>, asked: (url: string) => void = () => undefined) {
    this.#app = app;
    this.#asked = asked;
  }

  async get(path: string): Promise<Response> {
    return this.#send(path, {});
  }

  async post(path: string, body: Body = {}, headers: Record<string, string> = {}): Promise<Response> {
    const form = formOf({ _token: this.#token, ...body });
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#send(path, {
      method: "POST",
      body: form.toString(),
      headers: { ...type, origin, ...headers },
    });
  }

  /** The token of the page that was looked at last. */
  get token(): string {
    return this.#token;
  }

  /** Sends a form with a file in it. */
  async postForm(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { method: "POST", body: form, headers: { origin, ...headers } });
  }

  async signIn(who: Pick<Handle, "id">): Promise<void> {
    const answer = await this.post("/sign-in", { person: who.id, next: "/link" });
    if (answer.status !== 303) throw new Error(`could not sign in: ${answer.status}`);
    await this.get("/link");
  }

  async #send(
    path: string,
    init: { method?: string; body?: string | FormData; headers?: Record<string, string> },
  ) {
    this.#asked(`${origin}${path}`);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#app.request(`${origin}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const token = /name="_token" value="([^"]+)"/.exec(await answer.clone().text())?.[1];
    if (token) this.#token = token;
    return answer;
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const [name = "", value = ""] = pair.split("=");
    if (/max-age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** The audit rows of somebody's organization about one subject, oldest first. */
export const auditOf = (store: Store, who: Handle, subject: string) =>
  store.client.transaction(openingFor(who.org.id), async (db) => {
    const rows = await db.select().from(auditLog).orderBy(auditLog.seq);
    return rows.filter((row) => row.subject === subject).map(({ action, outcome }) => `${action} ${outcome}`);
  });
