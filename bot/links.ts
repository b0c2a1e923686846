import type { Card, Part } from "#care/card.ts";
import type { Page } from "#care/form.ts";
import { safetyButton } from "#care/safety.form.ts";

/** Paths of the panel become addresses only here: care knows no address. */
export function withAddresses(parts: readonly Part[], baseUrl: string): Part[] {
  return parts.map((part) =>
    part.kind === "link" && part.url.startsWith("/") ? { ...part, url: `${baseUrl}${part.url}` } : part,
  );
}

/** A card whose links lead to the panel at this address. */
export const cardAt = (card: Card, baseUrl: string): Card => ({
  ...card,
  parts: withAddresses(card.parts, baseUrl),
});

/** A page whose links lead to the panel at this address. */
export const pageAt = (page: Page, baseUrl: string): Page => ({
  ...page,
  items: page.items.map((item) =>
    "part" in item ? { part: withAddresses([item.part], baseUrl)[0] ?? item.part } : item,
  ),
});

/** Whether a way to a safety concern stands among these parts. */
export const leadsToSafety = (parts: readonly Part[]): boolean =>
  parts.some(
    (part) => part.kind === "buttons" && part.buttons.some((button) => button.press === "safety.open"),
  );

/** A card shown by itself in a private dialog, which always has the way to a safety concern. */
export const pageOfCard = (card: Card): Page => ({
  form: "answer",
  key: "view",
  title: "Footbridge",
  close: "Close",
  items: [
    { part: { kind: "heading", text: card.title } },
    ...card.parts.map((part) => ({ part })),
    ...(leadsToSafety(card.parts) ? [] : [{ part: safetyButton }]),
  ],
});
