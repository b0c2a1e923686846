import { momentWords } from "../moments.ts";
import type { Series } from "./calendar-file.ts";
import type { Office, Outgoing } from "./letter.ts";

/** Where the pages are that a letter leads to. */
export type Pages = { meeting: string; answer?: string; settings: string };
export type Words = { subject: string; text: string };

type Language = "en" | "es";

const titles: Record<Language, string> = { en: "School check-in", es: "Reunión con la escuela" };
const minutesOf = (from: Temporal.Instant, to: Temporal.Instant) => from.until(to).total("minutes");
const lines = (...all: (string | undefined)[]): string => all.filter((one) => one !== undefined).join("\n\n");

type Moment = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; series?: Series };

/** `every week until Tuesday, November 17`. */
function seriesWords({ everyWeeks, until }: Series, zone: string): string {
  const often =
    everyWeeks === 1 ? "every week" : everyWeeks === 2 ? "every second week" : `every ${everyWeeks} weeks`;
  const day = until.toLocaleString("en-US", {
    timeZone: zone,
    weekday: "long",
    month: "long",
    day: "numeric",
  });
  return `${often} until ${day}`;
}

/** A colleague's invitation, or its cancelling. No code, no name, no reason: any assistant may read along (facts K-9). */
export function staffWords({ tale, reached }: Outgoing, at: Moment, pages: Pages): Words {
  const again = at.series ? `, ${seriesWords(at.series, reached.zone)}` : "";
  const when = `${momentWords(at.startsAt, reached.zone)}, ${minutesOf(at.startsAt, at.endsAt)} minutes${again}`;
  const isOff = tale.method === "CANCEL";
  const answer = pages.answer && `Can you come? Say yes or no here, without signing in:\n${pages.answer}`;
  return {
    subject: isOff ? `Cancelled: ${titles.en}` : titles.en,
    text: lines(
      isOff ? `This meeting does not take place: ${when}.` : `You are asked to a meeting: ${when}.`,
      isOff ? undefined : answer,
      `What it is about and how to join stand behind your sign-in:\n${pages.meeting}`,
      `You get this because you are one of those who meet. Stop these e-mails or change them:\n${pages.settings}`,
    ),
  };
}

const call = (language: Language, { tel, word }: Office): string => {
  const number = tel ?? "";
  const who = { en: "Questions? Call the school office", es: "¿Preguntas? Llame a la oficina de la escuela" };
  const know = { en: "Your word", es: "Su palabra" };
  return `${who[language]}${number ? `: ${number}` : ""}.${word ? ` ${know[language]}: ${word}.` : ""}`;
};

/** What an adult of the family reads of a meeting, in their language. */
export function familyWords({ tale, reached }: Outgoing, at: Moment, office: Office): Words {
  const { language } = reached;
  const when = momentWords(at.startsAt, reached.zone, language);
  const isOff = tale.method === "CANCEL";
  const said = {
    en: isOff ? `The meeting on ${when} is off.` : `Your meeting is set. It is on ${when}.`,
    es: isOff ? `La reunión del ${when} ya no se hace.` : `Su reunión está lista. Es el ${when}.`,
  };
  const more = {
    en: isOff
      ? "We will ask you for a new time."
      : "You can add it to your calendar. The file is in this mail.",
    es: isOff
      ? "Le pediremos otra hora."
      : "Puede ponerla en su calendario. El archivo viene en este correo.",
  };
  const off = { en: `Off: ${titles.en}`, es: `Cancelada: ${titles.es}` };
  return {
    subject: isOff ? off[language] : titles[language],
    text: lines(said[language], more[language], call(language, office)),
  };
}

/** The day before, in their language. */
export function reminderWords(
  { reached }: Outgoing,
  { startsAt }: Pick<Moment, "startsAt">,
  office: Office,
): Words {
  const { language, zone } = reached;
  const when = momentWords(startsAt, zone, language);
  const said = { en: `Your meeting is on ${when}.`, es: `Su reunión es el ${when}.` };
  const cannot = {
    en: "If you can not come, call us.",
    es: "Si no puede venir, llámenos.",
  };
  return { subject: titles[language], text: lines(said[language], cannot[language], call(language, office)) };
}

/** The question which times work, with the link that leads to it. */
export function linkWords(
  { reached }: Outgoing,
  { url, expiresAt, zone }: { url: string; expiresAt: Temporal.Instant; zone: string },
  office: Office,
): Words {
  const { language } = reached;
  const until = momentWords(expiresAt, zone, language);
  const said = {
    en: `We want to meet with you. Please pick a time that works for you:\n${url}`,
    es: `Queremos reunirnos con usted. Elija una hora que le sirva:\n${url}`,
  };
  const rules = {
    en: `This link is only for you. It works one time, until ${until}. You can ask for an interpreter there.`,
    es: `Este enlace es solo para usted. Sirve una vez, hasta el ${until}. Allí puede pedir un intérprete.`,
  };
  return { subject: titles[language], text: lines(said[language], rules[language], call(language, office)) };
}

/** The same as one text: short, from the school office. */
export function linkText({ reached }: Outgoing, { url }: { url: string }, { tel, word }: Office): string {
  const own = word ? ` ${word}.` : "";
  const from = {
    en: `School office${tel ? `, ${tel}` : ""}.${own} Please pick a time to meet: ${url}`,
    es: `Oficina de la escuela${tel ? `, ${tel}` : ""}.${own} Elija una hora para reunirnos: ${url}`,
  };
  return from[reached.language];
}
