import type { IdentifierClass } from "./finding.ts";

/** What each class of identifier is called on screen. */
export const classWords: Record<IdentifierClass, string> = {
  name: "a name",
  initials: "initials",
  date: "a date",
  age: "an age of 90 or more",
  phone: "a phone number",
  email: "an e-mail address",
  link: "a link",
  handle: "a user name",
  address: "an address",
  zip: "a ZIP code",
  city: "a city",
  school: "a school",
  organization: "an organization",
  id: "an ID number",
  ssn: "a Social Security number",
  ip: "an IP address",
  plate: "a license plate",
  room: "a room",
  "rare-fact": "a rare fact",
  listed: "a word on your organization's list",
};
