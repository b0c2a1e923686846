/** Nobody was reached at all, so nothing was taken. */
const unreached = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether a call came to nobody. The platform's `fetch` tells the reason in a cause of a cause. */
export function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return unreached.has(String((error as Error & { code?: string }).code)) || isUnreached(error.cause);
}
