import type { Context } from "hono";
import { html } from "hono/html";
import type { Block, CaseWeek, WeekDay } from "#care/case-week.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const dayHead = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-US", { weekday: "short", month: "short", day: "numeric" });
const clock = (minutes: number) => {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
};
const zoneName = (zone: string) => zone.replaceAll("_", " ");

const left = 52;
const column = 168;
const head = 44;
const perMinute = 0.8;

/** The hours that the picture shows: all that there is, and a school's day at least. */
function hoursOf(days: readonly WeekDay[]): { from: number; to: number } {
  const all = days.flatMap(({ blocks }) => blocks);
  const from = Math.min(8 * 60, ...all.map((one) => one.from));
  const to = Math.max(16 * 60, ...all.map((one) => one.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** A day's column: the school's half on the left, the program's on the right, meetings across both. */
function blockOf(block: Block, nth: number, top: (minutes: number) => number): Html {
  const x = left + nth * column;
  const half = (column - 8) / 2;
  const [at, width] =
    block.side === "both" ? [x + 2, column - 8] : [x + (block.side === "school" ? 2 : 2 + half), half];
  const height = Math.max(3, top(block.to) - top(block.from));
  const label =
    block.kind !== "work" && height >= 14
      ? html`<text x="${at + 5}" y="${top(block.from) + 12}" class="label"
          >${block.kind === "kept" ? "Kept free" : block.words}</text
        >`
      : "";
  return html`<g class="${block.kind} ${block.side}">
    <rect x="${at}" y="${top(block.from)}" width="${width - 2}" height="${height}" rx="4"></rect>
    ${label}
  </g>`;
}

const order: Record<Block["kind"], number> = { work: 0, class: 1, kept: 2, meeting: 3 };

function picture({ days }: CaseWeek): Html {
  const { from, to } = hoursOf(days);
  const top = (minutes: number) => head + (minutes - from) * perMinute;
  const [width, height] = [left + days.length * column, top(to) + 8];
  const marks = Array.from({ length: (to - from) / 60 + 1 }, (_, nth) => from + nth * 60);
  return html`<div class="week-scroll" tabindex="0" role="region" aria-label="The week as a picture">
    <svg
      class="week"
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-labelledby="week-title"
    >
      <title id="week-title">The week of both sides; the table beneath says the same in words</title>
      ${marks.map(
        (at) =>
          html`<g class="hour">
            <line x1="${left}" x2="${width}" y1="${top(at)}" y2="${top(at)}"></line>
            <text x="${left - 6}" y="${top(at) + 4}" text-anchor="end">${clock(at).replace(":00", "")}</text>
          </g>`,
      )}
      ${days.map(
        ({ day, note, blocks }, nth) =>
          html`<text class="head" x="${left + nth * column + 4}" y="16">${dayHead(day)}</text>
            <text class="note" x="${left + nth * column + 4}" y="34">${note}</text>
            ${blocks.toSorted((a, b) => order[a.kind] - order[b.kind]).map((one) => blockOf(one, nth, top))}`,
      )}
    </svg>
  </div>`;
}

const rowOf = ({ day, note, blocks }: WeekDay, block: Block, nth: number): Html =>
  html`<tr>
    ${nth === 0 ? html`<th scope="rowgroup" rowspan="${blocks.length}">${dayHead(day)}<br /><span class="quiet">${note}</span></th>` : ""}
    <td>${clock(block.from)} – ${clock(block.to)}</td>
    <td>${block.meeting ? html`<a href="/check-ins/${block.meeting}">${block.words}</a>` : block.words}</td>
  </tr>`;

const table = ({ days, zone }: CaseWeek): Html =>
  html`<table class="week-words">
    <caption>
      The same in words. Times are in ${zoneName(zone)}.
    </caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">When</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    ${days.map((one) =>
      one.blocks.length === 0
        ? html`<tbody>
            <tr>
              <th scope="row">${dayHead(one.day)}<br /><span class="quiet">${one.note}</span></th>
              <td colspan="2">Nobody is at work.</td>
            </tr>
          </tbody>`
        : html`<tbody>
            ${one.blocks.map((block, nth) => rowOf(one, block, nth))}
          </tbody>`,
    )}
  </table>`;

const address = ({ case: { id } }: CaseWeek, on: Temporal.PlainDate, zone: string) =>
  `/cases/${id}/week?on=${on.toString()}&zone=${encodeURIComponent(zone)}`;

const around = (week: CaseWeek): Html =>
  html`<nav class="buttons" aria-label="Weeks and clocks">
    <a class="button" href="${address(week, week.monday.subtract({ weeks: 1 }), week.zone)}">Week before</a>
    <a class="button" href="/cases/${week.case.id}/week?zone=${encodeURIComponent(week.zone)}">This week</a>
    <a class="button" href="${address(week, week.monday.add({ weeks: 1 }), week.zone)}">Week after</a>
    ${week.zones
      .filter((zone) => zone !== week.zone)
      .map(
        (zone) => html`<a class="button" href="${address(week, week.monday, zone)}">In ${zoneName(zone)}</a>`,
      )}
  </nav>`;

const periodsBox = (c: Context<Env>, { case: subject, periods }: CaseWeek): Html | "" =>
  periods
    ? html`<section class="panel" aria-labelledby="periods">
        <h2 id="periods">Periods of this student</h2>
        <p class="quiet">The program sees only that a time is kept free, never why.</p>
        <form method="post" action="/cases/${subject.id}/periods" class="form">
          ${tokenField(visitorOf(c))}
          <div class="field">
            <label for="protected">Never to be taken</label>
            <input
              id="protected"
              name="protected"
              maxlength="120"
              value="${periods.protected}"
              placeholder="3, 5"
            />
          </div>
          <div class="field">
            <label for="free">No class of theirs</label>
            <input id="free" name="free" maxlength="120" value="${periods.free}" placeholder="7" />
          </div>
          <button class="button primary">Save periods</button>
        </form>
      </section>`
    : "";

/** A case's week: a picture of both sides, the same in words beneath, and the ways around it. */
export const weekView = (c: Context<Env>, week: CaseWeek): Html =>
  shell(c, {
    title: week.case.codeName,
    body: html`<h1>${week.case.codeName}: week of ${dayHead(week.monday)}</h1>
      <p class="lead">Times are in ${zoneName(week.zone)}.</p>
      ${around(week)}
      <p class="key" aria-hidden="true">
        <span class="k-school">${week.case.schoolName} at work</span>
        <span class="k-program">${week.case.programName} at work</span> <span class="k-class">Class</span>
        <span class="k-kept">Kept free</span> <span class="k-meeting">Check-in</span>
      </p>
      ${picture(week)} ${table(week)} ${periodsBox(c, week)}
      <p><a class="button" href="/cases/${week.case.id}">Back to the case</a></p>`,
  });
