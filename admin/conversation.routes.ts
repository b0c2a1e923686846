import { Hono, type Context } from "hono";
import { z } from "zod";
import type { At, Conversation } from "#care/conversation.ts";
import { withAnswers, type Answers, type FieldErrors, type Step } from "#care/form.ts";
import type { Outcome } from "#care/outcome.ts";
import { viewProgress } from "#care/progress-seen.ts";
import { DraftId, ProgressUpdateId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { askView, previewView, saidView } from "./conversation.view.ts";
import type { Env, PanelDeps } from "./env.ts";
import { answersFrom } from "./form.ts";
import { visitorOf } from "./session.ts";

const Place = z.object({ _draft: DraftId, _page: z.string().max(40) });

type Sent = { at: At; answers: Answers };

/** What a form of ours sent: where in the conversation it stood, and what was entered. */
async function sentFrom(c: Context<Env>): Promise<Sent | undefined> {
  const body = await c.req.parseBody({ all: true });
  const place = Place.safeParse(body);
  if (!place.success) return undefined;
  const { _draft: draft, _page: page } = place.data;
  return { at: { draft, page }, answers: answersFrom(body) };
}

type Shown = { conversation?: Conversation; sent?: Sent };

/** Draws what a conversation answers. `sent` is what it answers to. */
async function answer(c: Context<Env>, outcome: Outcome<Step>, { conversation, sent }: Shown) {
  if (!outcome.ok) return refusalPage(c, outcome.refusal);
  const step = outcome.value;
  switch (step.kind) {
    case "page": {
      const page = step.keepTyped && sent ? withAnswers(step.page, sent.answers) : step.page;
      return c.html(askView(c, { page, at: { draft: step.draft, page: page.key } }));
    }
    case "preview": {
      const at = { draft: step.draft, page: step.page.key };
      return sent
        ? c.html(previewView(c, { page: step.page, at, from: sent.at, typed: sent.answers }))
        : c.html(askView(c, { page: step.page, at }));
    }
    case "wrong":
      return conversation && sent
        ? again(c, conversation, { ...sent, errors: step.fields })
        : notFoundPage(c);
    case "done":
      return c.html(saidView(c, step.page));
  }
}

/** The form once more, with all that was entered and what is wrong with it. */
async function again(c: Context<Env>, conversation: Conversation, sent: Sent & { errors?: FieldErrors }) {
  const shown = await conversation.show(visitorOf(c).ctx, sent.at);
  if (!shown.ok) return refusalPage(c, shown.refusal);
  if (shown.value.kind !== "page") return notFoundPage(c);
  const page = withAnswers(shown.value.page, sent.answers);
  const { errors } = sent;
  return c.html(askView(c, { page, at: sent.at, ...(errors && { errors }) }), errors ? 422 : 200);
}

/** Everything that can be asked and pressed in chat, on our own pages: for who writes here rather than there. */
export function conversationRoutes({ spoken }: PanelDeps) {
  const find = (c: Context<Env>) => {
    const name = c.req.param("form") ?? "";
    return Object.hasOwn(spoken.conversations, name) ? spoken.conversations[name] : undefined;
  };
  return new Hono<Env>()
    .get("/ask/:form", async (c) => {
      const conversation = find(c);
      if (!conversation) return notFoundPage(c);
      const outcome = await conversation.start(visitorOf(c).ctx, c.req.query("case") ?? "");
      return answer(c, outcome, { conversation });
    })
    .post("/ask/:form", async (c) => {
      const [conversation, sent] = [find(c), await sentFrom(c)];
      if (!conversation || !sent) return notFoundPage(c);
      const outcome = await conversation.next(visitorOf(c).ctx, sent.at, sent.answers);
      return answer(c, outcome, { conversation, sent });
    })
    .post("/ask/:form/again", async (c) => {
      const [conversation, sent] = [find(c), await sentFrom(c)];
      return conversation && sent ? again(c, conversation, sent) : notFoundPage(c);
    })
    .get("/updates/:id", async (c) => {
      const id = ProgressUpdateId.safeParse(c.req.param("id"));
      if (!id.success) return notFoundPage(c);
      const page = await viewProgress(visitorOf(c).ctx, id.data);
      return page.ok ? c.html(saidView(c, page.value)) : refusalPage(c, page.refusal);
    })
    .post("/press/:press", async (c) => {
      const name = c.req.param("press");
      const press = Object.hasOwn(spoken.presses, name) ? spoken.presses[name] : undefined;
      const { ref } = await c.req.parseBody();
      if (!press) return notFoundPage(c);
      return answer(c, await press(visitorOf(c).ctx, typeof ref === "string" ? ref : ""), {});
    });
}
