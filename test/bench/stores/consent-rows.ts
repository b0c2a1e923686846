import { createHmac } from "node:crypto";
import type { ConsentDocument } from "#care/consents.rules.ts";
import { directionFrom } from "#care/share.rules.ts";
import { consentDocuments, consents } from "#db/schema/consents.ts";
import { seal } from "#db/seal.ts";
import { scopes } from "#db/seed/permissions.ts";
import { organizationIds } from "./case-rows.ts";
import { instantAt, type Moments } from "./moments.ts";
import { familyOf } from "./names.ts";
import { zone, type Made } from "./organization-rows.ts";
import { organizationsOf, type OpenCase, type Partnership } from "./partnership.ts";
import type { Side } from "./plan.ts";

type Given = { all: readonly Partnership[]; moments: Moments };
type At = { one: Partnership; side: Side; subject: OpenCase; document: ConsentDocument };

/** One permission in each direction, taken by the side that speaks. They last until 30 days after discharge. */
function* permissions({ all, moments }: Given): Iterable<At> {
  const signedOn = instantAt(moments.opened).toZonedDateTimeISO(zone).toPlainDate();
  for (const one of all)
    for (const subject of one.cases)
      for (const { side } of organizationsOf(one)) {
        const name = familyOf(one.number, subject.number).guardian;
        const document: ConsentDocument = {
          subject: subject.students[side],
          signatures: [{ kind: "guardian", name, capacity: "parent", signedOn, method: "handwritten" }],
          assent: { answer: "agreed" },
          text: {
            version: "1",
            language: "en",
            statements: ["right_to_revoke", "not_conditioned", "may_be_redisclosed"],
          },
          takenOn: "paper",
          state: "NY",
          consentedToCareBy: "parent",
        };
        yield { one, side, subject, document };
      }
}

export function* consentRows(given: Given): Made<typeof consents> {
  const startsOn = instantAt(given.moments.opened).toZonedDateTimeISO(zone).toPlainDate();
  for (const { one, side, subject, document } of permissions(given)) {
    const direction = directionFrom(side);
    yield {
      id: subject.consents[side],
      caseId: subject.id,
      ...organizationIds(one),
      takenBy: one[side].id,
      direction,
      law: side === "school" ? "ferpa" : "hipaa",
      ...scopes[direction],
      purposes: ["school_support", "coordination"],
      startsOn,
      ends: { kind: "event", event: "discharge_from_iop", plusDays: 30 },
      documentHash: createHmac("sha256", one[side].key.hashSecret)
        .update(JSON.stringify(document))
        .digest("hex"),
      recordedAt: instantAt(given.moments.opened),
    };
  }
}

export function* consentDocumentRows(given: Given): Made<typeof consentDocuments> {
  for (const { one, side, subject, document } of permissions(given)) {
    const consentId = subject.consents[side];
    const [taker] = subject.team[side];
    if (!taker) throw new Error("every case has people of both sides");
    yield {
      consentId,
      organizationId: one[side].id,
      document: seal(one[side].key, { table: "consent_documents", id: consentId }, document),
      recordedBy: taker.id,
    };
  }
}
