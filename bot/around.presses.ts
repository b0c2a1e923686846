import { z } from "zod";
import { CallLogId, CaseId, CaseTaskId, QuestionId } from "#db/ids.ts";
import { closeCaseTask } from "#care/case-tasks.ts";
import { copyLog, openLog, pickForLog } from "#care/call-log.ts";
import { buttons } from "#care/card.ts";
import type { Press } from "#care/conversation.ts";
import { formPath, unlessKeptOut } from "#care/chat-level.ts";
import { show, type Page } from "#care/form.ts";
import { accept } from "#care/outcome.ts";
import { putOffUpdate } from "#care/put-off.ts";
import { openAsk, pickCase } from "#care/questions-offer.ts";
import { setQuestions } from "#care/questions.rules.ts";
import { answerQuestion, askQuestion, viewQuestion } from "#care/questions.ts";
import { said } from "#care/said.ts";
import { settingsConversation } from "#care/settings-conversation.ts";
import { whyMe } from "#care/why.ts";
import { on, shown } from "./press.ts";
import { replyPresses } from "./reply.presses.ts";

const nothingPage = (codeName: string): Page =>
  said(
    "Nothing to report",
    [`${codeName}: no update is due for a week. Nothing was sent to the other side.`],
    [show(buttons({ press: "round.start", label: "Next update that is due" }))],
  );

const taskDonePage = said("Done", ["It is off the list."]);

const askPresses: Record<string, Press> = Object.fromEntries(
  setQuestions.map(({ key }) => [
    `question.ask.${key}`,
    on(CaseId, async (ctx, caseId) => shown(await askQuestion(ctx, { caseId, key }))),
  ]),
);

const mostAnswers = Math.max(...setQuestions.map(({ answers }) => answers.length));
const answerPresses: Record<string, Press> = Object.fromEntries(
  Array.from({ length: mostAnswers }, (_, at) => [
    `question.answer.${at}`,
    on(QuestionId, async (ctx, id) => shown(await answerQuestion(ctx, id, at))),
  ]),
);

/** The buttons of what stands around the work: questions, logs, settings, updates with nothing to report. */
export const aroundPresses: Record<string, Press> = {
  ...askPresses,
  ...answerPresses,
  ...replyPresses,
  "question.start": async (ctx) =>
    shown(await pickCase(ctx, { press: "question.open", title: "Ask a question" })),
  "question.open": on(CaseId, async (ctx, id) => shown(await openAsk(ctx, id))),
  "question.view": on(QuestionId, async (ctx, id) => shown(await viewQuestion(ctx, id))),
  "log.open": (ctx, ref) =>
    unlessKeptOut(ctx, formPath("log", ref), () => (ref ? on(CaseId, openLog)(ctx, ref) : pickForLog(ctx))),
  "log.copy": on(CallLogId, (ctx, id) =>
    unlessKeptOut(ctx, "/cases", async () => shown(await copyLog(ctx, id))),
  ),
  "task.done": on(CaseTaskId, async (ctx, id) => {
    const closed = await closeCaseTask(ctx, id);
    return closed.ok ? accept({ kind: "done", page: taskDonePage }) : closed;
  }),
  "why.open": on(z.uuid(), async (ctx, id) => shown(await whyMe(ctx, id))),
  "settings.open": (ctx) => settingsConversation.start(ctx, ""),
  "update.nothing": on(CaseId, async (ctx, id) => {
    const done = await putOffUpdate(ctx, id, "nothing");
    return done.ok ? accept({ kind: "done", page: nothingPage(done.value.codeName) }) : done;
  }),
};
