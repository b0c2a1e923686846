import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { look } from "./act.ts";
import { findCase, listMyCases, stoppedIn } from "./cases.ts";
import type { Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { askPage, pickPage } from "./questions.cards.ts";
import { questionsOf } from "./questions.rules.ts";
import { standingOf, survey } from "./release.ts";
import { roleWords } from "./role-words.ts";

/** The set questions about a case, each with who would read it now. Refuses as `not-found`, `closed-case` and `paused`. */
export const openAsk = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Page>> =>
  look(ctx, { action: "question.ask", subject: `case:${caseId}` }, async (reader) => {
    const found = await findCase(reader, ctx, caseId);
    if (!found.ok) return found;
    const stopped = stoppedIn(found.value);
    if (stopped) return refuse(stopped);
    const standing = await standingOf(reader, ctx, found.value);
    const from = ctx.actor.organizationId;
    const all = questionsOf(ctx.actor.organizationKind).map((question) => ({
      question,
      readers: survey(
        ctx,
        { case: found.value, from, categories: [question.category] },
        standing,
      ).readers.map(({ name, role }) => `${name}, ${roleWords[role]}`),
    }));
    return accept(
      askPage({
        caseId,
        codeName: found.value.codeName,
        questions: all.filter(({ readers }) => readers.length > 0),
        closed: all.filter(({ readers }) => readers.length === 0).map(({ question }) => question),
      }),
    );
  });

export type Picking = { press: string; title: string; note?: string };

/** Which of one's cases something is about. */
export const pickCase = (ctx: StaffCtx, then: Picking): Promise<Outcome<Page>> =>
  look(ctx, { action: "case.list", subject: "cases" }, async (reader) => {
    const none = "You are on no care team yet. Ask your coordinator to add you to a case.";
    return accept(pickPage(await listMyCases(reader, ctx), { ...then, none }));
  });
