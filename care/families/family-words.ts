import type { Office } from "../letters/letter.ts";

type Language = "en" | "es";

/** All that a family reads on its page. Short words, short sentences: grade 8 or lower in both languages. */
export const familyPageWords: Record<
  Language,
  {
    title: string;
    ask: string;
    lead: (minutes: number) => string;
    pick: string;
    none: string;
    interpreter: string;
    interpreterHelp: string;
    coming: string;
    comingHelp: string;
    send: string;
    pickOne: string;
    once: string;
    thanks: string;
    next: string;
    answered: string;
    gone: string;
    goneNext: string;
    other: string;
    call: string;
    word: string;
  }
> = {
  en: {
    title: "School check-in",
    ask: "When can we meet?",
    lead: (minutes) =>
      `We would like to meet with you for ${minutes} minutes. Check each time that works for you.`,
    pick: "Times",
    none: "None of these times work for me",
    interpreter: "I would like an interpreter",
    interpreterHelp: "It is free. We will find one who speaks your language.",
    coming: "Who will come?",
    comingHelp: "Tell us who will be there. You can leave this empty.",
    send: "Send my answer",
    pickOne: "Check a time, or check that none of them work. Then press the button again.",
    once: "You can send this page one time. To change your answer, call us.",
    thanks: "Thank you",
    next: "We got your answer. We will tell you when the time is set.",
    answered: "You have sent your answer. To change it, call us.",
    gone: "This link does not work any more",
    goneNext: "It may be old, or it was used before. Call us and we will help you.",
    other: "Leer en español",
    call: "Call the school office",
    word: "Your word",
  },
  es: {
    title: "Reunión con la escuela",
    ask: "¿Cuándo podemos reunirnos?",
    lead: (minutes) => `Queremos reunirnos con usted por ${minutes} minutos. Marque cada hora que le sirva.`,
    pick: "Horas",
    none: "No me sirve ninguna de estas horas",
    interpreter: "Quiero un intérprete",
    interpreterHelp: "Es gratis. Vamos a buscar a alguien que hable su idioma.",
    coming: "¿Quién va a venir?",
    comingHelp: "Díganos quién va a estar. Puede dejarlo en blanco.",
    send: "Enviar mi respuesta",
    pickOne: "Marque una hora, o marque que no le sirve ninguna. Luego oprima el botón otra vez.",
    once: "Puede enviar esta página una vez. Para cambiar su respuesta, llámenos.",
    thanks: "Gracias",
    next: "Ya tenemos su respuesta. Le vamos a avisar cuando la hora esté lista.",
    answered: "Ya envió su respuesta. Para cambiarla, llámenos.",
    gone: "Este enlace ya no sirve",
    goneNext: "Puede ser viejo, o ya se usó. Llámenos y le ayudamos.",
    other: "Read in English",
    call: "Llame a la oficina de la escuela",
    word: "Su palabra",
  },
};

/** Whom to call, with the word by which they know that it is us. */
export function callWords(language: Language, { tel, word }: Office): { words: string; tel?: string } {
  const { call, word: own } = familyPageWords[language];
  return { words: `${call}.${word ? ` ${own}: ${word}.` : ""}`, ...(tel && { tel }) };
}
