import {
  categoryWords,
  directionWords,
  endEventWords,
  lawWords,
  purposeWords,
  type Words,
} from "./category-words.ts";
import { heading, text } from "./card.ts";
import { signersFor } from "./consent-answers.form.ts";
import { endChoices, languages, ownText, parseFields, type ConsentFormData } from "./consent-fields.form.ts";
import { canBeSigned } from "./consent-texts.rules.ts";
import { dayIn } from "./consent-time.rules.ts";
import {
  capacityWords,
  careConsenterWords,
  languageWords,
  overrideWords,
  signersWords,
  statementWords,
  studentAnswerWords,
} from "./consent-words.ts";
import { purposes, type Statement } from "./consents.rules.ts";
import { ask, show, type Answers, type Field, type Item, type Option, type Page } from "./form.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";
import type { Law } from "./share.rules.ts";

export const consentForm = "consent";

/** What the case knows stands in the fields at first; afterwards what was entered, untouched. */
type Sheet = { data: ConsentFormData; entered: Answers };
type Asked = { key: string; label: string; help?: string; optional?: boolean };

function startingAnswers(data: ConsentFormData): Answers {
  return {
    from: data.senderRoles.map(({ value }) => value),
    starts_on: dayIn(data.now, data.zone).toString(),
    state: data.state,
    care_consented_by: data.consentedToCareBy,
    replaces: data.standing?.map(({ value }) => value),
  };
}

const one = ({ entered }: Sheet, key: string): string | undefined => {
  const value = entered[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};
const given = (sheet: Sheet, key: string): { value?: string } => {
  const value = one(sheet, key);
  return value === undefined ? {} : { value };
};

const line = (sheet: Sheet, asked: Asked): Item =>
  ask({ ...asked, kind: "text", lines: "one", max: 200, ...given(sheet, asked.key) });
const date = (sheet: Sheet, asked: Asked): Item =>
  ask({ ...asked, kind: "date", ...given(sheet, asked.key) });

function pick(
  sheet: Sheet,
  asked: Asked,
  options: Option[],
  style: "compact" | "expanded" = "compact",
): Item {
  return ask({ ...asked, kind: "choice", style, options, ...given(sheet, asked.key) });
}

function tick(sheet: Sheet, asked: Asked, options: Option[]): Item {
  const value = sheet.entered[asked.key];
  const values = typeof value === "string" ? [value] : value;
  return ask({ ...asked, kind: "many", options, ...(values && values.length > 0 ? { values } : {}) });
}

const worded = <Key extends string>(keys: readonly Key[], words: Record<Key, Words>): Option[] =>
  keys.map((value) => ({ value, label: words[value].label, hint: words[value].line }));
const labeled = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function introduction({ data }: Sheet): Item[] {
  const unknown = data.part2 === "unknown" && data.law === "part2";
  return [
    show(heading(data.caseName)),
    show(text(`${directionWords[data.direction].line} ${lawWords[data.law].label}.`)),
    ...(unknown ? [show(text("Part 2 applies until the program says that it does not.", "quiet"))] : []),
  ];
}

function scopeItems(sheet: Sheet): Item[] {
  const { data } = sheet;
  const offered = purposes.filter((purpose) => purpose !== "tpo");
  return [
    tick(
      sheet,
      { key: "categories", label: "What may be shared", help: "Tick only what the signed form names." },
      worded(data.categories, categoryWords),
    ),
    tick(sheet, { key: "recipients", label: `Who at ${data.recipient.name} may read it` }, [
      ...data.recipientRoles,
    ]),
    ...(data.law === "ferpa"
      ? []
      : [tick(sheet, { key: "from", label: "Who may share it" }, [...data.senderRoles])]),
    tick(sheet, { key: "purposes", label: "Why" }, worded(offered, purposeWords)),
  ];
}

function endOptions(): Option[] {
  const events = Object.entries(endChoices).map(([value, { event, plusDays }]) => {
    const words = endEventWords(event, plusDays);
    return { value, label: plusDays === 0 ? `At ${words}` : words };
  });
  return [...events, { value: "date", label: "On a date" }];
}

/** What was on file goes on beside the new one unless it is named here: leaving it in place by oversight shares more. */
function standingPermissions(sheet: Sheet): Item[] {
  const { standing = [] } = sheet.data;
  if (standing.length === 0) return [];
  const help = "It ends when the new one begins. What is not ticked goes on beside the new one.";
  return [tick(sheet, { key: "replaces", label: "Takes the place of", help, optional: true }, [...standing])];
}

const timeItems = (sheet: Sheet): Item[] => [
  date(sheet, { key: "starts_on", label: "First day" }),
  pick(sheet, { key: "ends", label: "Sharing ends" }, endOptions(), "expanded"),
  date(sheet, { key: "ends_on", label: "Last day", help: "Only with On a date.", optional: true }),
];

/** What decides who must sign. FERPA knows no state's age. */
function standingItems(sheet: Sheet): Item[] {
  const states = sheet.data.states.map(({ state, name }) => ({ value: state, label: name }));
  const health = [
    pick(sheet, { key: "state", label: "State the student is in during sessions" }, states),
    pick(sheet, { key: "care_consented_by", label: "Who agreed to the care" }, labeled(careConsenterWords)),
  ];
  return [
    ...(sheet.data.law === "ferpa" ? [] : health),
    pick(sheet, { key: "override", label: "Special status of the student", optional: true }, [
      { value: "none", label: "None" },
      ...labeled(overrideWords),
    ]),
    line(sheet, {
      key: "override_document",
      label: "Document that shows the status",
      help: "Only with a special status. A short reference is enough.",
      optional: true,
    }),
  ];
}

function signersLine({ data, entered }: Sheet): Item {
  const { fields } = parseFields(entered, data);
  return show(text(signersWords(signersFor(data, fields, dayIn(data.now, data.zone))), "strong"));
}

function capacityOptions(law: Law): Option[] {
  return labeled(capacityWords).filter(({ value }) => law === "ferpa" || value !== "acting_as_parent");
}

const adultItems = (sheet: Sheet): Item[] => [
  line(sheet, {
    key: "adult_name",
    label: "Name of the adult who signed",
    help: "Stays with your side. Leave this part empty when the student alone signed.",
    optional: true,
  }),
  pick(sheet, { key: "adult_capacity", label: "Signed as", optional: true }, capacityOptions(sheet.data.law)),
  line(sheet, {
    key: "adult_authority",
    label: "What gives the authority",
    help: "For a representative: the court order or agency letter.",
    optional: true,
  }),
  date(sheet, { key: "adult_signed_on", label: "Day the adult signed", optional: true }),
];

const studentItems = (sheet: Sheet): Item[] => [
  pick(sheet, { key: "student_answer", label: "The student", optional: true }, labeled(studentAnswerWords)),
  date(sheet, {
    key: "student_signed_on",
    label: "Day the student signed",
    help: "Only with Signed.",
    optional: true,
  }),
];

function statementsOf(law: Law): Statement[] {
  if (law === "hipaa") return ["right_to_revoke", "not_conditioned", "may_be_redisclosed"];
  const fixed: Statement[] = ["right_to_revoke", "may_not_be_redisclosed"];
  return law === "part2" ? [...fixed, "not_conditioned"] : fixed;
}

function textOptions(data: ConsentFormData): Option[] {
  const signable = data.texts.filter((own) => own.law === data.law && canBeSigned(own));
  const versions = [...new Set(signable.map(({ version }) => version))];
  return [
    ...versions.map((value) => ({ value, label: `Our text (${value})` })),
    { value: ownText, label: "A form of your own" },
  ];
}

function documentItems(sheet: Sheet): Item[] {
  const { data } = sheet;
  const said = statementsOf(data.law).map((value) => ({ value, label: statementWords[value] }));
  const spoken = languages.map((value) => ({ value, label: languageWords[value] }));
  return [
    pick(sheet, { key: "taken_on", label: "Signed on" }, [
      { value: "paper", label: "Paper" },
      { value: "panel", label: "Our screen" },
    ]),
    pick(sheet, { key: "text", label: "Text that was signed" }, textOptions(data)),
    pick(sheet, { key: "language", label: "Language of that text" }, spoken),
    line(sheet, { key: "own_form", label: "Name or number of your form", help: ownHelp, optional: true }),
    tick(sheet, { key: "statements", label: "Your form says", help: ownHelp, optional: true }, said),
    ask(copyField(sheet)),
  ];
}

const ownHelp = "Only with a form of your own.";

const copyField = (sheet: Sheet): Field => ({
  kind: "toggle",
  key: "copy_given",
  label: "Copy",
  text: "Whoever signed has a copy",
  optional: sheet.data.law !== "hipaa",
  value: one(sheet, "copy_given") === "true",
});

/**
 * The form that records one permission, for one direction under one law (both are the caller's). Categories start
 * un-ticked and there is no "all". `entered` brings back everything that was typed.
 */
export function consentPage(data: ConsentFormData, entered?: Answers): Page {
  const sheet = { data, entered: entered ?? startingAnswers(data) };
  return {
    form: consentForm,
    key: "record",
    title: "Record a permission",
    submit: "Save permission",
    close: "Cancel",
    items: [
      ...introduction(sheet),
      ...scopeItems(sheet),
      ...timeItems(sheet),
      ...standingPermissions(sheet),
      show(heading("Signatures")),
      signersLine(sheet),
      ...standingItems(sheet),
      ...adultItems(sheet),
      ...studentItems(sheet),
      show(heading("The signed text")),
      ...documentItems(sheet),
      show(text(notMonitored, "quiet")),
      show(safetyButton),
    ],
  };
}
