export const identifierClasses = [
  "name",
  "initials",
  "date",
  "age",
  "phone",
  "email",
  "link",
  "handle",
  "address",
  "zip",
  "city",
  "school",
  "organization",
  "id",
  "ssn",
  "ip",
  "plate",
  "room",
  "rare-fact",
  "listed",
] as const;
export type IdentifierClass = (typeof identifierClasses)[number];

/** `certain` is replaced without asking; `doubtful` is decided by the author. */
export type Certainty = "certain" | "doubtful";

/** What a named person is to the student of the case. */
export type Who = "student" | "guardian" | "sibling" | "staff" | "other-student";

/** One stretch of a text that may say who somebody is. Offsets are UTF-16 units of the text that was given. */
export type Finding = {
  start: number;
  end: number;
  class: IdentifierClass;
  certainty: Certainty;
  who?: Who;
  /** The roster's own key of the student of another case. */
  otherStudent?: string;
  /** What may stand in its place, such as `[student]`. */
  replacement: string;
};

/** The placeholder of each person and class: lower-case words in brackets. These, and only these, are never findings. */
export const placeholders = {
  student: "[student]",
  guardian: "[parent]",
  sibling: "[sibling]",
  staff: "[staff]",
  "other-student": "[other student]",
  friend: "[friend]",
  name: "[name]",
  initials: "[name]",
  date: "[date]",
  age: "[ninety or older]",
  phone: "[phone]",
  email: "[email]",
  link: "[link]",
  handle: "[username]",
  address: "[address]",
  zip: "[zip code]",
  city: "[city]",
  school: "[school]",
  program: "[program]",
  organization: "[organization]",
  id: "[number]",
  ssn: "[ssn]",
  ip: "[ip address]",
  plate: "[plate]",
  room: "[room]",
  "rare-fact": "[detail]",
  listed: "[removed]",
} as const satisfies Record<IdentifierClass | Who | "friend" | "program", string>;

/** A doubtful find stands as its number between these two private-use characters until its author decides. */
export const markOpen = "\uE000";
export const markClose = "\uE001";
/** Such a mark in a text; its number is the first group. */
export const markPattern = new RegExp(`${markOpen}(\\d+)${markClose}`, "g");

/** A find before it is mapped back to the original text: offsets are of the folded text. */
export type Spot = Finding;

/** A spot of a class, with the class's own placeholder unless another is given. */
export function spot(
  at: { start: number; end: number },
  what: IdentifierClass,
  rest: Partial<Spot> = {},
): Spot {
  return {
    start: at.start,
    end: at.end,
    class: what,
    certainty: "certain",
    replacement: placeholders[what],
    ...rest,
  };
}
