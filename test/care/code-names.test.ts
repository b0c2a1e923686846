import fc from "fast-check";
import { expect, test } from "vitest";
import { drawCodeName, firstWords, readCodeName, secondWords } from "#care/code-names.rules.ts";
import { cities, stateCodes, twoWordCities } from "#care/deidentify/lists/places.ts";
import { isHarmless, isName } from "#care/deidentify/vocabulary.ts";
import { distance } from "#care/deidentify/near.ts";

const every = [...firstWords, ...secondWords];

/** Words that a listener could take for another one, or for something that a student must not be called. */
const unwanted = new Set(
  `
  blew blue plaid played plain plane metal medal mettle pedal petal peddle sail sale steel steal flour flower pier peer bell belle board bored
  chord cord cellar seller kernel colonel fairy ferry gate gait hair hare mail male palette pallet peace piece rain rein reign sole soul
  stake steak tail tale vain vein waist waste weather whether dyed tied tide rapt wrapped sealing ceiling raised razed
  black white brown yellow olive tan golden auburn blond red ginger bronze ebony ivory amber honey caramel chestnut sandy
  sad mad angry happy anxious nervous gloomy moody cheerful blue bitter wired high low quiet lonely broken empty
  weed grass pot coke crack crystal speed snow ice molly lean dope pill tablet needle bottle vape joint blunt poppy
  knife sword gun pistol rifle razor blade arrow dagger hammer rocket bomb bullet barrel torch axe rope noose trigger
  pig cow dog rat snake whale hog ape monkey donkey ass bitch worm toad chicken goat sheep fox shrew cat hen
  bridge balcony rooftop viaduct cliff tracks ledge oven
  `
    .trim()
    .split(/\s+/),
);

test("a code name has plenty of words to be drawn from", () => {
  expect(firstWords.length).toBeGreaterThanOrEqual(150);
  expect(secondWords.length).toBeGreaterThanOrEqual(150);
});

test("every word is plain letters, at most eight of them, and stands in one list once", () => {
  expect(every.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  expect(new Set(every).size).toBe(every.length);
});

test("no word is anybody's name, a place, a people, a medicine or a thing of class", () => {
  expect(every.filter(isName)).toEqual([]);
  expect(every.filter((word) => cities.has(word) || twoWordCities.has(word) || stateCodes.has(word))).toEqual(
    [],
  );
  expect(every.filter((word) => isHarmless(word))).toEqual([]);
});

test("no word could hurt, or be heard as another", () => {
  expect(every.filter((word) => unwanted.has(word))).toEqual([]);
  for (const list of [firstWords, secondWords]) {
    const alike = list.flatMap((a) => list.filter((b) => a < b && distance(a, b, 1) < 2).map((b) => [a, b]));
    expect(alike).toEqual([]);
  }
});

test("no two live code names share a word while there are words, and no two are ever the same", () => {
  const taken: string[] = [];
  const sharing = () => taken.length - new Set(taken.map((name) => name.split(" ")[0])).size;
  while (taken.length < 600) {
    const drawn = drawCodeName(taken, (choices) => (taken.length * 7919) % choices);
    if (!drawn) throw new Error("a case could not be opened");
    taken.push(drawn);
    if (taken.length === firstWords.length) expect(sharing()).toBe(0);
  }
  expect(new Set(taken).size).toBe(taken.length);
  const uses = Map.groupBy(taken, (name) => name.split(" ")[0]);
  expect(Math.max(...[...uses.values()].map((names) => names.length))).toBe(
    Math.ceil(600 / firstWords.length),
  );
});

test("a drawn code name reads back, however it is typed", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom(" ", "  ", "-", " - ", "_"), (a, b, between) => {
      const picks = [a, b];
      const drawn = drawCodeName([], (choices) => (picks.shift() ?? 0) % choices);
      expect(drawn).toBeDefined();
      const [first = "", second = ""] = (drawn ?? "").split(" ");
      expect(readCodeName(` ${first.toUpperCase()}${between}${second.toLowerCase()}. `)).toBe(drawn);
      expect(first.slice(0, 4).toLowerCase()).not.toBe(second.slice(0, 4));
    }),
  );
});

test("a name typed in place of a code name is not one", () => {
  for (const typed of [
    "",
    "Maya Whitlock",
    "Copper",
    "Copper Ladder Maya",
    "Ladder Copper",
    "Copper Whitlock",
    "copperladder",
  ]) {
    expect(readCodeName(typed)).toBeUndefined();
  }
  expect(readCodeName("copper  ladder")).toBe("Copper Ladder");
});
