import type { Purpose, Statement } from "./consents.rules.ts";
import type { Law } from "./share.rules.ts";

/** The fixed words of a permission in one language. A translation nobody reviewed cannot be signed. */
export type ConsentText = {
  version: string;
  law: Law;
  language: string;
  statements: Partial<Record<Statement, string>>;
  reviewed?: { by: string; on: Temporal.PlainDate };
};

const stop =
  "You can stop sharing at any time. Tell us in writing or press Stop sharing. " +
  "What was already shared cannot be pulled back.";
const parar =
  "Usted puede dejar de compartir en cualquier momento. Avísenos por escrito o pulse Dejar de compartir. " +
  "Lo que ya se compartió no se puede retirar.";

/** The texts as shipped: English, which is the source, and Spanish, which waits for its review. */
export const consentTexts: readonly ConsentText[] = [
  {
    version: "hipaa-1",
    law: "hipaa",
    language: "en",
    statements: {
      right_to_revoke: stop,
      not_conditioned: "You do not have to sign. Care, payment and benefits stay the same if you say no.",
      may_be_redisclosed:
        "The school may share this with others. Health privacy law may then not protect it.",
    },
  },
  {
    version: "hipaa-1",
    law: "hipaa",
    language: "es",
    statements: {
      right_to_revoke: parar,
      not_conditioned:
        "Usted no tiene que firmar. La atención, el pago y los beneficios no cambian si dice que no.",
      may_be_redisclosed:
        "La escuela puede compartir esto con otros. La ley de privacidad de salud puede dejar de protegerlo.",
    },
  },
  {
    version: "part2-1",
    law: "part2",
    language: "en",
    statements: {
      right_to_revoke: stop,
      not_conditioned: "You do not have to sign. Care stays the same if you say no.",
      may_not_be_redisclosed: "The school may use this only as written here. It may not pass it on.",
    },
  },
  {
    version: "part2-1",
    law: "part2",
    language: "es",
    statements: {
      right_to_revoke: parar,
      not_conditioned: "Usted no tiene que firmar. La atención no cambia si dice que no.",
      may_not_be_redisclosed:
        "La escuela puede usar esto solo como se indica aquí. No puede pasarlo a otros.",
    },
  },
  {
    version: "ferpa-1",
    law: "ferpa",
    language: "en",
    statements: {
      right_to_revoke: stop,
      may_not_be_redisclosed:
        "The program may use school records only for the reason given here. It may not pass them on.",
    },
  },
  {
    version: "ferpa-1",
    law: "ferpa",
    language: "es",
    statements: {
      right_to_revoke: parar,
      may_not_be_redisclosed:
        "El programa puede usar los datos de la escuela solo para lo indicado aquí. No puede pasarlos a otros.",
    },
  },
];

/** English is the source; another language needs its reviewer and date. */
export function canBeSigned(text: ConsentText): boolean {
  return text.language === "en" || text.reviewed !== undefined;
}

/**
 * What the law wants said in the text that is signed: 45 CFR 164.508(c)(2), 42 CFR 2.31(a)(6) and (10). FERPA asks
 * for none.
 */
export function requiredStatements(law: Law, purposes: readonly Purpose[]): Statement[] {
  switch (law) {
    case "hipaa":
      return ["right_to_revoke", "not_conditioned", "may_be_redisclosed"];
    case "part2":
      return purposes.includes("tpo") ? ["right_to_revoke", "tpo_redisclosure"] : ["right_to_revoke"];
    case "ferpa":
      return [];
  }
}
