import type { Card } from "#care/card.ts";
import type { ReachRow } from "#care/delivery-rows.ts";
import type { Page } from "#care/form.ts";
import type { JobCtx } from "#db/context.ts";
import type { DraftId, InstallationId } from "#db/ids.ts";
import type { Platform } from "#db/schema/chat.ts";

/** Where one person is reached on one platform. */
export type Address = ReachRow["address"];
/** Where a posted copy stands; with the address of a service where that is how the place is reached. */
export type Place = { conversationKey: string; messageKey: string; serviceUrl?: string };

/**
 * What became of one call. `uncertain`: the platform may have taken it, nobody can know. `later`: it has not been taken
 * for certain, and may be tried again after so many seconds; `untried` where the platform was not even asked. `problem` is a code, never words of anybody.
 */
export type Sent =
  | { kind: "sent"; place: Place }
  | { kind: "uncertain" | "unreachable" | "failed"; problem: string }
  | { kind: "later"; problem: string; seconds: number; untried?: true };

/** What a platform must offer for deliveries. It never throws for what the platform answered. */
export type Mouth = {
  /** Posts a card into a person's own conversation with the bot. */
  post: (address: Address, card: Card) => Promise<Sent>;
  /** Changes a posted card in place. */
  update: (address: Address, place: Place, card: Card) => Promise<Sent>;
  /** Shows a person's Home anew. */
  publishHome: (address: Address, card: Card) => Promise<Sent>;
  /** For how many more seconds nothing is to be sent there, because the platform asked to wait or does not answer. */
  rests?: (address: Address) => number;
  /** Exchanges the token of a workspace before it ends, where tokens do. */
  rotate?: (ctx: JobCtx, id: InstallationId) => Promise<void>;
  /** Shows another page in a dialog that is open. Fails where it was closed. */
  show?: (address: Address, viewKey: string, shown: { page: Page; draft: DraftId }) => Promise<Sent>;
};

export type Mouths = Partial<Record<Platform, Mouth>>;
