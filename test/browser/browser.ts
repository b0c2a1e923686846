import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type LaunchOptions, type Page } from "playwright-core";
import { expect } from "vitest";

export type PageOptions = { dark?: boolean; width?: number; height?: number };
export type OpenBrowser = AsyncDisposable & {
  /** A visitor of their own: no cookie and no storage is shared with another page. */
  page: (options?: PageOptions) => Promise<Page>;
};

/** A browser without a screen. Where none can start, this fails and does not skip. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({ headless: true, ...(await howToLaunch()) });
  return {
    page: (options) => openPage(browser, options),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function openPage(browser: Browser, { dark = false, width = 1440, height = 900 }: PageOptions = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const found: string[] = [];
  problems.set(page, found);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(String(error)));
  return page;
}

const problems = new WeakMap<Page, string[]>();

/** What the browser complained of on this page so far: script errors, refusals of its content policy, lost files. */
export const problemsOf = (page: Page): readonly string[] => problems.get(page) ?? [];

/** Fails with every rule of accessibility that the page breaks, or a part of it, and where. */
export async function expectNoAxeViolations(page: Page, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const said = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")} ${node.failureSummary}`),
  );
  expect(said).toEqual([]);
}

/** The packaged Chromium on Linux; elsewhere the Chrome that is installed. */
async function howToLaunch(): Promise<LaunchOptions> {
  if (process.platform !== "linux") return { channel: "chrome" };
  const place = await unpacked();
  return {
    executablePath: join(place, "chromium"),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: {
      HOME: place,
      LD_LIBRARY_PATH: [place, join(place, "al2023", "lib")].join(":"),
      FONTCONFIG_FILE: join(place, "fonts.conf"),
    },
  };
}

const run = promisify(execFile);

/**
 * The package's Chromium with the libraries and the font that it brings, unpacked once for this version. Another process
 * unpacks them, since the package writes to the temporary folder that its environment names; what is found in the end
 * is always whole.
 */
async function unpacked(): Promise<string> {
  const place = join(tmpdir(), `footbridge-chromium-${versionOf("@sparticuz/chromium")}`);
  if (existsSync(place)) return place;
  const staging = mkdtempSync(join(tmpdir(), "footbridge-chromium-"));
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  // Only there does the package unpack the libraries as well.
  const env = { TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await run(process.execPath, ["--input-type=module", "-e", script], { env, cwd: import.meta.dirname });
  writeFileSync(join(staging, "fonts.conf"), fontsIn(place));
  try {
    renameSync(staging, place);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** The package's own settings look for its font in places that are not ours; without a font no Chromium starts. */
const fontsIn = (place: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`;

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
