import type { JobCtx } from "#db/context.ts";
import { startLink, type ChatPerson } from "#care/chat-accounts.ts";
import { text, type Card } from "#care/card.ts";
import { explain } from "#care/explain.ts";
import { show, type Page } from "#care/form.ts";
import { accept, type Outcome } from "#care/outcome.ts";
import { safetyButton } from "#care/safety.form.ts";

/** What a chat account that is linked to nobody is told. */
export const explainUnlinked = (): Card => {
  const card = explain({ kind: "not-linked" });
  return { ...card, parts: [...card.parts, safetyButton] };
};

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
