import { invitationFile } from "#care/letters/calendar-file.ts";
import { claimLetters, saveLetters, type LetterResult } from "#care/letters/letters.ts";
import type { Outgoing } from "#care/letters/letter.ts";
import {
  familyWords,
  linkText,
  linkWords,
  reminderWords,
  staffWords,
  type Words,
} from "#care/letters/letter-words.ts";
import type { JobCtx } from "#db/context.ts";
import type { JobPayload } from "#db/queue.ts";
import { newId, LetterId } from "#db/ids.ts";
import type { Mail, Post, Posted } from "#bot/mail/post.ts";
import { TryAgain } from "./deliver.ts";

/** How letters leave, and where the pages are that they lead to. */
export type Mailing = { post: Post; baseUrl: () => string };

/**
 * Writes to everybody of the acting side who is to know of one thing by mail, as it stands now. Each state is told once;
 * what the server certainly did not take is tried again.
 */
export async function sendLetters(ctx: JobCtx, mailing: Mailing, payload: JobPayload<"mail">): Promise<void> {
  const { outgoing, waits } = await claimLetters(ctx, payload);
  const results: LetterResult[] = [];
  for (const letter of outgoing) results.push(resultOf(letter, await sendOne(ctx, mailing, letter)));
  if (results.length > 0) await saveLetters(ctx, payload, results);
  if (waits || results.some(({ state }) => state === "queued")) throw new TryAgain("mail waits");
}

function resultOf(letter: Outgoing, posted: Posted): LetterResult {
  if (posted.kind === "sent") return { letter, state: "sent" };
  const state = posted.kind === "later" ? "queued" : posted.kind;
  return { letter, state, problem: posted.problem };
}

async function sendOne(ctx: JobCtx, mailing: Mailing, letter: Outgoing): Promise<Posted> {
  const { post } = mailing;
  const { email, phone, name } = letter.reached;
  // A message has an id of its own each time: a letter goes out again when its meeting moves.
  const id = newId(LetterId);
  try {
    if (email) {
      const { words, calendar } = drawn(ctx, mailing, letter);
      const mail: Mail = { id, to: { name, address: email }, ...words, ...(calendar && { calendar }) };
      return await post.mail(mail);
    }
    if (!post.text || !phone) return { kind: "unreachable", problem: "no_texts" };
    return await post.text({ id, to: phone, text: textOf(mailing, letter) });
  } catch {
    return { kind: "uncertain", problem: "fault" };
  }
}

type Drawn = { words: Words; calendar?: Mail["calendar"] };

function drawn(ctx: JobCtx, { post, baseUrl }: Mailing, letter: Outgoing): Drawn {
  const { content, tale, recipient } = letter;
  switch (content.kind) {
    case "invitation": {
      const { meeting, guests, checkInId } = content;
      const page = `${baseUrl()}/check-ins${checkInId ? `/${checkInId}` : ""}`;
      const method = tale.method === "CANCEL" ? "CANCEL" : "REQUEST";
      const uid = `${meeting.uid}@${new URL(baseUrl()).hostname}`;
      const organizer = { name: post.from.name, email: post.from.address };
      const shown = { ...meeting, uid, ...(recipient === "staff" && { url: page }) };
      const file = { method, meeting: shown, organizer, guests, now: ctx.now } as const;
      const answer = letter.answerToken && `${baseUrl()}/answer/${letter.answerToken}`;
      const pages = { meeting: page, settings: `${baseUrl()}/ask/settings`, ...(answer && { answer }) };
      const words =
        recipient === "staff"
          ? staffWords(letter, meeting, pages)
          : familyWords(letter, meeting, content.office);
      return { words, calendar: { method, content: invitationFile(file) } };
    }
    case "reminder":
      return { words: reminderWords(letter, content, content.office) };
    case "family-link": {
      const url = `${baseUrl()}/family/${content.token}`;
      return { words: linkWords(letter, { ...content, url }, content.office) };
    }
  }
}

function textOf({ baseUrl }: Mailing, letter: Outgoing): string {
  const { content } = letter;
  if (content.kind === "family-link")
    return linkText(letter, { url: `${baseUrl()}/family/${content.token}` }, content.office);
  const at = content.kind === "invitation" ? content.meeting : content;
  const words =
    content.kind === "invitation"
      ? familyWords(letter, content.meeting, content.office)
      : reminderWords(letter, at, content.office);
  return words.text.replaceAll("\n\n", " ");
}
