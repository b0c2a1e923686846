import { Hono } from "hono";
import { aboutPage, privacyPage, termsPage } from "./about.view.ts";
import type { Env } from "./env.ts";

/** What everybody may read before they sign in: what this is, what becomes of data, and what it is for. */
export const aboutRoutes = () =>
  new Hono<Env>()
    .get("/about", (c) => c.html(aboutPage(c)))
    .get("/about/privacy", (c) => c.html(privacyPage(c)))
    .get("/about/terms", (c) => c.html(termsPage(c)));
