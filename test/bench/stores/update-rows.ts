import { categoriesIn, type ProgressContent } from "#care/progress.rules.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import * as ids from "#db/ids.ts";
import type { auditLog } from "#db/schema/chat.ts";
import type { disclosures, progressUpdates } from "#db/schema/progress.ts";
import { seal } from "#db/seal.ts";
import { scopes } from "#db/seed/permissions.ts";
import { auditChains } from "./audit-rows.ts";
import { organizationIds } from "./case-rows.ts";
import { idAt } from "./ids.ts";
import { instantAt, postedAt, type Moments } from "./moments.ts";
import type { OpenCase, Partnership } from "./partnership.ts";
import type { Plan, Side } from "./plan.ts";

/** What one posted update leaves behind. */
export type Left = {
  update: typeof progressUpdates.$inferInsert;
  disclosure: typeof disclosures.$inferInsert;
  audit: typeof auditLog.$inferInsert;
};

type Ready = { content: ProgressContent; categories: ShareCategory[] };
const ready = (content: ProgressContent): Ready => ({ content, categories: categoriesIn(content) });

/** What people write, with identifiers removed. */
const contents: Record<Side, readonly Ready[]> = {
  school: [
    ready({ ratings: { school_attendance: "75", periods_missed: 4, class_engagement: 3 }, goneOver: false }),
    ready({
      ratings: { class_engagement: 4, assignments_missing: 2 },
      note: {
        text: "[student] left twice and came back within ten minutes both times.",
        category: "observations",
      },
      goneOver: true,
    }),
  ],
  program: [
    ready({
      ratings: { attendance: "90", engagement: 4, coping: 3, sleep: 2, workload: 2 },
      goneOver: false,
    }),
    ready({
      ratings: { engagement: 3, peers: 4 },
      note: {
        text: "A shorter list helped; [student] asked [name] to keep it next week.",
        category: "supports",
      },
      goneOver: false,
    }),
  ],
};

/** All updates in the order in which they were posted: round after round, through all cases of all partnerships. */
export function* updateRows(plan: Plan, all: readonly Partnership[], moments: Moments): Iterable<Left> {
  const chained = auditChains();
  for (let nth = 0; nth < plan.updatesPerCase; nth++) {
    const side: Side = nth % 2 === 0 ? "program" : "school";
    for (const one of all) {
      for (const subject of one.cases) {
        const at = postedAt(plan, moments, { nth, caseNumber: subject.number });
        yield leftBy(one, subject, { nth, side, at, chained });
      }
    }
  }
}

type Posting = { nth: number; side: Side; at: number; chained: ReturnType<typeof auditChains> };

function leftBy(one: Partnership, subject: OpenCase, { nth, side, at, chained }: Posting): Left {
  const writers = subject.team[side];
  const author = writers[Math.floor(nth / 2) % writers.length];
  const { content, categories } = contents[side][(nth + subject.number) % 2] ?? contents[side][0] ?? never();
  if (!author) throw new Error("every case has people of both sides");
  const id = idAt(ids.ProgressUpdateId, at);
  const disclosureId = idAt(ids.DisclosureId, at);
  const { id: organizationId, key } = one[side];
  const moment = instantAt(at);
  const update = {
    id,
    organizationId,
    caseId: subject.id,
    authorId: author.id,
    rootId: id,
    version: 1,
    content: seal(key, { table: "progress_updates", id }, content),
    createdAt: moment,
  };
  const disclosure: Left["disclosure"] = {
    id: disclosureId,
    caseId: subject.id,
    ...organizationIds(one),
    fromOrganization: organizationId,
    kind: "progress",
    subjectId: id,
    version: 1,
    categories,
    consentIds: [subject.consents[side]],
    recipients: readersOf(one, subject, side),
    authorId: author.id,
    authorRole: author.role,
    payload: seal(one.key, { table: "disclosures", id: disclosureId }, content),
    releasedAt: moment,
    heldUntil: instantAt(at + 30_000),
  };
  const audit = chained({
    organizationId,
    at: moment,
    actor: `staff:${author.id}`,
    action: "progress.post",
    subject: `update:${id}`,
    detail: Object.keys(content),
    requestId: idAt(ids.CaseId, at),
  });
  return { update, disclosure, audit };
}

function readersOf(one: Partnership, subject: OpenCase, from: Side) {
  const to = from === "school" ? "program" : "school";
  const { roles } = scopes[from === "school" ? "school_to_program" : "program_to_school"].recipients;
  return subject.team[to]
    .filter((person) => roles.includes(person.role))
    .map((person) => ({ staffId: person.id, organizationId: one[to].id, role: person.role }));
}

const never = (): never => {
  throw new Error("there are always contents");
};
