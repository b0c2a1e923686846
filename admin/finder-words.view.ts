import type { Context } from "hono";
import { html } from "hono/html";
import type { WordUse } from "#care/finder-words.form.ts";
import type { FinderWord } from "#care/finder-words.ts";
import type { FieldErrors, Page } from "#care/form.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type FinderWordsSheet = { words: readonly FinderWord[]; page: Page; errors?: FieldErrors };

const sections: readonly { use: WordUse; title: string; none: string }[] = [
  {
    use: "remove",
    title: "Always removed",
    none: "No word yet. Add what only people here would know, such as what a building is called.",
  },
  {
    use: "harmless",
    title: "Left alone",
    none: "No word yet. Add what is held again and again although it names nobody.",
  },
];

function wordLines(c: Context<Env>, words: readonly FinderWord[], none: string): Html {
  if (words.length === 0) return html`<p class="empty">${none}</p>`;
  return html`<ul class="rows">
    ${words.map(
      ({ id, word }) =>
        html`<li>
          <div><strong>${word}</strong></div>
          <form method="post" action="/organization/words/${id}/end">
            ${tokenField(visitorOf(c))}<button class="button small">Take off the list</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

/** Both lists and the form that adds to them. */
export function finderWordsView(c: Context<Env>, { words, page, errors }: FinderWordsSheet): Html {
  return shell(c, {
    title: "Words for the identifier finder",
    narrow: true,
    body: html`<h1>Words for the identifier finder</h1>
      <p>
        The finder removes names and other identifiers from what staff write before it leaves. These lists add
        what only your organization knows. They are true for your own staff's notes alone.
      </p>
      <section class="panel" aria-labelledby="add">
        <h2 id="add">${page.title}</h2>
        ${drawForm({ page, action: "/organization/words", visitor: visitorOf(c), ...(errors && { errors }) })}
      </section>
      ${sections.map(
        ({ use, title, none }) =>
          html`<section class="panel" aria-labelledby="${use}">
            <h2 id="${use}">${title}</h2>
            ${wordLines(
              c,
              words.filter((one) => one.use === use),
              none,
            )}
          </section>`,
      )}
      <p><a class="button" href="/organization">Back to the organization</a></p>`,
  });
}
