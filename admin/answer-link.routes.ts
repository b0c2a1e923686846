import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { invitedBy, sayComing, type Invited } from "#care/check-ins/coming.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html, PanelDeps } from "./env.ts";
import { byLink, linkPace } from "./open-link.ts";
import { openPage } from "./open-page.ts";

const gone = (c: Context<Env>) =>
  c.html(
    openPage({
      title: "School check-in",
      language: "en",
      body: html`<h1>Nothing to answer here</h1>
        <p class="lead">
          This meeting is over, was moved or cancelled, or the link is an old one. Look into your newest mail,
          or sign in to see your meetings.
        </p>
        <p><a class="button" href="/check-ins">Your check-ins</a></p>`,
    }),
    404,
  );

const saidWords = { yes: "You said that you come.", no: "You said that you cannot come." };

function page({ startsAt, endsAt, zone, comes }: Invited, said: boolean): Html {
  const minutes = startsAt.until(endsAt).total("minutes");
  const so = comes === undefined ? "" : comes ? saidWords.yes : saidWords.no;
  const notice = said
    ? html`<p class="notice" role="status">
        Noted. ${comes ? "" : "Whoever asked for the meeting sees it."}
      </p>`
    : "";
  return openPage({
    title: "School check-in",
    language: "en",
    body: html`${notice}
      <h1>Can you come?</h1>
      <p class="lead">
        School check-in<br /><strong>${momentWords(startsAt, zone)}</strong>, ${minutes} minutes
      </p>
      ${so ? html`<p>${so}</p>` : ""}
      <form method="post" class="buttons">
        <button class="button ${comes === true ? "" : "primary"}" name="comes" value="yes">
          Yes, I come
        </button>
        <button class="button" name="comes" value="no">No, I cannot</button>
      </form>
      <p class="quiet">You can change your answer until it begins.</p>`,
  });
}

/** The answer link of an invitation. Looking at it does nothing: programs that check links look, too. */
export function answerLinkRoutes(deps: PanelDeps) {
  return new Hono<Env>()
    .use("/answer/:token", linkPace(deps))
    .get("/answer/:token", async (c) => {
      const found = await invitedBy(deps.store, byLink(c, deps));
      return found ? c.html(page(found, false)) : gone(c);
    })
    .post("/answer/:token", async (c) => {
      const { comes } = await c.req.parseBody();
      if (comes !== "yes" && comes !== "no") return gone(c);
      const done = await sayComing(deps.store, { ...byLink(c, deps), comes: comes === "yes" });
      return done.ok ? c.html(page(done.value, true)) : gone(c);
    });
}
