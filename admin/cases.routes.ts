import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { casePageFor, myCases } from "#care/case-page.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { CaseId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { caseView } from "./case.view.ts";
import { casesPage } from "./cases.view.ts";
import type { Env, PanelDeps } from "./env.ts";
import { goWith } from "./notice.ts";
import { isHttps } from "./security.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => CaseId.safeParse(c.req.param("id")).data;

/** A moment in an address; one that is none is as good as absent. */
function momentOf(words: string | undefined): Temporal.Instant | undefined {
  try {
    return words === undefined ? undefined : Temporal.Instant.from(words);
  } catch {
    return undefined;
  }
}

async function showCase(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const { ctx } = visitorOf(c);
  const found = await casePageFor(ctx, id, momentOf(c.req.query("before")));
  if (!found.ok) return refusalPage(c, found.refusal);
  return c.html(caseView(c, { page: found.value, namesHidden: getCookie(c, "names") === "hidden" }));
}

async function turn(c: Context<Env>, deed: typeof pauseSharing, key: "paused" | "resumed") {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const done = await deed(visitorOf(c).ctx, id);
  // A second press finds the case as it wanted it: that is shown, not scolded.
  if (!done.ok && done.refusal.kind !== "already-done") return refusalPage(c, done.refusal);
  return done.ok ? goWith(c, `/cases/${id}`, key) : c.redirect(`/cases/${id}`, 303);
}

async function turnNames(c: Context<Env>, deps: PanelDeps) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const { names } = await c.req.parseBody();
  const hide = names === undefined ? getCookie(c, "names") !== "hidden" : names === "hide";
  const options = { httpOnly: true, sameSite: "Lax", path: "/", secure: isHttps(deps) } as const;
  setCookie(c, "names", hide ? "hidden" : "shown", options);
  return c.redirect(`/cases/${id}`, 303);
}

/** Somebody's cases, and each with its names. */
export function caseRoutes(deps: PanelDeps) {
  return new Hono<Env>()
    .get("/cases", async (c) => {
      const found = await myCases(visitorOf(c).ctx);
      return found.ok ? c.html(casesPage(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/cases/:id", showCase)
    .post("/cases/:id/pause", (c) => turn(c, pauseSharing, "paused"))
    .post("/cases/:id/resume", (c) => turn(c, resumeSharing, "resumed"))
    .post("/cases/:id/names", (c) => turnNames(c, deps));
}
