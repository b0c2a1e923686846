import { expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";

test("a moment is never kept as later than it was, so that what was just withdrawn is withdrawn at once", () => {
  const now = Temporal.Instant.fromEpochNanoseconds(1_763_996_400_000_000_999n);
  const kept = Temporal.Instant.from(String(cases.pausedAt.mapToDriverValue(now)));
  expect(Temporal.Instant.compare(kept, now)).toBeLessThan(0);
  expect(now.since(kept).total("nanoseconds")).toBe(999);
});
