import type { Card } from "#care/card.ts";
import { noteHomeOpened } from "#care/home-openings.ts";
import { homeFor, strangerHome } from "#care/home.ts";
import { safetyButton } from "#care/safety.form.ts";
import { explainTo, type Asker } from "./dispatch.ts";
import { leadsToSafety } from "./links.ts";

/** The Home of whoever asks, as they open it: also who is linked to nobody has one. */
export async function homeOfAsker(asker: Asker, page = 0): Promise<Card> {
  const card = await homeCardOf(asker, page);
  return leadsToSafety(card.parts) ? card : { ...card, parts: [...card.parts, safetyButton] };
}

async function homeCardOf({ ctx, turnedAway }: Asker, page: number): Promise<Card> {
  if (!ctx) return turnedAway ?? strangerHome;
  await noteHomeOpened(ctx, page);
  const home = await homeFor(ctx, page);
  return home.ok ? home.value : explainTo(ctx, home.refusal);
}

/** The page of Home that a button's ref names; the first where it names none. */
export const homePageFrom = (ref: string | undefined): number =>
  /^\d{1,3}$/.test(ref ?? "") ? Number(ref) : 0;
