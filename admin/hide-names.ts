import type { Context } from "hono";
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

/** The button that hides and shows names, also by key. `action` is a path of ours that turns them. */
export function namesButton(c: Context<Env>, action: string): Html {
  const hidden = areHidden(c);
  return html`<form method="post" action="${action}" data-names="${hidden ? "show" : "hide"}">
    ${tokenField(visitorOf(c))}<input type="hidden" name="back" value="${c.req.path}" />
    <button class="button small" name="names" value="${hidden ? "show" : "hide"}" aria-keyshortcuts="H">
      ${hidden ? "Show names" : "Hide names"} <kbd>H</kbd>
    </button>
  </form>`;
}

/** Turns names on or off in this browser, and leads back to the page that asked. */
export async function turnNames(c: Context<Env>, deps: PanelDeps) {
  const { names, back } = await c.req.parseBody();
  const hide = names === undefined ? !areHidden(c) : names === "hide";
  const options = { httpOnly: true, sameSite: "Lax", path: "/", secure: isHttps(deps) } as const;
  setCookie(c, "names", hide ? "hidden" : "shown", options);
  return c.redirect(typeof back === "string" && isOurPath(back) ? back : "/", 303);
}
