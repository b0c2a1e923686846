import { Hono, type Context } from "hono";
import { endSession, listStaff, startSession, type Person } from "#care/sessions.ts";
import type { OrganizationKind, Role } from "#db/actor.ts";
import { listOrganizations } from "#db/doors.ts";
import type { OrganizationId } from "#db/ids.ts";
import { refusalPage, turnedAwayPage } from "./answers.ts";
import type { Env, PanelDeps } from "./env.ts";
import { isLoopback } from "./security.ts";
import { giveCookie, isOurPath, takeCookie, visitorOf } from "./session.ts";
import { laterPage, pickPage } from "./sign-in.view.ts";

export type House = {
  organizationId: OrganizationId;
  kind: OrganizationKind;
  name: string;
  people: Person[];
};

/** Everybody who can be picked in the demo, by organization. */
async function listHouses(deps: PanelDeps, requestId: string): Promise<House[]> {
  const organizations = await listOrganizations(deps.store);
  const houses = organizations.map(async (one) => {
    const actor = { kind: "job", job: "sign-in", organizationId: one.organizationId } as const;
    const ctx = { actor, now: deps.now(), locale: "en", zone: "UTC", requestId, store: deps.store } as const;
    return { ...one, people: await listStaff(ctx) };
  });
  return Promise.all(houses);
}

/** Where to go once signed in: the page that was asked for, if it is one of ours, else the start. */
const nextFrom = (words: unknown) => (typeof words === "string" && isOurPath(words) ? words : "/");

async function signIn(c: Context<Env>, deps: PanelDeps) {
  const { person, next } = await c.req.parseBody();
  const houses = await listHouses(deps, c.var.requestId);
  const house = houses.find(({ people }) => people.some(({ staffId }) => staffId === person));
  const found = house?.people.find(({ staffId }) => staffId === person);
  if (!house || !found) return c.html(pickPage(c, { houses, next: nextFrom(next), missed: true }), 422);
  const { organizationId, kind: organizationKind } = house;
  // The column holds roles only; `listStaff` gives them as words.
  const roles = found.roles as readonly Role[];
  const actor = {
    kind: "staff",
    staffId: found.staffId,
    organizationId,
    organizationKind,
    roles,
    via: "panel",
  } as const;
  const { requestId } = c.var;
  const started = await startSession({
    actor,
    now: deps.now(),
    locale: "en",
    zone: "UTC",
    requestId,
    store: deps.store,
  });
  if (!started.ok) return refusalPage(c, started.refusal);
  giveCookie(c, deps, started.value.token);
  return c.redirect(nextFrom(next), 303);
}

/**
 * Signing in and out. In the demo a person is picked, on this machine only; without it nobody is let in, since an
 * organization's own sign-in (OIDC) is not there yet.
 */
export function signInRoutes(deps: PanelDeps) {
  return new Hono<Env>()
    .use("/sign-in", async (c, next) => {
      if (!deps.demo) return c.html(laterPage(c), 501);
      return isLoopback(c) ? next() : turnedAwayPage(c, 421);
    })
    .get("/sign-in", async (c) => {
      const houses = await listHouses(deps, c.var.requestId);
      return c.html(pickPage(c, { houses, next: nextFrom(c.req.query("next")), missed: false }));
    })
    .post("/sign-in", (c) => signIn(c, deps))
    .post("/sign-out", async (c) => {
      const { ctx, sessionId } = visitorOf(c);
      const ended = await endSession(ctx, sessionId);
      takeCookie(c, deps);
      return ended.ok ? c.redirect("/sign-in", 303) : refusalPage(c, ended.refusal);
    });
}
