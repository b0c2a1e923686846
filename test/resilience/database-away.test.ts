import { afterAll, beforeAll, expect, test } from "vitest";
import { SlackTrouble } from "#bot/sandbox/slack/errors.ts";
import { chatHouse, type ChatHouse } from "./chat-house.ts";

let chat: ChatHouse;
beforeAll(async () => {
  const deliver = (request: Request) =>
    chat.side.handle?.(request) ?? Promise.resolve(new Response("", { status: 404 }));
  chat = await chatHouse({ deliver, workers: false });
  await chat.db.client.end();
});
afterAll(() => chat[Symbol.asyncDispose]());

test("while the database is away Slack itself says that it did not work: nothing is taken in silence", async () => {
  const therapist = chat.hands(chat.house.therapist);
  await expect(therapist.command("/progress")).rejects.toThrow(SlackTrouble);
  await expect(therapist.shortcut("progress")).rejects.toThrow(SlackTrouble);
  expect(therapist.views).toEqual([]);
  expect(chat.logged.join(" ")).not.toContain(chat.house.therapist.userKey);
});
