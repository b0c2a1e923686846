import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { openCaseCard } from "./case-card.ts";
import { listMyCases, meantBy } from "./cases.ts";
import type { Conversation } from "./conversation.ts";
import { show, type Page, type Step } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { openAsk, pickCase, type Picking } from "./questions-offer.ts";
import { said } from "./said.ts";
import type { CaseId } from "#db/ids.ts";

const lapsed = () => Promise.resolve(refuse<Step>({ kind: "lapsed" }));
const droppedWords = "What you typed is not one of your code names, so it was not kept.";

/** What is asked of a case: which one, where no code name was typed, and then its page. Any other words are dropped. */
const aboutCase = (
  then: Picking,
  open: (ctx: StaffCtx, caseId: CaseId) => Promise<Outcome<Page>>,
): Conversation => ({
  start: async (ctx, words) => {
    const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
    const named = meantBy(lines, words);
    const note = words.trim() === "" ? {} : { note: droppedWords };
    const page = named ? await open(ctx, named.id) : await pickCase(ctx, { ...then, ...note });
    return page.ok ? accept({ kind: "done", page: page.value }) : page;
  },
  next: lapsed,
  show: lapsed,
});

/** `/footbridge ask`: one of the set questions about a case. */
export const askConversation = aboutCase({ press: "question.open", title: "Ask a question" }, openAsk);
/** `/footbridge pause`: the case, with the button that pauses or resumes sharing. */
export const pauseConversation = aboutCase({ press: "case.open", title: "Pause sharing" }, openCaseCard);

const leading = (title: string, words: string, link: { label: string; url: string }): Conversation => ({
  start: () =>
    Promise.resolve(
      accept({
        kind: "done",
        page: said(title, [words], [show({ kind: "link", ...link })]),
      }),
    ),
  next: lapsed,
  show: lapsed,
});

/** `/footbridge home`: where it is. */
export const homeConversation = leading(
  "Home",
  "Open the Home tab of this app: what waits for you, your cases, settings. The panel's first page shows the same.",
  { label: "Open the panel", url: "/" },
);
