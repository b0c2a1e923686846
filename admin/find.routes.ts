import { Hono, type Context } from "hono";
import { continueInChat } from "#care/carry.ts";
import { findByName, warmNames } from "#care/find.ts";
import { CaseId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { formFor } from "./allowed.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { findPage, hitList } from "./find.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const wordsOf = (value: unknown) => (typeof value === "string" ? value.slice(0, 80) : "");

const show = (c: Context<Env>) =>
  formFor(c, "student.find", async () => {
    const { ctx } = visitorOf(c);
    await read(ctx, (reader) => warmNames(ctx, reader));
    return findPage(c, { words: "" });
  });

/** The name goes with the form's body: it is in no address, and nothing of it is kept. */
async function find(c: Context<Env>) {
  const { words, part } = await c.req.parseBody();
  const typed = wordsOf(words);
  const found = await findByName(visitorOf(c).ctx, typed);
  if (!found.ok) return refusalPage(c, found.refusal);
  return c.html(
    part === "hits" ? hitList(c, found.value) : findPage(c, { words: typed, findings: found.value }),
  );
}

async function carryOn(c: Context<Env>) {
  const { case: words } = await c.req.parseBody();
  const id = CaseId.safeParse(words).data;
  if (!id) return notFoundPage(c);
  const carried = await continueInChat(visitorOf(c).ctx, id);
  return carried.ok ? goWith(c, "/find", "carried") : refusalPage(c, carried.refusal);
}

/** Students by any part of a name, and on from there. */
export function findRoutes() {
  return new Hono<Env>().get("/find", show).post("/find", find).post("/find/continue", carryOn);
}
