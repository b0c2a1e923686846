import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { explain } from "#care/explain.ts";
import type { Refusal } from "#care/outcome.ts";
import type { Env, Html } from "./env.ts";
import { drawParts } from "./parts.ts";
import { shell } from "./shell.ts";

type Message = { status: ContentfulStatusCode; title: string; body: Html };

const say = (c: Context<Env>, { status, title, body }: Message) =>
  c.html(
    shell(c, {
      title,
      narrow: true,
      body: html`<h1>${title}</h1>
        ${body}`,
    }),
    status,
  );

/** What is not there, and what is not theirs: the same page, so that the two are never told apart. */
export const notFoundPage = (c: Context<Env>) =>
  say(c, {
    status: 404,
    title: "Not there",
    body: html`<p class="lead">There is no such page, or it is not one of yours.</p>
      <p><a class="button" href="/">Back to the start</a></p>`,
  });

/** A form whose page had grown old. */
export const stalePage = (c: Context<Env>) =>
  say(c, {
    status: 403,
    title: "That page was old",
    body: html`<p class="lead">
      Nothing was changed. Go back, load the page again, and repeat what you did.
    </p>`,
  });

/** A form that was sent after its session had ended. A page with our script asks before it sends, and keeps all. */
export const lockedPage = (c: Context<Env>) =>
  say(c, {
    status: 401,
    title: "Locked",
    body: html`<p class="lead">
        You were signed out after 15 idle minutes, so nothing was saved or sent. Sign in in a new tab, come
        back here, and load this page again: your browser then offers to send the form once more.
      </p>
      <p><a class="button primary" href="/sign-in" target="_blank" rel="noopener">Sign in</a></p>`,
  });

/** A refusal in the words that chat uses too. What may not be known of answers like what is not there (design 10). */
export function refusalPage(c: Context<Env>, refusal: Refusal) {
  if (refusal.kind === "not-found" || refusal.kind === "not-allowed") return notFoundPage(c);
  const visitor = c.var.visitor;
  const reader = visitor && { reader: visitor.ctx.actor.staffId, zone: visitor.ctx.zone };
  const { title, parts } = explain(refusal, { ...reader, via: "panel" });
  return say(c, {
    status: 409,
    title,
    body: html`${drawParts(parts, c.var.visitor)}
      <p><a class="button" href="/">Back to the start</a></p>`,
  });
}

/** Something broke. The id is all that the page and the log have in common. */
export const faultPage = (c: Context<Env>, id: string) =>
  say(c, {
    status: 500,
    title: "Something went wrong here",
    body: html`<p class="lead">
        It is our fault, not yours. What you were doing may not be saved: look before you repeat it.
      </p>
      <p class="quiet">If it happens again, pass this on: <code>${id}</code></p>`,
  });

/** A form from elsewhere, or one far too large. */
export const turnedAwayPage = (c: Context<Env>, status: 400 | 403 | 413 | 421) =>
  say(c, {
    status,
    title: status === 413 ? "That is too large" : "This was turned away",
    body: html`<p class="lead">
        ${
          status === 413
            ? "Nothing was taken in. Go back and choose a smaller file."
            : "The request did not come from a page of Footbridge, so it had no effect."
        }
      </p>
      <p><a class="button" href="/">Back to the start</a></p>`,
  });
