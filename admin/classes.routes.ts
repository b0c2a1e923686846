import { Hono, type Context } from "hono";
import { listClassSupports, seeClassSupport } from "#care/class-supports.ts";
import { gotSupport } from "#care/supports.ts";
import { SupportId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { classPage, classesPage } from "./classes.view.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => SupportId.safeParse(c.req.param("id")).data;

async function show(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const found = await seeClassSupport(visitorOf(c).ctx, id);
  return found.ok ? c.html(classPage(c, found.value)) : refusalPage(c, found.refusal);
}

async function got(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const done = await gotSupport(visitorOf(c).ctx, id);
  return done.ok ? goWith(c, "/classes", "got") : refusalPage(c, done.refusal);
}

/** What a teacher's classes need: who, what to do, until when, whom to ask. */
export function classRoutes() {
  return new Hono<Env>()
    .get("/classes", async (c) => {
      const found = await listClassSupports(visitorOf(c).ctx);
      return found.ok ? c.html(classesPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/classes/:id", show)
    .post("/classes/:id/got", got);
}
