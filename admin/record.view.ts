import { html } from "hono/html";
import type { CasePage, SharedLine } from "#care/case-page.ts";
import { categoryWords } from "#care/category-words.ts";
import { momentWords } from "#care/moments.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import type { Html } from "./env.ts";

const withdrawnWords = {
  undone: "Undone",
  retracted: "Retracted",
  replaced: "Replaced by a newer version",
} as const;

// Categories come as words from a column that holds nothing else.
const labels = (categories: readonly string[]) =>
  categories.map((one) => categoryWords[one as ShareCategory].label).join(", ");

function sharedRow({ case: shown }: CasePage, line: SharedLine): Html {
  const from = line.from === shown.schoolId ? shown.schoolName : shown.programName;
  return html`<tr>
    <td data-label="When">${momentWords(line.releasedAt, shown.zone)}</td>
    <td data-label="What">
      ${labels(line.categories)}${line.version > 1 ? html` <span class="quiet">version ${line.version}</span>` : ""}
      ${line.withdrawn ? html`<span class="badge">${withdrawnWords[line.withdrawn]}</span>` : ""}
    </td>
    <td data-label="From">${from}</td>
    <td data-label="Told">${line.readers.length > 0 ? line.readers.join(", ") : "Nobody"}</td>
  </tr>`;
}

/** Who was told what. */
export const recordBox = (page: CasePage): Html =>
  html`<section class="panel" aria-labelledby="record">
    <h2 id="record">Who was told what</h2>
    ${
      page.shared.length === 0
        ? html`<p class="empty">Nothing has been shared in this case yet.</p>`
        : html`<table class="record">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">From</th>
                <th scope="col">Told</th>
              </tr>
            </thead>
            <tbody>
              ${page.shared.map((line) => sharedRow(page, line))}
            </tbody>
          </table>`
    }
    ${
      page.olderThan
        ? html`<p><a href="/cases/${page.case.id}?before=${page.olderThan.toString()}#record">Older</a></p>`
        : ""
    }
  </section>`;

const problemWords: Record<string, string> = {
  uncertain: "May not have arrived; it is not sent again by itself",
  failed: "Did not arrive",
  unreachable: "Chat does not reach them: tell them in person; an admin sees why under People",
};

/** Copies on this side that did not arrive, or may not have. Nothing is drawn when all did. */
export function undeliveredBox({ undelivered, team, case: { zone } }: CasePage): Html | "" {
  if (undelivered.length === 0) return "";
  const nameOf = (staffId: string) =>
    team.find((one) => one.staffId === staffId)?.name ?? "A former colleague";
  return html`<section class="panel attention" aria-labelledby="undelivered">
    <h2 id="undelivered">Not delivered</h2>
    <ul class="list">
      ${undelivered.map(
        ({ staffId, state, changedAt }) =>
          html`<li>
            <strong>${nameOf(staffId)}</strong>: ${problemWords[state] ?? state}
            <span class="quiet">${momentWords(changedAt, zone)}</span>
          </li>`,
      )}
    </ul>
    <p class="quiet">Send again from your Home in chat, or tell them in person.</p>
  </section>`;
}
