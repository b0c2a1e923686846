import type { Context } from "hono";
import { html } from "hono/html";
import type { TenantRequest } from "#care/tenants.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const timeWords = (c: Context<Env>, at: Temporal.Instant) =>
  at.toLocaleString("en-US", { timeZone: visitorOf(c).ctx.zone, hour: "numeric", minute: "2-digit" });

const makeCode = (c: Context<Env>, words: string, kind: "primary" | "" = ""): Html =>
  html`<form method="post" action="/organization/chat/code">
    ${tokenField(visitorOf(c))}<button class="button ${kind}">${words}</button>
  </form>`;

/** What stands open: a tenant that answered, a code that waits, or nothing. */
function requestBox(c: Context<Env>, request: TenantRequest | undefined): Html {
  if (request?.tenant)
    return html`<p class="lead">Somebody typed your code in this tenant:</p>
      <p class="code small">${request.tenant}</p>
      <p>
        It is the tenant ID in the Microsoft Entra admin center, under Overview. Connect it only if it is
        yours: everybody there can then ask to be connected to a person of your organization.
      </p>
      <div class="buttons">
        <form method="post" action="/organization/chat/requests/${request.id}/connect">
          ${tokenField(visitorOf(c))}<button class="button primary">Yes, connect it</button>
        </form>
        ${makeCode(c, "Not ours: make a new code")}
      </div>`;
  if (request)
    return html`<p>
        Your code has not been typed yet. It works until ${timeWords(c, request.expiresAt)}. Once it was
        typed, load this page again.
      </p>
      <div class="buttons">
        <a class="button primary" href="/organization/chat">Look again</a> ${makeCode(c, "Make a new code")}
      </div>`;
  return html`<ol class="numbered">
      <li>Have your Teams admin upload the Footbridge app and allow it for your staff.</li>
      <li>Make a code here.</li>
      <li>Type it to Footbridge in Teams, in your own chat with it.</li>
      <li>Come back here and say whether the tenant that answered is yours.</li>
    </ol>
    <p class="quiet">Until then Footbridge answers nobody in that tenant.</p>
    ${makeCode(c, "Make a code", "primary")}`;
}

/** How a Teams tenant is connected, as far as that has come. */
export const tenantBox = (c: Context<Env>, request: TenantRequest | undefined): Html =>
  html`<section class="panel ${request?.tenant ? "attention" : ""}" aria-labelledby="connect">
    <h2 id="connect">${request?.tenant ? "Is this tenant yours?" : "Connect a Teams tenant"}</h2>
    ${requestBox(c, request)}
  </section>`;

/** The code, once. */
export const tenantCodePage = (c: Context<Env>, made: { code: string; expiresAt: Temporal.Instant }): Html =>
  shell(c, {
    title: "Chat",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/organization/chat">Chat</a></p>
      <h1>Type this to Footbridge in Teams</h1>
      <p class="code small">connect ${made.code}</p>
      <p>
        In Teams, open your own chat with Footbridge and send it as it stands, before
        ${timeWords(c, made.expiresAt)}. It works once, and it is not shown again. Give it to nobody outside
        your organization.
      </p>
      <p><a class="button primary" href="/organization/chat">I have sent it</a></p>`,
  });
