import { until } from "../until.ts";
import { connector } from "./connector.ts";
import { sendRaw } from "./deliver.ts";
import type { FakeTeams } from "./hands.ts";
import { personOf, teamOf } from "./person.ts";
import type { FakeTeamsOptions } from "./types.ts";
import { newWorld } from "./world.ts";

/**
 * A Teams without a screen: it holds tenants and the people in them, signs and sends what they do, takes the product's
 * calls to the connector, and refuses what Teams would refuse. See `limits.ts` for the numbers.
 */
export function fakeTeams(options: FakeTeamsOptions): FakeTeams {
  const world = newWorld(options);
  const served = connector(world);
  return {
    fetch: async (request) => await served.fetch(request),
    reachAt: (origin) => void (world.origin = origin),
    person: (tenantId, id) => personOf(world, tenantId, id),
    team: (tenantId) => teamOf(world, tenantId),
    calls: () => world.calls,
    forgetCalls: () => void world.calls.splice(0),
    troubles: () => world.troubles,
    onChange: (listener) => {
      world.listeners.add(listener);
      return () => void world.listeners.delete(listener);
    },
    until: (check, ms) => until(world.listeners, check, ms),
    fail: (operation, how, times = 1) => {
      const before = world.failures.get(operation) ?? [];
      world.failures.set(operation, [...before, { how, left: times }]);
    },
    lastSent: () => world.lastSent,
    replay: (sent) => sendRaw(world, sent),
    tamper: (change) => void world.tampering.push(change),
  };
}
