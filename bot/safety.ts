import type { StaffCtx } from "#db/context.ts";
import type { Page } from "#care/form.ts";
import { knownCrisisLines } from "#care/safety.ts";
import { safetyPage } from "#care/safety.form.ts";

/** The first screen of a safety concern; with the lines of both sides for somebody who is known. */
export async function safetyFor(ctx: StaffCtx | undefined): Promise<Page> {
  // The numbers everybody can call must appear even when nothing else works.
  const known = ctx ? await knownCrisisLines(ctx).catch(() => []) : [];
  return safetyPage(known, []);
}
