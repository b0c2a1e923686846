import { html } from "hono/html";
import { callWords, familyPageWords } from "#care/families/family-words.ts";
import type { FamilyPage } from "#care/families/answer.ts";
import { momentWords } from "#care/moments.ts";
import type { Html } from "./env.ts";
import { openPage } from "./open-page.ts";
import { spoken } from "./parts.ts";

type Language = "en" | "es";
type Open = Extract<FamilyPage, { kind: "open" }>;
type Office = Open["office"];

const callLine = (language: Language, office: Office): Html => {
  const { words, tel } = callWords(language, office);
  return html`<p class="call-line">${words} ${tel ? html`<a href="tel:${tel}">${spoken(tel)}</a>` : ""}</p>`;
};

const otherLanguage = (language: Language): Html => {
  const other = language === "en" ? "es" : "en";
  return html`<p class="other-language">
    <a href="?lang=${other}" lang="${other}" hreflang="${other}">${familyPageWords[language].other}</a>
  </p>`;
};

const timesField = ({ times, zone }: Open, language: Language, wrong: boolean): Html => {
  const words = familyPageWords[language];
  return html`<fieldset
    class="field${wrong ? " wrong" : ""}"
    ${wrong ? html`aria-describedby="times-error"` : ""}
  >
    <legend>${words.pick}</legend>
    ${wrong ? html`<p class="error" id="times-error">${words.pickOne}</p>` : ""}
    <div class="options">
      ${times.map(
        ({ id, startsAt }) =>
          html`<label class="tick"
            ><input type="checkbox" name="times" value="${id}" /><span
              >${momentWords(startsAt, zone, language)}</span
            ></label
          >`,
      )}
      <label class="tick"><input type="checkbox" name="none" value="yes" /><span>${words.none}</span></label>
    </div>
  </fieldset>`;
};

export type Shown = { language: Language; wrong?: boolean; coming?: string };

/** The question to one adult. The button at its end is the only thing that sends anything. */
export function questionPage(open: Open, { language, wrong = false, coming = "" }: Shown): Html {
  const words = familyPageWords[language];
  return openPage({
    title: words.title,
    language,
    body: html`${otherLanguage(language)}
      <h1>${words.ask}</h1>
      <p class="lead">${words.lead(open.minutes)}</p>
      <form method="post" class="form">
        <input type="hidden" name="lang" value="${language}" />
        ${timesField(open, language, wrong)}
        <div class="field">
          <div class="options">
            <label class="tick"
              ><input
                type="checkbox"
                name="interpreter"
                value="yes"
                aria-describedby="interpreter-help"
              /><span>${words.interpreter}</span></label
            >
          </div>
          <p class="help" id="interpreter-help">${words.interpreterHelp}</p>
        </div>
        <div class="field">
          <label for="coming">${words.coming}</label>
          <p class="help" id="coming-help">${words.comingHelp}</p>
          <input id="coming" name="coming" maxlength="120" aria-describedby="coming-help" value="${coming}" />
        </div>
        <p><button class="button primary">${words.send}</button></p>
        <p class="quiet">${words.once}</p>
      </form>
      ${callLine(language, open.office)}`,
  });
}

/** After the answer, and whenever the link is opened again. */
export const answeredPage = (language: Language, office: Office, isNow: boolean): Html => {
  const words = familyPageWords[language];
  return openPage({
    title: words.title,
    language,
    body: html`<h1>${words.thanks}</h1>
      <p class="lead" role="status">${isNow ? words.next : words.answered}</p>
      ${callLine(language, office)}`,
  });
};

/** A link that leads nowhere: wrong, expired, taken back, or of somebody who is not to be reached. All alike, in both languages. */
export const gonePage = (): Html =>
  openPage({
    title: familyPageWords.en.title,
    language: "en",
    body: html`<h1>${familyPageWords.en.gone}</h1>
      <p class="lead">${familyPageWords.en.goneNext}</p>
      <div lang="es">
        <h2>${familyPageWords.es.gone}</h2>
        <p class="lead">${familyPageWords.es.goneNext}</p>
      </div>`,
  });
