import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors, Page } from "#care/form.ts";
import { closedWords } from "#care/organization.form.ts";
import type { DayKind, SchoolDay } from "#care/scheduling/school-days.ts";
import { dayWords } from "#care/school-year.form.ts";
import type { YearView } from "#care/year-view.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type YearPart = "year" | "bell" | "days" | "group";
export type YearSheet = {
  view: YearView;
  pages: Record<YearPart, Page>;
  errors?: { part: YearPart; fields: FieldErrors };
  /** What became of a file that was brought. */
  file?: { left: readonly string[] } | "unreadable";
};

const base = "/organization/year";
const longDay = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-US", { weekday: "short", month: "short", day: "numeric", year: "numeric" });

const todayKinds: readonly DayKind[] = ["no_school", "late_start", "early_release", "remote", "usual"];

/** What today is, each in one press: it is pressed from a phone before sunrise. */
export const todayButtons = (
  c: Context<Env>,
  { isProgram, kind }: { isProgram: boolean; kind: DayKind },
): Html =>
  html`<form method="post" action="/organization/today" class="buttons">
    ${tokenField(visitorOf(c))}
    ${todayKinds
      .filter((one) => one !== kind)
      .map(
        (one) =>
          html`<button class="button ${one === "no_school" ? "primary" : ""}" name="kind" value="${one}">
            Today: ${one === "no_school" && isProgram ? "no sessions" : dayWords[one].toLowerCase()}
          </button>`,
      )}
  </form>`;

/** A day as a screen reader and the table say it. */
const said = ({ kind, letter }: SchoolDay, why: string): string =>
  [kind === "no_school" ? why || "No school" : dayWords[kind], letter && `day ${letter}`]
    .filter(Boolean)
    .join(", ");

const whyOf = ({ why }: YearView, { day }: SchoolDay): string => {
  const reason = why.get(day.toString());
  return reason ? closedWords[reason] : "";
};

/** One month: a row a week, a cell a day, in the color of what it is. The table beneath says the same in words. */
function month(view: YearView, days: readonly SchoolDay[]): Html | "" {
  const [first] = days;
  if (!first) return "";
  const title = first.day.toLocaleString("en-US", { month: "long", year: "numeric" });
  return html`<div class="month">
    <h3>${title}</h3>
    <ol class="days">
      ${days.map((one) => {
        const { day, kind, letter } = one;
        const isToday = day.equals(view.today.day);
        return html`<li
          class="${kind} d${day.dayOfWeek} ${isToday ? "today" : ""}"
          title="${longDay(day)}: ${said(one, whyOf(view, one))}"
        >
          ${day.day}${letter ? html`<span class="letter">${letter}</span>` : ""}
        </li>`;
      })}
    </ol>
  </div>`;
}

/** Days that are not as usual, stretch by stretch, in words. */
function differing(view: YearView): { from: SchoolDay; to: SchoolDay; words: string }[] {
  const runs: { from: SchoolDay; to: SchoolDay; words: string }[] = [];
  for (const one of view.days) {
    if (one.day.dayOfWeek > 5) continue;
    const isPlain = one.kind === "usual" || (one.kind === "no_school" && whyOf(view, one) === "");
    if (isPlain) continue;
    const words = one.kind === "no_school" ? whyOf(view, one) : dayWords[one.kind];
    const last = runs.at(-1);
    const gap = last ? last.to.day.until(one.day).days : 99;
    if (last?.words === words && gap <= (one.day.dayOfWeek === 1 ? 3 : 1)) last.to = one;
    else runs.push({ from: one, to: one, words });
  }
  return runs;
}

const glance = (view: YearView): Html => {
  const months = [...Map.groupBy(view.days, ({ day }) => `${day.year}-${day.month}`).values()];
  const runs = differing(view);
  return html`<section class="panel" aria-labelledby="glance">
    <h2 id="glance">The year at a glance</h2>
    <p class="key" aria-hidden="true">
      ${todayKinds.toReversed().map((kind) => html`<span class="${kind}">${dayWords[kind]}</span>`)}
    </p>
    <div class="year" aria-hidden="true">${months.slice(0, 12).map((days) => month(view, days))}</div>
    ${
      runs.length === 0
        ? html`<p class="empty">No day differs yet. Bring the year's calendar below, or type its days.</p>`
        : html`<details open>
            <summary>Days that differ, in words (${runs.length})</summary>
            <table class="week-words">
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">What it is</th>
                </tr>
              </thead>
              <tbody>
                ${runs.map(
                  ({ from, to, words }) =>
                    html`<tr>
                      <td>${longDay(from.day)}${from === to ? "" : html` – ${longDay(to.day)}`}</td>
                      <td>${words}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </details>`
    }
  </section>`;
};

type Line = { id: string; words: string; more?: string };

const lines = (c: Context<Env>, what: string, all: readonly Line[], none: string): Html =>
  all.length === 0
    ? html`<p class="empty">${none}</p>`
    : html`<ul class="rows">
        ${all.map(
          ({ id, words, more }) =>
            html`<li>
              <div><strong>${words}</strong> ${more ? html`<span class="quiet">${more}</span>` : ""}</div>
              <form method="post" action="${base}/${what}/${id}/end">
                ${tokenField(visitorOf(c))}<button class="button small">Take out</button>
              </form>
            </li>`,
        )}
      </ul>`;

const placeOf = ({ sites }: YearView, siteId: string | null) =>
  siteId ? (sites.find(({ id }) => id === siteId)?.name ?? "a closed site") : "all sites";

const yearLines = (view: YearView): Line[] =>
  view.years.map((one) => ({
    id: one.id,
    words: `${longDay(one.firstDay)} – ${longDay(one.lastDay)}`,
    more: [
      one.letters.length > 0 && `days ${one.letters.join(", ")}`,
      one.letters.length > 0 &&
        (one.lostDay === "holds" ? "a day that fell holds the letter" : "a day that fell skips the letter"),
      placeOf(view, one.siteId),
    ]
      .filter(Boolean)
      .join(", "),
  }));

const bellLines = (view: YearView): Line[] =>
  view.bells.map(({ id, kind, letter, periods, siteId }) => ({
    id,
    words: `${dayWords[kind]}${letter ? `, letter ${letter}` : ""}`,
    more: `${periods.length} periods, ${periods[0]?.from ?? ""} to ${periods.at(-1)?.to ?? ""}, ${placeOf(view, siteId)}`,
  }));

const groupLines = (view: YearView): Line[] =>
  view.groups.map(({ id, days, opens, closes, siteId }) => ({
    id,
    words: `${days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1)).join(", ")} ${opens} to ${closes}`,
    more: placeOf(view, siteId),
  }));

const fileBox = (c: Context<Env>, file: YearSheet["file"]): Html =>
  html`${
      file === "unreadable"
        ? html`<p class="warning" role="alert">
            Nothing in this file reads as days. Bring an ICS file, or a CSV file with a column of days and one
            that says what they are.
          </p>`
        : file
          ? html`<p class="strong" role="status">
              Read. Look through the days below, then save them.
              ${
                file.left.length > 0
                  ? html`Left out, because they say nothing of school: ${file.left.slice(0, 8).join("; ")}.`
                  : ""
              }
            </p>`
          : ""
    }
    <form method="post" action="${base}/file" enctype="multipart/form-data" class="form">
      ${tokenField(visitorOf(c))}
      <div class="field">
        <label for="file">The year's calendar as a file</label>
        <p class="help" id="file-help">ICS or CSV, up to 60 kB. You see its days before anything is saved.</p>
        <input
          id="file"
          type="file"
          name="file"
          accept=".ics,.csv,text/calendar,text/csv"
          required
          aria-describedby="file-help"
        />
      </div>
      <button class="button">Read the file</button>
    </form>`;

/** What time looks like for the organization: today, the year at a glance, and what it is made of. */
export function yearView(c: Context<Env>, { view, pages, errors, file }: YearSheet): Html {
  const form = (part: YearPart, action: string) =>
    drawForm({
      page: pages[part],
      action: `${base}${action}`,
      visitor: visitorOf(c),
      ...(errors?.part === part && { errors: errors.fields }),
    });
  const section = (id: string, title: string, body: Html): Html =>
    html`<section class="panel" aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>`;
  return shell(c, {
    title: "Year",
    body: html`<h1>Year and bells</h1>
      ${section(
        "today",
        `Today, ${longDay(view.today.day)}`,
        html`<p>${said(view.today, whyOf(view, view.today))}</p>
          ${todayButtons(c, { isProgram: view.isProgram, kind: view.today.kind })}`,
      )}
      ${section("days", "Days that differ", html`${fileBox(c, file)} ${form("days", "/days")}`)}
      ${glance(view)}
      ${section(
        "years",
        "Years and terms",
        html`${lines(c, "years", yearLines(view), "No year yet. Until there is one, every weekday that is not closed counts.")}
        ${form("year", "")}`,
      )}
      ${
        view.isProgram
          ? section(
              "groups",
              "Group hours",
              html`${lines(c, "groups", groupLines(view), "No group hours yet. Check-ins are never planned over them.")}
              ${form("group", "/groups")}`,
            )
          : section(
              "bells",
              "Bells",
              html`${lines(c, "bells", bellLines(view), "No bells yet. With them, the class that a meeting costs is known.")}
              ${form("bell", "/bells")}`,
            )
      }
      <p><a class="button" href="/organization">Back to the organization</a></p>`,
  });
}
