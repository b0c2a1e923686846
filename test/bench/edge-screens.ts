import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { View } from "#bot/sandbox/slack/types.ts";
import type { Seen, Who } from "./edge-types.ts";

type Moment = { seen: Seen; at: number };
type Wanted = "loading" | "page";

/** Watches for what people are shown, the moment the edge accepts it. */
export type Screens = {
  /** Resolves when the next view of this kind is accepted for the person. */
  next: (who: Who, wanted: Wanted) => Promise<Moment>;
  /** The same, or at once when it is there already. */
  now: (who: Who, wanted: Wanted) => Promise<Moment>;
  top: (who: Who) => Seen;
};

const patienceMs = 20_000;

export function watchScreens(fake: FakeSlack): Screens {
  const waiting = new Map<string, () => void>();
  const view = (who: Who) => fake.person(who.teamId, who.userId).views.at(-1);
  fake.onChange(({ teamId, userId, kind }) => {
    if (kind === "view" && userId) waiting.get(`${teamId}:${userId}`)?.();
  });
  const wait = async (who: Who, wanted: Wanted, old: View | undefined): Promise<Moment> => {
    const { promise, resolve, reject } = Promise.withResolvers<Moment>();
    const late = setTimeout(() => reject(new Error(`${who.userId} waited too long`)), patienceMs);
    const look = () => {
      const shown = view(who);
      if (shown && shown !== old && (shown.callbackId === "loading") === (wanted === "loading"))
        resolve({ seen: seenOf(shown), at: performance.now() });
    };
    const key = `${who.teamId}:${who.userId}`;
    waiting.set(key, look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      waiting.delete(key);
    }
  };
  return {
    next: (who, wanted) => wait(who, wanted, view(who)),
    now: (who, wanted) => wait(who, wanted, undefined),
    top: (who) => seenOf(view(who)),
  };
}

function seenOf(view: View | undefined): Seen {
  const blocks = view?.blocks ?? [];
  const options = JSON.stringify(blocks).split('"value":').length - 1;
  return { page: view?.callbackId ?? "", blocks: blocks.length, options };
}
