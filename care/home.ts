import type { StaffCtx } from "#db/context.ts";
import { look } from "./act.ts";
import { buttons, text, type Card } from "./card.ts";
import { homeCard, type HomeData } from "./home.rules.ts";
import { accept, type Outcome } from "./outcome.ts";
import { optionsFor } from "./progress-offer.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";
import { myLines } from "./updates-due.ts";
import { waitingFor } from "./waiting-sources.ts";

/**
 * A person's Home: what waits for them and by when, their cases, safety, settings, help. Code names only. `page` is
 * counted from 0; one that is not there any more is the last.
 */
export async function homeFor(ctx: StaffCtx, page = 0): Promise<Outcome<Card>> {
  const found = await homeDataFor(ctx, page);
  return found.ok ? accept(homeCard(found.value)) : found;
}

/** What stands on Home, for our own first page, too. */
export function homeDataFor(ctx: StaffCtx, page = 0): Promise<Outcome<HomeData>> {
  return look(ctx, { action: "home.see", subject: "home" }, async (reader) => {
    const waiting = await waitingFor(reader, ctx);
    const lines = await myLines(reader, ctx);
    const due = new Set(waiting.filter(({ kind }) => kind === "update").map(({ caseId }) => caseId));
    const cases = optionsFor(ctx, lines).filter(({ id }) => !due.has(id));
    return accept({ waiting, cases, now: ctx.now, zone: ctx.zone, page });
  });
}

/** Home for a chat account that is linked to nobody. */
export const strangerHome: Card = {
  title: "Footbridge",
  summary: "Footbridge",
  parts: [
    text(
      "Footbridge joins a school and its partners around a student's plan. First, say who you are: it takes one press, once.",
    ),
    buttons({ press: "link.start", label: "Connect my account", style: "primary" }),
    safetyButton,
    text(notMonitored, "quiet"),
  ],
};
