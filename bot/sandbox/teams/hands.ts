import type { Json } from "../check.ts";
import type { Choice } from "./inputs.ts";
import type {
  Ack,
  Call,
  Change,
  Dialog,
  Failure,
  Message,
  Operation,
  SentActivity,
  Tampering,
  Trouble,
} from "./types.ts";

/** A button by the words on it, by its verb, or by its number as a page drew it (`a3`). */
export type What = string;
export type Choices = Readonly<Record<string, Choice>>;

/** The hands and eyes of one person. Everything that Teams would show as trouble is thrown. */
export interface TeamsPerson {
  readonly id: string;
  readonly tenantId: string;
  /** The conversation with the bot. */
  readonly chat: string;
  readonly dialog: Dialog | undefined;
  readonly isInstalled: boolean;
  readonly isBlocked: boolean;
  /** What this person sees in a conversation, their own with the bot unless another is given. */
  messages(conversation?: string): Message[];
  /** The card of a message as this person sees it. */
  cardOf(message: string): Json;
  /** Writes to the bot; in a channel with an @mention, without which the bot is told nothing. */
  say(
    text: string,
    where?: { conversation: string; mention?: boolean; thread?: string },
  ): Promise<Ack | undefined>;
  /** Presses a button of a message's card, with what is entered in it. */
  press(message: string, what: What, entered?: Choices): Promise<Ack>;
  /** Enters things in the open dialog, by label or id. */
  fill(choices: Choices): void;
  /** Presses a button of the open dialog: the first one unless another is named. What the client refuses is not sent. */
  submit(what?: What): Promise<Ack>;
  closeDialog(): void;
  /** Picks an action of the app in the compose box. */
  compose(command: string): Promise<Ack>;
  /** Picks an action of the app in the menu of a message. */
  messageAction(command: string, message: string): Promise<Ack>;
  /** What a search field of the dialog, or of a message's card, offers. */
  suggestions(field: string, query: string, message?: string): Promise<{ title: string; value: string }[]>;
  /** What clients do by themselves when a card with a refresh is looked at, and by hand from the message's menu. */
  refresh(message: string, trigger?: "automatic" | "manual"): Promise<Ack>;
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /** A new version of the app arrives. */
  upgrade(): Promise<void>;
  block(): void;
  unblock(): void;
}

export interface FakeTeams {
  /** Takes a call to Microsoft: the Connector API, tokens and keys. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The connector is served here; activities sent from now on say so. */
  reachAt(origin: string): void;
  /** By tenant and object id. */
  person(tenantId: string, id: string): TeamsPerson;
  /** The team of a tenant: the app comes, goes or is renewed there. */
  team(tenantId: string): { install(): Promise<void>; uninstall(): Promise<void>; upgrade(): Promise<void> };
  calls(): readonly Call[];
  forgetCalls(): void;
  /** What Teams could not use so far; each was also thrown at whoever acted, or answered to the call. */
  troubles(): readonly Trouble[];
  onChange(listener: (change: Change) => void): () => void;
  /** Waits until `check` gives something; fails after `ms` (2,000). */
  until<T>(check: () => T | undefined | null | false, ms?: number): Promise<T>;
  /** Makes the next `times` (1) calls of this kind go wrong. */
  fail(operation: Operation, how: Failure, times?: number): void;
  lastSent(): SentActivity | undefined;
  /** The very same activity and token again. */
  replay(sent: SentActivity): Promise<Ack>;
  /** Changes the next activity before it is sent. */
  tamper(change: Tampering): void;
}
