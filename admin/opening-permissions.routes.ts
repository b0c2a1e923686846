import { Hono } from "hono";
import { keepConsent, openingConsentData, withdrawKept } from "#care/opening-consents.ts";
import { KeptConsentId, OpeningId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { permissionForm } from "./permission-form.ts";
import { visitorOf } from "./session.ts";

const form = permissionForm({
  idOf: (words) => OpeningId.safeParse(words).data,
  dataFor: openingConsentData,
  save: (ctx, { id, ...given }) => keepConsent(ctx, { openingId: id, ...given }),
  back: (id) => `/openings/${id}`,
  said: "kept",
});

/** Permissions that are signed before there is a case: the same form, under the same rules. */
export const openingPermissionRoutes = () =>
  new Hono<Env>()
    .get("/openings/:id/permissions/new", form.show)
    .post("/openings/:id/permissions/new", form.save)
    .post("/openings/permissions/:id/withdraw", async (c) => {
      const id = KeptConsentId.safeParse(c.req.param("id")).data;
      const done = id && (await withdrawKept(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/openings/${done.value}`, "withdrawn") : refusalPage(c, done.refusal);
    });
