import type { Context } from "hono";
import { html } from "hono/html";
import { momentWords } from "#care/moments.ts";
import { timelineKinds, type TimelineEvent, type TimelineKind } from "#care/timeline.rules.ts";
import type { Timeline, TimelineFilter } from "#care/timeline.ts";
import type { Env, Html } from "./env.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const kindLabels: Record<TimelineKind, string> = {
  update: "Updates",
  question: "Questions",
  log: "Calls and letters",
  permission: "Permissions",
  pause: "Pauses",
  "check-in": "Check-ins",
  support: "Supports",
};

const eventLine = (event: TimelineEvent, zone: string, sides: Record<TimelineEvent["side"], string>): Html =>
  html`<li>
    <span class="quiet">${momentWords(event.at, zone)}</span>
    <div>
      ${event.url ? html`<a href="${event.url}">${event.words}</a>` : event.words}
      <span class="quiet">${event.by ? `${event.by}, ` : ""}${sides[event.side]}</span>
    </div>
  </li>`;

type Shown = { case: Timeline["case"]; events: readonly TimelineEvent[] };

const eventList = (c: Context<Env>, { case: shown, events }: Shown): Html => {
  const { zone } = visitorOf(c).ctx;
  const sides = { school: shown.schoolName, program: shown.programName };
  return html`<ol class="timeline">
    ${events.map((event) => eventLine(event, zone, sides))}
  </ol>`;
};

/** What happened last in a case, on its own page, with the way to all of it. */
export const latestBox = (c: Context<Env>, shown: Shown): Html =>
  html`<section class="panel" aria-labelledby="latest">
    <h2 id="latest">What happened last</h2>
    ${shown.events.length === 0 ? html`<p class="empty">Nothing has happened in this case yet.</p>` : eventList(c, shown)}
    <p><a class="button small" href="/cases/${shown.case.id}/timeline">Everything that happened</a></p>
  </section>`;

const select = (name: string, label: string, options: readonly [string, string][], value: string): Html =>
  html`<label
    >${label}
    <select name="${name}">
      ${options.map(
        ([key, words]) => html`<option value="${key}" ${key === value ? "selected" : ""}>${words}</option>`,
      )}
    </select></label
  >`;

/** All that happened in a case on both sides, the newest first. */
export function timelineView(
  c: Context<Env>,
  { case: shown, events, olderThan }: Timeline,
  filter: TimelineFilter,
): Html {
  const sides = { school: shown.schoolName, program: shown.programName };
  const kinds: [string, string][] = [
    ["", "Everything"],
    ...timelineKinds.map((one): [string, string] => [one, kindLabels[one]]),
  ];
  const bothSides: [string, string][] = [
    ["", "Both sides"],
    ["school", sides.school],
    ["program", sides.program],
  ];
  const older = new URLSearchParams({
    kind: filter.kind ?? "",
    side: filter.side ?? "",
    before: olderThan?.toString() ?? "",
  });
  return shell(c, {
    title: `${shown.codeName} timeline`,
    body: html`<p class="eyebrow"><a href="/cases/${shown.id}">${shown.codeName}</a></p>
      <h1>Timeline</h1>
      <form method="get" action="/cases/${shown.id}/timeline" class="filters">
        ${select("kind", "Show", kinds, filter.kind ?? "")}${select("side", "From", bothSides, filter.side ?? "")}
        <button class="button">Show</button>
      </form>
      ${
        events.length === 0
          ? html`<p class="empty">
              Nothing like that happened yet. <a href="/cases/${shown.id}/timeline">Show everything</a>
            </p>`
          : eventList(c, { case: shown, events })
      }
      ${olderThan ? html`<p><a class="button" href="/cases/${shown.id}/timeline?${older.toString()}">Older</a></p>` : ""}`,
  });
}
