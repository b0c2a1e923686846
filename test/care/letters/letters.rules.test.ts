import fc from "fast-check";
import { expect, test } from "vitest";
import {
  entryNow,
  holdsAfter,
  letterStep,
  type Entry,
  type LetterPast,
} from "#care/letters/letters.rules.ts";

const now = Temporal.Instant.from("2026-11-24T15:00:00Z");
const at = (hours: number) => now.add({ hours });
const past = (over: Partial<LetterPast>): LetterPast => ({
  state: "sent",
  told: "REQUEST:0",
  holds: true,
  changedAt: at(-1),
  ...over,
});
const request = (sequence: number) => ({ method: "REQUEST", sequence }) as const;
const cancel = (sequence: number) => ({ method: "CANCEL", sequence }) as const;

test("what somebody has been told is not told again, and what changed since is", () => {
  expect(letterStep(undefined, request(0), now)).toBe("send");
  expect(letterStep(past({}), request(0), now)).toBe("nothing");
  expect(letterStep(past({}), request(1), now)).toBe("send");
  expect(letterStep(past({ state: "failed" }), request(0), now)).toBe("nothing");
  expect(letterStep(past({ state: "queued" }), request(0), now)).toBe("send");
});

test("nobody is told that a meeting falls which they never had in their calendar", () => {
  expect(letterStep(undefined, cancel(1), now)).toBe("nothing");
  expect(letterStep(past({ state: "unreachable", holds: false }), cancel(1), now)).toBe("nothing");
  expect(letterStep(past({}), cancel(1), now)).toBe("send");
  expect(letterStep(past({ told: "CANCEL:1", holds: false }), cancel(1), now)).toBe("nothing");
});

test("a letter that was cut off in the middle is doubtful, never sent once more by itself", () => {
  const sending = past({ state: "sending", changedAt: now.subtract({ seconds: 20 }) });
  expect(letterStep(sending, request(0), now)).toBe("wait");
  expect(letterStep(sending, request(0), now.add({ minutes: 5 }))).toBe("uncertain");
});

test("a calendar may hold what was sent, and what may have been; not what failed", () => {
  expect(holdsAfter({ holds: false }, "REQUEST", "sent")).toBe(true);
  expect(holdsAfter({ holds: false }, "REQUEST", "uncertain")).toBe(true);
  expect(holdsAfter({ holds: false }, "REQUEST", "failed")).toBe(false);
  expect(holdsAfter({ holds: true }, "CANCEL", "sent")).toBe(false);
  expect(holdsAfter({ holds: true }, "CANCEL", "failed")).toBe(true);
});

test("the number of an entry rises by one with each change and never falls, whatever happens to the meeting", () => {
  const present = fc.oneof(
    fc.constant({ isOn: false, startsAt: null, endsAt: null }),
    fc.integer({ min: 1, max: 3 }).map((hour) => ({ isOn: true, startsAt: at(hour), endsAt: at(hour + 1) })),
  );
  fc.assert(
    fc.property(fc.array(present, { maxLength: 12 }), (steps) => {
      let entry: Entry | undefined;
      for (const one of steps) {
        const next = entryNow(entry, one);
        if (!next) {
          expect(one.isOn || entry !== undefined).toBe(false);
          continue;
        }
        expect(next.isOn).toBe(one.isOn);
        const isSame =
          entry && entry.isOn === next.isOn && (!next.isOn || entry.startsAt.equals(next.startsAt));
        expect(next.sequence).toBe(entry ? entry.sequence + (isSame ? 0 : 1) : 0);
        entry = next;
      }
    }),
  );
});
