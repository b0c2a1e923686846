import { and, eq, gt, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import { deliveries } from "#db/schema/chat.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { disclosures } from "#db/schema/progress.ts";
import { supportRequests } from "#db/schema/supports.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
import { casesLedBy } from "./case-leads.ts";
import { codeNameColumn } from "./cases.ts";
import type { WaitingSource } from "./waiting.ts";

/** What is older was told in person, or is of no use any more. */
const lookBack = Temporal.Duration.from({ hours: 14 * 24 });
/** Somebody who has never connected an account knows it, and is asked to elsewhere. */
const neverConnected = ["not_linked", "no_platform"];

/** Cards about these cases that chat could not bring to anybody but the one who asks. */
const unreachedIn = statement(
  ["organizationId", "staffId", "ids", "since"],
  (from, { organizationId, staffId, ids, since }) => {
    const shared = from
      .select({ id: disclosures.subjectId })
      .from(disclosures)
      .where(eq(disclosures.caseId, cases.id));
    const asked = from
      .select({ id: consentRequests.id })
      .from(consentRequests)
      .where(eq(consentRequests.caseId, cases.id));
    const arranged = from.select({ id: checkIns.id }).from(checkIns).where(eq(checkIns.caseId, cases.id));
    const wanted = from
      .select({ id: supportRequests.id })
      .from(supportRequests)
      .where(eq(supportRequests.caseId, cases.id));
    return from
      .select({
        caseId: cases.id,
        codeName: codeNameColumn,
        staffId: deliveries.staffId,
        changedAt: deliveries.changedAt,
      })
      .from(deliveries)
      .innerJoin(
        cases,
        and(
          isAmong(cases.id, ids),
          isNull(cases.endedAt),
          or(...[shared, asked, arranged, wanted].map((some) => inArray(deliveries.subjectId, some))),
        ),
      )
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          ne(deliveries.staffId, staffId),
          eq(deliveries.state, "unreachable"),
          gt(deliveries.changedAt, since),
        ),
      )
      .limit(200);
  },
);

/** Of the cases that this person leads, those of which a colleague does not hear in chat. */
export const colleaguesNotReached: WaitingSource = async (reader, ctx) => {
  const led = await casesLedBy(reader, ctx);
  if (led.length === 0) return [];
  const { organizationId, staffId } = ctx.actor;
  const since = ctx.now.subtract(lookBack);
  const rows = await unreachedIn(reader, { organizationId, staffId, ids: led, since });
  return [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, some]) => {
    const people = new Set(some.map((one) => one.staffId)).size;
    const [first] = some.toSorted((a, b) => Temporal.Instant.compare(a.changedAt, b.changedAt));
    return {
      kind: "delivery",
      caseId,
      words: `${first?.codeName} · Chat did not reach ${people === 1 ? "one of your team" : `${people} of your team`}. Tell them in person; the panel shows them what waits.`,
      since: first?.changedAt ?? ctx.now,
      buttons: [],
      url: `/cases/${caseId}#undelivered`,
    };
  });
};

const ownUnreached = statement(
  ["organizationId", "staffId", "since"],
  (from, { organizationId, staffId, since }) =>
    from
      .select({ changedAt: deliveries.changedAt })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.staffId, staffId),
          eq(deliveries.state, "unreachable"),
          notInArray(deliveries.problem, neverConnected),
          gt(deliveries.changedAt, since),
        ),
      )
      .limit(200),
);

/** Whether chat could not bring somebody their own cards: one line, however many. */
export const notReached: WaitingSource = async (reader, ctx) => {
  const { organizationId, staffId } = ctx.actor;
  const rows = await ownUnreached(reader, { organizationId, staffId, since: ctx.now.subtract(lookBack) });
  const [first] = rows.toSorted((a, b) => Temporal.Instant.compare(a.changedAt, b.changedAt));
  if (!first) return [];
  return [
    {
      kind: "delivery",
      words: "Chat does not reach you · See what to do about it. What it was about waits here",
      since: first.changedAt,
      buttons: [],
      url: "/not-delivered",
    },
  ];
};
