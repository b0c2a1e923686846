import { Hono, type Context } from "hono";
import { html } from "hono/html";
import type { TeamMember } from "#db/doors.ts";
import type { FieldErrors } from "#care/form.ts";
import { roleWords } from "#care/role-words.ts";
import { joinTeamPage } from "#care/team.form.ts";
import { joinTeam, leaveTeam, rotateCodeName, teamFor, type TeamView } from "#care/team.ts";
import { CaseId, StaffId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { goWith } from "./notice.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const idOf = (c: Context<Env>) => CaseId.safeParse(c.req.param("id")).data;

async function show(c: Context<Env>, errors?: FieldErrors) {
  const id = idOf(c);
  const found = id && (await teamFor(visitorOf(c).ctx, id));
  if (!found) return notFoundPage(c);
  if (!found.ok) return refusalPage(c, found.refusal);
  return c.html(teamView(c, found.value, errors ?? {}), errors ? 422 : 200);
}

async function join(c: Context<Env>) {
  const caseId = idOf(c);
  const { person } = await c.req.parseBody();
  const staffId = StaffId.safeParse(person).data;
  if (!caseId) return notFoundPage(c);
  if (!staffId) return show(c, { person: "Pick a colleague." });
  const done = await joinTeam(visitorOf(c).ctx, { caseId, staffId });
  if (done.ok) return goWith(c, `/cases/${caseId}/team`, "added");
  return done.refusal.kind === "invalid" ? show(c, done.refusal.fields) : refusalPage(c, done.refusal);
}

async function leave(c: Context<Env>) {
  const [caseId, staffId] = [idOf(c), StaffId.safeParse(c.req.param("staff")).data];
  if (!caseId || !staffId) return notFoundPage(c);
  const done = await leaveTeam(visitorOf(c).ctx, { caseId, staffId });
  if (done.ok) return goWith(c, `/cases/${caseId}/team`, "ended");
  return done.refusal.kind === "invalid" ? show(c, done.refusal.fields) : refusalPage(c, done.refusal);
}

/** Who works on a case, and under which code name. */
export function teamRoutes() {
  return new Hono<Env>()
    .get("/cases/:id/team", (c) => show(c))
    .post("/cases/:id/team", join)
    .post("/cases/:id/team/:staff/end", leave)
    .post("/cases/:id/code-name", async (c) => {
      const id = idOf(c);
      const done = id && (await rotateCodeName(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, `/cases/${id}/team`, "renamed") : refusalPage(c, done.refusal);
    });
}

const memberLine = (c: Context<Env>, caseId: CaseId, { staffId, name, role }: TeamMember): Html =>
  html`<li>
    <div><strong>${name}</strong> <span class="quiet">${roleWords[role]}</span></div>
    <form method="post" action="/cases/${caseId}/team/${staffId}/end">
      ${tokenField(visitorOf(c))}<button class="button small" aria-label="Take off ${name}">Take off</button>
    </form>
  </li>`;

const renameBox = (c: Context<Env>, caseId: CaseId): Html =>
  html`<section class="panel" aria-labelledby="rename">
    <h2 id="rename">Code name</h2>
    <p>
      Draw another one when this one was said where it should not have been. Cards in chat change in place.
    </p>
    <details class="confirm">
      <summary class="button">New code name</summary>
      <div class="confirm-box">
        <p><strong>Draw a new code name?</strong></p>
        <p>Both sides see it at once. The old one finds nothing any more.</p>
        <form method="post" action="/cases/${caseId}/code-name">
          ${tokenField(visitorOf(c))}<button class="button primary">New code name</button>
        </form>
      </div>
    </details>
  </section>`;

const teamView = (
  c: Context<Env>,
  { case: subject, mine, theirs, colleagues }: TeamView,
  errors: FieldErrors,
): Html =>
  shell(c, {
    title: `Care team · ${subject.codeName}`,
    narrow: true,
    body: html`<p class="eyebrow"><a href="/cases/${subject.id}">${subject.codeName}</a></p>
      <h1>Care team</h1>
      <section class="panel" aria-labelledby="mine">
        <h2 id="mine">Your side</h2>
        ${
          mine.length === 0
            ? html`<p class="empty">
                Nobody on your side. Add somebody below, or nobody reads what is shared.
              </p>`
            : html`<ul class="rows">
                ${mine.map((one) => memberLine(c, subject.id, one))}
              </ul>`
        }
        ${drawForm({
          page: joinTeamPage(colleagues),
          action: `/cases/${subject.id}/team`,
          errors,
          visitor: visitorOf(c),
        })}
      </section>
      <section class="panel" aria-labelledby="theirs">
        <h2 id="theirs">Their side</h2>
        <ul class="rows">
          ${theirs.map(({ name, role }) => html`<li><strong>${name}</strong> <span class="quiet">${roleWords[role]}</span></li>`)}
        </ul>
      </section>
      ${renameBox(c, subject.id)}`,
  });
