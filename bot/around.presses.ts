import { CallLogId, CaseId, CaseTaskId, QuestionId } from "#db/ids.ts";
import { closeCaseTask } from "#care/case-tasks.ts";
import { copyLog, openLog, pickForLog } from "#care/call-log.ts";
import { buttons, text } from "#care/card.ts";
import type { Press } from "#care/conversation.ts";
import { show, type Page, type Step } from "#care/form.ts";
import { accept, refuse, type Outcome } from "#care/outcome.ts";
import { putOffUpdate } from "#care/put-off.ts";
import { openAsk, pickCase } from "#care/questions-offer.ts";
import { setQuestions } from "#care/questions.rules.ts";
import { answerQuestion, askQuestion, viewQuestion } from "#care/questions.ts";
import { safetyButton } from "#care/safety.form.ts";
import { settingsConversation } from "#care/settings-conversation.ts";

type Schema<Id> = { safeParse: (value: unknown) => { success: true; data: Id } | { success: false } };

/** A press on a thing of ours; a ref that is no id of ours is not found. */
const on =
  <Id>(schema: Schema<Id>, run: (...args: [...Parameters<Press>, Id]) => Promise<Outcome<Step>>): Press =>
  (ctx, ref) => {
    const id = schema.safeParse(ref);
    return id.success ? run(ctx, ref, id.data) : Promise.resolve(refuse({ kind: "not-found", what: "page" }));
  };

const shown = (page: Outcome<Page>): Outcome<Step> =>
  page.ok ? accept({ kind: "done", page: page.value }) : page;

const nothingPage = (codeName: string): Page => ({
  form: "answer",
  key: "done",
  title: "Nothing to report",
  close: "Done",
  items: [
    show(text(`${codeName}: no update is due for a week. Nothing was sent to the other side.`, "strong")),
    show(buttons({ press: "round.start", label: "Next update that is due" })),
    show(safetyButton),
  ],
});

const taskDonePage: Page = {
  form: "answer",
  key: "done",
  title: "Done",
  close: "Done",
  items: [show(text("It is off the list.", "strong")), show(safetyButton)],
};

const askPresses: Record<string, Press> = Object.fromEntries(
  setQuestions.map(({ key }) => [
    `question.ask.${key}`,
    on(CaseId, async (ctx, _, caseId) => shown(await askQuestion(ctx, { caseId, key }))),
  ]),
);

const mostAnswers = Math.max(...setQuestions.map(({ answers }) => answers.length));
const answerPresses: Record<string, Press> = Object.fromEntries(
  Array.from({ length: mostAnswers }, (_, at) => [
    `question.answer.${at}`,
    on(QuestionId, async (ctx, __, id) => shown(await answerQuestion(ctx, id, at))),
  ]),
);

/** The buttons of what stands around the work: questions, logs, settings, updates with nothing to report. */
export const aroundPresses: Record<string, Press> = {
  ...askPresses,
  ...answerPresses,
  "question.start": async (ctx) =>
    shown(await pickCase(ctx, { press: "question.open", title: "Ask a question" })),
  "question.open": on(CaseId, async (ctx, _, id) => shown(await openAsk(ctx, id))),
  "question.view": on(QuestionId, async (ctx, _, id) => shown(await viewQuestion(ctx, id))),
  "log.open": (ctx, ref) => (ref ? on(CaseId, (who, _, id) => openLog(who, id))(ctx, ref) : pickForLog(ctx)),
  "log.copy": on(CallLogId, async (ctx, _, id) => shown(await copyLog(ctx, id))),
  "task.done": on(CaseTaskId, async (ctx, _, id) => {
    const closed = await closeCaseTask(ctx, id);
    return closed.ok ? accept({ kind: "done", page: taskDonePage }) : closed;
  }),
  "settings.open": (ctx) => settingsConversation.start(ctx, ""),
  "update.nothing": on(CaseId, async (ctx, _, id) => {
    const done = await putOffUpdate(ctx, id, "nothing");
    return done.ok ? accept({ kind: "done", page: nothingPage(done.value.codeName) }) : done;
  }),
};
