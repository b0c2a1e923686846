import { text } from "../card.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Page } from "../form.ts";
import { safetyButton } from "../safety.form.ts";
import { atWall } from "../scheduling/wall-time.ts";
import { page, readDate, word } from "./check-ins.form.ts";

/** As many times of one's own as can be offered at once. */
const ownTimes = 3;

/** None of the offered times works: up to three of one's own. */
export const ownPage = (data: { codeName: string; zoneWords: string; hours: string }): Page =>
  page({
    key: "own",
    title: "Times that work for me",
    submit: "Offer these",
    items: [
      show({ kind: "heading", text: data.codeName }),
      show(text(`Up to ${ownTimes} times inside your hours: ${data.hours}. Times are in ${data.zoneWords}.`)),
      ...Array.from({ length: ownTimes }, (_, nth) => ownFields(nth + 1))
        .flat()
        .map(ask),
      show(
        text(
          "The others are asked whether they work. The times that were offered are answered with Doesn't.",
          "quiet",
        ),
      ),
      show(safetyButton),
    ],
  });

const ownFields = (nth: number): Field[] => [
  { kind: "date", key: `day${nth}`, label: `Day ${nth}`, optional: nth > 1 },
  { kind: "time", key: `time${nth}`, label: `Time ${nth}`, optional: nth > 1 },
];

/** Reads one's own times, each with the number of its fields. */
export function readOwn(
  answers: Answers,
  zone: string,
): { times: { nth: number; at: Temporal.Instant }[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const times = Array.from({ length: ownTimes }, (_, at) => at + 1).flatMap((nth) => {
    const [day, time] = [readDate(answers[`day${nth}`]), readTime(answers[`time${nth}`])];
    const [hasDay, hasTime] = [word(answers[`day${nth}`]) !== "", word(answers[`time${nth}`]) !== ""];
    if (!day && (hasDay || hasTime)) errors[`day${nth}`] = "Pick the day that goes with this time.";
    if (!time && (hasDay || hasTime))
      errors[`time${nth}`] = "Enter the time that goes with this day, such as 14:30.";
    return day && time ? [{ nth, at: atWall(day, time, zone) }] : [];
  });
  if (times.length === 0 && Object.keys(errors).length === 0) errors["day1"] = "Offer at least one time.";
  return { times, errors };
}

function readTime(given: Answers[string]): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(word(given));
  } catch {
    return undefined;
  }
}
