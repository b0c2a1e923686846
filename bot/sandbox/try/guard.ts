import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";

const self = ["'self'"];
const none = ["'none'"];
const bodyMost = 64 * 1024;
const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether this request came to the machine's own address; a rebound name of somebody else's is not one. */
function isLoopback(c: Context): boolean {
  const host = c.req.header("host");
  const named = [new URL(c.req.url).hostname, ...(host === undefined ? [] : [hostnameOf(host)])];
  return named.every((name) => loopback.has(name));
}

const hostnameOf = (host: string): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";

/** Why an act may not come from there; nothing where it may. */
function strange(c: Context): string | undefined {
  if (c.req.header("origin") !== new URL(c.req.url).origin) return "another origin";
  if ((c.req.header("sec-fetch-site") ?? "same-origin") !== "same-origin") return "another site";
  const [type] = (c.req.header("content-type") ?? "").split(";");
  return type?.trim() === "application/json" ? undefined : "not JSON";
}

/**
 * What stands before every route: anybody may act as anybody here, so only pages of this very address on this very
 * machine are let in.
 */
export function guard(app: Hono): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", "data:"],
        connectSrc: self,
        formAction: self,
        frameAncestors: none,
        baseUri: none,
      },
      xFrameOptions: "DENY",
      referrerPolicy: "no-referrer",
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) => {
    c.header("cache-control", "no-store");
    if (!isLoopback(c)) return c.text("The sandbox answers on this machine's own address only.", 403);
    if (c.req.method === "GET") return next();
    const why = c.req.method === "POST" ? strange(c) : "no such method";
    return why === undefined ? next() : c.text(`The sandbox does not take this: ${why}.`, 403);
  });
  app.use(bodyLimit({ maxSize: bodyMost }));
}
