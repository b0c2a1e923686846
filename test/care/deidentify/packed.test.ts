import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { frontCoded, packed } from "#care/deidentify/packed.ts";

const words = ["ana", "anabel", "anabella", "bo", "san jose", "santa ana"];
const text = frontCoded(words);

test("a packed list holds the words that were put in, and no others", () => {
  const list = packed(hash("sha256", text), text);
  for (const word of words) expect(list.has(word)).toBe(true);
  for (const word of ["an", "anab", "santa", "bob", ""]) expect(list.has(word)).toBe(false);
});

test("a damaged list vouches for nothing: it is refused when it is first asked", () => {
  const list = packed(hash("sha256", text), text.replace("bo", "bu"));
  expect(() => list.has("ana")).toThrow("damaged");
});
