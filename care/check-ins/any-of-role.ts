import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { Option } from "../form.ts";
import { roleWords } from "../role-words.ts";
import { bestTime, type Wish } from "../scheduling/propose.ts";
import { wishFor, type Looking } from "./find-times.ts";

type Colleague = { staffId: StaffId; name: string; role: Role; isOwn: boolean };
/** Somebody of a side and role, whoever it will be. */
type Anyone = { value: string; role: Role; isOwn: boolean };

const valueOf = ({ role, isOwn }: Pick<Colleague, "role" | "isOwn">) =>
  `any:${isOwn ? "own" : "other"}:${role}`;

/** Roles of which a side has more than one person in this case: any one of them can be asked for. */
export function anyoneAmong(people: readonly Colleague[]): Anyone[] {
  const groups = Map.groupBy(people, valueOf);
  return [...groups].flatMap(([value, [first, second]]) =>
    first && second ? [{ value, role: first.role, isOwn: first.isOwn }] : [],
  );
}

export const anyoneLabel = ({ role }: Pick<Anyone, "role">): Option["label"] =>
  `Any ${roleWords[role]}, whoever has the best time`;

type Choice = { people: readonly Colleague[]; who: readonly string[]; looking: Omit<Looking, "required"> };

/**
 * Names somebody for each *any of a role* that was picked: of those who are free with the others, whoever costs the
 * student the least class; among equals whoever has the fewest meetings in these days; then whoever is free soonest. When
 * nobody is, the one with the fewest meetings, so that the search can say what stands in the way.
 */
export async function chooseAnyone(ctx: StaffCtx, { people, who, looking }: Choice): Promise<StaffId[]> {
  const anyone = anyoneAmong(people).filter(({ value }) => who.includes(value));
  const named = people.filter(({ staffId }) => who.includes(staffId)).map(({ staffId }) => staffId);
  if (anyone.length === 0) return named;
  const candidates = people.filter((one) => anyone.some(({ value }) => value === valueOf(one)));
  const required = [...new Set([...named, ...candidates.map(({ staffId }) => staffId)])];
  const wish = await read(ctx, (reader) => wishFor(reader, ctx, { ...looking, required }));
  const chosen = [...named];
  for (const one of anyone) {
    const left = candidates.filter((each) => valueOf(each) === one.value && !chosen.includes(each.staffId));
    const [best] = ranked(wish, chosen, left);
    if (best) chosen.push(best.staffId);
  }
  return chosen;
}

/** These colleagues, whoever suits best first. */
function ranked(wish: Wish, others: readonly StaffId[], left: readonly Colleague[]): Colleague[] {
  const rated = left.map((one) => ({
    one,
    time: bestTime(wish, [...others, one.staffId]),
    load: wish.people.find(({ id }) => id === one.staffId)?.busy.length ?? 0,
  }));
  const cost = ({ time }: (typeof rated)[number]) => time?.classMinutes ?? Infinity;
  const at = ({ time }: (typeof rated)[number]) => time?.at ?? Infinity;
  return rated
    .toSorted((a, b) => byNumber(cost(a), cost(b)) || a.load - b.load || byNumber(at(a), at(b)))
    .map(({ one }) => one);
}

const byNumber = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
