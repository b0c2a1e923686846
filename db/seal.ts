import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { KeyId } from "./ids.ts";

/** Bytes that nobody but `open` can read. Printing them prints `[sealed]`. */
export type Sealed = { bytes: Uint8Array; toJSON: () => string };
/** A data key in the clear, held in memory only. */
export type DataKey = { id: KeyId; secret: Uint8Array; hashSecret: Uint8Array };
/** Which row a sealed value belongs to: bound in, so that a value moved to another row does not open. */
export type Place = { table: string; id: string };

const version = 1;
const nonceLength = 12;
const tagLength = 16;
const keyIdLength = 16;
const header = 1 + keyIdLength + nonceLength;

/** Seals a JSON value for one row (AES-256-GCM; version, key id and nonce in front, `table:id` bound in). */
export function seal(key: DataKey, place: Place, value: unknown): Sealed {
  return asSealed(encrypt(key, place, Buffer.from(JSON.stringify(value))));
}

/** Opens what `seal` made, with the key that `keyIdOf` names. Throws when the row, the key or a byte differs. */
export function open<T>(key: DataKey, place: Place, sealed: Sealed): T {
  return JSON.parse(decrypt(key, place, sealed.bytes).toString("utf8")) as T;
}

/** The id of the data key that sealed these bytes. */
export function keyIdOf(sealed: Sealed): KeyId {
  const hex = Buffer.from(sealed.bytes.subarray(1, 1 + keyIdLength)).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") as KeyId;
}

/** A keyed hash of a folded token: equality can be searched, the token cannot be read back. */
export function tokenHash(key: DataKey, token: string): string {
  return createHmac("sha256", key.hashSecret).update(token).digest("base64url").slice(0, 22);
}

/** Wraps a new data key under a master key; the wrapped form is what the database keeps. */
export function wrapKey(master: Uint8Array, id: KeyId, secrets: Uint8Array): Uint8Array {
  return encrypt(
    { id, secret: master, hashSecret: master },
    { table: "data_keys", id },
    Buffer.from(secrets),
  );
}

/** The inverse of `wrapKey`. Throws when the master key is another one. */
export function unwrapKey(master: Uint8Array, id: KeyId, wrapped: Uint8Array): DataKey {
  const secrets = decrypt({ id, secret: master, hashSecret: master }, { table: "data_keys", id }, wrapped);
  return { id, secret: secrets.subarray(0, 32), hashSecret: secrets.subarray(32, 64) };
}

/** The secrets of a new data key: 32 bytes to seal with, 32 to hash with. */
export const newSecrets = (): Uint8Array => randomBytes(64);

const asSealed = (bytes: Uint8Array): Sealed => ({ bytes, toJSON: () => "[sealed]" });
const boundTo = (place: Place) => Buffer.from(`${place.table}:${place.id}`);

function encrypt(key: DataKey, place: Place, plain: Buffer): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key.secret, nonce);
  cipher.setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const keyId = Buffer.from(key.id.replaceAll("-", ""), "hex");
  return Buffer.concat([Buffer.of(version), keyId, nonce, body, cipher.getAuthTag()]);
}

function decrypt(key: DataKey, place: Place, bytes: Uint8Array): Buffer {
  if (bytes[0] !== version) throw new Error("sealed by an unknown version");
  const body = bytes.subarray(header, bytes.length - tagLength);
  const decipher = createDecipheriv("aes-256-gcm", key.secret, bytes.subarray(1 + keyIdLength, header));
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
