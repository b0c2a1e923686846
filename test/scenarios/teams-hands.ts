import { actionsOf, allInputsOf, wordsOf } from "#bot/sandbox/teams/cards.ts";
import type { FakeTeams } from "#bot/sandbox/teams/hands.ts";
import type { Handle } from "../support/house.ts";
import type { Choices, Hands, Pair, Seen } from "./pair.ts";

type Json = Record<string, unknown>;
const words = (value: unknown): string => JSON.stringify(value ?? "");

/** Somebody's hands on Teams. */
export function teamsHands(
  teams: FakeTeams,
  who: Handle,
  { until, channel }: Pick<Pair, "until"> & { channel: string },
): Hands {
  const person = teams.person(who.org.team, who.userKey);
  const cards = (): Seen[] =>
    person
      .messages()
      .filter(({ from }) => from === "bot")
      .map(({ id, summary }) => ({ id, words: `${summary} ${words(person.cardOf(id))}` }));
  const screen = () => words(person.dialog);
  return {
    platform: "teams",
    open: async (command, codeName = "") => {
      person.closeDialog();
      const before = cards().length;
      await person.say(`${command} ${codeName}`.trim());
      const door = await until(() => cards().slice(before).at(-1));
      // What belongs to nobody's case is answered at once.
      if (!/Open (the form|for)/.test(door.words)) return;
      const label =
        codeName && door.words.includes("Open for")
          ? /Open for [A-Z][a-z]+ [A-Z][a-z]+/.exec(door.words)?.[0]
          : "Open the form";
      await person.press(door.id, label ?? "Open the form");
    },
    fill: (choices) => Promise.resolve(person.fill(asOffered(person.dialog?.card, choices))),
    submit: async () => {
      const ack = await person.submit("submit");
      if (!ack.ok) throw new Error(`not taken: ${words(ack)}`);
      if (/"color":"Attention"/.test(screen())) throw new Error(`something is wrong: ${screen()}`);
    },
    send: async () => void (await person.submit("submit")),
    press: async (target, label) => {
      if (target === "form") return void (await person.submit(numberOf(person.dialog?.card, label)));
      person.closeDialog();
      await person.press(target.id, numberOf(person.cardOf(target.id), label));
    },
    screen,
    until,
    title: () => person.dialog?.title ?? "",
    standsOpen: (label) => {
      const input = inputNamed(person.dialog?.card, label);
      return input?.["type"] === "Input.Toggle" || input?.["style"] === "expanded";
    },
    reads: () => wordsOf(person.dialog?.card).join(" "),
    typed: screen,
    sees: (said) =>
      until(() => {
        const all = `${screen()} ${cards()
          .map((card) => card.words)
          .join(" ")}`;
        return all.includes(said) && all;
      }),
    close: () => Promise.resolve(person.closeDialog()),
    cards,
    card: (said) => until(() => cards().findLast((card) => card.words.includes(said))),
    buttons: ({ id }) => {
      const all = actionsOf(person.cardOf(id)).map(({ action }) => action);
      // What unfolds to ask first holds the button that says yes.
      const asking = all.map(({ type }) => type === "Action.ShowCard");
      return all.flatMap(({ title }, at) => (asking[at - 1] || title === "Refresh" ? [] : [String(title)]));
    },
    home: async () => {
      await person.say("home");
      return cards().at(-1)?.words ?? "";
    },
    pressHome: async (label, said) => {
      const home = cards().findLast((card) => card.words.includes("settings.open"));
      if (!home) throw new Error("Home was not asked for");
      await person.press(home.id, numberOf(person.cardOf(home.id), label));
      return until(() => cards().find(({ id, words: now }) => id === home.id && now.includes(said))?.words);
    },
    channel: () => person.messages(channel).map((message) => ({ id: message.id, words: words(message) })),
  };
}

/** The button's number on the card; of one that asks first, the number of the one that says yes. */
function numberOf(card: Json | undefined, label: string): string {
  const all = actionsOf(card ?? {});
  const at = all.findIndex(({ action }) => action.title === label);
  if (at < 0) throw new Error(`no button ${label} among ${all.map(({ action }) => action.title).join(", ")}`);
  return `a${all[at]?.action.type === "Action.ShowCard" ? at + 1 : at}`;
}

const inputNamed = (card: Json | undefined, name: string) =>
  allInputsOf(card ?? {}).find(({ id, label }) => id === name || label === name);

/** Options stand in menus with what tells them apart; a person picks them by how they begin. */
function asOffered(card: Json | undefined, choices: Choices) {
  return Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => {
      const input = inputNamed(card, name);
      const options = (input?.["choices"] ?? []) as { title: string; value: string }[];
      const one = (wanted: string) =>
        options.find(({ title, value }) => [title, value].includes(wanted) || title.startsWith(`${wanted} ·`))
          ?.value ?? wanted;
      return [name, typeof choice === "string" ? one(choice) : choice.map(one)];
    }),
  );
}
