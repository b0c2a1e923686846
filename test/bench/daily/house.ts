import { listMyCases } from "#care/cases.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { Store } from "#db/store.ts";
import { personAt, type Person } from "../people.ts";
import { sides, teamOf, type Plan, type Side } from "../stores/plan.ts";
import { ctxOf } from "./store.ts";

/** One case with who leads it on each side, ready to act. */
export type Led = { id: CaseId; number: number; school: StaffCtx; program: StaffCtx };

/** Who of one side speaks for a case: the counselor or the therapist of its team. */
export const leadOf = (plan: Plan, side: Side, caseNumber: number): Person =>
  personAt(plan, { partnership: 0, side, index: teamOf(plan, caseNumber)[0] ?? 0 });

/** The counselors of a school, each of whom leads as many cases. */
export function counselorsOf(plan: Plan): Person[] {
  const leads = Array.from({ length: plan.casesEach }, (_, number) => leadOf(plan, "school", number));
  return [...new Map(leads.map((lead) => [lead.index, lead])).values()];
}

/** These cases of a store's first partnership. */
export async function casesLed(store: Store, plan: Plan, numbers: readonly number[]): Promise<Led[]> {
  const acting = new Map<string, StaffCtx>();
  const ids = new Map<string, CaseId>();
  for (const side of sides)
    for (const number of numbers) {
      const { who } = leadOf(plan, side, number);
      if (acting.has(who.userId)) continue;
      const ctx = await ctxOf(store, { who });
      acting.set(who.userId, ctx);
      for (const { id, codeName } of await read(ctx, (reader) => listMyCases(reader, ctx)))
        ids.set(codeName, id);
    }
  return numbers.map((number) => {
    const [school, program] = [leadOf(plan, "school", number), leadOf(plan, "program", number)];
    const codeName = school.cases.find((known) => known.number === number)?.codeName ?? "";
    const [id, atSchool, inProgram] = [
      ids.get(codeName),
      acting.get(school.who.userId),
      acting.get(program.who.userId),
    ];
    if (!id || !atSchool || !inProgram) throw new Error("every case is led by somebody on both sides");
    return { id, number, school: atSchool, program: inProgram };
  });
}
