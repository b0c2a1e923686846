type Window = { most: number; ms: number };

/** Microsoft refuses from 7 a second, 8 in two seconds and 60 in half a minute on in one conversation. */
const conversationWindows: Window[] = [
  { most: 6, ms: 1_000 },
  { most: 7, ms: 2_000 },
  { most: 59, ms: 30_000 },
];
/** And from 30 a second on for one app in one tenant. */
const tenantWindows: Window[] = [{ most: 29, ms: 1_000 }];

type Lane = { windows: Window[]; taken: number[]; closedUntil: number };

/** Keeps our calls under what Microsoft allows, in this process; what several take together, they are told by it. */
export class Pace {
  readonly #lanes = new Map<string, Lane>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes the next free turn for a call, and says in how many milliseconds it is; one that is too far off is not taken. */
  take(tenant: string, conversation: string, longestMs: number): number {
    const now = this.#now();
    const lanes = [
      this.#lane(`tenant ${tenant}`, tenantWindows),
      this.#lane(`in ${tenant} ${conversation}`, conversationWindows),
    ];
    let at = now;
    // Each lane may push the turn on, beyond what another allowed.
    for (let before = -1; before !== at;) {
      before = at;
      for (const lane of lanes) at = Math.max(at, freeAt(lane, at));
    }
    if (at - now <= longestMs) for (const lane of lanes) lane.taken.push(at);
    this.#forget(now);
    return at - now;
  }

  /** Nothing more goes there before so much time has passed. */
  close(tenant: string, conversation: string, ms: number): void {
    const lane = this.#lane(`in ${tenant} ${conversation}`, conversationWindows);
    lane.closedUntil = Math.max(lane.closedUntil, this.#now() + ms);
  }

  #lane(key: string, windows: Window[]): Lane {
    const known = this.#lanes.get(key);
    if (known) return known;
    const made = { windows, taken: [], closedUntil: 0 };
    this.#lanes.set(key, made);
    return made;
  }

  #forget(now: number): void {
    for (const [key, lane] of this.#lanes) {
      const longest = Math.max(...lane.windows.map(({ ms }) => ms));
      lane.taken = lane.taken.filter((at) => at > now - longest);
      if (lane.taken.length === 0 && lane.closedUntil < now) this.#lanes.delete(key);
    }
  }
}

function freeAt({ windows, taken, closedUntil }: Lane, from: number): number {
  return windows.reduce(
    (at, { most, ms }) => {
      const last = taken.length < most ? undefined : taken[taken.length - most];
      return last === undefined ? at : Math.max(at, last + ms);
    },
    Math.max(from, closedUntil),
  );
}
