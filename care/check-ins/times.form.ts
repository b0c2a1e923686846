import { text } from "../card.ts";
import { ask, show, type Answers, type Option, type Page } from "../form.ts";
import { momentWords } from "../moments.ts";
import { safetyButton } from "../safety.form.ts";
import { formName, many, onlyHours } from "./check-ins.form.ts";

export type TimesData = {
  codeName: string;
  times: readonly Temporal.Instant[];
  /** The reader's zone, and the other zones of those who are asked. */
  zone: string;
  zones: readonly string[];
  minutes: number;
  who: readonly string[];
  /** What each time would cost in class, in the order of the times; empty words where it costs none. */
  costs: readonly string[];
  notice?: string;
};

const preselected = 3;

/** The times that were found, before anybody is asked: which of them, who will be asked, what they will see. */
export const timesPage = (data: TimesData): Page => ({
  form: formName,
  key: "times",
  title: "Pick times to offer",
  submit: "Ask everybody",
  close: "Back",
  items: [
    ...(data.notice ? [show(text(data.notice, "warning"))] : []),
    show({ kind: "heading", text: data.codeName }),
    show(text("Everyone who has to be there is free at each of these. The least class time comes first.")),
    ask({
      kind: "many",
      key: "times",
      label: `Times to offer, ${data.minutes} minutes each`,
      options: data.times.map((at, nth) => timeOption(at, data, data.costs[nth])),
      values: data.times.slice(0, preselected).map((at) => at.toString()),
    }),
    show({ kind: "heading", text: "Who will be asked" }),
    show({ kind: "list", items: [...data.who] }),
    show(
      text(
        "They see these times, the length and these names. The first time that works for all is confirmed by itself.",
        "quiet",
      ),
    ),
    show(onlyHours),
    show(safetyButton),
  ],
});

/** A time in the reader's zone, with the others' beside it where their clocks differ. */
function timeOption(
  at: Temporal.Instant,
  { zone, zones }: Pick<TimesData, "zone" | "zones">,
  cost = "",
): Option {
  const offset = (name: string) => at.toZonedDateTimeISO(name).offsetNanoseconds;
  const others = zones.filter((name, nth) => offset(name) !== offset(zone) && zones.indexOf(name) === nth);
  const clocks = others.map((name) => shortTime(at, name)).join(" · ");
  const hint = [cost && `Costs ${cost}`, clocks && `For others: ${clocks}`].filter(Boolean).join(" · ");
  return { value: at.toString(), label: momentWords(at, zone), ...(hint && { hint }) };
}

const shortTime = (at: Temporal.Instant, zone: string): string =>
  at.toLocaleString("en-US", { timeZone: zone, hour: "numeric", minute: "2-digit", timeZoneName: "short" });

/** The times that were picked, of those that were shown. */
export function readTimes(answers: Answers): Temporal.Instant[] {
  return many(answers["times"]).flatMap((one) => {
    try {
      return [Temporal.Instant.from(one)];
    } catch {
      return [];
    }
  });
}
