import { and, isNotNull, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { organizations, partnerships, type CrisisLine } from "#db/schema/organizations.ts";
import { may } from "./access.ts";
import { fullDay } from "./moments.ts";
import type { CrisisLines } from "./safety.form.ts";
import type { Away } from "./summer.form.ts";
import { partnersAway } from "./summer.ts";

/** Partners whose lines can be relied on: both sides have approved, and neither has ended it. */
const isWorking = and(isNotNull(partnerships.startedAt), isNull(partnerships.endedAt));

/** Who answers while a partner is away for the summer, before lines that may ring in an empty building. */
const summerLine = (away: Away | undefined): CrisisLine[] =>
  away?.contact
    ? [
        {
          label: away.contact.name,
          tel: away.contact.tel,
          hours: `Answers in the summer, until ${fullDay(away.back)}`,
        },
      ]
    : [];

/**
 * The crisis lines of a person's own organization, and of its partners for people who may be on a case: to anybody else a
 * partner's name would tell of somebody's care (facts I-8).
 */
export async function knownCrisisLines(ctx: StaffCtx): Promise<CrisisLines[]> {
  return read(ctx, async (reader) => {
    const [own] = await reader.select().from(organizations);
    const seesPartners = may(ctx.actor, "case.list");
    const partners = seesPartners ? await reader.select().from(partnerships).where(isWorking) : [];
    const away = seesPartners ? await partnersAway(reader, ctx) : undefined;
    const isSchool = ctx.actor.organizationKind === "school";
    const others = partners.map((row) => {
      const known = isSchool
        ? { organization: row.programName, lines: row.programCrisisLines }
        : { organization: row.schoolName, lines: row.schoolCrisisLines };
      return { ...known, lines: [...summerLine(away?.get(row.id)), ...known.lines] };
    });
    return own ? [{ organization: own.name, lines: own.crisisLines }, ...others] : others;
  });
}
