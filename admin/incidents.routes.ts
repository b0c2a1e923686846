import { Hono, type Context } from "hono";
import { closeIncident, incidentsFor } from "#care/incidents.ts";
import type { FieldErrors } from "#care/form.ts";
import { IncidentId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { answersFrom } from "./form.ts";
import { incidentsView } from "./incidents.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const home = "/incidents";

async function show(c: Context<Env>, errors?: { id: string; fields: FieldErrors }) {
  const found = await incidentsFor(visitorOf(c).ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  return c.html(incidentsView(c, { ...found.value, ...(errors && { errors }) }), errors ? 422 : 200);
}

/** Incidents, for privacy officers. */
export function incidentRoutes() {
  return new Hono<Env>()
    .get(home, (c) => show(c))
    .post(`${home}/:id/close`, async (c) => {
      const id = IncidentId.safeParse(c.req.param("id")).data;
      if (!id) return notFoundPage(c);
      const answers = answersFrom(await c.req.parseBody({ all: true }));
      const done = await closeIncident(visitorOf(c).ctx, { id, answers });
      if (done.ok) return goWith(c, home, "saved");
      return done.refusal.kind === "invalid"
        ? show(c, { id, fields: done.refusal.fields })
        : refusalPage(c, done.refusal);
    });
}
