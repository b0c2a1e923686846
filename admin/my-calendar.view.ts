import type { Context } from "hono";
import { html } from "hono/html";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type FeedView = { since?: Temporal.Instant; address?: string };

const madeNow = (address: string): Html =>
  html`<section class="panel" aria-labelledby="address">
    <h2 id="address">Your address</h2>
    <p>
      Copy it now: it is shown this once. In your calendar choose <em>Add by address</em>,
      <em>From URL</em> or <em>Subscribe</em>, and paste it there.
    </p>
    <div class="field">
      <label for="feed-address">Calendar address</label>
      <input id="feed-address" readonly value="${address}" />
    </div>
    <p class="quiet">Whoever has this address sees when you meet. Do not pass it on.</p>
  </section>`;

/** Somebody's own calendar address: what it shows, making one, taking it back. */
export function myCalendarPage(c: Context<Env>, { since, address }: FeedView): Html {
  const visitor = visitorOf(c);
  const has = since !== undefined;
  const make = has ? "Make a new address" : "Make my address";
  return shell(c, {
    title: "My calendar",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/check-ins">Your check-ins</a></p>
      <h1>My calendar</h1>
      <p class="lead">
        Have your confirmed meetings in your own calendar. It says <em>School check-in</em>, when, and nothing
        more.
      </p>
      ${address ? madeNow(address) : ""}
      ${
        has && !address
          ? html`<p>You have an address since ${momentWords(since, visitor.ctx.zone)}.</p>
              <p class="quiet">
                It is not shown again. If you lost it, make a new one: the old one then stops.
              </p>`
          : ""
      }
      <div class="buttons">
        <form method="post" action="/my-calendar">
          ${tokenField(visitor)}<button class="button ${has ? "" : "primary"}">${make}</button>
        </form>
        ${
          has
            ? html`<form method="post" action="/my-calendar/end">
                ${tokenField(visitor)}<button class="button">Take it back</button>
              </form>`
            : ""
        }
      </div>
      <section class="panel" aria-labelledby="busy">
        <h2 id="busy">When you are busy</h2>
        <p>Connect your own calendar, and you are only offered for joint check-ins when you are free.</p>
        <p><a class="button" href="/busy-times">Connect my calendar (busy times only)</a></p>
      </section>
      <p class="quiet">
        Calendars look at it every few hours, so news comes first by card and by mail. Mail invitations can be
        turned off in <a href="/ask/settings">Settings</a>.
      </p>`,
  });
}
