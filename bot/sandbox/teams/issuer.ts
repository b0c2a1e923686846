import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import type { Json } from "../check.ts";

export const issuer = "https://api.botframework.com";
const kid = "sandbox";

/** The pair that signs what Teams sends, and one that nobody has published. Made when first needed: that takes a moment. */
export type Keys = { published: () => Pair; unknown: () => Pair };
type Pair = { privateKey: KeyObject; publicKey: KeyObject };

export function newKeys(): Keys {
  const once = (): (() => Pair) => {
    let pair: Pair | undefined;
    return () => (pair ??= generateKeyPairSync("rsa", { modulusLength: 2048 }));
  };
  return { published: once(), unknown: once() };
}

/** The key set, as Microsoft publishes it for the channel of Teams. */
export const keySet = (keys: Keys): Json => ({
  keys: [
    {
      ...keys.published().publicKey.export({ format: "jwk" }),
      kid,
      use: "sig",
      alg: "RS256",
      endorsements: ["msteams"],
    },
  ],
});

/** What the metadata address says. */
export const metadata = (origin: string): Json => ({
  issuer,
  authorization_endpoint: "https://invalid.example",
  jwks_uri: `${origin}/keys`,
  id_token_signing_alg_values_supported: ["RS256"],
  token_endpoint_auth_methods_supported: ["private_key_jwt"],
});

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString("base64url");

type Signing = { claims: Json; header?: Json; key?: "published" | "unknown" | "none" };

/** A token of the Bot Framework; with another key, or none, where a test wants one that must be refused. */
export function signed(keys: Keys, { claims, header = {}, key = "published" }: Signing): string {
  const alg = key === "none" ? "none" : "RS256";
  const said = `${part({ typ: "JWT", alg, kid, ...header })}.${part(claims)}`;
  if (key === "none") return `${said}.`;
  return `${said}.${sign("RSA-SHA256", Buffer.from(said), keys[key]().privateKey).toString("base64url")}`;
}

/** A bearer token for the product's own calls; nobody but the fake reads it. */
export const outgoingToken = (): string => randomBytes(24).toString("base64url");
