import { randomUUID } from "node:crypto";
import type { Say } from "./dispatch.ts";

/** Messages beside fields, where there is no field to put them beside. */
export const wrongAsCard = (fields: Record<string, string>): Extract<Say, { kind: "refused" }> => ({
  kind: "refused",
  card: {
    title: "Something needs another look",
    summary: "Something needs another look",
    parts: Object.values(fields).map((text) => ({ kind: "text", text })),
  },
});

/** Logs a fault by an id, never with content; the same id is shown. */
export function logFault(log: (line: string) => void, error: unknown): string {
  const id = randomUUID();
  log(`fault ${id}: ${error instanceof Error ? error.name : "unknown"}`);
  return id;
}

export const faultWords = "This did not work, and nothing was sent. Try again in a moment.";
