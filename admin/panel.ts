import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { faultPage, notFoundPage, turnedAwayPage } from "./answers.ts";
import { assetRoutes } from "./assets.ts";
import { caseRoutes } from "./cases.routes.ts";
import { conversationRoutes } from "./conversation.routes.ts";
import type { Env, PanelDeps } from "./env.ts";
import { homeRoutes } from "./home.routes.ts";
import { linkRoutes } from "./link.routes.ts";
import { takeNotice } from "./notice.ts";
import { permissionRoutes } from "./permissions.routes.ts";
import { safetyRoutes } from "./safety.routes.ts";
import { guard } from "./security.ts";
import { askFormToken, findVisitor, signedIn } from "./session.ts";
import { signInRoutes } from "./sign-in.routes.ts";

/** Where in the code a fault arose. Its message may hold what somebody typed, so it is left out. */
function placeOf(error: Error): string {
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];
  return [error.name, ...frames.slice(0, 4).map((line) => line.trim())].join(" ");
}

function statusOf(error: HTTPException): 400 | 403 | 413 {
  return error.status === 403 || error.status === 413 ? error.status : 400;
}

/**
 * The panel for coordinators and admins. It answers every address that nothing before it took, so it is mounted last,
 * at `/`. Refusals of role and of strangers answer 404 (design 10); what they were leaves its audit row in care.
 */
export function panel(deps: PanelDeps): Hono<Env> {
  const log = deps.log ?? ((line: string) => console.error(line));
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("requestId", randomUUID());
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException) return turnedAwayPage(c, statusOf(error));
    const id = c.var.requestId;
    log(`panel fault ${id} ${placeOf(error)}`);
    return faultPage(c, id);
  });
  guard(app, deps);
  app.route("/", assetRoutes());
  app.use(findVisitor(deps), takeNotice, askFormToken);
  app.route("/", safetyRoutes());
  for (const path of [
    "/",
    "/sign-out",
    "/cases/*",
    "/permissions/*",
    "/link/*",
    "/ask/*",
    "/press/*",
    "/questions/*",
    "/not-delivered",
  ])
    app.use(path, signedIn);
  app.route("/", signInRoutes(deps));
  app.route("/", caseRoutes(deps));
  app.route("/", conversationRoutes(deps));
  app.route("/", permissionRoutes());
  app.route("/", linkRoutes());
  app.route("/", homeRoutes());
  app.all("*", notFoundPage);
  return app;
}
