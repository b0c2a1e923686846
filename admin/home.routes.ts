import { Hono, type Context } from "hono";
import { may } from "#care/access.ts";
import { homeDataFor } from "#care/home.ts";
import { myUndelivered } from "#care/not-delivered.ts";
import { viewQuestion } from "#care/questions.ts";
import { timelineKinds } from "#care/timeline.rules.ts";
import { timelineFor, type TimelineFilter } from "#care/timeline.ts";
import { resendLetter, undeliveredLetters } from "#care/letters/undelivered.ts";
import { CaseId, LetterId, QuestionId, ReplyId } from "#db/ids.ts";
import { momentOf } from "./address.ts";
import { viewReply } from "#care/replies/reply-view.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { saidView } from "./conversation.view.ts";
import type { Env } from "./env.ts";
import { homeView } from "./home.view.ts";
import { notDeliveredView } from "./not-delivered.view.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";
import { timelineView } from "./timeline.view.ts";

function filterFrom(c: Context<Env>): TimelineFilter {
  const kind = timelineKinds.find((one) => one === c.req.query("kind"));
  const side = (["school", "program"] as const).find((one) => one === c.req.query("side"));
  const before = momentOf(c.req.query("before"));
  return { ...(kind && { kind }), ...(side && { side }), ...(before && { before }) };
}

/** What waits for somebody, what did not reach them, a question, and what happened in a case. */
export const homeRoutes = () =>
  new Hono<Env>()
    .get("/", async (c) => {
      const { ctx } = visitorOf(c);
      if (!may(ctx.actor, "case.list"))
        return c.redirect(may(ctx.actor, "class-support.list") ? "/classes" : "/link", 303);
      const found = await homeDataFor(ctx);
      return found.ok ? c.html(homeView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/session", (c) => {
      const { visitor } = c.var;
      return visitor ? c.json({ who: visitor.ctx.actor.staffId, token: visitor.formToken }) : c.json({}, 401);
    })
    .get("/not-delivered", async (c) => {
      const { ctx } = visitorOf(c);
      const [cards, mail] = await Promise.all([myUndelivered(ctx), undeliveredLetters(ctx)]);
      if (!cards.ok) return refusalPage(c, cards.refusal);
      return mail.ok ? c.html(notDeliveredView(c, cards.value, mail.value)) : refusalPage(c, mail.refusal);
    })
    .post("/not-delivered/letters/:id", async (c) => {
      const id = LetterId.safeParse(c.req.param("id")).data;
      const sent = id && (await resendLetter(visitorOf(c).ctx, id));
      if (!sent) return notFoundPage(c);
      return sent.ok ? goWith(c, "/not-delivered", "sentAgain") : refusalPage(c, sent.refusal);
    })
    .get("/questions/:id", async (c) => {
      const id = QuestionId.safeParse(c.req.param("id"));
      if (!id.success) return notFoundPage(c);
      const found = await viewQuestion(visitorOf(c).ctx, id.data);
      return found.ok ? c.html(saidView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/replies/:id", async (c) => {
      const id = ReplyId.safeParse(c.req.param("id"));
      if (!id.success) return notFoundPage(c);
      const found = await viewReply(visitorOf(c).ctx, id.data);
      return found.ok ? c.html(saidView(c, found.value)) : refusalPage(c, found.refusal);
    })
    .get("/cases/:id/timeline", async (c) => {
      const id = CaseId.safeParse(c.req.param("id"));
      if (!id.success) return notFoundPage(c);
      const filter = filterFrom(c);
      const found = await timelineFor(visitorOf(c).ctx, id.data, filter);
      return found.ok ? c.html(timelineView(c, found.value, filter)) : refusalPage(c, found.refusal);
    });
