const first = Temporal.Instant.from("2026-11-24T15:00:00Z");

/** The time that tests of the panel set. What a worker has loaded is shared by its files, so each begins it anew. */
export const clock = { now: first };

/** As at the beginning of a file. */
export const startClock = (): void => {
  clock.now = first;
};
