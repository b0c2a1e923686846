import { findAddresses, findZips } from "./addresses.ts";
import { findAges } from "./ages.ts";
import { findUnexplainedCapitals } from "./capitals.ts";
import { findCities } from "./cities.ts";
import { findContacts } from "./contact.ts";
import { findDayDates } from "./day-dates.ts";
import { readDocument, type Doc, type Word } from "./document.ts";
import type { Finding, Spot } from "./finding.ts";
import { findIds, findPlates, findSsns } from "./ids.ts";
import { findInitials } from "./initials.ts";
import { findMonthDates } from "./month-dates.ts";
import { findNumberDates } from "./number-dates.ts";
import { findKnownOrganizations } from "./known-organizations.ts";
import { findOrganizations } from "./organizations.ts";
import { withoutOverlaps } from "./overlap.ts";
import { findOwnOrganizations } from "./own-organizations.ts";
import { findListed, isExcused } from "./own-words.ts";
import { findPhones } from "./phones.ts";
import { findRareFacts } from "./rare-facts.ts";
import { findRooms } from "./rooms.ts";
import type { RosterIndex } from "./roster.ts";
import { findNames } from "./runs.ts";
import { findWrittenDates } from "./written-dates.ts";

/** Everything in a text that may say who somebody is, sorted and without overlaps. Pure: the same text, the same finds. */
export function findIdentifiers(text: string, index: RosterIndex): Finding[] {
  const doc = readDocument(text, index.codeNames);
  const shaped = findShaped(doc, index);
  const settled = withoutOverlaps(
    doc.text,
    shaped.filter((spot) => spot.certainty === "certain"),
  );
  const names = [...findNames(doc, index, takenBy(settled)), ...findInitials(doc, index)];
  const found = withoutOverlaps(doc.text, [...shaped, ...names]);
  const capitals = findUnexplainedCapitals(
    doc,
    takenBy(found.filter(({ certainty }) => certainty === "certain")),
  );
  const all = capitals.length > 0 ? withoutOverlaps(doc.text, [...found, ...capitals]) : found;
  return all.filter((spot) => !isExcused(doc, index, spot)).map(doc.toFinding);
}

/** What is known by its shape or its surroundings rather than by whose name it is. */
function findShaped(doc: Doc, index: RosterIndex): Spot[] {
  const onRoster = (key: string) => index.words.has(key);
  const months = findMonthDates(doc, onRoster);
  return [
    ...findContacts(doc),
    ...findPhones(doc),
    ...findSsns(doc),
    ...findIds(doc),
    ...findPlates(doc),
    ...findRooms(doc),
    ...findAges(doc),
    ...months,
    ...findNumberDates(doc),
    ...findDayDates(doc),
    ...findWrittenDates(doc, months),
    ...findAddresses(doc),
    ...findZips(doc),
    ...findCities(doc),
    ...findOwnOrganizations(doc, index),
    ...findOrganizations(doc),
    ...findKnownOrganizations(doc),
    ...findRareFacts(doc),
    ...findListed(doc, index),
  ];
}

const takenBy =
  (spots: readonly Spot[]) =>
  (word: Word): boolean =>
    spots.some((spot) => word.start < spot.end && word.end > spot.start);
