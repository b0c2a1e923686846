import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Keyring } from "#db/keyring.ts";
import { CaseId, newId, OrganizationId } from "#db/ids.ts";
import { keyIdOf, tokenHash, type Sealed } from "#db/seal.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";

let database: TestDatabase;
const older = { id: "2025", secret: randomBytes(32) };
const newer = { id: "2026", secret: randomBytes(32) };
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.[Symbol.asyncDispose]());

const place = () => ({ table: "students", id: newId(CaseId) });
const ringWith = (...masters: ConstructorParameters<typeof Keyring>[1]) =>
  new Keyring(database.client.db, masters);

async function ownerWithKey(ring = ringWith(older)) {
  const owner = newId(OrganizationId);
  await ring.create(owner);
  return { ring, owner };
}

test("what is sealed for a row opens for that row, and says nothing when printed", async () => {
  const { ring, owner } = await ownerWithKey();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const here = place();
      const sealed = await ring.seal(owner, here, value);
      expect(JSON.stringify({ sealed })).toBe('{"sealed":"[sealed]"}');
      expect(await ring.open(here, sealed)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

test("moved to another row or another table it does not open", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const sealed = await ring.seal(owner, here, { legal: "Invented Person" });
  await expect(ring.open({ ...here, id: newId(CaseId) }, sealed)).rejects.toThrow();
  await expect(ring.open({ ...here, table: "guardians" }, sealed)).rejects.toThrow();
});

test("with any one byte changed, or cut short, it does not open", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const sealed = await ring.seal(owner, here, { legal: "Invented Person" });
  const altered = (bytes: Uint8Array): Sealed => ({ bytes, toJSON: () => "[sealed]" });
  for (let at = 0; at < sealed.bytes.length; at++) {
    const bytes = Uint8Array.from(sealed.bytes);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(ring.open(here, altered(bytes)), `byte ${at}`).rejects.toThrow();
  }
  for (const length of [0, 1, 28, sealed.bytes.length - 1])
    await expect(
      ring.open(here, altered(sealed.bytes.subarray(0, length))),
      `${length} bytes`,
    ).rejects.toThrow();
});

test("the same words sealed twice look different", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const [one, two] = [await ring.seal(owner, here, "same"), await ring.seal(owner, here, "same")];
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(false);
});

test("after a new data key old values open, new ones use it, and hashes of names stay equal", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const before = await ring.seal(owner, here, "kept");
  const hashed = tokenHash(await ring.current(owner), "will");
  const key = await ring.rotate(owner);
  const after = await ring.seal(owner, here, "new");
  expect(keyIdOf(after)).toBe(key.id);
  expect(keyIdOf(before)).not.toBe(key.id);
  const elsewhere = ringWith(older);
  expect(await elsewhere.open(here, before)).toBe("kept");
  expect(await elsewhere.open(here, after)).toBe("new");
  expect(keyIdOf(await elsewhere.seal(owner, here, "x"))).toBe(key.id);
  expect(tokenHash(await ring.current(owner), "will")).toBe(hashed);
});

test("with a new master key in front, old data keys still open and new ones need only it", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const before = await ring.seal(owner, here, "kept");
  const both = ringWith(newer, older);
  expect(await both.open(here, before)).toBe("kept");
  await both.rotate(owner);
  const after = await both.seal(owner, here, "new");
  expect(await ringWith(newer).open(here, after)).toBe("new");
  await expect(ringWith(newer).open(here, before)).rejects.toThrow("2025");
});

test("once every key is wrapped under the new master key, the old one can go", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const sealed = await ring.seal(owner, here, "kept");
  expect(await ringWith(newer, older).rewrap()).toBeGreaterThan(0);
  expect(await ringWith(newer).open(here, sealed)).toBe("kept");
  expect(await ringWith(newer, older).rewrap()).toBe(0);
});

test("a master key of the same name with another secret opens nothing", async () => {
  const { ring, owner } = await ownerWithKey();
  const here = place();
  const sealed = await ring.seal(owner, here, "kept");
  await expect(ringWith({ id: older.id, secret: randomBytes(32) }).open(here, sealed)).rejects.toThrow();
});

test("the same name hashes differently in two organizations", async () => {
  const { ring, owner } = await ownerWithKey();
  const { owner: another } = await ownerWithKey(ring);
  expect(tokenHash(await ring.current(owner), "grace")).not.toBe(
    tokenHash(await ring.current(another), "grace"),
  );
});

test("for an owner without a key nothing is sealed", async () => {
  await expect(ringWith(older).seal(newId(OrganizationId), place(), "x")).rejects.toThrow("no data key");
});
