import type { OrganizationKind } from "#db/actor.ts";
import type { CaseId } from "#db/ids.ts";
import { text, type Part } from "./card.ts";
import { noteLimit } from "./deidentify/clean.ts";
import { categoryWords } from "./category-words.ts";
import {
  ask,
  show,
  type Answers,
  type ChoiceField,
  type Field,
  type FieldErrors,
  type Item,
  type Option,
  type Page,
} from "./form.ts";
import { domainsFor, fiveWords, type Domain, type ProgressContent, type Ratings } from "./progress.rules.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";
import type { ShareCategory } from "./share.rules.ts";
import { awayParts, type Away } from "./summer.form.ts";

export const formName = "progress";

/** A case as the picker shows it: under which heading, and the line that tells it apart. */
export type CaseOption = { id: CaseId; codeName: string; group: "waiting" | "lately" | "all"; line: string };

const groupWords = { waiting: "Waiting for you", lately: "Used lately", all: "All yours" } as const;

/** The first page: which case. `dropped` says that words were typed which are no code name; they are gone. */
export function casePage(cases: readonly CaseOption[], dropped: boolean): Page {
  const items: Item[] = dropped ? [show(text(droppedWords, "warning"))] : [];
  return {
    form: formName,
    key: "case",
    title: "Progress update",
    submit: "Next",
    close: "Cancel",
    items: [
      ...items,
      ...(cases.length > 0 ? [ask(caseField(cases))] : [show(text(noCases))]),
      show(safetyButton),
    ],
  };
}

const droppedWords =
  "What you typed after the command is not one of your code names, so it was not kept. Pick the case here; if you know only the student's name, look the code up in the panel.";
const noCases =
  "You are on no care team yet. Ask your coordinator to add you to a case; then it appears here.";

function caseField(cases: readonly CaseOption[]): Field {
  return {
    kind: "choice",
    key: "case",
    label: "Which case?",
    style: "compact",
    options: caseOptions(cases),
    placeholder: "Pick a code name",
    movesOn: true,
  };
}

/** The cases as options, grouped; also what a search answers. */
export function caseOptions(cases: readonly CaseOption[]): Option[] {
  const order = ["waiting", "lately", "all"] as const;
  return order.flatMap((group) =>
    cases
      .filter((option) => option.group === group)
      .map((option) => ({
        value: option.id,
        label: option.codeName,
        hint: option.line,
        group: groupWords[group],
      })),
  );
}

/** One reader by name and role, with the categories that reach them. */
export type ReaderLine = { name: string; role: string; categories: readonly ShareCategory[] };

export type RatingsData = {
  codeName: string;
  side: OrganizationKind;
  /** The categories that may cross now. */
  categories: readonly ShareCategory[];
  readers: readonly ReaderLine[];
  /** Categories of this side's form that may not cross, for the line that says so. */
  missing: readonly ShareCategory[];
  /** When an update is edited or corrected. */
  revising?: "edit" | "correction";
  values?: ProgressContent;
  notice?: string;
  /** Another of the author's cases whose student the note seems to name: asked before anything else. */
  other?: { caseId: CaseId; codeName: string };
  away?: Away | undefined;
};

/** The second page: what to rate, with a note if they like, and who will read it. Without a note it is the preview. */
export function ratingsPage(data: RatingsData): Page {
  const fields = domainsFor(data.side, data.categories).map((domain) =>
    ask(ratingField(domain, data.values?.ratings)),
  );
  return {
    form: formName,
    key: "ratings",
    title:
      data.revising === "correction"
        ? "Correct the update"
        : data.revising
          ? "Edit the update"
          : "Progress update",
    submit: "Send",
    close: "Cancel",
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show({ kind: "heading", text: data.codeName }),
      ...otherItems(data),
      show(text("Rate what you know; leave the rest empty. Nothing is sent before you press Send.", "quiet")),
      ...fields,
      ...noteItems(data),
      ask(goneOverField(data.values?.goneOver ?? false)),
      ...readerItems(data),
      show(text(notMonitored, "quiet")),
      show(safetyButton),
    ],
  };
}

function otherItems(data: RatingsData): Item[] {
  if (!data.other) return [];
  const field: ChoiceField = {
    kind: "choice",
    key: "about",
    label: `This note seems to name the student of ${data.other.codeName}`,
    style: "expanded",
    options: [
      { value: data.other.caseId, label: `It is about ${data.other.codeName}` },
      { value: "this", label: `It is about ${data.codeName}, this one` },
    ],
  };
  return [ask(field)];
}

function ratingField(domain: Domain, values: Ratings | undefined): Field {
  const base = { key: domain.key, label: domain.label, optional: true } as const;
  const { scale } = domain;
  const value = values?.[domain.key];
  if (scale.kind === "count") {
    return { ...base, kind: "number", min: 0, max: scale.max, ...(typeof value === "number" && { value }) };
  }
  if (scale.kind === "many") {
    return {
      ...base,
      kind: "many",
      options: optionsFrom(scale.options),
      ...(Array.isArray(value) && { values: value }),
    };
  }
  const options =
    scale.kind === "five"
      ? fiveWords.map((word, at) => ({ value: String(at + 1), label: `${at + 1} · ${word}` }))
      : optionsFrom(scale.options);
  return {
    ...base,
    kind: "choice",
    style: "compact",
    options,
    ...(value !== undefined && { value: String(value) }),
  };
}

const optionsFrom = (pairs: readonly (readonly [string, string])[]): Option[] =>
  pairs.map(([value, label]) => ({ value, label }));

function noteItems(data: RatingsData): Item[] {
  const note: Field = {
    kind: "text",
    key: "note",
    label: "Note",
    lines: "many",
    max: 1_000,
    optional: true,
    help: `Names and other identifiers are removed before anyone reads it; you see the result first. At most ${noteLimit} characters remain.`,
    ...(data.values?.note && { value: data.values.note.text }),
  };
  const categories = data.categories.map((category) => ({
    value: category,
    label: categoryWords[category].label,
  }));
  // Where only one thing may be shared, a note can be about nothing else.
  const likely =
    data.values?.note?.category ?? (data.categories.length === 1 ? data.categories[0] : undefined);
  const about: Field = {
    kind: "choice",
    key: "note_category",
    label: "What the note is about",
    style: "compact",
    options: categories,
    optional: true,
    help: "Needed when there is a note: it decides who may read it.",
    ...(likely && { value: likely }),
  };
  return [ask(note), ask(about)];
}

const goneOverField = (value: boolean): Field => ({
  kind: "toggle",
  key: "gone_over",
  label: "Gone over with the student",
  text: "Yes, we went over this together",
  optional: true,
  value,
});

function readerItems(data: RatingsData): Item[] {
  const missing = data.missing.map((category) => categoryWords[category].label.toLowerCase());
  const parts: Part[] = [
    { kind: "heading", text: "Who will read it" },
    { kind: "list", items: data.readers.map((reader) => readerLine(reader, data.categories)) },
    ...awayParts(data.away),
    text(
      data.side === "program"
        ? "The school may keep this; the parent can read it."
        : "The program keeps this in its own record.",
      "quiet",
    ),
  ];
  if (missing.length > 0)
    parts.push(text(`No permission now for: ${missing.join(", ")}. Not asked here.`, "quiet"));
  return parts.map(show);
}

/** `Dana Reyes, school counselor: all of it`, or only the categories that reach this reader. */
export function readerLine(reader: ReaderLine, all: readonly ShareCategory[]): string {
  const sees = all.every((category) => reader.categories.includes(category))
    ? "all of it"
    : `only ${reader.categories.map((category) => categoryWords[category].label.toLowerCase()).join(", ")}`;
  return `${reader.name}, ${reader.role}: ${sees}`;
}

/** What a person entered on the ratings page. The raw note lives no longer than this value. */
export type Entered = { ratings: Ratings; note: string; noteCategory?: ShareCategory; goneOver: boolean };

/** Reads the ratings page. Only domains that were asked are taken; messages stand by the field's key. */
export function readRatings(
  answers: Answers,
  asked: { side: OrganizationKind; categories: readonly ShareCategory[] },
): { entered: Entered; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const ratings: Ratings = {};
  for (const domain of domainsFor(asked.side, asked.categories)) {
    const given = answers[domain.key];
    if (given === undefined || given === "" || given.length === 0) continue;
    const value = readRating(domain, given);
    if (value === undefined) errors[domain.key] = "Pick one of the answers shown.";
    else ratings[domain.key] = value;
  }
  const note = String(answers["note"] ?? "").trim();
  const noteCategory = asked.categories.find((category) => category === answers["note_category"]);
  if (note && !noteCategory)
    errors["note_category"] = "Say what the note is about, so that only those who may read it do.";
  if (!note && Object.keys(ratings).length === 0 && Object.keys(errors).length === 0) {
    errors["note"] = "Rate at least one thing, or write a note.";
  }
  const goneOver = answers["gone_over"] === "true";
  return { entered: { ratings, note, goneOver, ...(noteCategory && { noteCategory }) }, errors };
}

function readRating(domain: Domain, given: string | string[]): Ratings[string] | undefined {
  const { scale } = domain;
  if (scale.kind === "five") return within(Number(given), 1, 5);
  if (scale.kind === "count") return within(Number(given), 0, scale.max);
  const known = scale.options.map(([value]) => value);
  if (scale.kind === "choice") return typeof given === "string" && known.includes(given) ? given : undefined;
  const all = Array.isArray(given) ? given : [given];
  return all.every((value) => known.includes(value)) ? all : undefined;
}

const within = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max ? value : undefined;
