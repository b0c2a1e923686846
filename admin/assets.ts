import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono } from "hono";

function asset(file: string, type: string) {
  const content = readFileSync(new URL(file, import.meta.url), "utf8");
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { content, type, path: `/${file}`, url: `/${file}?v=${hash}` };
}

export const style = asset("style.css", "text/css; charset=utf-8");
export const script = asset("panel.js", "text/javascript; charset=utf-8");
export const rosterScript = asset("roster.js", "text/javascript; charset=utf-8");

/** The files that pages load. Their address changes with their content, so they may be kept for ever. */
export function assetRoutes() {
  const routes = new Hono();
  for (const { path, content, type } of [style, script, rosterScript]) {
    routes.get(path, (c) =>
      c.body(content, 200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" }),
    );
  }
  return routes;
}
