/** What a token says, before anybody has checked it. Nothing where it is no token. */
export function decodeJwt(authorization: string): Record<string, unknown> | undefined {
  const [scheme, token = "", more] = authorization.split(" ");
  if (scheme !== "Bearer" || more !== undefined) return undefined;
  const [, payload = ""] = token.split(".");
  try {
    const said: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof said === "object" && said !== null ? { ...said } : undefined;
  } catch {
    return undefined;
  }
}
