import type { StaffCtx } from "#db/context.ts";
import type { Press } from "#care/conversation.ts";
import type { Page, Step } from "#care/form.ts";
import { accept, refuse, type Outcome } from "#care/outcome.ts";

type Schema<Id> = { safeParse: (value: unknown) => { success: true; data: Id } | { success: false } };

/** Parses the id on a button and acts on it; a ref that is no id of ours is not found. */
export const on =
  <Id>(schema: Schema<Id>, run: (ctx: StaffCtx, id: Id) => Promise<Outcome<Step>>): Press =>
  (ctx, ref) => {
    const id = schema.safeParse(ref);
    return id.success ? run(ctx, id.data) : Promise.resolve(refuse({ kind: "not-found", what: "page" }));
  };

/** The page that a verb answered with. */
export const shown = (page: Outcome<Page>): Outcome<Step> =>
  page.ok ? accept({ kind: "done", page: page.value }) : page;
