import type { Roster } from "#care/deidentify/roster.ts";
import { nameSources } from "./names.ts";
import { randomFrom, type Random } from "./random.ts";
import { earlierTemplates } from "./templates-earlier.ts";
import { lastTemplates } from "./templates-last.ts";
import { readMarked, type LabelledNote } from "./read.ts";
import { tuneTemplates } from "./templates-tune.ts";

import { places, value, type SetName } from "./values.ts";

const templates = { tune: tuneTemplates, earlier: earlierTemplates, last: lastTemplates };
const seeds = { tune: 2_026, earlier: 7_411, last: 31_337 };
const wordsOf = (list: string) => list.trim().split(/\s+/);

type Person = { given: string; family: string };
type Filling = {
  random: Random;
  set: SetName;
  roster: Roster;
  student: Person & { goes: string };
  guardian: Person;
  sibling: Person;
  staff: Person;
  thin: boolean;
  she: boolean;
  stranger: () => Person;
};

/** `count` notes of a set, always the same ones. */
export function fillNotes(set: SetName, count: number): LabelledNote[] {
  const given = wordsOf(nameSources[set].given);
  const family = wordsOf(nameSources[set].family);
  const random = randomFrom(
    seeds[set],
    family.filter((word) => /^[A-Za-z]+$/.test(word)),
  );
  const lines = templates[set].trim().split("\n");
  return Array.from({ length: count }, (_, i) => {
    const filling = people(random, set, { given, family });
    const line = lines[i % lines.length] ?? "";
    const filled = line.replace(/\{([\w.~]+)\}/g, (_found, gap: string) => fillGap(filling, gap));
    return readMarked(typed(random, filled), filling.roster);
  });
}

/** One note in six is typed without capitals; the marks of kinds have none anyway. */
const typed = (random: Random, line: string): string => (random.below(6) === 0 ? line.toLowerCase() : line);

function people(random: Random, set: SetName, lists: { given: string[]; family: string[] }): Filling {
  const stranger = () => ({ given: random.of(lists.given), family: random.of(lists.family) });
  const student = stranger();
  const guardian = {
    given: random.of(lists.given),
    family: random.below(3) ? student.family : random.of(lists.family),
  };
  const sibling = { given: random.of(lists.given), family: student.family };
  const staff = stranger();
  const thin = random.below(2) === 0;
  const nick = random.below(4) === 0 ? random.of(lists.given) : student.given;
  const name = ({ given, family }: Person) => `${given} ${family}`;
  const roster: Roster = {
    student: { legal: name(student), nicknames: nick === student.given ? [] : [nick] },
    guardians: [name(guardian)],
    siblings: thin ? [] : [name(sibling)],
    staff: thin ? [] : [`Ms. ${name(staff)}`],
    school: random.of(places[set].school),
    program: "Northlight Teen IOP",
    codeNames: ["Copper Ladder"],
  };
  return {
    random,
    set,
    roster,
    student: { ...student, goes: nick },
    guardian,
    sibling,
    staff,
    thin,
    she: random.below(2) === 0,
    stranger,
  };
}

/** A name as a hurried hand types it: two letters swapped, one doubled, one left out. */
function misspelled(random: Random, name: string): string {
  if (name.length < 5) return name;
  const at = 1 + random.below(name.length - 3);
  const [a = "", b = ""] = [name[at], name[at + 1]];
  const kinds = [
    name.slice(0, at) + b + a + name.slice(at + 2),
    name.slice(0, at) + a + a + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1),
  ];
  return random.of(kinds.filter((kind) => kind !== name));
}

const mark = (text: string, kind: string) => `[[${text}|${kind}]]`;

function fillGap(filling: Filling, gap: string): string {
  const { random, set, she } = filling;
  const pronouns: Record<string, [string, string]> = {
    he: ["she", "he"],
    He: ["She", "He"],
    him: ["her", "him"],
    his: ["her", "his"],
  };
  const pronoun = pronouns[gap];
  if (pronoun) return pronoun[she ? 0 : 1];
  if (gap === "city") return mark(random.of(places[set].city), "city");
  if (gap === "school") return mark(filling.roster.school ?? "", "school");
  if (gap === "org") return mark(random.of(places[set].org), "organization");
  return value(random, gap, set) ?? person(filling, gap);
}

function person(filling: Filling, gap: string): string {
  const { student, guardian, sibling, staff, thin, random } = filling;
  const other = filling.stranger();
  const beside = thin ? "name" : "roster";
  const title = random.of(["Ms.", "Mr.", "Mrs.", "Dr.", "Coach"]);
  const typo = misspelled(random, student.goes);
  const forms: Record<string, () => string> = {
    s: () => mark(student.goes, "roster"),
    S: () => mark(student.goes.toUpperCase(), "roster"),
    "s~": () => mark(typo, typo === student.goes ? "roster" : "typo"),
    sfirst: () => mark(student.given, "roster"),
    sf: () => mark(`${student.given} ${student.family}`, "roster"),
    sl: () => mark(student.family, "roster"),
    slf: () => mark(`${student.family}, ${student.given}`, "roster"),
    si: () => mark(`${student.given[0]}.${student.family[0]}.`, "initials"),
    g: () => mark(guardian.given, "roster"),
    G: () => mark(guardian.given.toUpperCase(), "roster"),
    gf: () => mark(`${guardian.given} ${guardian.family}`, "roster"),
    gt: () => `((${random.of(["Mr.", "Ms.", "Mrs."])})) ${mark(guardian.family, "roster")}`,
    b: () => mark(sibling.given, beside),
    t: () => `((${random.of(["Ms.", "Mr.", "Mrs."])})) ${mark(staff.family, beside)}`,
    n: () => mark(other.given, "name"),
    N: () => mark(other.given.toUpperCase(), "name"),
    nl: () => mark(other.family, "name"),
    nf: () => mark(`${other.given} ${other.family}`, "name"),
    nt: () => `((${title})) ${mark(other.family, "name")}`,
    ni: () => mark(`${other.given[0]}.${other.family[0]}.`, "initials"),
  };
  const form = forms[gap];
  if (!form) throw new Error(`No gap is called ${gap}`);
  return form();
}
