import { createHash, randomInt } from "node:crypto";

/** No vowels and nothing that looks alike, so that a code is no word and is read out easily. */
const symbols = "BCDFGHJKMNPQRSTVWXYZ23456789";

/** A code of so many signs that somebody passes on and somebody else types. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => symbols[randomInt(symbols.length)]).join("");

/** A code as it is shown: `BCDF-GHJK-MNPQ`. */
export const inFours = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** What was typed as the code that it means: small letters, spaces and dashes do not matter. */
export const typedCode = (typed: string): string => typed.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase();

/** What a code is looked up by before any organization is known. One for another purpose opens nothing. */
export const codeHash = (purpose: "partner" | "tenant" | "workspace", typed: string): string =>
  createHash("sha256")
    .update(`${purpose}:${typedCode(typed)}`)
    .digest("base64url");
