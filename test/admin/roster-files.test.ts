import { afterAll, beforeAll, expect, test } from "vitest";
import { panel } from "#admin/panel.ts";
import { runImport } from "#care/imports/run.ts";
import { jobCtx, startWorker } from "#bot/jobs/worker.ts";
import { registryFor, spokenOf } from "#bot/commands.ts";
import type { ImportId } from "#db/ids.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { manyStudents } from "#test/care/imports/files.ts";
import { Browser, origin } from "./visit.ts";

let seeded: SeededDatabase;
const logged: string[] = [];
const spoken = spokenOf(registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) }));
const now = () => Temporal.Now.instant();
const app = () =>
  panel({
    store: seeded.store,
    now,
    demo: true,
    baseUrl: () => origin,
    log: (line) => void logged.push(line),
    spoken,
  });

beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

type Who = keyof SeededDatabase["world"]["staff"];

/** A person at the panel who can also send a file, as their browser would. */
class Visitor extends Browser {
  static async of(key: Who): Promise<Visitor> {
    const visitor = new Visitor(app());
    await visitor.signIn(seeded.world.staff[key]);
    return visitor;
  }
  async send(content: string | Buffer<ArrayBuffer>, kind = "students", token?: string): Promise<Response> {
    await this.get("/link");
    const form = new FormData();
    form.append("_token", token ?? this.token);
    form.append("kind", kind);
    form.append("file", new Blob([content]), "roster.csv");
    return this.postForm("/roster-files", form);
  }
}

const text = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");
const idIn = (answer: Response) => (answer.headers.get("location") ?? "").split("/").at(-1) as ImportId;
const columns = {
  "column-number": "0",
  "column-given": "1",
  "column-middle": "2",
  "column-family": "3",
  "column-birthDate": "5",
};
const work = (id: ImportId) =>
  runImport(jobCtx({ store: seeded.store, now }, "import-file", seeded.world.organizations.school.id), id);

test("an admin brings a file, corrects its columns, sees the difference, and takes it in", async () => {
  const admin = await Visitor.of("administrator");
  expect(await text(await admin.get("/roster-files"))).toContain("Bring students, staff or classes");
  const sent = await admin.send(manyStudents(300));
  expect(sent.status).toBe(303);
  const path = `/roster-files/${idIn(sent)}`;
  const asked = await text(await admin.get(path));
  expect(asked).toContain("Which column is what?");
  expect(asked).toMatch(/id="column-birthDate".*value="5" selected/);
  const wrong = await admin.post(`${path}/columns`, { ...columns, "column-birthDate": "" });
  expect(wrong.status).toBe(422);
  expect(await text(wrong)).toContain("demographics.csv");
  expect((await admin.post(`${path}/columns`, { ...columns, "column-preferred": "4" })).status).toBe(303);
  expect(await text(await admin.get(path))).toMatch(/Looking through the file.*Nothing is changed yet/);
  await work(idIn(sent));
  const shown = await text(await admin.get(path));
  expect(shown).toMatch(/What would change.*<strong>300<\/strong><span>new/);
  expect(shown).toContain("Amara Ash Abernathy");
  expect((await admin.post(`${path}/take`, { gone: "keep" })).status).toBe(303);
  expect(await text(await admin.get(path))).toContain("All of it is taken in, or nothing");
  await work(idIn(sent));
  expect(await text(await admin.get(path))).toContain("300 new");
  const again = await admin.send(manyStudents(300));
  const second = `/roster-files/${idIn(again)}`;
  await admin.post(`${second}/columns`, { ...columns, "column-preferred": "4" });
  await work(idIn(again));
  expect(await text(await admin.get(second))).toMatch(/<strong>300<\/strong><span>as they were/);
});

test("a file that cannot be read is answered with what to do, on the same page", async () => {
  const admin = await Visitor.of("administrator");
  const answer = await admin.send(Buffer.from("PK\x03\x04 a workbook", "latin1"));
  expect(answer.status).toBe(422);
  expect(await text(answer)).toMatch(/role="alert".*save it as CSV UTF-8/);
  expect((await admin.send("")).status).toBe(422);
});

test("rows to correct are listed with their numbers, and cannot be taken in", async () => {
  const admin = await Visitor.of("administrator");
  const sent = await admin.send("Number,Name,DOB\n1,Ada Vesper,2012-01-31\n2,<b>Max</b>,31.01.2012");
  const path = `/roster-files/${idIn(sent)}`;
  await admin.post(`${path}/columns`, { "column-number": "0", "column-name": "1", "column-birthDate": "2" });
  await work(idIn(sent));
  const page = await text(await admin.get(path));
  expect(page).toMatch(/Rows to correct.*<td>3<\/td>.*Write it as 2011-05-02/);
  expect(page).not.toContain("/take");
  await admin.post(`${path}/take`, { gone: "keep" });
  expect(await text(await admin.get(path))).toContain("Rows to correct");
});

test("a file without the page's own token, or from elsewhere, has no effect", async () => {
  const admin = await Visitor.of("administrator");
  const before = await seeded.asSuperuser`select count(*)::int as n from upload_chunks`;
  expect((await admin.send("Number,Name\n1,Ada", "students", "forged")).status).toBe(403);
  const stranger = new Visitor(app());
  const form = new FormData();
  form.append("file", new Blob(["a,b\n1,2"]), "x.csv");
  const sent = await stranger.postForm("/roster-files", form);
  expect(sent.status).toBe(401);
  const elsewhere = await admin.postForm("/roster-files", form, { origin: "https://evil.example" });
  expect(elsewhere.status).toBe(403);
  expect(await seeded.asSuperuser`select count(*)::int as n from upload_chunks`).toEqual(before);
});

test("who is no admin, and an admin of another organization, find no such page and change nothing", async () => {
  const admin = await Visitor.of("administrator");
  const sent = await admin.send("Number,Name,DOB\n1,Ada Vesper,2012-01-31");
  const path = `/roster-files/${idIn(sent)}`;
  for (const who of ["teacher", "counselor", "otherCounselor", "coordinator"] as const) {
    const visitor = await Visitor.of(who);
    expect((await visitor.get(path)).status).toBe(404);
    for (const deed of ["columns", "take", "discard"])
      expect((await visitor.post(`${path}/${deed}`, columns)).status, `${who} ${deed}`).toBe(404);
  }
  for (const who of ["teacher", "counselor"] as const) {
    const visitor = await Visitor.of(who);
    expect((await visitor.get("/roster-files")).status).toBe(404);
    expect((await visitor.send("Number,Name,DOB\n1,Ada Vesper,2012-01-31")).status).toBe(404);
  }
  expect(await text(await admin.get(path))).toContain("Which column is what?");
});

test("the worker looks through a file and takes it in by itself", async () => {
  const { store } = seeded;
  const admin = await Visitor.of("administrator");
  const sent = await admin.send("Number,Name,DOB\nW-1,Ada Vesper,2012-01-31");
  const path = `/roster-files/${idIn(sent)}`;
  await admin.post(`${path}/columns`, { "column-number": "0", "column-name": "1", "column-birthDate": "2" });
  await startWorker({ store, mouths: () => ({}), now, log: (line) => void logged.push(line), ...spoken });
  const until = async (words: string) => {
    for (let tries = 0; tries < 100; tries++) {
      const page = await text(await admin.get(path));
      if (page.includes(words)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`never said: ${words}`);
  };
  await until("What would change");
  await admin.post(`${path}/take`, { gone: "keep" });
  await until("1 new");
});

test("no name is in a log line or an address", () => {
  for (const word of ["Vesper", "Abernathy"]) expect(logged.join("\n")).not.toContain(word);
});
