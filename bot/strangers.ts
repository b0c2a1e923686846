import type { JobCtx } from "#db/context.ts";
import { startLink, type ChatPerson } from "#care/chat-accounts.ts";
import { text, type Card, type Part } from "#care/card.ts";
import { explain } from "#care/explain.ts";
import { show, type Page } from "#care/form.ts";
import { accept, type Outcome } from "#care/outcome.ts";
import { notMonitored, safetyButton, safetyPage } from "#care/safety.form.ts";

/** What a chat account that is linked to nobody is told. */
export const explainUnlinked = (): Card => {
  const card = explain({ kind: "not-linked" });
  return { ...card, parts: [...card.parts, safetyButton] };
};

const cardOf = (title: string, ...parts: Part[]): Card => ({ title, summary: title, parts });

/** For a workspace in which the app stands but which nobody has set up here. */
export const notInstalledCard: Card = cardOf(
  "Not set up here yet",
  text(
    "Footbridge is not set up in this workspace yet. Ask the admin who added the app to finish setting it up.",
  ),
  text(notMonitored, "quiet"),
);

/** For somebody whose own workspace is another one, as in a channel that two organizations share. */
export const elsewhereCard: Card = cardOf(
  "Use it in your own workspace",
  text(
    "This workspace belongs to another organization, so nothing of your cases is shown here. Open Footbridge in your own workspace and do it there.",
  ),
  safetyButton,
);

/** Accounts that are never connected to a staff record. */
export type TurnedAway = "elsewhere" | "guest" | "bot";

/** What such an account is told. */
export const turnedAwayCards: Record<TurnedAway, Card> = {
  elsewhere: elsewhereCard,
  guest: cardOf(
    "Not for guests",
    text(
      "You are a guest in this workspace. Footbridge speaks with its own members only, so nothing is shown to you here. If you work here, ask the workspace's admin to make you a member.",
    ),
    safetyButton,
  ),
  bot: cardOf("Not for apps", text("Footbridge speaks with people only. Nothing was done.")),
};

/** For a form that could not open in time. The numbers of a safety concern are told all the same. */
export function unopenedCard(isSafety: boolean): Card {
  if (isSafety) return cardOf("Safety concern", ...partsOf(safetyPage([], [])));
  return cardOf(
    "This did not open",
    text("The chat took too long to open it, and nothing was done or sent. Try again in a moment."),
    text(notMonitored, "quiet"),
  );
}

const partsOf = (page: Page): Part[] => page.items.flatMap((item) => ("part" in item ? [item.part] : []));

/** Asks for a link and shows how to confirm it: one button here, or a code typed on another device. */
export async function linkPage(ctx: JobCtx, person: ChatPerson): Promise<Outcome<Page>> {
  const link = await startLink(ctx, person);
  if (!link.ok) return link;
  const code = `${link.value.code.slice(0, 4)}-${link.value.code.slice(4)}`;
  return accept({
    form: "link",
    key: "done",
    title: "Connect my account",
    close: "Close",
    items: [
      show(
        text(
          "Sign in to the panel once and confirm that this chat account is yours. The button works for 10 minutes.",
        ),
      ),
      show({ kind: "link", label: "Confirm in the panel", url: `/link/${link.value.id}` }),
      show(
        text(
          `On another device? Open the panel there, choose Connect a chat account, and type ${code}.`,
          "quiet",
        ),
      ),
      show(safetyButton),
    ],
  });
}
