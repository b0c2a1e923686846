import { and, eq, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { statement } from "#db/statement.ts";
import { recordsConsents } from "./access.ts";
import { caseTasksWaiting } from "./case-tasks.ts";
import { categoryWords } from "./category-words.ts";
import { checkInsOverdue } from "./check-ins/cadence.ts";
import { checkInsWaiting } from "./check-ins/lists.ts";
import { incidentsWaiting } from "./incidents.ts";
import { leftBehind } from "./left-behind.ts";
import { introductionsToMatch, introductionsUnanswered, partnersToApprove } from "./openings-waiting.ts";
import { colleaguesNotReached, ownUndelivered } from "./not-reached.ts";
import { permissionsToRenew } from "./named-leavers.ts";
import { questionsWaiting } from "./questions.ts";
import { supportsWaiting } from "./supports-waiting.ts";
import { updatesDue } from "./updates-due.ts";
import { updatesUnread } from "./updates-unread.ts";
import type { Waiting, WaitingKind, WaitingSource } from "./waiting.ts";

const askedIn = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select({ asked: consentRequests, codeName: cases.codeName, role: careTeam.role })
    .from(consentRequests)
    .innerJoin(cases, and(eq(cases.id, consentRequests.caseId), isNull(cases.endedAt)))
    .innerJoin(
      careTeam,
      and(
        eq(careTeam.caseId, cases.id),
        eq(careTeam.memberOf, organizationId),
        eq(careTeam.staffId, staffId),
        isNull(careTeam.endedAt),
      ),
    )
    .where(and(eq(consentRequests.organizationId, organizationId), isNull(consentRequests.answeredAt))),
);

/** Permissions that colleagues asked for and that this person can record. */
const permissionsAsked: WaitingSource = async (reader, ctx) => {
  const { organizationId, staffId } = ctx.actor;
  const rows = await askedIn(reader, { organizationId, staffId });
  return rows
    .filter(({ role }) => recordsConsents(role))
    .map(({ asked, codeName }) => ({
      kind: "permission",
      caseId: asked.caseId,
      words: `${codeName} · Permission asked for: ${asked.categories.map((one) => categoryWords[one].label.toLowerCase()).join(", ")}`,
      since: asked.askedAt,
      buttons: [{ press: "case.open", ref: asked.caseId, label: "About this case" }],
      url: `/cases/${asked.caseId}/permissions/new`,
    }));
};

/** Everything that can wait for a person. A new kind of thing adds its source here. */
const waitingSources: readonly WaitingSource[] = [
  questionsWaiting,
  supportsWaiting,
  checkInsWaiting,
  checkInsOverdue,
  caseTasksWaiting,
  incidentsWaiting,
  leftBehind,
  introductionsToMatch,
  introductionsUnanswered,
  partnersToApprove,
  permissionsAsked,
  permissionsToRenew,
  updatesDue,
  updatesUnread,
  ownUndelivered,
  colleaguesNotReached,
];

/** What comes first among what is not due on a day. */
const order: readonly WaitingKind[] = [
  "decide",
  "answer",
  "meeting",
  "introduction",
  "permission",
  "update",
  "unread",
  "delivery",
];

/** All that waits for this person: what is due first, then by what is asked of them, then the oldest. */
export async function waitingFor(reader: Reader, ctx: StaffCtx): Promise<Waiting[]> {
  const found = await Promise.all(waitingSources.map((source) => source(reader, ctx)));
  return found.flat().sort(byUrgency);
}

function byUrgency(a: Waiting, b: Waiting): number {
  const [dueA, dueB] = [dueOf(a), dueOf(b)];
  if (dueA && dueB) return Temporal.Instant.compare(dueA, dueB);
  if (dueA || dueB) return dueA ? -1 : 1;
  const byKind = order.indexOf(a.kind) - order.indexOf(b.kind);
  return byKind || Temporal.Instant.compare(a.dueAt ?? a.since, b.dueAt ?? b.since);
}

/** A meeting begins at its time and is not due then. */
const dueOf = ({ kind, dueAt }: Waiting) => (kind === "meeting" ? undefined : dueAt);
