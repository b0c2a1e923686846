import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import type { At } from "#care/conversation.ts";
import type { Answers, FieldErrors, Page } from "#care/form.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { drawParts, tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type AskSheet = { page: Page; at: At; errors?: FieldErrors };

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;
const place = ({ draft, page }: At): Html => html`${hidden("_draft", draft)}${hidden("_page", page)}`;

/** Where somebody goes on from here: their cases, or the start where they see none. */
const backOf = (c: Context<Env>) => (may(visitorOf(c).ctx.actor, "case.list") ? "/cases" : "/");

/** One page of a conversation, to be filled in. */
export const askView = (c: Context<Env>, { page, at, errors }: AskSheet): Html =>
  shell(c, {
    title: page.title,
    narrow: true,
    body: html`<h1>${page.title}</h1>
      ${drawForm({
        page,
        action: `/ask/${page.form}`,
        back: backOf(c),
        hidden: place(at),
        visitor: visitorOf(c),
        ...(errors && { errors }),
      })}`,
  });

/** What was typed goes back to its author's own form when they press Back, and nowhere else. */
export type PreviewSheet = AskSheet & { from: At; typed: Answers };

/** A preview: what it says is confirmed, or the form comes back as it was typed. */
export const previewView = (c: Context<Env>, { page, at, from, typed }: PreviewSheet): Html =>
  shell(c, {
    title: page.title,
    narrow: true,
    body: html`<h1>${page.title}</h1>
      ${drawForm({ page, action: `/ask/${page.form}`, hidden: place(at), visitor: visitorOf(c) })}
      <form method="post" action="/ask/${page.form}/again" class="buttons end">
        ${tokenField(visitorOf(c))}${place(from)}
        ${Object.entries(typed).flatMap(([key, value]) =>
          [value ?? []].flat().map((one) => hidden(key, one)),
        )}
        <button class="button">${page.close}</button>
      </form>`,
  });

/** What a conversation or a press came to. */
export const saidView = (c: Context<Env>, page: Page): Html =>
  shell(c, {
    title: page.title,
    narrow: true,
    body: html`<h1>${page.title}</h1>
      ${drawParts(
        page.items.flatMap((item) => ("part" in item ? [item.part] : [])),
        visitorOf(c),
      )}
      <p class="buttons end"><a class="button" href="${backOf(c)}">${page.close}</a></p>`,
  });
