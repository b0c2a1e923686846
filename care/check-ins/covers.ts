import type { StaffCtx } from "#db/context.ts";
import type { OrganizationId, StaffId } from "#db/ids.ts";
import type { Case } from "../cases.ts";
import type { Standing } from "../release.ts";
import type { Wish } from "../scheduling/propose.ts";
import { reachedBy } from "./check-in-release.ts";

type Asking = {
  case: Case;
  standing: Standing;
  plan: { people: readonly { staffId: StaffId }[] };
  starts: readonly Temporal.Instant[];
};
export type Cover = { staffId: StaffId; coversFor: StaffId; coverDays: string };

/** Who stands in for somebody who is away at one of these times, as far as they may be asked. */
export function coversIn(ctx: StaffCtx, wish: Wish, asking: Asking): Cover[] {
  const { case: subject, standing, plan, starts } = asking;
  const days = new Set(starts.map((at) => at.toZonedDateTimeISO(wish.zone).toPlainDate().toString()));
  const known = [...reachedBy(ctx, subject, standing), ...standing.team.filter(isOwnOf(ctx))];
  const asked = new Set<StaffId>(plan.people.map((one) => one.staffId));
  return wish.people.flatMap(({ id, covered = [] }) =>
    covered.flatMap(({ on, by }) => {
      const cover = known.find(({ staffId }) => staffId === by.id)?.staffId;
      const person = plan.people.find(({ staffId }) => staffId === id)?.staffId;
      if (!cover || !person || asked.has(cover) || !on.some((day) => days.has(day))) return [];
      asked.add(cover);
      const coverDays = on.filter((day) => days.has(day)).join(",");
      return [{ staffId: cover, coversFor: person, coverDays }];
    }),
  );
}

const isOwnOf =
  (ctx: StaffCtx) =>
  ({ organizationId }: { organizationId: OrganizationId }) =>
    organizationId === ctx.actor.organizationId;
