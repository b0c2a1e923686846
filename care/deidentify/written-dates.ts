// Each by itself: the package as a whole loads a dozen languages.
import { casual as english } from "chrono-node/en";
import { casual as spanish } from "chrono-node/es";
import { hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";
import { isModal } from "./month-dates.ts";

// Only the parsers that need a month's name: the others also read counts, weekdays and "in two weeks" as dates.
const monthParsers = /MonthName/;
const readers = [english, spanish].map((reader) => {
  const strict = reader.clone();
  strict.parsers = strict.parsers.filter((parser) => monthParsers.test(parser.constructor.name));
  return strict;
});
const dayBeside = /\d|(?:fir|seco|thi|[a-z]{3,}t)(?:st|nd|rd|h)/i;
const monthName =
  /\b(?:jan|feb|march|apr|may\b|june?|july?|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre|noviembre|diciembre)/gi;

/** Dates with a month and a day that the plain patterns missed (`found` is what they caught), however they are written. */
export function findWrittenDates(doc: Doc, found: readonly Spot[]): Spot[] {
  if (!/\d|(?:fir|seco|thi|[a-z]{3,}t)(?:st|nd|rd|h)/i.test(doc.text)) return [];
  const open = hits(doc, monthName).filter(
    (hit) =>
      !found.some((one) => one.certainty === "certain" && one.start <= hit.start && hit.end <= one.end),
  );
  if (!open.some((hit) => dayBeside.test(doc.text.slice(Math.max(0, hit.start - 24), hit.end + 24))))
    return [];
  return readers
    .flatMap((reader) => reader.parse(doc.text))
    .filter(({ start }) => start.isCertain("month") && start.isCertain("day"))
    .filter(({ index, text }) => !isModal(doc, { start: index, end: index + text.length, text }))
    .map((result) => {
      const lead = /^(?:(?:on|by|since|until|el|del|al|the)\s+)+/i.exec(result.text)?.[0].length ?? 0;
      return spot({ start: result.index + lead, end: result.index + result.text.length }, "date");
    });
}
