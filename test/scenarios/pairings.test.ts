import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOn } from "#care/scheduling/days.ts";
import { dayWords } from "#care/support-words.ts";
import { permit } from "../support/house.ts";
import { permitBoth } from "../support/meetings.ts";
import { permitBack } from "../support/supports.ts";
import { openPair, pairings, type Hands, type Pair } from "./pair.ts";

const today = Temporal.Now.plainDateISO("America/New_York");
const needed = openOn(today.add({ days: 4 }), new Set());
const later = openOn(needed.add({ days: 3 }), new Set());

describe.each(pairings)("a school on $school and a program on $program", (seats) => {
  let pair: Pair;
  let therapist: Hands;
  let counselor: Hands;
  beforeAll(async () => {
    pair = await openPair(seats);
    const { db, house } = pair;
    const categories = ["participation", "coping", "supports", "attendance"] as const;
    await permit(db.store, house, { categories: [...categories], roles: ["counselor"] });
    await permitBack(db.store, house, { categories: [...categories] });
    await permitBoth(db.store, house);
    therapist = pair.hands(house.therapist);
    counselor = pair.hands(house.counselor);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  const update = async (note: string) => {
    await therapist.open("progress", "copper ladder");
    await therapist.fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
    await therapist.submit();
    expect(therapist.screen()).toContain("[student]");
    await therapist.submit();
    await therapist.sees("Update confirmed");
    await therapist.close();
    return counselor.card(note.replace("Marisol ", ""));
  };

  test("an update arrives without the name, is seen, and every copy says so; edited, all copies change", async () => {
    const card = await update("Marisol led the warm-up today.");
    await counselor.press(card, "Seen");
    const mine = await therapist.card("Seen by Orla Fennimore");
    await therapist.press(mine, "Edit");
    await therapist.fill({ Note: "Marisol led the warm-up and the closing." });
    await therapist.submit();
    await therapist.submit();
    const edited = await counselor.card("and the closing");
    expect(edited.id).toBe(card.id);
    await therapist.card("and the closing");
    await therapist.close();
    await counselor.close();
  });

  test("an update that is retracted is on no copy any more", async () => {
    const card = await update("Marisol asked for a break and came back.");
    await therapist.press(await therapist.card("asked for a break"), "Retract");
    const gone = await counselor.card("Taken back");
    expect(gone.id).toBe(card.id);
    await pair.until(() => counselor.cards().every(({ words }) => !words.includes("asked for a break")));
    await therapist.close();
  });

  const request = async (how: string) => {
    await therapist.open("accommodate", "copper ladder");
    await therapist.fill({
      "Which support?": "Longer deadline",
      "Needed by": needed.toString(),
      "Class, as the student calls it": "chem",
      "How it helps": how,
    });
    await therapist.submit();
    expect(therapist.screen()).toContain("Who decides");
    await therapist.submit();
    await therapist.sees("Request sent");
    await therapist.close();
    return counselor.card(how);
  };

  test("a support is decided with changes, and every copy shows the decision", async () => {
    const card = await request("More time helps.");
    await counselor.press(card, "Approve with changes");
    await counselor.fill({ "New date": later.toString() });
    await counselor.submit();
    await counselor.sees("Approved");
    const [mine, theirs] = [
      await therapist.card("Approved with changes"),
      await counselor.card("Approved with changes"),
    ];
    expect(theirs.id).toBe(card.id);
    for (const one of [mine, theirs]) expect(one.words).toContain("Orla Fennimore");
    expect(mine.words).toContain(dayWords(later));
    await counselor.close();
  });

  test("a question back is answered, and a request that is withdrawn says so everywhere", async () => {
    const card = await request("Extra days would help.");
    await counselor.press(card, "Ask back");
    await counselor.fill({ "Your question": "Which report is it?" });
    await counselor.submit();
    await therapist.press(await therapist.card("Which report is it?"), "Answer");
    await therapist.fill({ "Your answer": "The one on acids." });
    await therapist.submit();
    await counselor.card("The one on acids.");
    await therapist.close();
    await therapist.press(await therapist.card("The one on acids."), "Take back");
    await pair.until(() =>
      counselor.cards().find(({ id, words }) => id === card.id && words.includes("Taken back")),
    );
    await therapist.close();
    await counselor.close();
  });

  test("a check-in is offered, agreed to by one press, moved, agreed to again and cancelled, on every copy", async () => {
    await therapist.open("checkin", "copper ladder");
    await therapist.submit();
    expect(therapist.screen()).toContain("Times to offer");
    await therapist.submit();
    await therapist.sees("Everybody was asked");
    await therapist.close();
    await counselor.press(await counselor.card("Works"), "Works");
    await therapist.card("Joint check-in confirmed");
    await counselor.press(await counselor.card("Joint check-in confirmed"), "Move");
    await counselor.submit();
    await counselor.submit();
    await counselor.sees("New times were sent");
    await counselor.close();
    await therapist.press(await therapist.card("new times"), "Works");
    await counselor.press(await counselor.card("Joint check-in confirmed"), "Cancel");
    await therapist.card("Joint check-in cancelled");
    await counselor.card("Joint check-in cancelled");
    await counselor.close();
    await therapist.close();
  });

  test("a reply is shown before it is sent, comes to the author, and is withdrawn from both sides", async () => {
    const card = await update("Marisol kept to the plan.");
    await counselor.press(card, "Reply");
    await counselor.fill({ Reply: "Marisol settled in first period." });
    await counselor.submit();
    expect(counselor.screen()).toContain("[student]");
    await counselor.submit();
    await counselor.sees("Reply confirmed");
    await counselor.close();
    await therapist.card("settled in first period");
    await counselor.press(await counselor.card("Your reply"), "Retract");
    await pair.until(() => therapist.cards().every(({ words }) => !words.includes("settled in first")));
    await counselor.close();
  });

  test("one of the set questions is answered by one press, and both sides read it", async () => {
    await therapist.open("ask", "copper ladder");
    await therapist.press("form", "At school today?");
    await therapist.close();
    await counselor.press(await counselor.card("At school today?"), "Part of the day");
    await therapist.card("Part of the day");
    await counselor.close();
  });

  test("nothing that either platform was told names anybody, and neither had trouble with it", () => {
    for (const name of pair.house.names)
      for (const part of name.split(" ")) expect(pair.told()).not.toContain(part);
    expect(pair.slack?.troubles() ?? []).toEqual([]);
    expect(pair.teams?.troubles() ?? []).toEqual([]);
    expect(
      pair.logged.filter((line) => !line.endsWith("TryAgain") && !line.startsWith("a view was")),
    ).toEqual([]);
  });
});
