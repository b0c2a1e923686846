import { createHash, randomBytes } from "node:crypto";

/** A token that opens one thing: 256 bits by chance. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** The hash under which a token is found. That look-up tells nothing of how much of a wrong one was right. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
