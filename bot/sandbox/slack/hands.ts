import type { Json } from "../check.ts";
import type {
  Ack,
  Call,
  Change,
  ChannelSeed,
  Failure,
  Message,
  SentRequest,
  Tampering,
  Trouble,
  UserSeed,
  View,
} from "./types.ts";
import type { ApiAnswer, ApiRequest } from "./wire.ts";

/** Which part of the screen: the top modal, the Home tab, or a message, as it stands or as it was once seen. */
export type Target = "view" | "home" | { channel: string; ts: string } | Message;
/** What to put a finger on: an action id or the words on it; with the block id where several are alike. */
export type What = string | { actionId?: string; blockId?: string; label?: string; value?: string };

/** What a person enters: text, the words or value of an option, several of them, ticked or not, or nothing. */
export type Choice = string | number | boolean | readonly string[] | null;

/** The hands and eyes of one person in one workspace. Everything that Slack would show as trouble is thrown. */
export interface Person {
  readonly id: string;
  readonly teamId: string;
  /** Open modals, the top one last. */
  readonly views: View[];
  readonly home: View | undefined;
  /** The conversation with the bot. */
  readonly dmChannel: string;
  dm(): Message[];
  /** What this person sees in a channel: nothing deleted, nothing that is for other eyes. */
  messages(channel: string): Message[];
  /** Types a command; in the conversation with the bot unless a channel is given. */
  command(command: string, text?: string, channel?: string): Promise<Ack>;
  shortcut(callbackId: string): Promise<Ack>;
  messageShortcut(callbackId: string, channel: string, ts: string): Promise<Ack>;
  openHome(): Promise<void>;
  /** Presses a button; `confirm: false` answers its question with no. */
  press(target: Target, what: What, how?: { confirm?: boolean }): Promise<Ack>;
  /** Sets a field by label, block id or action id; the options of a search field come for `query`. */
  choose(field: What, choice: Choice, how?: { in?: Target; query?: string }): Promise<Ack | undefined>;
  /** What a search field offers. */
  suggestions(field: What, query: string, target?: Target): Promise<Json[]>;
  fill(choices: Readonly<Record<string, Choice>>, target?: Target): Promise<void>;
  /** Submits the top modal. What the client itself refuses is not sent; see `errors`. */
  submit(): Promise<Ack>;
  /** The close button: takes the top modal away, or all of them where the view says so. */
  close(): Promise<Ack | undefined>;
  /** The arrow of a pushed modal. */
  back(): Promise<Ack | undefined>;
  /** The cross: takes the whole stack away. */
  dismiss(): Promise<void>;
  /** Writes a message, which no app without history scopes is told of. */
  say(channel: string, text: string, threadTs?: string): Message;
}

export interface FakeSlack {
  /** What the product's `WebClient` and `respond()` use: any `…/api/<method>` and the response URLs. */
  readonly fetch: typeof globalThis.fetch;
  /** The same without `Request` and `Response`: for the standalone server. */
  answer(request: ApiRequest): ApiAnswer;
  /** Response URLs given out from now on begin with this. */
  reachAt(origin: string): void;
  /** The human's hands. */
  person(teamId: string, userId: string): Person;
  calls(): readonly Call[];
  forgetCalls(): void;
  /** What Slack could not use so far; each was also thrown at whoever acted. */
  troubles(): readonly Trouble[];
  onChange(listener: (change: Change) => void): () => void;
  /** Waits until `check` gives something, looking at every change and now and then; fails after `ms` (2,000). */
  until<T>(check: () => T | undefined | null | false, ms?: number): Promise<T>;
  /** Makes the next `times` (1) calls of a method, or of `response_url`, go wrong. */
  fail(method: string, how: Failure, times?: number): void;
  messages(teamId: string, channel: string): Message[];
  workspace(teamId: string): WorkspaceHands;
  /** Sends any Events API event, with Slack's repeats. */
  event(teamId: string, event: Json): Promise<Ack>;
  /** Slack's check of the request address when it is entered in the app's settings. */
  verifyUrl(): Promise<Ack>;
  lastRequest(): SentRequest | undefined;
  /** The very same bytes again, or with something changed. */
  replay(request: SentRequest, change?: Tampering): Promise<Ack>;
  /** Changes the next request before it is sent for the first time; its failure is returned, not thrown. */
  tamper(change: Tampering): void;
}

/** What an administrator of the workspace can do. */
export interface WorkspaceHands {
  setMessagesTab(to: "on" | "read-only" | "off"): void;
  setHome(enabled: boolean): void;
  /** Closes an account, and `user_change` is sent. */
  deactivate(userId: string): Promise<void>;
  reactivate(userId: string): void;
  addUser(user: UserSeed): void;
  addChannel(channel: ChannelSeed): void;
  join(channel: string, userId: string): void;
  leave(channel: string, userId: string): void;
  share(channel: string, shared: boolean): void;
  /** From now on the token is dead, and `app_uninstalled` and `tokens_revoked` are sent, in this order. */
  uninstall(order?: readonly ("app_uninstalled" | "tokens_revoked")[]): Promise<void>;
  /** Installs again, with another token. */
  install(botToken: string): void;
  /** Presses Allow on Slack's page; what comes back is good once, for the app that was asked for. */
  allow(how: { redirectUri: string; rotating?: boolean }): string;
}
