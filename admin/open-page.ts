import { html } from "hono/html";
import { style } from "./assets.ts";
import type { Html } from "./env.ts";

type OpenPage = { title: string; language: "en" | "es"; body: Html };

const foot = {
  en: "In danger now? Call 911. In a crisis, call or text 988, day or night.",
  es: "¿Hay peligro ahora? Llame al 911. En una crisis, llame al 988 y oprima 2, de día o de noche.",
};

/** A page for somebody without an account, by a link of their own: no script, no way into the panel, no name of ours. */
export const openPage = ({ title, language, body }: OpenPage): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${style.url}" />
      </head>
      <body class="open">
        <main id="main" class="narrow">${body}</main>
        <footer class="foot"><p>${foot[language]}</p></footer>
      </body>
    </html>`;
