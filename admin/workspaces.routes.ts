import { Hono, type Context } from "hono";
import { withAnswers, type Answers, type FieldErrors } from "#care/form.ts";
import { welcomeWorkspace } from "#care/installation-life.ts";
import type { Outcome } from "#care/outcome.ts";
import { tenantAsked } from "#care/tenants.ts";
import { slackReturn, workspacePage } from "#care/workspaces.form.ts";
import {
  beginInstall,
  changeWorkspace,
  claimWorkspace,
  listWorkspaces,
  releaseWorkspace,
  returnInstall,
  workspaceFor,
} from "#care/workspaces.ts";
import { InstallationId } from "#db/ids.ts";
import type { NewWorkspace } from "#db/unclaimed.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env, PanelDeps, SlackInstalling } from "./env.ts";
import { answersFrom } from "./form.ts";
import { backPage, codePage, confirmPage, leavingPage, notInstalledPage } from "./installing.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { workspacesView, workspaceView } from "./workspaces.view.ts";

const home = "/organization/chat";
const place = `${home}/workspaces/:id`;
const returnTo = (deps: PanelDeps) => new URL(slackReturn, deps.baseUrl()).toString();

const idOf = (c: Context<Env>) => InstallationId.safeParse(c.req.param("id")).data;

async function list(c: Context<Env>, deps: PanelDeps, errors?: FieldErrors) {
  const { ctx } = visitorOf(c);
  const found = await listWorkspaces(ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const tenant = await tenantAsked(ctx);
  if (!tenant.ok) return refusalPage(c, tenant.refusal);
  const sheet = {
    view: found.value,
    tenant: tenant.value,
    errors: errors ?? {},
    canInstall: deps.slack !== undefined,
  };
  return c.html(workspacesView(c, sheet), errors ? 422 : 200);
}

/** Slack is shown with what it will ask, and left by a link: a form may not lead to another site. */
async function begin(c: Context<Env>, deps: PanelDeps) {
  const { ctx, sessionId } = visitorOf(c);
  const state = await beginInstall(ctx, sessionId);
  if (!state.ok) return refusalPage(c, state.refusal);
  if (!deps.slack) return notFoundPage(c);
  const address = deps.slack.address({ state: state.value, returnTo: returnTo(deps) });
  return c.html(leavingPage(c, { address, scopes: deps.slack.scopes }));
}

async function claim(c: Context<Env>, deps: PanelDeps) {
  const { code } = await c.req.parseBody();
  const done = await claimWorkspace(visitorOf(c).ctx, typeof code === "string" ? code : "");
  if (done.ok) return goWith(c, `${home}/workspaces/${done.value}`, "workspaceAdded");
  return done.refusal.kind === "invalid" ? list(c, deps, done.refusal.fields) : refusalPage(c, done.refusal);
}

/** So many people come back from Slack at the same time, and no more: each makes us ask Slack. */
const mostAtOnce = 4;
const exchanging = { now: 0 };

async function exchanged(
  slack: SlackInstalling,
  code: string,
  to: string,
): Promise<NewWorkspace | undefined> {
  if (exchanging.now >= mostAtOnce) return undefined;
  exchanging.now += 1;
  try {
    return await slack.exchange({ code, returnTo: to });
  } catch {
    return undefined;
  } finally {
    exchanging.now -= 1;
  }
}

/**
 * Whoever comes back from Slack. Nothing is anybody's by this: a workspace waits, sealed, until an admin says by a form
 * that it is theirs. With a state that is not this session's, Slack is not even asked.
 */
async function comeBack(c: Context<Env>, deps: PanelDeps) {
  const { slack } = deps;
  if (!slack) return notFoundPage(c);
  const { code, state } = c.req.query();
  if (!code) return c.html(notInstalledPage(c, "refused"), 409);
  const { visitor } = c.var;
  const begun = state === undefined ? undefined : await isBegunHere(c, state);
  if (begun === false) return c.html(notInstalledPage(c, "not-begun"), 403);
  const found = await exchanged(slack, code, returnTo(deps));
  if (!found) return c.html(notInstalledPage(c, "no-answer"), 409);
  const welcome = await welcomeWorkspace({ store: deps.store, now: deps.now() }, found);
  const name = found.secrets.name ?? found.workspaceKey;
  if (welcome.kind === "back")
    return begun && welcome.organizationId === visitor?.ctx.actor.organizationId
      ? goWith(c, home, "workspaceBack")
      : c.html(backPage(c, { name, begun: begun === true }));
  return c.html(begun ? confirmPage(c, { ...welcome, name }) : codePage(c, { ...welcome, name }));
}

async function isBegunHere(c: Context<Env>, state: string): Promise<boolean> {
  const { visitor } = c.var;
  if (!visitor) return false;
  return (await returnInstall(visitor.ctx, { sessionId: visitor.sessionId, state })).ok;
}

async function show(c: Context<Env>, again?: { answers: Answers; errors: FieldErrors }) {
  const id = idOf(c);
  const found = id && (await workspaceFor(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  const page = workspacePage(found.value);
  const sheet = {
    view: found.value,
    page: again ? withAnswers(page, again.answers) : page,
    errors: again?.errors ?? {},
  };
  return c.html(workspaceView(c, sheet), again ? 422 : 200);
}

async function change(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const done = await changeWorkspace(visitorOf(c).ctx, { id, answers });
  if (done.ok) return goWith(c, `${home}/workspaces/${id}`, "saved");
  return done.refusal.kind === "invalid"
    ? show(c, { answers, errors: done.refusal.fields })
    : refusalPage(c, done.refusal);
}

async function release(c: Context<Env>) {
  const id = idOf(c);
  const done: Outcome<null> | undefined = id && (await releaseWorkspace(visitorOf(c).ctx, id));
  if (!done) return notFoundPage(c);
  return done.ok ? goWith(c, home, "workspaceReleased") : refusalPage(c, done.refusal);
}

/** The workspaces and tenants of the organization, for its admins, and the way back from Slack for everybody. */
export const workspaceRoutes = (deps: PanelDeps) =>
  new Hono<Env>()
    .get(slackReturn, (c) => comeBack(c, deps))
    .get(home, (c) => list(c, deps))
    .post(`${home}/slack`, (c) => begin(c, deps))
    .post(`${home}/claim`, (c) => claim(c, deps))
    .get(place, (c) => show(c))
    .post(place, change)
    .post(`${place}/end`, release);
