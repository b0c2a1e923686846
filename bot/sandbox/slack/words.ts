import { isJson } from "../check.ts";

const spoken = new Set(["text", "alt_text", "fallback"]);

/** Every word a person could read in blocks, a view or a message, in order: for assertions and for scans. */
export function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isJson(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === "string") return spoken.has(key) ? [each] : [];
    return key === "state" ? [] : wordsIn(each);
  });
}
