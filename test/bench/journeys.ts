import type { Choice } from "#bot/sandbox/slack/hands.ts";
import type { FixedViews } from "./bare/views.ts";
import type { Seen, Submitted } from "./edge-types.ts";
import type { KnownCase, Person } from "./people.ts";
import type { Rig } from "./rig.ts";
import type { Side } from "./stores/plan.ts";
import { expectPage, WorkMissing } from "./work.ts";

/** Which case somebody writes about the nth time. */
export function caseFor(person: Person, nth: number): KnownCase {
  const found = person.cases[nth % person.cases.length];
  if (!found) throw new RangeError("everybody is on some case");
  return found;
}

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** What staff write, with names, numbers and days that have to go; in none is a word that its author must decide on. */
const notes: readonly ((known: KnownCase) => string)[] = [
  ({ student }) => `${firstName(student)} used the coping card twice in second period and came back on time.`,
  ({ student, guardian }) =>
    `Spoke with ${guardian} about sleep, best number is 503-555-0148. ${firstName(student)} slept better this week.`,
  ({ student }) =>
    `${student} left 4th period at 1:05 for the restroom and came back in 6 minutes. No concerns, and ${firstName(student)} asked to keep the shorter list.`,
];

/** A filled form: one rating, and a note with identifiers in it. */
function answersFor({ side }: Person, known: KnownCase, nth: number): Record<string, Choice> {
  const note = (notes[nth % notes.length] ?? notes[0])?.(known) ?? "";
  const rated = side === "school" ? "class_engagement" : "engagement";
  return { [rated]: "4", note, note_category: "participation" };
}

/** Types `/progress` and waits for the picker. Answers with the milliseconds from press to form. */
export async function pick({ slack }: Rig, person: Person): Promise<number> {
  const { seen, sentAt, shownAt } = await slack.command({ who: person.who, words: "", until: "filled" });
  expectPicker(seen, person);
  return shownAt - sentAt;
}

export function expectPicker(seen: Seen, { cases }: Person): void {
  expectPage(seen, "progress.case");
  if (seen.options < cases.length)
    throw new WorkMissing(`a picker offers ${seen.options} things, not ${cases.length} cases`);
}

/** Opens the form about a case by its code name. Answers with the milliseconds until it was acknowledged. */
async function openForm({ slack }: Rig, { who }: Person, known: KnownCase): Promise<number> {
  const { ackMs, seen } = await slack.command({ who, words: known.codeName, until: "filled" });
  expectPage(seen, "progress.ratings");
  return ackMs;
}

async function submitForm({ slack }: Rig, person: Person, nth: number): Promise<number> {
  const choices = answersFor(person, caseFor(person, nth), nth);
  const { ackMs, seen } = await slack.submit({ who: person.who, choices });
  expectPage(seen, "progress.preview");
  return ackMs;
}

/** Confirms the preview that lies on top. */
export async function confirm({ slack }: Rig, { who }: Person): Promise<Submitted> {
  const done = await slack.submit({ who, choices: {} });
  expectPage(done.seen, "progress.done");
  return done;
}

/** A card about a request, as it lies before whoever decides it, and what they enter. */
export type Deciding = { card: { text: string; blocks: readonly object[] }; answers: Record<string, Choice> };

/** The three steps of a decision with changes: the button, the form with its teacher, the confirmation. */
export async function decide({ slack }: Rig, { who }: Person, { card, answers }: Deciding): Promise<void> {
  const ts = await slack.post({ who, ...card });
  expectPage(await slack.press({ who, ts, label: "Approve with changes" }), "accommodate.change");
  expectPage((await slack.submit({ who, choices: answers })).seen, "answer.done");
}

/** The acknowledgments of one update, in milliseconds. */
export type Acks = { command: number; form: number; confirm: number };

/** Everything up to the preview, which then waits for its confirmation. */
export async function stage(rig: Rig, person: Person, nth: number): Promise<Omit<Acks, "confirm">> {
  const command = await openForm(rig, person, caseFor(person, nth));
  return { command, form: await submitForm(rig, person, nth) };
}

/** One update from the command to its confirmation. */
export async function walk(rig: Rig, person: Person, nth: number): Promise<Acks> {
  const staged = await stage(rig, person, nth);
  return { ...staged, confirm: (await confirm(rig, person)).ackMs };
}

/** Takes the views that the product shows, for the bare program to show. */
export async function captureViews(rig: Rig): Promise<FixedViews> {
  const [school, program] = [one(rig, "school"), one(rig, "program")];
  const shown = (person: Person) => rig.slack.view(person.who);
  await pick(rig, program);
  const picker = await shown(program);
  await openForm(rig, school, caseFor(school, 0));
  const schoolForm = await shown(school);
  await openForm(rig, program, caseFor(program, 0));
  const programForm = await shown(program);
  await submitForm(rig, program, 0);
  const preview = await shown(program);
  await confirm(rig, program);
  return { picker, school: schoolForm, program: programForm, preview, done: await shown(program) };
}

function one({ people }: Rig, side: Side): Person {
  const found = people.find((person) => person.side === side);
  if (!found) throw new RangeError("views are taken from people of both sides");
  return found;
}
