import { Hono, type Context } from "hono";
import { withAnswers, type Answers, type FieldErrors } from "#care/form.ts";
import { partnerPage } from "#care/partners.form.ts";
import {
  approvePartner,
  changeOwnSide,
  invitePartner,
  joinPartner,
  listPartners,
  partnerFor,
} from "#care/partners.ts";
import { aroundPartners, cancelInvite, endPartner, partnerToEnd } from "#care/partners-ending.ts";
import { PartnerInviteId, PartnershipId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { endingView } from "./partner-ending.view.ts";
import { invitedPage, partnersView, partnerView } from "./partners.view.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => PartnershipId.safeParse(c.req.param("id")).data;

async function list(c: Context<Env>, errors?: FieldErrors) {
  const { ctx } = visitorOf(c);
  const found = await listPartners(ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const around = await aroundPartners(ctx);
  if (!around.ok) return refusalPage(c, around.refusal);
  const sheet = { partners: found.value, around: around.value, errors: errors ?? {} };
  return c.html(partnersView(c, sheet), errors ? 422 : 200);
}

async function join(c: Context<Env>) {
  const { code } = await c.req.parseBody();
  const done = await joinPartner(visitorOf(c).ctx, typeof code === "string" ? code : "");
  if (done.ok) return goWith(c, `/partners/${done.value}`, "joined");
  return done.refusal.kind === "invalid" ? list(c, done.refusal.fields) : refusalPage(c, done.refusal);
}

async function show(c: Context<Env>, again?: { answers: Answers; errors: FieldErrors }) {
  const id = idOf(c);
  const found = id && (await partnerFor(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  const page = partnerPage(found.value.mine.details);
  const sheet = {
    view: found.value,
    page: again ? withAnswers(page, again.answers) : page,
    errors: again?.errors ?? {},
  };
  return c.html(partnerView(c, sheet), again ? 422 : 200);
}

async function change(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const done = await changeOwnSide(visitorOf(c).ctx, { id, answers });
  if (done.ok) return goWith(c, `/partners/${id}`, "saved");
  return done.refusal.kind === "invalid"
    ? show(c, { answers, errors: done.refusal.fields })
    : refusalPage(c, done.refusal);
}

/** With whom the organization works, for its admins. */
export function partnerRoutes() {
  return new Hono<Env>()
    .get("/partners", (c) => list(c))
    .post("/partners/invite", async (c) => {
      const made = await invitePartner(visitorOf(c).ctx);
      return made.ok ? c.html(invitedPage(c, made.value)) : refusalPage(c, made.refusal);
    })
    .post("/partners/join", join)
    .post("/partners/invites/:id/cancel", async (c) => {
      const id = PartnerInviteId.safeParse(c.req.param("id")).data;
      const done = id && (await cancelInvite(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, "/partners", "inviteCancelled") : refusalPage(c, done.refusal);
    })
    .get("/partners/:id/end", async (c) => {
      const id = idOf(c);
      const found = id && (await partnerToEnd(visitorOf(c).ctx, id));
      if (!found) return notFoundPage(c);
      return found.ok ? c.html(endingView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .post("/partners/:id/end", async (c) => {
      const id = idOf(c);
      const done = id && (await endPartner(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, "/partners", "partnerEnded") : refusalPage(c, done.refusal);
    })
    .get("/partners/:id", (c) => show(c))
    .post("/partners/:id", change)
    .post("/partners/:id/approve", async (c) => {
      const id = idOf(c);
      const done = id && (await approvePartner(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/partners/${id}`, "approved") : refusalPage(c, done.refusal);
    });
}
