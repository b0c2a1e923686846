import { Hono } from "hono";
import { html } from "hono/html";
import { safetyPage } from "#care/safety.form.ts";
import { knownCrisisLines } from "#care/safety.ts";
import type { Env } from "./env.ts";
import { drawPart } from "./parts.ts";
import { shell } from "./shell.ts";

/** Whom to call, for everybody: without a field, a sign-in or a link. Who is signed in sees their own lines too. */
export function safetyRoutes() {
  return new Hono<Env>().get("/safety", async (c) => {
    const { visitor } = c.var;
    const page = safetyPage(visitor ? await knownCrisisLines(visitor.ctx) : [], []);
    const parts = page.items.flatMap((item) => ("part" in item ? [drawPart(item.part, visitor)] : []));
    return c.html(
      shell(c, {
        title: page.title,
        narrow: true,
        body: html`<h1>${page.title}</h1>
          ${parts}`,
      }),
    );
  });
}
