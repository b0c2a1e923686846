import type { Random } from "./random.ts";

/** Ways to write each kind of value: other forms in each set. `#` is any figure, `%` one from 2 on, `?` a letter, `~` a name, `№` the sign itself. */
type Forms = Record<string, readonly string[]>;

const figures = (random: Random, form: string): string =>
  form
    .replace(/#/g, () => String(random.below(10)))
    .replace(/%/g, () => String(2 + random.below(8)))
    .replace(/\?/g, () => "ABCDEFGHJKLMNPRSTUVWXYZ"[random.below(23)] ?? "A")
    .replace(/~/g, () => random.word())
    .replace(/№/g, "#");

const shared: Forms = {
  ssn: ["%##-##-####"],
  old: ["9#"],
  zip: ["%####", "%####-####"],
};

export const forms: Record<SetName, Forms> = {
  tune: {
    ...shared,
    phone: ["(%##) 555-01##", "%##-555-01##", "%##.555.01##", "555-01##", "+1 %## 555 01##", "%##55501##"],
    email: ["~.~@example.com", "~##@example.org", "~_~@school.example.edu"],
    url: ["https://forms.example.com/f/????%%", "meet.example.com/abc-defg-hij", "www.~school.org/news"],
    handle: ["@~_##", "@~.xo", "~##_gamer", "@real~"],
    addr: ["### N ~ St", "#### ~ Ave", "## ~ Ct Apt %", "1### ~ Road", "### ~ Lane, Unit #?"],
    id: ["MRN %######", "student ID %#####", "case №%##-####", "chart ??-#####", "№ %#######"],
    ip: ["192.0.2.#", "198.51.100.%#", "203.0.113.1%#"],
    plate: ["%???###", "???-####", "??? ####"],
    room: ["room %##", "rm ?-%##", "Room %#?"],
    "room.n": ["%##", "?%##"],
  },
  earlier: {
    ...shared,
    phone: ["%## 555 01##", "(%##)555-01##", "1-%##-555-01##", "%##-55501##", "555.01##", "%##/555-01##"],
    email: ["~@mail.example.net", "~-~@district.example.us", "~.~##@example.co"],
    url: ["docs.example.com/d/1?????", "http://example.org/~/#####", "tinyurl.com/~##", "example.edu/portal"],
    handle: ["@~~", "~.~.##", "@_~#", "@the.real.~", "~~##"],
    addr: [
      "%## North ~ Street",
      "##### ~ Blvd",
      "P.O. Box ####",
      "%# ~ Pl, Apt ##",
      "~ and %#th",
      "#### SW ~ Dr №%",
    ],
    id: ["ID no. %######", "??##-#####", "policy ???%########", "%#-####-###", "asset tag %####"],
    ip: ["10.%#.##.1#", "2001:db8:%##::%#", "172.16.%.##"],
    plate: ["%??-?%#", "?## ???", "??# #??"],
    room: ["portable %", "Rm. %##", "classroom ?%#", "building ?"],
    "room.n": ["%##?", "?-%##"],
  },
  last: {
    ...shared,
    phone: [
      "+1(%##)555-01##",
      "%## - 555 - 01##",
      "1.%##.555.01##",
      "%##-555-01## x%##",
      "(%##) 555.01##",
      "%## 55501##",
    ],
    email: ["~.~@k12.example.us", "~_fam@mail.example.ca", "?~@clinic.example.health", "~%%@example.info"],
    url: [
      "sites.example.com/view/~-class",
      "https://zoom.example.us/j/9########?pwd=???",
      "bit.ly/~%%",
      "portal.example.gov",
    ],
    handle: ["u/~##", "@x~x", "~_~_%##", "@~.irl", "#~%%squad"],
    addr: [
      "%### ~ Ct.",
      "%##-B ~ Ave.",
      "%### County Road %#",
      "%# ~ Terrace Apt %?",
      "#### E. ~ Pkwy, Bldg %",
      "the corner of ~ and ~",
    ],
    id: [
      "SIS %######",
      "student no. %#####",
      "Case №20%#-??-####",
      "member ID ??? %### ####",
      "claim %#####-#",
      "№??-%####",
    ],
    ip: ["192.168.%.1##", "fe80::%#a%:%##c", "10.0.%.%#"],
    plate: ["?## %???", "%??###", "??-%###"],
    room: ["Rm %##", "office ?%", "trailer %", "lab %##-?"],
    "room.n": ["?%##", "%##-?"],
  },
};

export type SetName = "tune" | "earlier" | "last";

const months = "January February March April June July August September October November December".split(" ");
const spanish =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const ordinal = (n: number) =>
  `${n}${n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th"}`;

const lateDates = ({ m, d, name }: { m: number; d: number; name: string }): string[] => [
  `${d}-${name.slice(0, 3)}`,
  `${name} the ${ordinal(d)}`,
  `${name.slice(0, 3)} ${d}, '25`,
  `${m}.${d}.25`,
  `2025.${String(m).padStart(2, "0")}.${String(d).padStart(2, "0")}`,
  `${name} of 2025`,
  `${Math.max(d, 13)}/${m}/2025`,
];

/** A date in one of the forms of its set; the words around the identifying part come unmarked. */
function date(random: Random, set: SetName): string {
  const [m, d] = [1 + random.below(11), 4 + random.below(25)];
  const name = months[random.below(months.length)] ?? "June";
  const forms =
    set === "tune"
      ? [
          `${name} ${d}`,
          `${name} ${ordinal(d)}`,
          `${m}/${d}/25`,
          `${name.slice(0, 3)} ${d}`,
          `${m}/${d}/2025`,
          `${m}/${Math.max(d, 13)}`,
        ]
      : set === "last"
        ? lateDates({ m, d, name })
        : [
            `${ordinal(d)} of ${name}`,
            `${name.slice(0, 3)}. ${ordinal(d)}`,
            `2025-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
            `${d} ${name} 2025`,
            `${m}-${Math.max(d, 13)}-25`,
            `0${1 + random.below(9)}/${Math.max(d, 13)}`,
          ];
  return `[[${random.of(forms)}|date]]`;
}

/** One value of a kind, with its mark. Undefined for a gap that is no value. */
export function value(random: Random, gap: string, set: SetName): string | undefined {
  const day = 4 + random.below(25);
  const n = () => 1 + random.below(9);
  const special: Record<string, () => string> = {
    date: () => date(random, set),
    "date.es": () =>
      `[[${set === "earlier" ? "" : "el "}${day} de ${random.of(spanish)}|date]]`.replace("[[el ", "el [["),
    "date.n": () => `[[${1 + random.below(12)}/${13 + random.below(15)}|date]]`,
    day: () => `the [[${ordinal(day)}|date]]`,
    month: () => `[[${random.of(months)}|date]]`,
    score: () => `${n()}/10`,
    count: () => `${n()} of 9`,
    n1: () => String(n()),
    n2: () => String(10 + random.below(14)),
    gpa: () => `${1 + random.below(3)}.${random.below(10)}`,
  };
  const own = special[gap]?.();
  if (own !== undefined) return own;
  const form = forms[set][gap];
  if (!form) return undefined;
  const kinds: Record<string, string> = { addr: "address", url: "link", old: "age", "room.n": "room" };
  const drawn = figures(random, random.of(form));
  const text =
    gap === "addr"
      ? drawn
      : gap === "email" || gap === "url" || gap === "handle"
        ? drawn.toLowerCase()
        : drawn;
  // The word that says what it is may stay: the room's "room", the chart's "chart".
  const lead =
    /^(?:room|rm|Rm|Room|Rm\.|portable|classroom|building|MRN|student ID|case|chart|ID no\.|policy|asset tag|#|SIS|student no\.|the corner of|Case|member ID|claim|office|trailer|lab|the corner of) ?#?/.exec(
      text,
    )?.[0] ?? "";
  return `${lead}[[${text.slice(lead.length)}|${kinds[gap] ?? gap}]]`;
}

export const places = {
  tune: {
    city: "Ridgecrest Muskogee Waukesha Tulare Elkhart Kokomo Salinas Yuma Joplin Dothan".split(" "),
    school: [
      "Willow Bend High School",
      "Carver Middle",
      "Northfield Academy",
      "Eastlake HS",
      "Pine Valley Elementary",
      "Truman High",
    ],
    org: [
      "Grace Lutheran Church",
      "Home Depot",
      "Mercy Hospital",
      "First Baptist Church",
      "Kroger",
      "Riverside Pediatrics",
      "Hillside Shelter",
    ],
  },
  earlier: {
    city: "Pocatello Sheboygan Visalia Hattiesburg Kenosha Roswell Casper Laredo Duluth Altoona".split(" "),
    school: [
      "Thornwood High",
      "Bishop Kenny High School",
      "Marlow Creek Elementary",
      "Ida B. Wells Middle School",
      "Quail Run Prep",
      "Westbrook Jr High",
    ],
    org: [
      "Holy Cross Parish",
      "Olive Garden",
      "St. Luke's Medical Center",
      "Bethel AME Church",
      "Safeway",
      "Cedar Grove Counseling",
      "Boys and Girls Club",
    ],
  },
  last: {
    city: "Bozeman Tupelo Yakima Beckley Paducah Chico Lawton Brainerd Hilo Nogales Presque Galena".split(
      " ",
    ),
    school: [
      "Foxglove Middle School",
      "Cesar Chavez High",
      "Saint Brendan Academy",
      "Lakota Ridge Elementary",
      "Old Mill JHS",
      "Benjamin Banneker STEM Academy",
    ],
    org: [
      "Dollar Tree",
      "Mount Zion Baptist",
      "Piedmont Orthopedics",
      "Culver's",
      "Cedar Valley Hospice",
      "YMCA",
      "Ruth's Diner",
      "Valley Children's Hospital",
    ],
  },
};
