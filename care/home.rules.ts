import { buttons, divider, heading, text, type Button, type Card, type Part } from "./card.ts";
import { agoWords, momentWords } from "./moments.ts";
import { notMonitored } from "./safety.form.ts";
import type { Waiting, WaitingKind } from "./waiting.ts";

/** A case on Home: its code name and the line that tells it apart. */
export type HomeCase = { id: string; codeName: string; line: string };
export type HomeData = {
  waiting: readonly Waiting[];
  /** All one's cases; those of which an update is due stand above already. */
  cases: readonly HomeCase[];
  now: Temporal.Instant;
  zone: string;
  page: number;
};

/** So many entries on one page: each is a line and its buttons, and a page is read at a glance. */
export const entriesPerPage = 12;

type Entry = { group: string; parts: Part[] };

/** What waits and one's cases as pages of one list. */
export function homeCard(data: HomeData): Card {
  const entries = [...data.waiting.map((one) => waitingEntry(one, data)), ...data.cases.map(caseEntry)];
  const last = Math.max(0, Math.ceil(entries.length / entriesPerPage) - 1);
  const page = Math.min(Math.max(0, data.page), last);
  const shown = entries.slice(page * entriesPerPage, (page + 1) * entriesPerPage);
  const count = countOf(data.waiting);
  return {
    title: "Footbridge",
    summary: "Footbridge",
    parts: [
      topButtons(data),
      heading(count > 0 ? `Waiting for you (${count})` : "Nothing waits for you"),
      ...(count === 0 ? [text("Updates are due once a week. You are up to date.", "quiet")] : []),
      ...withGroups(shown),
      ...emptyParts(data),
      ...turnParts(page, last, entries.length),
      divider,
      { kind: "link", label: "Open the panel", url: "/" },
      buttons(
        { press: "question.start", label: "Ask a question" },
        { press: "log.open", label: "Log a call" },
        { press: "settings.open", label: "Settings" },
        { press: "help", label: "Help" },
      ),
      text(notMonitored, "quiet"),
    ],
  };
}

function topButtons({ waiting }: HomeData): Part {
  const due = waiting.filter(({ kind }) => kind === "update").length;
  const round: Button[] = due > 1 ? [{ press: "round.start", label: `Updates one by one (${due})` }] : [];
  return buttons({ press: "progress.open", label: "Progress update", style: "primary" }, ...round, {
    press: "safety.open",
    label: "Safety concern",
    style: "danger",
  });
}

/** Each group's name stands once on a page, above its first entry there. */
const withGroups = (entries: readonly Entry[]): Part[] =>
  entries.flatMap(({ group, parts }, at) =>
    group === entries[at - 1]?.group ? parts : [groupPart(group), ...parts],
  );

const yourCases = "Your cases";
const groupPart = (group: string): Part => (group === yourCases ? heading(group) : text(group, "strong"));

const groupWords: Record<WaitingKind, string> = {
  decide: "To decide",
  answer: "To answer",
  meeting: "Meetings",
  introduction: "Introductions",
  permission: "Permissions asked for",
  update: "Updates due",
  unread: "To read",
  delivery: "Not delivered",
};

/** Whether a thing is due on the reader's day or was due before. */
export function isDueToday({ dueAt }: Waiting, now: Temporal.Instant, zone: string): boolean {
  if (!dueAt) return false;
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(day(dueAt), day(now)) <= 0;
}

/** The group under which a thing waits. */
export const groupOf = (one: Waiting, now: Temporal.Instant, zone: string): string =>
  one.kind !== "meeting" && isDueToday(one, now, zone) ? "Due today" : groupWords[one.kind];

/** How many things wait. A meeting that is arranged waits for nobody. */
export const countOf = (waiting: readonly Waiting[]): number =>
  waiting.filter(({ kind }) => kind !== "meeting").length;

/** Until when a thing is wanted, or since when it waits. */
export const whenWords = (one: Waiting, now: Temporal.Instant, zone: string): string =>
  one.kind === "meeting" && one.dueAt
    ? momentWords(one.dueAt, zone)
    : one.dueAt
      ? `due ${momentWords(one.dueAt, zone)}`
      : `waiting since ${agoWords(one.since, now, zone)}`;

function waitingEntry(one: Waiting, { now, zone }: HomeData): Entry {
  const line = text(
    `${one.words} · ${whenWords(one, now, zone)}`,
    one.kind === "delivery" ? "warning" : "plain",
  );
  const offered = one.buttons.length > 0 ? [buttons(...one.buttons)] : [];
  const elsewhere: Part[] =
    offered.length === 0 && one.url ? [{ kind: "link", label: "Open in the panel", url: one.url }] : [];
  return { group: groupOf(one, now, zone), parts: [line, ...offered, ...elsewhere] };
}

const caseEntry = ({ id, codeName, line }: HomeCase): Entry => ({
  group: yourCases,
  parts: [
    text(`${codeName} · ${line}`),
    buttons(
      { press: "progress.open", ref: id, label: "Update" },
      { press: "case.open", ref: id, label: "About this case" },
    ),
  ],
});

const emptyParts = ({ cases, waiting }: HomeData): Part[] =>
  cases.length === 0 && waiting.every(({ kind }) => kind !== "update")
    ? [heading(yourCases), text("You are on no care team yet. Ask your coordinator to add you to a case.")]
    : [];

/** The way on and back. The ref is the page that is turned to. */
function turnParts(page: number, last: number, count: number): Part[] {
  if (last === 0) return [];
  const [from, to] = [page * entriesPerPage + 1, Math.min(count, (page + 1) * entriesPerPage)];
  const back: Button[] = page > 0 ? [{ press: "home.turn", ref: String(page - 1), label: "Back" }] : [];
  const next: Button[] =
    page < last ? [{ press: "home.turn", ref: String(page + 1), label: `Next (${count - to} more)` }] : [];
  return [text(`${from} to ${to} of ${count}`, "quiet"), buttons(...back, ...next)];
}
