import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { issuer, keySet, metadata, newKeys, outgoingToken, signed, type Keys } from "../teams/issuer.ts";

/** What the product is set up with, so that it takes the bridge for Microsoft. */
export type BridgeSettings = {
  appId: string;
  appPassword: string;
  tenantId: string;
  loginUrl: string;
  openIdMetadataUrl: string;
};
export type Bridge = AsyncDisposable & {
  /** Where Microsoft's client sends activities. */
  endpoint: string;
  settings: BridgeSettings;
  /** Says where signed activities go from now on. */
  leadTo: (deliver: Deliver) => void;
};

const tokenSeconds = 3_600;

type Deliver = (request: Request) => Promise<Response>;
type Within = {
  at: { url: string };
  app: { id: string; password: string };
  keys: Keys;
  way: { deliver: Deliver };
};

/** What the bridge answers as Microsoft would, and what it hands on. */
function answersOf({ at, app, keys, way }: Within): Hono {
  const tokenFor = (serviceurl: unknown) => {
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);
    const times = { nbf: now - 60, exp: now + tokenSeconds };
    return signed(keys, { claims: { iss: issuer, aud: app.id, serviceurl: String(serviceurl), ...times } });
  };
  const web = new Hono();
  web.get("/metadata", (c) => c.json(metadata(at.url)));
  web.get("/keys", (c) => c.json(keySet(keys)));
  web.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const isOurs = form.get("client_id") === app.id && form.get("client_secret") === app.password;
    if (!isOurs) return c.json({ error: "invalid_client" }, 401);
    return c.json({ access_token: outgoingToken(), expires_in: tokenSeconds, token_type: "Bearer" });
  });
  web.post("/api/messages", async (c) => {
    const body = await c.req.text();
    // The client asks whether anybody is there before it begins.
    if (body === "") return c.body(null);
    const { serviceUrl } = JSON.parse(body) as { serviceUrl?: unknown };
    const authorization = `Bearer ${tokenFor(serviceUrl)}`;
    const headers = { "content-type": "application/json", authorization };
    return way.deliver(new Request("http://127.0.0.1/teams/messages", { method: "POST", headers, body }));
  });
  web.all("/api/messages", (c) => c.body(null));
  return web;
}

/**
 * Stands between Microsoft's client and the product. The client signs nothing without an account of Microsoft's, and the
 * product takes nothing that is not signed: so what passes here is signed by keys of this process.
 */
export async function openBridge(tenantId: string): Promise<Bridge> {
  const at = { url: "" };
  const app = { id: randomUUID(), password: randomBytes(24).toString("hex") };
  const way = { deliver: (_: Request) => Promise.resolve(new Response("", { status: 503 })) };
  const web = answersOf({ at, app, keys: newKeys(), way });
  const server = serve({ fetch: web.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint: `${at.url}/api/messages`,
    settings: {
      appId: app.id,
      appPassword: app.password,
      tenantId,
      loginUrl: `${at.url}/token`,
      openIdMetadataUrl: `${at.url}/metadata`,
    },
    leadTo: (deliver) => (way.deliver = deliver),
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
