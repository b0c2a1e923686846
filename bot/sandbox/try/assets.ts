import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Hono } from "hono";

const scripts = [
  "main",
  "acts",
  "cards",
  "composer",
  "draw",
  "fields",
  "focus",
  "host-config",
  "live",
  "menus",
  "morph",
  "picker",
  "places",
  "teams",
];

/** The stylesheet and the scripts of the page, as they are on disk. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  for (const name of ["style.css", "teams.css"]) {
    const style = read(name);
    routes.get(`/${name}`, (c) => c.body(style, 200, { "content-type": "text/css; charset=utf-8" }));
  }
  routes.get("/adaptivecards.js", (c) => {
    // A third of a megabyte that only another version of the package changes.
    const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "max-age=86400" };
    return c.body(cardLibrary(), 200, headers);
  });
  for (const name of scripts) {
    const script = read(`client/${name}.js`);
    routes.get(`/client/${name}.js`, (c) =>
      c.body(script, 200, { "content-type": "text/javascript; charset=utf-8" }),
    );
  }
  return routes;
}

let library: string | undefined;

/** Microsoft's own renderer, as its package brings it; read when first asked for. */
function cardLibrary(): string {
  library ??= readFileSync(
    createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js"),
    "utf8",
  );
  return library;
}

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
