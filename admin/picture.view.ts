import { html } from "hono/html";
import type { CasePage } from "#care/case-page.ts";
import { categoryWords } from "#care/category-words.ts";
import { untilWords } from "#care/consent-notices.rules.ts";
import type { Flow } from "#care/consent-picture.rules.ts";
import { dayIn, stopOf } from "#care/consent-time.rules.ts";
import { fullDay } from "#care/moments.ts";
import { directions, shareCategories, type Direction, type ShareCategory } from "#care/share.rules.ts";
import type { Html } from "./env.ts";
import { icon } from "./icons.ts";

const directionTitles: Record<Direction, string> = {
  school_to_program: "School to program",
  program_to_school: "Program to school",
};

/** A state's mark differs in shape, not only in color; the words beside it say the same. */
const marks: Record<Flow["state"], Html> = {
  flows: icon("disc"),
  "starts-later": icon("half"),
  ended: icon("square"),
  revoked: icon("cross"),
  none: icon("ring"),
};

const fullDate = (at: Temporal.Instant, zone: string) => fullDay(dayIn(at, zone));

function untilOf(flow: Extract<Flow, { state: "flows" }>, { consents, case: { zone } }: CasePage): string {
  // The moment is the first at which nothing flows any more: the day before it is the last.
  if (flow.until) return fullDate(flow.until.subtract({ nanoseconds: 1 }), zone);
  const open = consents.find((one) => flow.consentIds.includes(one.id) && !stopOf(one, zone));
  return open ? untilWords(open, zone) : "further notice";
}

function stateWords(flow: Flow, page: CasePage): string {
  const { zone } = page.case;
  switch (flow.state) {
    case "flows":
      return page.case.pausedAt
        ? `Paused; permitted until ${untilOf(flow, page)}`
        : `Flows until ${untilOf(flow, page)}`;
    case "starts-later":
      return `Starts on ${fullDate(flow.from, zone)}`;
    case "ended":
      return `Ended on ${fullDate(flow.at.subtract({ nanoseconds: 1 }), zone)}`;
    case "revoked":
      return `Withdrawn on ${fullDate(flow.at, zone)}`;
    case "none":
      return "No permission";
  }
}

type Group = { words: string; state: Flow["state"]; categories: ShareCategory[] };

/** What shares a state and its end stands together: what was ever permitted first, and nothing is left to be guessed. */
function groupsOf(page: CasePage, direction: Direction): Group[] {
  const groups = new Map<string, Group>();
  for (const category of shareCategories) {
    const flow = page.picture[direction][category];
    const words = stateWords(flow, page);
    const group = groups.get(words) ?? { words, state: flow.state, categories: [] };
    group.categories.push(category);
    groups.set(words, group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ state }) => state !== "none"), ...all.filter(({ state }) => state === "none")];
}

const groupLines = ({ words, state, categories }: Group): Html =>
  html`<div class="flow ${state}">
    <dt class="flow-state">${marks[state]} ${words}</dt>
    <dd>
      <ul class="flow-chips">
        ${categories.map((one) => html`<li>${categoryWords[one].label}</li>`)}
      </ul>
    </dd>
  </div>`;

const column = (page: CasePage, direction: Direction): Html =>
  html`<section class="flow-side">
    <h3>${directionTitles[direction]}</h3>
    <dl class="flow-list">${groupsOf(page, direction).map(groupLines)}</dl>
  </section>`;

/** What may flow in each direction and until when. */
export const pictureBox = (page: CasePage): Html =>
  html`<section class="panel" aria-labelledby="picture">
    <h2 id="picture">What may be shared</h2>
    ${
      page.notCovered.length > 0
        ? html`<p class="banner warn">
            <strong>Does not cover you:</strong>
            ${page.notCovered.map((one) => categoryWords[one].label).join(", ")}. The permission names other
            people or roles. The other side can record one that covers you.
          </p>`
        : ""
    }
    <div class="flow-sides">${directions.toReversed().map((direction) => column(page, direction))}</div>
  </section>`;
