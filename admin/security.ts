import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import type { Env, PanelDeps } from "./env.ts";

const self = ["'self'"];
const none = ["'none'"];
const formLimit = 64 * 1024;
/** Files arrive here, piece by piece: its route has a limit of its own. */
export const uploadPath = "/roster-files";
/** A calendar file comes in one piece. */
export const calendarFilePath = "/busy-times/file";
const calendarLimit = 6 * 1024 * 1024;

/** Whether the panel is reached over TLS: then cookies and headers say so. */
export const isHttps = (deps: PanelDeps) => deps.baseUrl().startsWith("https:");

/** Whether this request came to the machine's own address; a rebound name of somebody else's is not one. */
export function isLoopback(c: Context): boolean {
  const { hostname } = new URL(c.req.url);
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** Headers of every answer: nothing but our own files runs or frames, nothing is kept, no address is passed on. */
const headersFor = (https: boolean) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      styleSrc: self,
      scriptSrc: self,
      imgSrc: self,
      connectSrc: self,
      formAction: self,
      baseUri: none,
      frameAncestors: none,
    },
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: https ? "max-age=31536000; includeSubDomains" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });

/**
 * What stands before every route. A form from elsewhere is turned away by its origin; the per-session token in each
 * form (`session.ts`) is asked besides.
 */
export function guard(app: Hono<Env>, deps: PanelDeps): void {
  const [plain, tls] = [headersFor(false), headersFor(true)];
  app.use((c, next) => (isHttps(deps) ? tls : plain)(c, next));
  app.use(async (c, next) => {
    await next();
    // Not by `c.header`, which would make the answer anew and send it as a stream.
    const { headers } = c.res;
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  });
  const limit = bodyLimit({ maxSize: formLimit });
  const wider = bodyLimit({ maxSize: calendarLimit });
  app.use((c, next) => {
    // Who only reads sends no body, and looking for one makes the whole request anew.
    if (isReading(c) || c.req.path === uploadPath) return next();
    return (c.req.path === calendarFilePath ? wider : limit)(c, next);
  });
  app.use(csrf({ origin: (origin, c) => isOwnOrigin(deps, origin, c), secFetchSite: "same-origin" }));
}

const isReading = (c: Context) => c.req.method === "GET" || c.req.method === "HEAD";

function isOwnOrigin(deps: PanelDeps, origin: string, c: Context): boolean {
  if (origin === new URL(deps.baseUrl()).origin) return true;
  return isLoopback(c) && origin === new URL(c.req.url).origin;
}
