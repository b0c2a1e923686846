import { Hono, type Context } from "hono";
import { FinderWordId } from "#db/ids.ts";
import { wordPage } from "#care/finder-words.form.ts";
import { addFinderWord, endFinderWord, finderWordsFor } from "#care/finder-words.ts";
import { withAnswers, type Answers, type FieldErrors } from "#care/form.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import type { Env } from "./env.ts";
import { finderWordsView } from "./finder-words.view.ts";
import { answersFrom } from "./form.ts";
import { goWith } from "./notice.ts";
import { visitorOf } from "./session.ts";

const home = "/organization/words";
type Again = { answers: Answers; errors: FieldErrors };

async function show(c: Context<Env>, again?: Again) {
  const found = await finderWordsFor(visitorOf(c).ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const page = again ? withAnswers(wordPage, again.answers) : wordPage;
  const sheet = { words: found.value, page, ...(again && { errors: again.errors }) };
  return c.html(finderWordsView(c, sheet), again ? 422 : 200);
}

/** The words that an organization's admins tell the identifier finder of. */
export function finderWordsRoutes() {
  return new Hono<Env>()
    .get(home, (c) => show(c))
    .post(home, async (c) => {
      const answers = answersFrom(await c.req.parseBody({ all: true }));
      const done = await addFinderWord(visitorOf(c).ctx, answers);
      if (done.ok) return goWith(c, home, "saved");
      return done.refusal.kind === "invalid"
        ? show(c, { answers, errors: done.refusal.fields })
        : refusalPage(c, done.refusal);
    })
    .post(`${home}/:id/end`, async (c) => {
      const id = FinderWordId.safeParse(c.req.param("id")).data;
      const done = id && (await endFinderWord(visitorOf(c).ctx, id));
      if (!done) return notFoundPage(c);
      return done.ok ? goWith(c, home, "saved") : refusalPage(c, done.refusal);
    });
}
