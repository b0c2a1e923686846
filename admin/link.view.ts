import type { Context } from "hono";
import { html } from "hono/html";
import type { LinkOffer } from "#care/chat-accounts.ts";
import type { Page } from "#care/form.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const platformWords = { slack: "Slack", teams: "Microsoft Teams" } as const;

const pageFor = (typed: string): Page => ({
  form: "link",
  key: "code",
  title: "Connect your chat",
  submit: "Continue",
  close: "Cancel",
  items: [
    {
      field: {
        kind: "text",
        key: "code",
        label: "Code from chat",
        help: "Eight letters and digits. It works once, for ten minutes. Capitals and spaces do not matter.",
        lines: "one",
        max: 20,
        value: typed,
      },
    },
  ],
});

const wrongCode = "That code is not open for your organization. Ask for a new one in chat.";

/** Asks for the code that chat showed. */
export const codePage = (c: Context<Env>, { typed, wrong }: { typed: string; wrong: boolean }): Html =>
  shell(c, {
    title: "Connect your chat",
    narrow: true,
    body: html`<h1>Connect your chat</h1>
      <p class="lead">So that Footbridge knows in Slack or Teams who you are. It takes one press, once.</p>
      <p>In chat, choose <em>Connect my account</em>. Follow its link, or type its code here.</p>
      ${drawForm({
        page: pageFor(typed),
        action: "/link",
        back: "/",
        errors: wrong ? { code: wrongCode } : {},
        visitor: visitorOf(c),
      })}`,
  });

/** Is this you? The account is named as chat names it, so that nobody connects a stranger's. */
export const confirmPage = (c: Context<Env>, { id, platform, chatName }: LinkOffer): Html =>
  shell(c, {
    title: "Connect your chat",
    narrow: true,
    body: html`<h1>Is this you?</h1>
      <section class="panel">
        <p class="student">${chatName}</p>
        <p class="quiet">on ${platformWords[platform]}</p>
      </section>
      <p>
        Whoever uses this account will see your cases and act in your name. Connect it only if it is yours.
      </p>
      <form method="post" action="/link/${id}/confirm" class="buttons end">
        ${tokenField(visitorOf(c))}
        <button class="button primary">Yes, connect it</button>
        <a class="button" href="/">This is not me</a>
      </form>`,
  });
