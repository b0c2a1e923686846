import { Hono } from "hono";
import { answerFamily, familyPage } from "#care/families/answer.ts";
import type { Env, PanelDeps } from "./env.ts";
import { byLink, linkPace } from "./open-link.ts";
import { answeredPage, gonePage, questionPage } from "./family-link.view.ts";

const languageOf = (words: unknown, own: "en" | "es") => (words === "en" || words === "es" ? words : own);
const wordsOf = (value: unknown) => (typeof value === "string" ? value.trim().slice(0, 120) : "");

/**
 * The page of somebody of a family, by a link of their own. Opening it changes nothing, since programs that check links
 * open them too; the answer is a form that is sent once.
 */
export function familyLinkRoutes(deps: PanelDeps) {
  return new Hono<Env>()
    .use("/family/:token", linkPace(deps))
    .get("/family/:token", async (c) => {
      const page = await familyPage(deps.store, byLink(c, deps));
      if (page.kind === "gone") return c.html(gonePage(), 404);
      const language = languageOf(c.req.query("lang"), page.language);
      return c.html(
        page.kind === "open" ? questionPage(page, { language }) : answeredPage(language, page.office, false),
      );
    })
    .post("/family/:token", async (c) => {
      const page = await familyPage(deps.store, byLink(c, deps));
      if (page.kind === "gone") return c.html(gonePage(), 404);
      const body = await c.req.parseBody({ all: true });
      const language = languageOf(body["lang"], page.language);
      if (page.kind === "answered") return c.html(answeredPage(language, page.office, false), 409);
      const given = [body["times"] ?? []].flat();
      // A time that is gone since the page was opened was not chosen: then the page is shown anew.
      const works = page.times.map(({ id }) => id).filter((id) => given.includes(id));
      const coming = wordsOf(body["coming"]);
      if (works.length > 0 === (body["none"] === "yes"))
        return c.html(questionPage(page, { language, wrong: true, coming }), 422);
      const answer = { works, interpreter: body["interpreter"] === "yes", coming };
      const done = await answerFamily(deps.store, { ...byLink(c, deps), answer });
      return done.ok ? c.html(answeredPage(language, page.office, true)) : c.html(gonePage(), 409);
    });
}
