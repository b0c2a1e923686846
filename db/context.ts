import type { Actor, JobActor, StaffActor } from "./actor.ts";
import type { ChatLevel } from "./schema/chat.ts";
import type { Store } from "./store.ts";

export type Locale = "en" | "es";

/** Who asks, when, and where from. Handed to every verb; never a global. */
export type Ctx<Who extends Actor = Actor> = {
  actor: Who;
  now: Temporal.Instant;
  locale: Locale;
  /** IANA zone of the reader: the site's for staff. */
  zone: string;
  requestId: string;
  /** The request that asks, by a hash of its signature: a second one like it has no effect. */
  claim?: string;
  /** How much may stand in the chat they speak from, where that is known already. */
  chatLevel?: ChatLevel;
  store: Store;
};
export type StaffCtx = Ctx<StaffActor>;
export type JobCtx = Ctx<JobActor>;
