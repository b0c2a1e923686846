import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderPost } from "#bot/mail/folder.ts";
import { smtpPost } from "#bot/mail/smtp.ts";
import { ConfigError, readConfig } from "#config";
import { readMail } from "#test/support/mailbox.ts";

const from = { name: "Footbridge", address: "notices@footbridge.example" };
const mail = {
  id: "0193",
  to: { name: "Iñaki Núñez", address: "inaki@school.example" },
  subject: "Reunión con la escuela",
  text: "Su reunión está lista.",
};

test("in a trial mail and texts are files that nobody else on the machine may read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mail-"));
  try {
    const post = folderPost(join(folder, "mail"), from);
    expect(await post.mail({ ...mail, calendar: { method: "REQUEST", content: "BEGIN:VCALENDAR" } })).toEqual(
      {
        kind: "sent",
      },
    );
    expect(await post.text?.({ id: "0194", to: "+15555550177", text: "hola" })).toEqual({ kind: "sent" });
    expect((await readdir(join(folder, "mail"))).toSorted()).toEqual(["0193.eml", "0194.txt"]);
    const file = join(folder, "mail", "0193.eml");
    expect((await stat(file)).mode & 0o077).toBe(0);
    const read = readMail(await readFile(file, "utf8"));
    expect(read.text).toContain("Su reunión está lista.");
    expect(read.calendar).toContain("BEGIN:VCALENDAR");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a mail server that cannot be reached has taken nothing: it is tried again later", async () => {
  const post = smtpPost({ url: "smtp://127.0.0.1:1", from });
  expect(await post.mail(mail)).toEqual({ kind: "later", problem: "mail_away" });
  post.close();
});

test("a mail setting that is wrong or half there is refused by its name; production without one writes to nobody", () => {
  const production = {
    DATABASE_URL: "postgres://app@db.example/f",
    MASTER_KEYS: `a:${Buffer.alloc(32).toString("base64")}`,
    BASE_URL: "https://footbridge.example",
  };
  expect(readConfig(production).mail).toBeUndefined();
  expect(() => readConfig({ ...production, SMTP_URL: "http://mail.example" })).toThrow(/SMTP_URL/);
  expect(() => readConfig({ ...production, SMTP_URL: "smtps://mail.example" })).toThrow(ConfigError);
  const set = { ...production, SMTP_URL: "smtps://mail.example", MAIL_FROM: "notices@school.example" };
  expect(readConfig(set).mail).toMatchObject({ kind: "smtp", from: "notices@school.example" });
  expect(readConfig({}).mail).toMatchObject({ kind: "folder" });
});
