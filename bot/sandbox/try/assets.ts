import { readFileSync } from "node:fs";
import { Hono } from "hono";

const scripts = [
  "main",
  "acts",
  "composer",
  "draw",
  "fields",
  "focus",
  "live",
  "menus",
  "morph",
  "picker",
  "places",
];

/** The stylesheet and the scripts of the page, as they are on disk. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  const style = read("style.css");
  routes.get("/style.css", (c) => c.body(style, 200, { "content-type": "text/css; charset=utf-8" }));
  for (const name of scripts) {
    const script = read(`client/${name}.js`);
    routes.get(`/client/${name}.js`, (c) =>
      c.body(script, 200, { "content-type": "text/javascript; charset=utf-8" }),
    );
  }
  return routes;
}

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
