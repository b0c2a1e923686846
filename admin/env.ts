import type { html } from "hono/html";
import type { CalendarSources } from "#care/calendars/source.ts";
import type { Spoken } from "#care/conversation.ts";
import type { StaffCtx } from "#db/context.ts";
import type { SessionId } from "#db/ids.ts";
import type { Store } from "#db/store.ts";
import type { NewWorkspace } from "#db/unclaimed.ts";

/** What a template gives: escaped text, now or in a moment. */
export type Html = ReturnType<typeof html>;

/** Installing in Slack, as far as the panel leads through it. */
export type SlackInstalling = {
  /** What is asked for there, each with its reason. */
  scopes: Readonly<Record<string, string>>;
  address: (given: { state: string; returnTo: string }) => string;
  /** Undefined where Slack gives nothing for the code. */
  exchange: (given: { code: string; returnTo: string }) => Promise<NewWorkspace | undefined>;
};

/** What the panel needs from outside. `baseUrl` is known once the server listens, so it is asked each time. */
export type PanelDeps = {
  store: Store;
  now: () => Temporal.Instant;
  /** People are picked from a list instead of proving who they are; on this machine only. */
  demo: boolean;
  baseUrl: () => string;
  /** What busy times can be read from; absent where nothing can. */
  calendars?: CalendarSources;
  /** All that can be asked and pressed: the same as in chat. */
  spoken: Spoken;
  /** Left out where no app of Slack's is set up. */
  slack?: SlackInstalling | undefined;
  /** Where faults are noted: ids and places in the code, never contents. Standard error unless given. */
  log?: (line: string) => void;
};

/** Somebody who is signed in. `formToken` stands in each of their forms. */
export type Visitor = { ctx: StaffCtx; sessionId: SessionId; formToken: string };

export type Env = { Variables: { requestId: string; visitor?: Visitor; notice?: string } };
