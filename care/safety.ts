import { and, isNotNull, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { organizations, partnerships } from "#db/schema/organizations.ts";
import { may } from "./access.ts";
import type { CrisisLines } from "./safety.form.ts";

/** Partners whose lines can be relied on: both sides have approved, and neither has ended it. */
const isWorking = and(isNotNull(partnerships.startedAt), isNull(partnerships.endedAt));

/**
 * The crisis lines of a person's own organization, and of its partners for people who may be on a case: to anybody else a
 * partner's name would tell of somebody's care (facts I-8).
 */
export async function knownCrisisLines(ctx: StaffCtx): Promise<CrisisLines[]> {
  return read(ctx, async (reader) => {
    const [own] = await reader.select().from(organizations);
    const partners = may(ctx.actor, "case.list")
      ? await reader.select().from(partnerships).where(isWorking)
      : [];
    const isSchool = ctx.actor.organizationKind === "school";
    const others = partners.map((row) =>
      isSchool
        ? { organization: row.programName, lines: row.programCrisisLines }
        : { organization: row.schoolName, lines: row.schoolCrisisLines },
    );
    return own ? [{ organization: own.name, lines: own.crisisLines }, ...others] : others;
  });
}
