import type { ClosedWhy } from "#db/schema/calendar.ts";
import type { CrisisLine } from "#db/schema/organizations.ts";
import { text } from "./card.ts";
import type { StateCode } from "./consent-state-table.rules.ts";
import { stateRows } from "./consent-states.rules.ts";
import { ask, show, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/** Zones in which schools and programs are, as people say them. */
export const zoneOptions: readonly Option[] = [
  { value: "America/New_York", label: "Eastern" },
  { value: "America/Chicago", label: "Central" },
  { value: "America/Denver", label: "Mountain" },
  { value: "America/Phoenix", label: "Mountain, Arizona" },
  { value: "America/Los_Angeles", label: "Pacific" },
  { value: "America/Anchorage", label: "Alaska" },
  { value: "Pacific/Honolulu", label: "Hawaii" },
  { value: "America/Puerto_Rico", label: "Atlantic, Puerto Rico" },
];
const part2Options: readonly Option[] = [
  { value: "yes", label: "Yes", hint: "42 CFR Part 2 covers what the program says" },
  { value: "no", label: "No", hint: "The program has asked its counsel" },
  { value: "unknown", label: "Not answered yet", hint: "Treated as yes until then" },
];
const stateOptions: readonly Option[] = stateRows.map(({ state, name }) => ({ value: state, label: name }));

export const closedWords: Record<ClosedWhy, string> = {
  holiday: "Holiday",
  break: "Break",
  staff_day: "Staff day",
  weather: "Weather",
  summer: "Summer",
};

export type OrganizationFacts = {
  name: string;
  /** Whose law decides who signs, unless a permission says another. */
  state: StateCode;
  zone: string;
  part2: "yes" | "no" | "unknown";
  crisisLines: readonly CrisisLine[];
};
const mostLines = 3;

type Given = { key: string; label: string; value: string | undefined; help?: string; optional?: boolean };
const line = ({ value, ...field }: Given) =>
  ask({ ...field, kind: "text", lines: "one", max: 120, ...(value && { value }) });

/** The organization itself: what partners read of it, and the lines on every safety screen. */
export function organizationPage(facts: OrganizationFacts, isProgram: boolean): Page {
  const lines = Array.from({ length: mostLines }, (_, nth) => facts.crisisLines[nth]);
  return {
    form: "organization",
    key: "facts",
    title: "About the organization",
    submit: "Save",
    close: "Cancel",
    items: [
      line({ key: "name", label: "Name", value: facts.name }),
      ask({
        kind: "choice",
        key: "state",
        label: "State",
        help: "Its law is offered first when a permission is recorded. Permissions on file stay as they are.",
        style: "compact",
        options: [...stateOptions],
        value: facts.state,
      }),
      ask({
        kind: "choice",
        key: "zone",
        label: "Zone",
        style: "compact",
        options: [...zoneOptions],
        value: facts.zone,
      }),
      ...(isProgram
        ? [
            ask({
              kind: "choice" as const,
              key: "part2",
              label: "Is this a Part 2 program?",
              help: "Whether it holds itself out as treating substance use and takes federal funds.",
              style: "expanded" as const,
              options: [...part2Options],
              value: facts.part2,
            }),
          ]
        : []),
      show(text("Crisis lines stand on every safety screen, here and at your partners.", "quiet")),
      ...lines.flatMap((one, nth) => [
        line({ key: `line_${nth}`, label: `Crisis line ${nth + 1}`, value: one?.label, optional: nth > 0 }),
        line({ key: `tel_${nth}`, label: "Its number", value: one?.tel, optional: nth > 0 }),
        line({ key: `hours_${nth}`, label: "Its hours", value: one?.hours, optional: nth > 0 }),
      ]),
    ],
  };
}

const word = (value: Answers[string]): string =>
  typeof value === "string" ? value.trim().slice(0, 120) : "";

/** What was entered. A line needs all three of its words, or none. */
export function readOrganization(answers: Answers, isProgram: boolean): Outcome<OrganizationFacts> {
  const [name, zone, part2] = [word(answers["name"]), word(answers["zone"]), word(answers["part2"])];
  const state = stateRows.find((row) => row.state === word(answers["state"]))?.state;
  const rows = Array.from({ length: mostLines }, (_, nth) => ({
    label: word(answers[`line_${nth}`]),
    tel: word(answers[`tel_${nth}`]),
    hours: word(answers[`hours_${nth}`]),
  }));
  const fields: FieldErrors = {
    ...factErrors({ name, zone, part2 }, isProgram),
    ...(!state && { state: "Choose the state." }),
    ...lineErrors(rows),
  };
  if (!state || Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  const answer = part2Options.find(({ value }) => value === part2)?.value as
    | OrganizationFacts["part2"]
    | undefined;
  const crisisLines = rows.filter(({ label }) => label !== "");
  return accept({ name, state, zone, crisisLines, part2: answer ?? "unknown" });
}

const isIn = (options: readonly Option[], value: string) => options.some((one) => one.value === value);

const factErrors = (
  { name, zone, part2 }: { name: string; zone: string; part2: string },
  isProgram: boolean,
): FieldErrors => ({
  ...(!name && { name: "Enter the name." }),
  ...(!isIn(zoneOptions, zone) && { zone: "Choose the zone." }),
  ...(isProgram && !isIn(part2Options, part2) && { part2: "Choose one of the answers." }),
});

function lineErrors(rows: readonly CrisisLine[]): FieldErrors {
  const errors: FieldErrors = {};
  rows.forEach(({ label, tel, hours }, nth) => {
    const isEmpty = !label && !tel && !hours;
    if (isEmpty && nth > 0) return;
    if (!label) errors[`line_${nth}`] = "Enter who answers.";
    if (tel.replaceAll(/\D/g, "").length < 3) errors[`tel_${nth}`] = "Enter the number.";
    if (!hours) errors[`hours_${nth}`] = "Enter when somebody answers.";
  });
  return errors;
}

/** One more building or track. */
export const sitePage: Page = {
  form: "organization",
  key: "site",
  title: "Add a site",
  submit: "Add site",
  close: "Cancel",
  items: [
    ask({ kind: "text", key: "site_name", label: "Name of the building or track", lines: "one", max: 120 }),
    ask({ kind: "choice", key: "site_zone", label: "Zone", style: "compact", options: [...zoneOptions] }),
  ],
};

export function readSite(answers: Answers): Outcome<{ name: string; zone: string }> {
  const [name, zone] = [word(answers["site_name"]), word(answers["site_zone"])];
  const fields: FieldErrors = {
    ...(!name && { site_name: "Enter the name." }),
    ...(!isIn(zoneOptions, zone) && { site_zone: "Choose the zone." }),
  };
  return Object.keys(fields).length > 0 ? refuse({ kind: "invalid", fields }) : accept({ name, zone });
}

const everywhere = "all";

/** Days on which the organization, or one site, does not meet. */
export const closedPage = (siteOptions: readonly Option[]): Page => ({
  form: "organization",
  key: "closed",
  title: "Add closed days",
  submit: "Add days",
  close: "Cancel",
  items: [
    ask({ kind: "date", key: "from", label: "First day" }),
    ask({ kind: "date", key: "to", label: "Last day", help: "Empty for one day.", optional: true }),
    ask({
      kind: "choice",
      key: "why",
      label: "Why",
      style: "compact",
      options: Object.entries(closedWords).map(([value, label]) => ({ value, label })),
    }),
    ask({
      kind: "choice",
      key: "where",
      label: "Where",
      style: "compact",
      options: [{ value: everywhere, label: "All sites" }, ...siteOptions],
      value: everywhere,
    }),
  ],
});

export type ClosedRun = { days: Temporal.PlainDate[]; why: ClosedWhy; siteId?: string };
const mostDays = 120;

const dayFrom = (value: Answers[string]): Temporal.PlainDate | undefined => {
  const words = word(value);
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(words) ? Temporal.PlainDate.from(words) : undefined;
  } catch {
    return undefined;
  }
};

export function readClosed(answers: Answers, siteOptions: readonly Option[]): Outcome<ClosedRun> {
  const from = dayFrom(answers["from"]);
  const to = dayFrom(answers["to"]) ?? from;
  const why = Object.keys(closedWords).find((one) => one === word(answers["why"])) as ClosedWhy | undefined;
  const where = word(answers["where"]);
  const count = from && to ? from.until(to).days + 1 : 0;
  const fields: FieldErrors = {
    ...(!from && { from: "Enter the first day." }),
    ...(from &&
      (count < 1 || count > mostDays) && { to: "Enter a day after the first one, within four months." }),
    ...(!why && { why: "Choose why." }),
    ...(where !== everywhere && !isIn(siteOptions, where) && { where: "Choose where." }),
  };
  if (!from || !why || Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  const days = Array.from({ length: count }, (_, nth) => from.add({ days: nth }));
  return accept({ days, why, ...(where !== everywhere && { siteId: where }) });
}
