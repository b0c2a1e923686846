import { expect, test } from "vitest";
import { Sendings } from "#bot/jobs/sendings.ts";
import { newId, OrganizationId } from "#db/ids.ts";

const [one, other] = [newId(OrganizationId), newId(OrganizationId)];

test("an organization whose workspace hangs fills its own places and nobody else's", async () => {
  const sendings = new Sendings();
  const calls = Array.from({ length: 20 }, () => Promise.withResolvers<void>());
  for (const { promise } of calls) {
    expect(sendings.isFull(one)).toBe(false);
    sendings.keep(one, promise);
  }
  expect(sendings.isFull(one)).toBe(true);
  expect(sendings.isFull(other)).toBe(false);
  calls[0]?.reject(new Error("the database was away"));
  await new Promise(setImmediate);
  expect(sendings.isFull(one), "a place that failed is free again").toBe(false);
});

test("who stops waits until what is on its way is written down", async () => {
  const sendings = new Sendings();
  const call = Promise.withResolvers<void>();
  sendings.keep(one, call.promise);
  let isSettled = false;
  const stopping = sendings.settled().then(() => (isSettled = true));
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  call.resolve();
  await stopping;
});
