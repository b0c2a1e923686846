import type { Context } from "hono";
import type { Action } from "#care/access.ts";
import { look } from "#care/act.ts";
import { accept } from "#care/outcome.ts";
import { refusalPage } from "./answers.ts";
import type { Env, Html } from "./env.ts";
import { visitorOf } from "./session.ts";

/** A form that shows nothing yet, for whoever may send it. That somebody else asked for it is written down. */
export async function formFor(c: Context<Env>, action: Action, page: () => Html | Promise<string>) {
  const asked = await look(visitorOf(c).ctx, { action, subject: "students" }, async () => accept(null));
  return asked.ok ? c.html(await page()) : refusalPage(c, asked.refusal);
}
