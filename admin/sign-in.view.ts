import type { Context } from "hono";
import { html } from "hono/html";
import { roleWords } from "#care/role-words.ts";
import type { Role } from "#db/actor.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { shell } from "./shell.ts";
import type { House } from "./sign-in.routes.ts";

type Pick = { houses: readonly House[]; next: string; missed: boolean };

// Roles come as words from a column that holds nothing else.
const rolesOf = (roles: readonly string[]) => roles.map((role) => roleWords[role as Role]).join(", ");

const person = ({ staffId, name, roles }: House["people"][number]): Html =>
  html`<li>
    <button class="person" name="person" value="${staffId}">
      <strong>${name}</strong><span class="quiet">${rolesOf(roles)}</span>
    </button>
  </li>`;

const houseBox = ({ name, kind, people }: House): Html =>
  html`<section class="panel">
    <h2>${name}</h2>
    <p class="quiet">${kind === "school" ? "School" : "Program"}</p>
    ${
      people.length === 0
        ? html`<p class="empty">Nobody works here yet.</p>`
        : html`<ul class="people">
            ${people.map(person)}
          </ul>`
    }
  </section>`;

/** The demo's sign-in: who would you like to be? */
export const pickPage = (c: Context<Env>, { houses, next, missed }: Pick): Html =>
  shell(c, {
    title: "Sign in",
    body: html`<h1>Who would you like to be?</h1>
      <p class="lead">This is a trial on this machine. Every person, student and place in it is invented.</p>
      ${missed ? html`<p class="error" role="alert">That person is not there any more. Pick somebody else.</p>` : ""}
      ${houses.length === 0 ? html`<p class="empty">There is no organization yet.</p>` : ""}
      <form method="post" action="/sign-in" class="houses">
        ${tokenField(c.var.visitor)}<input type="hidden" name="next" value="${next}" />
        ${houses.map(houseBox)}
      </form>`,
  });

/** Outside of the demo. */
export const laterPage = (c: Context<Env>): Html =>
  shell(c, {
    title: "Sign in",
    narrow: true,
    body: html`<h1>Sign in</h1>
      <p class="lead">
        Signing in with your organization's own account comes with a later version. Until then nobody can sign
        in here.
      </p>
      <p class="quiet">Your work in chat is not affected.</p>`,
  });
