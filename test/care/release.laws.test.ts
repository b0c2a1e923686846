import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConsentScope, Part2 } from "#care/consents.rules.ts";
import { coveredRecipients, decideRelease } from "#care/release.rules.ts";
import type { Direction, Law, ShareCategory } from "#care/share.rules.ts";
import { at, chicago, counselor, nurse, on, permission } from "./consents.samples.ts";

const p2s = "program_to_school";
const s2p = "school_to_program";
const pool: ShareCategory[] = ["enrollment", "attendance", "coping", "substance_use"];
const day = fc.integer({ min: 0, max: 60 }).map((days) => on("2026-11-01").add({ days }));
const moment = fc.integer({ min: -72, max: 70 * 24 }).map((hours) => at("2026-11-01T00:00").add({ hours }));
const maybeMoment = fc.option(moment, { nil: undefined, freq: 3 });
const consent: fc.Arbitrary<ConsentScope> = fc
  .record({
    law: fc.constantFrom<Law[]>("hipaa", "part2", "ferpa"),
    direction: fc.constantFrom<Direction[]>(p2s, s2p),
    categories: fc.subarray(pool),
    roles: fc.subarray<"counselor" | "nurse">(["counselor", "nurse"]),
    purposes: fc.subarray<ConsentScope["purposes"][number]>(["tpo", "school_support"]),
    startsOn: day,
    last: day,
    endsAt: maybeMoment,
    revokedAt: maybeMoment,
    supersededAt: maybeMoment,
  })
  .map(({ roles, last, endsAt, revokedAt, supersededAt, ...rest }) =>
    permission({
      ...rest,
      recipients: { kind: "roles", roles },
      ends: { kind: "date", on: last },
      ...(endsAt && { endsAt }),
      ...(revokedAt && { revokedAt }),
      ...(supersededAt && { supersededAt }),
    }),
  );
const question = fc.record({
  direction: fc.constantFrom<Direction[]>(p2s, s2p),
  part2: fc.constantFrom<Part2[]>("yes", "no", "unknown"),
  categories: fc.subarray(pool, { minLength: 1 }),
  at: moment,
  consents: fc.array(consent, { maxLength: 6 }),
  recipientsWanted: fc.option(fc.subarray([counselor, nurse]), { nil: undefined }),
});
type Asked = Parameters<typeof naive>[0];
const ask = ({ recipientsWanted, ...rest }: Asked) =>
  decideRelease({ ...rest, zone: chicago, caseOpen: true, ...(recipientsWanted && { recipientsWanted }) });

function naive(q: {
  direction: Direction;
  part2: Part2;
  categories: ShareCategory[];
  at: Temporal.Instant;
  consents: ConsentScope[];
  recipientsWanted: (typeof counselor | typeof nurse)[] | undefined;
}): boolean {
  const wall = q.at.toZonedDateTimeISO(chicago).toPlainDate().toString();
  const gone = (when?: Temporal.Instant) =>
    when !== undefined && when.epochMilliseconds <= q.at.epochMilliseconds;
  const lets = (c: ConsentScope, category: ShareCategory, role?: string): boolean => {
    if (c.direction !== q.direction || !c.categories.includes(category)) return false;
    if (c.purposes.every((purpose) => purpose === "tpo")) return false;
    if (gone(c.endsAt) || gone(c.revokedAt) || gone(c.supersededAt)) return false;
    if (wall < c.startsOn.toString()) return false;
    if (c.ends.kind === "date" && wall > c.ends.on.toString()) return false;
    if (role && !(c.recipients.kind === "roles" && c.recipients.roles.some((each) => each === role)))
      return false;
    if (q.direction === s2p) return c.law === "ferpa" && category !== "substance_use";
    return q.part2 === "no" && category !== "substance_use" ? c.law === "hipaa" : c.law === "part2";
  };
  const all = (role?: string) => q.categories.every((one) => q.consents.some((c) => lets(c, one, role)));
  return q.recipientsWanted ? q.recipientsWanted.some(({ role }) => all(role)) : all();
}

test("the gate agrees with a naive reading of the rules", () => {
  fc.assert(
    fc.property(question, (q) => {
      expect(ask(q).kind === "allowed").toBe(naive(q));
    }),
    { numRuns: 2000 },
  );
});

test("with no permission nothing is ever allowed", () => {
  fc.assert(
    fc.property(question, (q) => {
      expect(ask({ ...q, consents: [] }).kind).toBe("refused");
    }),
  );
});

test("revoking never widens: neither what is allowed, nor to whom, nor for how long", () => {
  fc.assert(
    fc.property(question, fc.nat(), moment, (q, index, revokedAt) => {
      const chosen = q.consents.length === 0 ? -1 : index % q.consents.length;
      const revoked = q.consents.map((one, i) =>
        i === chosen ? { ...one, revokedAt: earlier(one, revokedAt) } : one,
      );
      const [before, after] = [ask(q), ask({ ...q, consents: revoked })];
      if (after.kind !== "allowed") return;
      expect(before.kind).toBe("allowed");
      if (before.kind === "allowed")
        expect(after.consentIds.every((id) => before.consentIds.includes(id))).toBe(true);
      const covered = (consents: ConsentScope[]) =>
        coveredRecipients({ ...q, zone: chicago }, consents, [counselor, nurse]).covered;
      expect(covered(q.consents)).toEqual(expect.arrayContaining(covered(revoked)));
    }),
    { numRuns: 1000 },
  );
});
function earlier({ revokedAt }: ConsentScope, other: Temporal.Instant): Temporal.Instant {
  return revokedAt && Temporal.Instant.compare(revokedAt, other) < 0 ? revokedAt : other;
}

test("asking for one more category never turns a refusal into a yes", () => {
  fc.assert(
    fc.property(question, fc.constantFrom(...pool), (q, extra) => {
      if (ask(q).kind === "refused")
        expect(ask({ ...q, categories: [...q.categories, extra] }).kind).toBe("refused");
    }),
    { numRuns: 1000 },
  );
});

test("the order of permissions and of categories decides nothing", () => {
  fc.assert(
    fc.property(question, (q) => {
      const turned = { ...q, consents: q.consents.toReversed(), categories: q.categories.toReversed() };
      expect(ask(turned).kind).toBe(ask(q).kind);
    }),
  );
});

test("an allowed item is still allowed a moment before its announced end and not at it", () => {
  fc.assert(
    fc.property(question, (q) => {
      const decision = ask(q);
      if (decision.kind !== "allowed" || !decision.until) return;
      const only = { ...q, consents: q.consents.filter(({ id }) => decision.consentIds.includes(id)) };
      expect(ask({ ...only, at: decision.until.subtract({ nanoseconds: 1 }) }).kind).toBe("allowed");
      expect(ask({ ...only, recipientsWanted: undefined, at: decision.until }).kind).toBe("refused");
    }),
    { numRuns: 1000 },
  );
});
