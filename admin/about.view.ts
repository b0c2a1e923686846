import type { Context } from "hono";
import { html } from "hono/html";
import type { Env, Html } from "./env.ts";
import { shell } from "./shell.ts";

const others = html`<p class="buttons">
  <a class="button small" href="/about">About</a>
  <a class="button small" href="/about/privacy">Privacy</a>
  <a class="button small" href="/about/terms">Terms of use</a>
</p>`;

const page = (c: Context<Env>, title: string, body: Html): Html =>
  shell(c, {
    title,
    narrow: true,
    body: html`<h1>${title}</h1>
      ${body} ${others}`,
  });

/** What this is, how an organization begins, and whom to ask. */
export const aboutPage = (c: Context<Env>): Html =>
  page(
    c,
    "About Footbridge",
    html`<p class="lead">
        Footbridge joins a school and an outpatient program around one student, in Slack or Teams. A student
        is a code name everywhere in chat.
      </p>
      <section class="panel">
        <h2>To begin</h2>
        <ol class="list">
          <li>An admin of your organization connects its workspace or tenant: Organization, Chat.</li>
          <li>Everybody connects their own account once: Connect my account, in chat.</li>
          <li>Type help in chat to see what can be asked.</li>
        </ol>
      </section>
      <section class="panel">
        <h2>Help</h2>
        <p>
          Ask the admin of your organization first: they see who is connected and what was not delivered. They
          reach whoever runs this installation.
        </p>
      </section>`,
  );

/** What becomes of what is written, in plain words. */
export const privacyPage = (c: Context<Env>): Html =>
  page(
    c,
    "Privacy",
    html`<p class="lead">
        Your organization and its partner decide what is recorded here and who reads it. Nothing crosses
        between them without a permission on file.
      </p>
      <section class="panel">
        <ul class="list">
          <li>Names, contacts and notes are stored encrypted, with keys of each organization's own.</li>
          <li>A note is cleaned of identifiers before it is stored or sent; the raw note is not kept.</li>
          <li>
            From Slack and Teams it takes your account's key and display name, and what you send to
            Footbridge. It does not read your messages, channels or files.
          </li>
          <li>Who looked at or changed something is recorded and cannot be altered.</li>
          <li>
            Slack and Microsoft keep copies of what stands in chat for as long as their own settings say. An
            organization can keep all content out of chat.
          </li>
          <li>There is no advertising, and nothing learns from what is written.</li>
        </ul>
        <p>
          To see, correct or withdraw what is recorded about a student, speak with the school or the program;
          a permission can be withdrawn at any time.
        </p>
      </section>`,
  );

/** What it is for, and what it is not. */
export const termsPage = (c: Context<Env>): Html =>
  page(
    c,
    "Terms of use",
    html`<p class="lead">
        Footbridge is for staff whom their organization has added. What your organization agreed with whoever
        runs this installation goes before this page.
      </p>
      <section class="panel">
        <ul class="list">
          <li>Use it for students of cases that you are on, and for nothing else.</li>
          <li>Write no names in notes; look at the preview before you send.</li>
          <li>Connect only your own chat account, and tell your admin when you lose a device.</li>
          <li>It is no emergency service.</li>
        </ul>
      </section>`,
  );
