/** Invented people. Each name follows from two numbers, so that no list of them has to be kept. */
const given = [
  "Marisol",
  "Desmond",
  "Anselm",
  "Odessa",
  "Thaddeus",
  "Ximena",
  "Corwin",
  "Leonora",
  "Itzel",
  "Bettina",
  "Renaldo",
  "Yolanda",
  "Ignatius",
  "Priscilla",
  "Lorenzo",
  "Henrietta",
  "Emeka",
  "Rowena",
  "Dimitri",
  "Cassandra",
  "Gideon",
  "Amara",
  "Tobias",
  "Juniper",
  "Rafael",
  "Noemi",
  "Silas",
  "Beatriz",
  "Caspian",
  "Imogen",
  "Mateo",
  "Saoirse",
] as const;
const beginnings = [
  "Tarrow",
  "Quill",
  "Brandle",
  "Thistle",
  "Valken",
  "Pember",
  "Oster",
  "Fenni",
  "Callow",
  "Ash",
  "Marlo",
  "Whit",
  "Dallo",
  "Farthing",
  "Harrow",
  "Larke",
  "Stave",
  "Corrin",
  "Ember",
  "Norring",
] as const;
const endings = ["by", "wick", "more", "haven", "low", "hurst", "field", "croft", "worth", "leigh"] as const;

const at = (words: readonly string[], number: number): string => words[number % words.length] ?? "";
const surname = (number: number) =>
  at(beginnings, number) + at(endings, Math.floor(number / beginnings.length));

/** The student of a case, and an adult of the family, as both sides' rosters have them. */
export function familyOf(partnership: number, caseNumber: number): { student: string; guardian: string } {
  const family = surname(partnership * 7 + caseNumber * 3);
  const student = `${at(given, partnership + caseNumber)} ${family}`;
  return { student, guardian: `${at(given, partnership + caseNumber + 11)} ${family}` };
}

export const staffName = (partnership: number, number: number): string =>
  `${at(given, partnership * 5 + number)} ${surname(partnership * 11 + number * 13 + 5)}`;

export const organizationName = (side: "school" | "program", partnership: number): string =>
  side === "school" ? `${surname(partnership)} Unified Schools` : `${surname(partnership + 90)} Day Program`;
