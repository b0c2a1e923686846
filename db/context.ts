import type { Actor, JobActor, StaffActor } from "./actor.ts";
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
  store: Store;
};
export type StaffCtx = Ctx<StaffActor>;
export type JobCtx = Ctx<JobActor>;
