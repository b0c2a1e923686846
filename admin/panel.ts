import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { faultPage, notFoundPage, turnedAwayPage } from "./answers.ts";
import { aboutRoutes } from "./about.routes.ts";
import { answerLinkRoutes } from "./answer-link.routes.ts";
import { auditRoutes } from "./audit.routes.ts";
import { assetRoutes } from "./assets.ts";
import { busyTimesRoutes } from "./busy-times.routes.ts";
import { caseRoutes } from "./cases.routes.ts";
import { checkInRoutes } from "./check-ins.routes.ts";
import { conversationRoutes } from "./conversation.routes.ts";
import type { Env, PanelDeps } from "./env.ts";
import { familyLinkRoutes } from "./family-link.routes.ts";
import { incidentRoutes } from "./incidents.routes.ts";
import { introductionRoutes } from "./introductions.routes.ts";
import { findRoutes } from "./find.routes.ts";
import { nameRoutes } from "./hide-names.ts";
import { homeRoutes } from "./home.routes.ts";
import { linkRoutes } from "./link.routes.ts";
import { feedRoutes, myCalendarRoutes } from "./my-calendar.routes.ts";
import { takeNotice } from "./notice.ts";
import { openingPermissionRoutes } from "./opening-permissions.routes.ts";
import { openingRoutes } from "./openings.routes.ts";
import { finderWordsRoutes } from "./finder-words.routes.ts";
import { organizationRoutes } from "./organization.routes.ts";
import { partnerRoutes } from "./partners.routes.ts";
import { peopleRoutes } from "./people.routes.ts";
import { permissionRoutes } from "./permissions.routes.ts";
import { rosterFileRoutes, uploadRoutes } from "./roster-files.routes.ts";
import { safetyRoutes } from "./safety.routes.ts";
import { classRoutes } from "./classes.routes.ts";
import { supportRoutes } from "./supports.routes.ts";
import { guard } from "./security.ts";
import { askFormToken, findVisitor, signedIn } from "./session.ts";
import { signInRoutes } from "./sign-in.routes.ts";
import { weekRoutes } from "./week.routes.ts";
import { yearRoutes } from "./year.routes.ts";
import { tenantRoutes } from "./tenants.routes.ts";
import { teamRoutes } from "./team.routes.ts";
import { studentRoutes } from "./students.routes.ts";
import { workspaceRoutes } from "./workspaces.routes.ts";

/** Where in the code a fault arose. Its message may hold what somebody typed, so it is left out. */
function placeOf(error: Error): string {
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];
  return [error.name, ...frames.slice(0, 4).map((line) => line.trim())].join(" ");
}

function statusOf(error: HTTPException): 400 | 403 | 413 {
  return error.status === 403 || error.status === 413 ? error.status : 400;
}

/** What only somebody who is signed in may ask for. */
const forPeople = [
  "ask",
  "press",
  "updates",
  "questions",
  "replies",
  "not-delivered",
  "link",
  "names",
  "cases",
  "permissions",
  "supports",
  "classes",
  "check-ins",
  "busy-times",
  "my-calendar",
  "openings",
  "introductions",
  "partners",
  "organization",
  "people",
  "incidents",
  "audit",
  "roster-files",
  "students",
  "find",
];

/** What stands behind the door: each noun's own pages. */
const rooms = (deps: PanelDeps): Hono<Env>[] => [
  signInRoutes(deps),
  nameRoutes(deps),
  caseRoutes(),
  weekRoutes(),
  conversationRoutes(deps),
  permissionRoutes(),
  linkRoutes(),
  supportRoutes(),
  classRoutes(),
  busyTimesRoutes(deps),
  checkInRoutes(),
  myCalendarRoutes(deps),
  openingRoutes(),
  openingPermissionRoutes(),
  introductionRoutes(),
  partnerRoutes(),
  organizationRoutes(),
  yearRoutes(),
  finderWordsRoutes(),
  workspaceRoutes(deps),
  tenantRoutes(),
  peopleRoutes(),
  teamRoutes(),
  incidentRoutes(),
  auditRoutes(),
  rosterFileRoutes(),
  studentRoutes(),
  findRoutes(),
  homeRoutes(),
];

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
  app.route("/", feedRoutes(deps));
  app.route("/", answerLinkRoutes(deps));
  app.route("/", familyLinkRoutes(deps));
  app.use(findVisitor(deps), takeNotice);
  // It asks for the form's token itself: the others read the whole of a form before they do.
  app.route("/", uploadRoutes());
  app.use(askFormToken);
  app.route("/", safetyRoutes());
  app.route("/", aboutRoutes());
  for (const path of ["/", "/sign-out", ...forPeople.map((word) => `/${word}/*`)]) app.use(path, signedIn);
  for (const room of rooms(deps)) app.route("/", room);
  app.all("*", notFoundPage);
  return app;
}
