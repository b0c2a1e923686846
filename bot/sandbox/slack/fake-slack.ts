import { until } from "../until.ts";
import { sendRaw } from "./deliver.ts";
import { sendEvent, verifyUrl } from "./events.ts";
import { fetchOf } from "./fetch.ts";
import type { FakeSlack } from "./hands.ts";
import { personOf } from "./person.ts";
import { tampered } from "./sign.ts";
import type { FakeSlackOptions, Failure } from "./types.ts";
import { answer } from "./web-api.ts";
import { handsOf } from "./workspace-hands.ts";
import { newWorld, workspaceOf, type World } from "./world.ts";

/**
 * A Slack without a screen: it holds workspaces, takes the product's Web API calls, signs and sends what people do,
 * and refuses what Slack would refuse, in Slack's own words. See `limits.ts` for the numbers.
 */
export function fakeSlack(options: FakeSlackOptions): FakeSlack {
  const world = newWorld(options);
  return {
    fetch: fetchOf(world),
    answer: (request) => answer(world, request),
    reachAt: (origin) => void (world.origin = origin),
    person: (teamId, userId) => personOf(world, workspaceOf(world, teamId), userId),
    calls: () => world.calls,
    forgetCalls: () => void world.calls.splice(0),
    troubles: () => world.troubles,
    onChange: (listener) => {
      world.listeners.add(listener);
      return () => void world.listeners.delete(listener);
    },
    until: (check, ms) => until(world.listeners, check, ms),
    fail: (method, how, times = 1) => addFailure(world, method, { how, left: times }),
    messages: (teamId, channel) => [
      ...(workspaceOf(world, teamId).channels.get(channel)?.messages.values() ?? []),
    ],
    workspace: (teamId) => handsOf(world, workspaceOf(world, teamId)),
    event: (teamId, event) => sendEvent(world, workspaceOf(world, teamId), event),
    verifyUrl: () => verifyUrl(world),
    lastRequest: () => world.lastRequest,
    replay: (request, change) =>
      sendRaw(world, change ? tampered(request, change, options.signingSecret) : request),
    tamper: (change) => void world.tampering.push(change),
  };
}

function addFailure(world: World, method: string, failure: { how: Failure; left: number }): void {
  world.failures.set(method, [...(world.failures.get(method) ?? []), failure]);
}
