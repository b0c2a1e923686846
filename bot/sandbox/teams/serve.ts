import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { FakeTeams } from "./hands.ts";

export type ServedFakeTeams = AsyncDisposable & { url: string };

/** Puts the fake behind a real port of this machine: Microsoft's client speaks to nothing else. */
export async function serveFakeTeams(fake: FakeTeams, port = 0): Promise<ServedFakeTeams> {
  const server = serve({ fetch: fake.fetch, port, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.reachAt(url);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
