/** A moment in an address; one that is none is as good as absent. */
export function momentOf(words: string | undefined): Temporal.Instant | undefined {
  try {
    return words ? Temporal.Instant.from(words) : undefined;
  } catch {
    return undefined;
  }
}
