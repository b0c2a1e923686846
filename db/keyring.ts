import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Db } from "./client.ts";
import { newId, KeyId, type OrganizationId, type PartnershipId, type UnclaimedId } from "./ids.ts";
import { dataKeys } from "./schema/chat.ts";
import {
  keyIdOf,
  newSecrets,
  open,
  seal,
  unwrapKey,
  wrapKey,
  type DataKey,
  type Place,
  type Sealed,
} from "./seal.ts";

/** A master key by its id. The first one wraps new keys; the others still unwrap old ones. */
export type MasterKey = { id: string; secret: Uint8Array };
/** Who a data key belongs to. */
export type KeyOwner = OrganizationId | PartnershipId | UnclaimedId;

/** How long a process seals with the key that it found current. */
export const trustCurrentFor = Temporal.Duration.from({ seconds: 60 });

/** Data keys in the clear, read from the database when first needed and kept in memory. */
export class Keyring {
  readonly #db: Db;
  readonly #masters: readonly MasterKey[];
  readonly #byId = new Map<KeyId, DataKey>();
  readonly #current = new Map<KeyOwner, { key: DataKey; until: Temporal.Instant }>();

  constructor(db: Db, masters: readonly MasterKey[]) {
    this.#db = db;
    this.#masters = masters;
  }

  /** The key that seals for this owner now; made when there is none yet. */
  async current(owner: KeyOwner): Promise<DataKey> {
    const known = this.#current.get(owner);
    const now = Temporal.Now.instant();
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.key;
    const key = await this.#load(owner);
    if (!key) throw new Error("this owner has no data key: `create` makes one with the owner");
    this.#current.set(owner, { key, until: now.add(trustCurrentFor) });
    return key;
  }

  /** Seals a value for one row of this owner's. */
  async seal(owner: KeyOwner, place: Place, value: unknown): Promise<Sealed> {
    return seal(await this.current(owner), place, value);
  }

  /** Opens a sealed value, whichever of the owner's keys sealed it. */
  async open<T>(place: Place, sealed: Sealed): Promise<T> {
    const id = keyIdOf(sealed);
    const key = this.#byId.get(id) ?? (await this.#loadById(id));
    return open<T>(key, place, sealed);
  }

  /** Makes the first key of a new organization or partnership. */
  async create(owner: KeyOwner): Promise<DataKey> {
    return this.#make(owner, newSecrets());
  }

  /**
   * Makes a new key for this owner and retires the ones before it. What they sealed still opens, and hashes stay equal,
   * because the hashing secret is carried over.
   */
  async rotate(owner: KeyOwner): Promise<DataKey> {
    const before = await this.current(owner);
    const secrets = Buffer.concat([newSecrets().subarray(0, 32), before.hashSecret]);
    const key = await this.#make(owner, secrets);
    await this.#db
      .update(dataKeys)
      .set({ retiredAt: Temporal.Now.instant() })
      .where(and(eq(dataKeys.ownerId, owner), isNull(dataKeys.retiredAt), ne(dataKeys.id, key.id)));
    this.#current.delete(owner);
    return key;
  }

  /**
   * Wraps every data key under the first master key, so that the others can be taken out of the settings. Nothing that
   * is sealed changes. Answers with the number of keys.
   */
  async rewrap(): Promise<number> {
    const master = this.#masters[0];
    if (!master) throw new Error("no master key");
    const rows = await this.#db.select().from(dataKeys).where(ne(dataKeys.masterKeyId, master.id));
    for (const row of rows) {
      const { secret, hashSecret } = this.#unwrap(row);
      const wrapped = wrapKey(master.secret, row.id, Buffer.concat([secret, hashSecret]));
      await this.#db.update(dataKeys).set({ wrapped, masterKeyId: master.id }).where(eq(dataKeys.id, row.id));
    }
    return rows.length;
  }

  async #load(owner: KeyOwner): Promise<DataKey | undefined> {
    const rows = await this.#db
      .select()
      .from(dataKeys)
      .where(and(eq(dataKeys.ownerId, owner), isNull(dataKeys.retiredAt)))
      .orderBy(desc(dataKeys.id))
      .limit(1);
    return rows[0] && this.#unwrap(rows[0]);
  }

  async #loadById(id: KeyId): Promise<DataKey> {
    const rows = await this.#db.select().from(dataKeys).where(eq(dataKeys.id, id));
    if (!rows[0]) throw new Error("sealed with a key that is gone");
    return this.#unwrap(rows[0]);
  }

  async #make(owner: KeyOwner, secrets: Uint8Array): Promise<DataKey> {
    const master = this.#masters[0];
    if (!master) throw new Error("no master key");
    const id = newId(KeyId);
    const wrapped = wrapKey(master.secret, id, secrets);
    const row = { id, ownerId: owner, masterKeyId: master.id, wrapped, createdAt: Temporal.Now.instant() };
    await this.#db.insert(dataKeys).values(row);
    return this.#unwrap(row);
  }

  #unwrap(row: { id: KeyId; masterKeyId: string; wrapped: Uint8Array }): DataKey {
    const master = this.#masters.find((candidate) => candidate.id === row.masterKeyId);
    if (!master) throw new Error(`master key ${row.masterKeyId} is not configured`);
    const key = unwrapKey(master.secret, row.id, row.wrapped);
    this.#byId.set(row.id, key);
    return key;
  }
}
