import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { look } from "./act.ts";
import { buttons, text, type Part } from "./card.ts";
import { findCase, type Case } from "./cases.ts";
import { show, type Page } from "./form.ts";
import { momentWords } from "./moments.ts";
import { accept, type Outcome } from "./outcome.ts";
import { standingOf } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { safetyButton } from "./safety.form.ts";

/** A case in chat: who is on it, whether sharing is paused, and the way to its page. No name of the student. */
export async function openCaseCard(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Page>> {
  const found = await look(ctx, { action: "case.list", subject: `case:${caseId}` }, async (reader) => {
    const subject = await findCase(reader, ctx, caseId);
    if (!subject.ok) return subject;
    const { team } = await standingOf(reader, ctx, subject.value);
    return accept({ case: subject.value, team });
  });
  if (!found.ok) return found;
  const people = found.value.team.map((member) => `${member.name}, ${roleWords[member.role]}`);
  return accept({
    form: "case",
    key: "view",
    title: "About this case",
    close: "Close",
    items: [
      show({ kind: "heading", text: found.value.case.codeName }),
      show({ kind: "link", label: "Who is this?", url: `/cases/${caseId}` }),
      show({ kind: "heading", text: "Care team" }),
      show({ kind: "list", items: people }),
      show(
        buttons(
          { press: "question.open", ref: caseId, label: "Ask a question" },
          { press: "log.open", ref: caseId, label: "Log a call" },
        ),
      ),
      ...pauseParts(ctx, found.value.case).map(show),
      show(safetyButton),
    ],
  });
}

function pauseParts(ctx: StaffCtx, subject: Case): Part[] {
  if (subject.pausedAt) {
    return [
      text(`Sharing has been paused since ${momentWords(subject.pausedAt, ctx.zone)}.`, "warning"),
      buttons({ press: "case.resume", ref: subject.id, label: "Resume sharing" }),
    ];
  }
  const confirm = {
    title: "Pause sharing?",
    text: "Everything but safety stops within a minute, both ways. Anyone on the care team can resume it.",
    yes: "Pause sharing",
    no: "Not now",
  };
  return [
    buttons({ press: "case.pause", ref: subject.id, label: "Pause sharing", style: "danger", confirm }),
  ];
}
