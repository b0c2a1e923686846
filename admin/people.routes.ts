import { Hono, type Context } from "hono";
import { withAnswers, type Answers, type FieldErrors } from "#care/form.ts";
import { deactivatePerson } from "#care/leaving.ts";
import { personPage } from "#care/people.form.ts";
import { addPerson, changePerson, listPeople, personFor } from "#care/people.ts";
import { StaffId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { peopleView, personView } from "./people.view.ts";
import { visitorOf } from "./session.ts";

const idOf = (c: Context<Env>) => StaffId.safeParse(c.req.param("id")).data;
type Again = { answers: Answers; errors: FieldErrors };

async function list(c: Context<Env>) {
  const asked = {
    typed: c.req.query("find") ?? "",
    page: Number(c.req.query("page")) || 1,
    onlyThose: c.req.query("reach") === "none",
  };
  const found = await listPeople(visitorOf(c).ctx, asked);
  return found.ok ? c.html(peopleView(c, found.value)) : refusalPage(c, found.refusal);
}

async function show(c: Context<Env>, id: StaffId | undefined, again?: Again) {
  const found = await personFor(visitorOf(c).ctx, id);
  if (!found.ok) return refusalPage(c, found.refusal);
  const page = personPage(found.value.data);
  const sheet = {
    view: found.value,
    page: again ? withAnswers(page, again.answers) : page,
    errors: again?.errors ?? {},
    ...(id && { id }),
  };
  return c.html(personView(c, sheet), again ? 422 : 200);
}

async function add(c: Context<Env>) {
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const made = await addPerson(visitorOf(c).ctx, answers);
  if (made.ok) return goWith(c, `/people/${made.value}`, "added");
  return made.refusal.kind === "invalid"
    ? show(c, undefined, { answers, errors: made.refusal.fields })
    : refusalPage(c, made.refusal);
}

async function change(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const answers = answersFrom(await c.req.parseBody({ all: true }));
  const done = await changePerson(visitorOf(c).ctx, { id, answers });
  if (done.ok) return goWith(c, `/people/${id}`, "saved");
  return done.refusal.kind === "invalid"
    ? show(c, id, { answers, errors: done.refusal.fields })
    : refusalPage(c, done.refusal);
}

/** Who works here, for admins. */
export function peopleRoutes() {
  return new Hono<Env>()
    .get("/people", list)
    .get("/people/new", (c) => show(c, undefined))
    .post("/people/new", add)
    .get("/people/:id", (c) => {
      const id = idOf(c);
      return id ? show(c, id) : notFoundPage(c);
    })
    .post("/people/:id", change)
    .post("/people/:id/deactivate", async (c) => {
      const id = idOf(c);
      const done = id && (await deactivatePerson(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, "/people", "ended") : refusalPage(c, done.refusal);
    });
}
