import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { CareTeamMemberId, type CaseId, type OrganizationId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import { careTeam } from "#db/schema/cases.ts";
import { buttons, text, type Card } from "./card.ts";
import { findCase } from "./cases.ts";
import type { Copies } from "./copies.ts";
import { momentWords } from "./moments.ts";
import { standingOf } from "./release.ts";
import { roleWords } from "./role-words.ts";

type Sides = { schoolId: OrganizationId; programId: OrganizationId };

/** Tells the other side of a case that somebody new stands where a colleague has left. */
export async function tellNewContact(
  tx: Tx,
  ctx: Ctx,
  { schoolId, programId, memberId }: Sides & { memberId: CareTeamMemberId },
): Promise<void> {
  const organizationId = ctx.actor.organizationId === schoolId ? programId : schoolId;
  const payload = { organizationId, kind: "new-contact", subjectId: memberId } as const;
  await enqueue(ctx.store.queue, tx, { name: "deliver", payload });
}

/** The copies of one: a card to everybody on the other side's care team. */
export async function newContactCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const [row] = await reader
    .select()
    .from(careTeam)
    .where(eq(careTeam.id, CareTeamMemberId.parse(id)));
  const { organizationId } = ctx.actor;
  const found = row && row.memberOf !== organizationId ? await findCase(reader, ctx, row.caseId) : undefined;
  if (!row || !found?.ok) return undefined;
  const { team } = await standingOf(reader, ctx, found.value);
  const who = team.find(({ staffId }) => staffId === row.staffId);
  const { codeName, schoolId, schoolName, programName, zone } = found.value;
  const side = row.memberOf === schoolId ? schoolName : programName;
  const card = contactCard({
    caseId: row.caseId,
    codeName,
    side,
    when: momentWords(row.startedAt, zone),
    ...(who && { who: `${who.name}, ${roleWords[who.role]}` }),
  });
  return {
    audience: team.filter((one) => one.organizationId === organizationId).map(({ staffId }) => staffId),
    caseId: row.caseId,
    cardFor: () => card,
    isWithdrawnFor: () => false,
  };
}

type Contact = { caseId: CaseId; codeName: string; side: string; when: string; who?: string };

function contactCard({ caseId, codeName, side, when, who }: Contact): Card {
  const title = `New contact · ${codeName}`;
  return {
    title,
    summary: title,
    parts: [
      text(`${side} · ${when}`, "quiet"),
      text(
        who
          ? `${who}, stands now where a colleague has left.`
          : "Whoever stood in for a colleague has left, too. The case shows who is there now.",
      ),
      text(
        "A permission that names the person who left does not cover whoever comes after them. The case's page says so where there is one.",
        "quiet",
      ),
      buttons(
        { press: "case.open", ref: caseId, label: "About this case" },
        { press: "safety.open", label: "Safety concern" },
      ),
      { kind: "link", label: "Who is this?", url: `/cases/${caseId}` },
    ],
  };
}
