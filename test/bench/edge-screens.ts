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
  /** Resolves when the person's Home is published next. */
  home: (who: Who) => Promise<Moment>;
  top: (who: Who) => Seen;
};

const patienceMs = 20_000;

export function watchScreens(fake: FakeSlack): Screens {
  const waiting = new Map<string, () => void>();
  const view = (who: Who) => fake.person(who.teamId, who.userId).views.at(-1);
  fake.onChange(({ teamId, userId, kind }) => {
    if (kind === "view" && userId) waiting.get(`${teamId}:${userId}`)?.();
    if (kind === "home" && userId) waiting.get(`home ${teamId}:${userId}`)?.();
  });
  const until = async (who: Who, key: string, found: () => View | undefined): Promise<Moment> => {
    const { promise, resolve, reject } = Promise.withResolvers<Moment>();
    const late = setTimeout(() => reject(new Error(`${who.userId} waited too long`)), patienceMs);
    const look = () => {
      const shown = found();
      if (shown) resolve({ seen: seenOf(shown), at: performance.now() });
    };
    waiting.set(key, look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      waiting.delete(key);
    }
  };
  const wait = (who: Who, wanted: Wanted, old: View | undefined): Promise<Moment> =>
    until(who, `${who.teamId}:${who.userId}`, () => {
      const shown = view(who);
      const isWanted = (shown?.callbackId === "loading") === (wanted === "loading");
      return shown !== old && isWanted ? shown : undefined;
    });
  const home = (who: Who): Promise<Moment> => {
    const old = fake.person(who.teamId, who.userId).home;
    return until(who, `home ${who.teamId}:${who.userId}`, () => {
      const shown = fake.person(who.teamId, who.userId).home;
      return shown === old ? undefined : shown;
    });
  };
  return {
    home,
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
