import type { OrganizationKind } from "#db/actor.ts";

/** How an incident can end. */
export const incidentOutcomes = ["low-risk", "told", "no-incident"] as const;
export type IncidentOutcome = (typeof incidentOutcomes)[number];

/** Until when something has to be done about an incident, and what says so. */
export type IncidentClock = { what: string; by: Temporal.Instant; source: string };

const day = 24;
const longest = Temporal.Duration.from({ hours: 60 * day });
const usualAgreement = Temporal.Duration.from({ hours: 72 });

/**
 * The clocks of an incident, the soonest first; all run from its discovery. A program tells those concerned, and the
 * organization that it works for, without unreasonable delay and within 60 days (HIPAA, 45 CFR 164.404, 164.410). For a
 * school no federal law sets a time; the usual agreement on student data says 72 hours (facts, H-33 and NDPA).
 */
export function clocksOf(side: OrganizationKind, discoveredAt: Temporal.Instant): IncidentClock[] {
  if (side === "school")
    return [
      {
        what: "Tell whoever your agreements name",
        by: discoveredAt.add(usualAgreement),
        source: "72 hours in the usual agreement on student data; yours may say less, and so may your state",
      },
    ];
  const by = discoveredAt.add(longest);
  return [
    {
      what: "Tell the family, unless the risk was low",
      by,
      source: "60 days at most, 45 CFR 164.404",
    },
    {
      what: "Tell the organization you work for, where you do so as its business associate",
      by,
      source: "60 days at most, 45 CFR 164.410; your contract may say less",
    },
  ];
}

/** What a privacy officer weighs before an incident is held to be of low risk (45 CFR 164.402(2)). */
export const fourFactors = [
  "What it held, and how easily it tells who it is about",
  "Who read it, or could have",
  "Whether it was in fact opened",
  "How far it was taken back",
] as const;
