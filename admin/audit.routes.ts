import { Hono, type Context } from "hono";
import { auditPageFor, checkAudit, type AuditQuestion } from "#care/audit-page.ts";
import { StaffId } from "#db/ids.ts";
import { refusalPage } from "./answers.ts";
import { auditView, checkedPage } from "./audit.view.ts";
import type { Env } from "./env.ts";
import { visitorOf } from "./session.ts";

function dayOf(words: string | undefined): Temporal.PlainDate | undefined {
  try {
    return words && /^\d{4}-\d{2}-\d{2}$/.test(words) ? Temporal.PlainDate.from(words) : undefined;
  } catch {
    return undefined;
  }
}

/** What is asked for stands in the address: ids, names of actions and days only. */
function questionOf(c: Context<Env>): AuditQuestion {
  const person = StaffId.safeParse(c.req.query("person")).data;
  const action = c.req.query("action");
  const day = dayOf(c.req.query("day"));
  const before = Number.parseInt(c.req.query("before") ?? "", 10);
  return {
    ...(person && { person }),
    ...(action && { action }),
    ...(day && { day }),
    ...(Number.isSafeInteger(before) && { before }),
  };
}

/** Who did what, for admins and privacy officers. */
export function auditRoutes() {
  return new Hono<Env>()
    .get("/audit", async (c) => {
      const question = questionOf(c);
      const found = await auditPageFor(visitorOf(c).ctx, question);
      return found.ok ? c.html(auditView(c, { question, page: found.value })) : refusalPage(c, found.refusal);
    })
    .post("/audit/verify", async (c) => {
      const checked = await checkAudit(visitorOf(c).ctx);
      return checked.ok ? c.html(checkedPage(c, checked.value)) : refusalPage(c, checked.refusal);
    });
}
