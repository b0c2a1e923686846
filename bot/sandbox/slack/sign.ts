import { createHmac } from "node:crypto";
import type { SentRequest, Tampering } from "./types.ts";

/** Slack's request signature, version 0. Source: docs.slack.dev, Verifying requests from Slack. */
export function signature(secret: string, stamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex")}`;
}

/** Headers of a signed request. */
export function signedHeaders(secret: string, stamp: number, body: string): Record<string, string> {
  return {
    "x-slack-request-timestamp": String(stamp),
    "x-slack-signature": signature(secret, stamp, body),
  };
}

/** The request with something changed in it: signed anew, unless a signature is given or the old one kept. */
export function tampered(request: SentRequest, change: Tampering, secret: string): SentRequest {
  const body = change.body ?? request.body;
  const stamp = change.stamp ?? Number(request.headers["x-slack-request-timestamp"]);
  const headers: Record<string, string> = { ...request.headers, ...signedHeaders(secret, stamp, body) };
  const kept = change.keepSignature ? request.headers["x-slack-signature"] : undefined;
  const forced = change.signature ?? kept;
  if (forced !== undefined) headers["x-slack-signature"] = forced;
  return { url: request.url, headers, body };
}
