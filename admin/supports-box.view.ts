import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import type { Case } from "#care/cases.ts";
import type { CaseSupports } from "#care/support-lists.ts";
import type { Env, Html } from "./env.ts";
import { visitorOf } from "./session.ts";
import { requestLineInCase, supportLine } from "./supports.view.ts";

/** The supports of a case: what is asked for, and, for the school, what it gives. */
export function supportsBox(c: Context<Env>, subject: Case, { requests, supports }: CaseSupports): Html {
  const { actor } = visitorOf(c).ctx;
  const open = supports.filter((view) => view.state !== "ended");
  return html`<section class="panel" aria-labelledby="supports">
    <h2 id="supports">Supports</h2>
    ${
      requests.length + open.length === 0
        ? html`<p class="empty">No support is asked for or given in this case.</p>`
        : html`<ul class="cases">
            ${requests.map(requestLineInCase)} ${open.map(supportLine)}
          </ul>`
    }
    ${
      subject.endedAt
        ? ""
        : html`<p class="buttons">
            <a class="button small" href="/ask/accommodate?case=${subject.id}">Ask for a support</a>
            ${may(actor, "support.record") ? html`<a class="button small" href="/supports/record?case=${subject.id}">Record a support</a>` : ""}
          </p>`
    }
  </section>`;
}
