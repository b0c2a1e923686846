import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import type { CasePage } from "#care/case-page.ts";
import { categoryWords, lawWords } from "#care/category-words.ts";
import { untilWords } from "#care/consent-notices.rules.ts";
import type { ConsentScope } from "#care/consents.rules.ts";
import { leftOf } from "#care/named-leavers.ts";
import { momentWords } from "#care/moments.ts";
import { roleWords } from "#care/role-words.ts";
import { directionFrom, type ShareCategory } from "#care/share.rules.ts";
import { stateOf } from "#care/consent-time.rules.ts";
import { checkInsBox } from "./check-ins.view.ts";
import type { Env, Html, Visitor } from "./env.ts";
import { drawPart } from "./parts.ts";
import { familyBox } from "./family.view.ts";
import { namesButton } from "./hide-names.ts";
import { pictureBox } from "./picture.view.ts";
import { recordBox, undeliveredBox } from "./record.view.ts";
import { supportsBox } from "./supports-box.view.ts";
import { visitorOf } from "./session.ts";
import { latestBox } from "./timeline.view.ts";
import { shell } from "./shell.ts";

const pauseConfirm = {
  title: "Pause sharing?",
  text: "Everything but safety stops within a minute, both ways. Anyone on the care team can resume it.",
  yes: "Pause sharing",
  no: "Not now",
};
const resumeConfirm = {
  title: "Resume sharing?",
  text: "What the permissions on file cover can be shared again, both ways.",
  yes: "Resume sharing",
  no: "Not now",
};

const pauseButton = (id: string, visitor: Visitor): Html =>
  drawPart(
    {
      kind: "buttons",
      buttons: [{ press: "case.pause", ref: id, label: "Pause sharing", confirm: pauseConfirm }],
    },
    visitor,
  );

function pausedBanner({ case: { id, zone } }: CasePage, visitor: Visitor, since: Temporal.Instant): Html {
  const button = { press: "case.resume", ref: id, label: "Resume sharing", confirm: resumeConfirm };
  return html`<div class="banner warn">
    <p><strong>Sharing is paused</strong> since ${momentWords(since, zone)}. Only safety gets through.</p>
    ${drawPart({ kind: "buttons", buttons: [button] }, visitor)}
  </div>`;
}

const closedBanner = (at: Temporal.Instant, zone: string): Html =>
  html`<p class="banner">This case was closed on ${momentWords(at, zone)}. Nothing more is shared in it.</p>`;

function teamBox({ case: shown, team }: CasePage, mayChange: boolean): Html {
  const side = (organizationId: string, name: string) => {
    const members = team.filter((member) => member.organizationId === organizationId);
    return html`<div>
      <h3>${name}</h3>
      ${members.length === 0 ? html`<p class="empty">Nobody on this side.</p>` : ""}
      <ul class="team">
        ${members.map(({ name: who, role }) => html`<li><strong>${who}</strong> <span class="quiet">${roleWords[role]}</span></li>`)}
      </ul>
    </div>`;
  };
  return html`<section class="panel" aria-labelledby="team">
    <h2 id="team">Care team</h2>
    <div class="team-sides">
      ${side(shown.schoolId, shown.schoolName)}${side(shown.programId, shown.programName)}
    </div>
    ${mayChange ? html`<p><a class="button small" href="/cases/${shown.id}/team">Change the care team</a></p>` : ""}
  </section>`;
}

const labels = (categories: readonly ShareCategory[]) =>
  categories.map((one) => categoryWords[one].label).join(", ");

function permissionLine(page: CasePage, consent: ConsentScope, mayRevoke: boolean): Html {
  const { zone, id } = page.case;
  const hasLeft = leftOf(consent, new Set(page.team.map(({ staffId }) => staffId))).length > 0;
  return html`<li>
    <div>
      <strong>${labels(consent.categories)}</strong>
      <span class="quiet">${lawWords[consent.law].label} · until ${untilWords(consent, zone)}</span>
      ${hasLeft ? html`<span class="badge warn">Names somebody who has left: record a new one</span>` : ""}
    </div>
    ${mayRevoke ? html`<a class="button small" href="/permissions/${consent.id}/revoke?case=${id}">Withdraw</a>` : ""}
  </li>`;
}

const askedLine = (zone: string, { categories, askedAt, askedBy }: CasePage["asked"][number]): Html =>
  html`<li>
    <strong>Asked for: ${labels(categories)}</strong>
    <span class="quiet">by ${askedBy}, ${momentWords(askedAt, zone)}</span>
  </li>`;

function permissionsBox(page: CasePage, { ctx }: Visitor): Html {
  const { id, zone } = page.case;
  const own = directionFrom(ctx.actor.organizationKind);
  const mayRecord = may(ctx.actor, "consent.record") && page.student !== undefined;
  const mayRevoke = may(ctx.actor, "consent.revoke");
  const current = page.consents.filter(
    (one) => one.direction === own && ["live", "starts-later"].includes(stateOf(one, ctx.now, zone)),
  );
  return html`<section class="panel" aria-labelledby="permissions">
    <h2 id="permissions">Permissions your side took</h2>
    ${
      page.asked.length > 0
        ? html`<ul class="asked">
            ${page.asked.map((one) => askedLine(zone, one))}
          </ul>`
        : ""
    }
    ${
      current.length === 0
        ? html`<p class="empty">None is on file, so nothing leaves your side in this case.</p>`
        : html`<ul class="permissions">
            ${current.map((one) => permissionLine(page, one, mayRevoke))}
          </ul>`
    }
    ${mayRecord ? html`<p><a class="button primary" href="/cases/${id}/permissions/new">Record a permission</a></p>` : ""}
  </section>`;
}

/** A case as its own side knows it. The title, which browsers keep, holds the code name alone. */
export function caseView(c: Context<Env>, page: CasePage): Html {
  const visitor = visitorOf(c);
  const { codeName, id, schoolName, programName, endedAt, pausedAt, zone } = page.case;
  return shell(c, {
    title: codeName,
    body: html`<div class="head">
        <div>
          <p class="eyebrow"><a href="/cases">Your cases</a></p>
          <h1>${codeName}</h1>
          <p class="quiet">${page.label ? `${page.label} · ` : ""}${schoolName} and ${programName}</p>
        </div>
        <div class="buttons">
          <a class="button primary small" href="/ask/progress?case=${id}">Send an update</a>
          <a class="button small" href="/ask/ask?case=${id}">Ask</a>
          <a class="button small" href="/ask/log?case=${id}">Log a call</a>
          <a class="button small" href="/ask/label?case=${id}"
            >${page.label ? "Change label" : "Add a label"}</a
          >
          ${namesButton(c)} ${endedAt || pausedAt ? "" : pauseButton(id, visitor)}
        </div>
      </div>
      ${endedAt ? closedBanner(endedAt, zone) : ""}
      ${pausedAt && !endedAt ? pausedBanner(page, visitor, pausedAt) : ""}
      <div class="case">
        <div class="case-who">${familyBox(c, page)}</div>
        <div class="case-work">
          ${undeliveredBox(page)} ${supportsBox(c, page.case, page.supports)}
          ${page.checkIns ? checkInsBox(id, page.checkIns) : ""}
          ${latestBox(c, { case: page.case, events: page.latest })}
        </div>
        <div class="case-people">${teamBox(page, may(visitor.ctx.actor, "team.change"))}</div>
      </div>
      ${pictureBox(page)} ${permissionsBox(page, visitor)} ${recordBox(page)}`,
  });
}
