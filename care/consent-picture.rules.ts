import { lawFor, reachesSchool } from "./consent-law.rules.ts";
import { startOf, stateOf, stopOf, type ConsentState } from "./consent-time.rules.ts";
import type { ConsentScope, Part2 } from "./consents.rules.ts";
import { directions, shareCategories, type Direction, type ShareCategory } from "./share.rules.ts";

/** What may flow in one category and direction. `until` is absent while the end waits for its event. */
export type Flow =
  | { state: "flows"; until?: Temporal.Instant; consentIds: ConsentScope["id"][] }
  | { state: "starts-later"; from: Temporal.Instant }
  | { state: "ended" | "revoked"; at: Temporal.Instant }
  | { state: "none" };
export type Picture = Record<Direction, Record<ShareCategory, Flow>>;

export type PictureQuestion = {
  consents: readonly ConsentScope[];
  at: Temporal.Instant;
  zone: string;
  part2: Part2;
};

const byTime = Temporal.Instant.compare;

function flowing(live: readonly ConsentScope[], zone: string): Flow {
  const stops = live.map((consent) => stopOf(consent, zone)?.at);
  const known = stops.filter((at) => at !== undefined);
  const until = known.length === stops.length ? known.toSorted(byTime).at(-1) : undefined;
  return { state: "flows", consentIds: live.map(({ id }) => id), ...(until === undefined ? {} : { until }) };
}

/**
 * How the latest one stopped, of permissions that all have. One that was replaced by a narrower one has ended for what
 * it no longer covers.
 */
function stopped(consents: readonly ConsentScope[], zone: string): Flow {
  const past = consents
    .map((consent) => stopOf(consent, zone))
    .filter((stop) => stop !== undefined)
    .toSorted((a, b) => byTime(a.at, b.at));
  const last = past.at(-1);
  if (!last) return { state: "none" };
  return { state: last.why === "revoked" ? "revoked" : "ended", at: last.at };
}

type States = ReadonlyMap<ConsentScope, ConsentState>;

function flowOf(consents: readonly ConsentScope[], states: States, zone: string): Flow {
  const inState = (state: ConsentState) => consents.filter((consent) => states.get(consent) === state);
  const live = inState("live");
  if (live.length > 0) return flowing(live, zone);
  const first = inState("starts-later")
    .map((consent) => startOf(consent, zone))
    .toSorted(byTime)[0];
  return first ? { state: "starts-later", from: first } : stopped(consents, zone);
}

/**
 * What may flow in each direction, category by category, and until when. Only permissions under the law that governs
 * count, as at the gate; a pause or a closed case is for the caller to draw over it.
 */
export function pictureOf({ consents, at, zone, part2 }: PictureQuestion): Picture {
  const states = new Map(consents.map((consent) => [consent, stateOf(consent, at, zone)]));
  const flow = (direction: Direction, category: ShareCategory): Flow => {
    const law = lawFor(direction, category, part2);
    const fit = consents.filter(
      (consent) =>
        consent.direction === direction &&
        consent.law === law &&
        consent.categories.includes(category) &&
        reachesSchool(consent.purposes),
    );
    return flowOf(fit, states, zone);
  };
  // Object.fromEntries forgets its keys; both lists are complete.
  const row = (direction: Direction) =>
    Object.fromEntries(shareCategories.map((category) => [category, flow(direction, category)]));
  return Object.fromEntries(directions.map((direction) => [direction, row(direction)])) as Picture;
}
