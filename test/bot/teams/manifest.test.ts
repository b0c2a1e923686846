import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { teamsManifest, type Manifest } from "#bot/teams/manifest.ts";
import { packageOf, problemsOf } from "#bot/teams/package.ts";
import { helpPage } from "#bot/help.ts";
import { demoPanel } from "#test/admin/visit.ts";
import { typedFrom } from "#bot/teams/doorways.ts";
import { teamsHouse } from "#test/support/teams-house.ts";

const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
const appId = "11111111-2222-4333-8444-555555555555";
const baseUrl = "https://footbridge.example";
const manifest = (more: Partial<{ appId: string; baseUrl: string; version: string }> = {}) =>
  teamsManifest(registry, { appId, baseUrl, version: "1.0.0", ...more });

/** The files of a zip, as any reader finds them: by the list at its end, with their checksums. */
function unzipped(zip: Buffer): Record<string, Buffer> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const files: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let nth = 0; nth < zip.readUInt16LE(end + 10); nth += 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [size, nameLength, start] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    expect(zip.readUInt32LE(start)).toBe(0x04034b50);
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = zip.subarray(from, from + size);
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16));
    files[name] = content;
    at += 46 + nameLength;
  }
  return files;
}

/** The pixels of a picture of ours: red, green, blue, alpha. */
function pixels(png: Buffer): { side: number; at: (x: number, y: number) => number[] } {
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  const side = png.readUInt32BE(16);
  expect(png.readUInt32BE(20)).toBe(side);
  const data = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  return { side, at: (x, y) => [...data.subarray(y * (side * 4 + 1) + 1 + x * 4).subarray(0, 4)] };
}

test("the command writes a package that can be read back, with a manifest without fault", async () => {
  const directory = mkdtempSync(join(tmpdir(), "footbridge-package-"));
  const env = {
    PATH: process.env["PATH"],
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: "invented",
    TEAMS_TENANT_ID: "invented",
    BASE_URL: baseUrl,
    DATA_DIRECTORY: directory,
  };
  const run = (more: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, ["scripts/teams-manifest.ts"], { env: { ...env, ...more } });
  const { stdout } = await run();
  const file = join(directory, "footbridge-teams.zip");
  expect(stdout).toContain(file);
  const files = unzipped(readFileSync(file));
  rmSync(directory, { recursive: true });
  expect(Object.keys(files).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "color.png",
    "manifest.json",
    "outline.png",
  ]);
  const read = JSON.parse(String(files["manifest.json"])) as Manifest;
  expect(read).toMatchObject({ id: appId, validDomains: ["footbridge.example"] });
  expect(await problemsOf(read)).toEqual([]);
  expect(pixels(files["color.png"] ?? Buffer.alloc(0)).side).toBe(192);
  await expect(run({ BASE_URL: "http://127.0.0.1:3000" })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("BASE_URL must be the https address") as string,
  });
});

test("the icons are as Teams wants them: one full square in the accent color, one white on nothing", () => {
  const files = unzipped(packageOf(manifest()));
  const color = pixels(files["color.png"] ?? Buffer.alloc(0));
  for (const [x, y] of [
    [0, 0],
    [191, 0],
    [96, 20],
    [191, 191],
  ] as const)
    expect(color.at(x, y)).toEqual([0x1f, 0x5c, 0x57, 255]);
  const outline = pixels(files["outline.png"] ?? Buffer.alloc(0));
  expect(outline.side).toBe(32);
  const all = Array.from({ length: 32 * 32 }, (_, nth) => outline.at(nth % 32, Math.floor(nth / 32)));
  for (const [red, green, blue] of all) expect([red, green, blue]).toEqual([255, 255, 255]);
  expect(all.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(100);
  expect(all.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(300);
});

const wrong: Record<string, [Manifest, string]> = {
  "an id that is none": [manifest({ appId: "footbridge" }), "copy the application (client) id"],
  "an address without https": [
    manifest({ baseUrl: "http://footbridge.example" }),
    "BASE_URL must be the https",
  ],
  "this machine": [manifest({ baseUrl: "https://localhost:3000" }), "BASE_URL must be the https"],
  "an address by number": [manifest({ baseUrl: "https://192.0.2.7" }), "by name"],
  "a tunnel": [manifest({ baseUrl: "https://quiet-river.ngrok-free.app" }), "use a domain that is yours"],
  "somebody else's domain": [
    { ...manifest(), validDomains: ["*.example.org"] },
    "the domain of BASE_URL only",
  ],
  "another bot": [
    { ...manifest(), bots: manifest().bots.map((one) => ({ ...one, botId: crypto.randomUUID() })) },
    "must have the id of the app",
  ],
  "too many commands": [
    {
      ...manifest(),
      bots: manifest().bots.map((one) => ({
        ...one,
        commandLists: one.commandLists.map((list) => ({
          ...list,
          commands: [...list.commands, ...list.commands],
        })),
      })),
    },
    "10",
  ],
  "a title that is too long": [{ ...manifest(), name: { short: "x".repeat(31), full: "x" } }, "30"],
};
test.each(Object.keys(wrong))("a package with %s is refused in words", async (name) => {
  const [made, said] = wrong[name] ?? [];
  expect((await problemsOf(made!)).join("\n")).toContain(said);
});

test("at most ten commands and ten actions are offered, each of which the product answers", async () => {
  await using teams = await teamsHouse();
  const therapist = teams.hands(teams.house.therapist);
  const { bots, composeExtensions } = manifest();
  const commands = bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
  const actions = composeExtensions.flatMap((one) => one.commands);
  expect(commands.length).toBeLessThanOrEqual(10);
  expect(actions.length).toBeLessThanOrEqual(10);
  for (const { title } of commands) {
    expect(typedFrom(registry, title), title).toEqual({ name: title, words: "" });
    const before = therapist.dm().length;
    expect((await therapist.say(title)).status).toBe(200);
    expect(therapist.dm().length, title).toBeGreaterThanOrEqual(title === "home" ? 1 : before + 1);
  }
  for (const { id, fetchTask, title } of actions) {
    expect(fetchTask).toBe(true);
    expect(title.length).toBeLessThanOrEqual(32);
    await therapist.compose(id);
    expect(therapist.dialog?.title, id).not.toBe("What you can do here");
    expect(therapist.screen.length, id).toBeGreaterThan(100);
  }
});

test("help tells what the menu has no room for", () => {
  const said = JSON.stringify(helpPage(Object.values(registry.commands), { platform: "teams" }));
  const offered = new Set(
    manifest().bots.flatMap(({ commandLists }) => commandLists[0]?.commands.map(({ title }) => title)),
  );
  const left = Object.values(registry.commands).filter(({ name }) => !offered.has(name));
  expect(left.length).toBeGreaterThan(0);
  for (const { name, summary } of left)
    expect(said).toMatch(new RegExp(`${name}[^"]*: ${summary.slice(0, 20)}`));
});

test("the pages that the manifest names are open to everybody", async () => {
  await using teams = await teamsHouse();
  const app = demoPanel(teams.db.store);
  const { developer, publisherDocsUrl } = manifest();
  for (const url of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, publisherDocsUrl]) {
    const answer = await app.request(`http://127.0.0.1:3000${new URL(url).pathname}`);
    expect(answer.status, url).toBe(200);
    expect(await answer.text()).toContain("Terms of use");
  }
});
