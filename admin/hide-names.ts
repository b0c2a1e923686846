import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { Env, Html, PanelDeps } from "./env.ts";
import { tokenField } from "./parts.ts";
import { isHttps } from "./security.ts";
import { isOurPath, visitorOf } from "./session.ts";

/** Whether this browser hides names, for a screen that others can see. */
export const areHidden = (c: Context<Env>): boolean => getCookie(c, "names") === "hidden";

/** A name, or that it is hidden; a hidden name is not in the page at all. */
export const nameOrHidden = (c: Context<Env>, name: string): Html =>
  areHidden(c) ? html`<span class="quiet">Name hidden</span>` : html`<span data-name>${name}</span>`;

/** The same for what else says who somebody is, such as a birth date. */
export const factOrHidden = (c: Context<Env>, fact: string): Html =>
  areHidden(c) ? html`<span class="quiet">Hidden</span>` : html`<span data-name="Hidden">${fact}</span>`;

/** Stands where names would. */
export const namesAreHidden = html`<p class="empty">
  Names are hidden. Press <kbd>H</kbd> or <em>Show names</em> to see them.
</p>`;

/** The button that hides and shows names, also by key. It leads back to this page, or to the one that is named. */
export function namesButton(c: Context<Env>, back = c.req.path): Html {
  const hidden = areHidden(c);
  return html`<form method="post" action="/names" data-names="${hidden ? "show" : "hide"}">
    ${tokenField(visitorOf(c))}<input type="hidden" name="back" value="${back}" />
    <button class="button small" name="names" value="${hidden ? "show" : "hide"}" aria-keyshortcuts="H">
      <span>${hidden ? "Show names" : "Hide names"}</span> <kbd>H</kbd>
    </button>
  </form>`;
}

/** Turns names on or off in this browser, and leads back to the page that asked. */
async function turnNames(c: Context<Env>, deps: PanelDeps) {
  const { names, back } = await c.req.parseBody();
  const hide = names === undefined ? !areHidden(c) : names === "hide";
  const options = { httpOnly: true, sameSite: "Lax", path: "/", secure: isHttps(deps) } as const;
  setCookie(c, "names", hide ? "hidden" : "shown", options);
  return c.redirect(typeof back === "string" && isOurPath(back) ? back : "/", 303);
}

/** Hiding and showing names, wherever they stand. */
export const nameRoutes = (deps: PanelDeps) => new Hono<Env>().post("/names", (c) => turnNames(c, deps));
