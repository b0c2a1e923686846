import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import { deliveries } from "#db/schema/chat.ts";
import { staff } from "#db/schema/organizations.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
import { casesLedBy } from "./case-leads.ts";
import { codeNameColumn } from "./cases.ts";
import { isCopyIn } from "./copied-subjects.ts";
import { listUndelivered, type Undelivered } from "./deliveries.ts";
import type { Waiting, WaitingSource } from "./waiting.ts";

/** What is older was told in person, or is of no use any more. */
const lookBack = Temporal.Duration.from({ hours: 14 * 24 });
/** Somebody who has never connected an account knows it, and is asked to elsewhere. */
const neverConnected = new Set(["not_linked", "no_platform"]);

/** Cards about these cases that chat could not bring to anybody but the one who asks. */
const unreachedIn = statement(
  ["organizationId", "staffId", "ids", "since"],
  (from, { organizationId, staffId, ids, since }) =>
    from
      .select({
        caseId: cases.id,
        codeName: codeNameColumn,
        staffId: deliveries.staffId,
        changedAt: deliveries.changedAt,
      })
      .from(deliveries)
      .innerJoin(cases, and(isAmong(cases.id, ids), isNull(cases.endedAt), isCopyIn(from, cases.id)))
      .innerJoin(staff, and(eq(staff.id, deliveries.staffId), isNull(staff.endedAt)))
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          ne(deliveries.staffId, staffId),
          eq(deliveries.state, "unreachable"),
          gt(deliveries.changedAt, since),
        ),
      )
      .limit(200),
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

const mostLines = 20;

/**
 * What did not reach somebody themselves: a line for each card that can be sent again, and one line, however many they
 * are, for those that chat cannot bring them.
 */
export const ownUndelivered: WaitingSource = async (reader, ctx) => {
  const rows = await listUndelivered(reader, ctx);
  const since = ctx.now.subtract(lookBack);
  const troubled = rows.filter(({ state }) => state !== "unreachable").slice(0, mostLines);
  const [first] = rows
    .filter(({ state, problem }) => state === "unreachable" && !neverConnected.has(problem ?? ""))
    .filter(({ changedAt }) => Temporal.Instant.compare(changedAt, since) > 0)
    .toReversed();
  return [...troubled.map(lineFor), ...(first ? [outOfReach(first.changedAt)] : [])];
};

const lineFor = ({ id, state, messageKey, changedAt }: Undelivered): Waiting => ({
  kind: "delivery",
  words: troubleWords(state, messageKey),
  since: changedAt,
  buttons: [{ press: "delivery.resend", ref: id, label: "Send again" }],
  url: "/not-delivered",
});

function troubleWords(state: Undelivered["state"], messageKey: string | null): string {
  if (state === "uncertain")
    return "A card may not have reached you. Look in Messages; if it is not there, send it again.";
  return messageKey
    ? "A card of yours in Messages is out of date: it could not be changed. Send it again to have a fresh one."
    : "A card could not be delivered to you. Send it again; if that fails too, tell your admin.";
}

const outOfReach = (since: Temporal.Instant): Waiting => ({
  kind: "delivery",
  words: "Chat does not reach you · See what to do about it. What it was about waits here",
  since,
  buttons: [],
  url: "/not-delivered",
});
