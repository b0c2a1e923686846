import { text } from "./card.ts";
import { ask, show, type Answers, type FieldErrors, type Item, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";
import { tellings, type Settings, type Telling } from "./settings.rules.ts";

export const settingsForm = "settings";

/** What each of them is about. */
export const tellingWords: Record<Telling, string> = {
  updates: "Progress updates from the other side",
  permissions: "Permissions that colleagues ask for",
  round: "The weekly round of updates that are due",
};

/** How one wants to be told. */
export function settingsPage(settings: Settings, zone: string): Page {
  const { reminders, digestAt, muted } = settings;
  return {
    form: settingsForm,
    key: "settings",
    title: "Settings",
    submit: "Save",
    close: "Cancel",
    items: [
      ask({
        kind: "choice",
        key: "reminders",
        label: "Reminders",
        style: "expanded",
        value: reminders,
        options: [
          {
            value: "digest",
            label: "One digest in the evening, for tomorrow",
            hint: "Check-ins of the next day stand in it. No other reminder comes.",
          },
          {
            value: "cards",
            label: "Each one as a card of its own",
            hint: "24 hours before, and once more an hour before.",
          },
        ],
      }),
      ask({ kind: "time", key: "digest_at", label: `Time of the digest (${zone})`, value: digestAt }),
      mailsItem(settings),
      ...quietItems(settings),
      ask({
        kind: "many",
        key: "told",
        label: "Send me a card about",
        help: "What is not ticked stands on Home and in your evening digest instead.",
        optional: true,
        options: tellings.map((value) => ({ value, label: tellingWords[value] })),
        values: tellings.filter((one) => !muted.includes(one)),
      }),
      show(
        text(
          "What is held comes when the quiet hours end, and Home shows it at once. Safety concerns, requests to decide and questions cannot be stopped; in quiet hours only safety comes.",
          "quiet",
        ),
      ),
      show(safetyButton),
    ],
  };
}

const mailsItem = ({ mails }: Settings): Item =>
  ask({
    kind: "toggle",
    key: "mails",
    label: "Calendar invitations",
    text: "Send my meetings by e-mail too, for my calendar",
    optional: true,
    value: mails,
  });

const quietItems = ({ quiet, quietFrom, quietTo, quietDays }: Settings): Item[] => [
  ask({
    kind: "toggle",
    key: "quiet",
    label: "Quiet hours",
    text: "Hold my cards during the hours below",
    optional: true,
    value: quiet,
  }),
  ask({ kind: "time", key: "quiet_from", label: "Quiet from", value: quietFrom }),
  ask({ kind: "time", key: "quiet_to", label: "Quiet until", value: quietTo }),
  ask({
    kind: "toggle",
    key: "quiet_days",
    label: "Weekends and closed days",
    text: "Quiet on weekends and on days we are closed, too",
    optional: true,
    value: quietDays,
  }),
];

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What was entered; messages stand by the field's key. */
export function readSettings(answers: Answers): { settings: Settings; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const time = (key: string): string => {
    const given = answers[key];
    if (typeof given === "string" && clockTime.test(given)) return given;
    errors[key] = "Pick a time, such as 17:30.";
    return "";
  };
  const told = [answers["told"] ?? []].flat();
  const settings: Settings = {
    reminders: answers["reminders"] === "cards" ? "cards" : "digest",
    digestAt: time("digest_at"),
    quiet: answers["quiet"] === "true",
    quietFrom: time("quiet_from"),
    quietTo: time("quiet_to"),
    quietDays: answers["quiet_days"] === "true",
    muted: tellings.filter((one) => !told.includes(one)),
    mails: answers["mails"] === "true",
  };
  if (settings.quiet && settings.quietFrom && settings.quietFrom === settings.quietTo)
    errors["quiet_to"] = "Pick another time than the one it begins.";
  return { settings, errors };
}

/** After saving: what happens from now on. */
export function settingsDonePage({
  reminders,
  digestAt,
  quiet,
  quietFrom,
  quietTo,
  quietDays,
}: Settings): Page {
  const digest =
    reminders === "digest" ? `One digest at ${digestAt} on days you meet.` : "Each reminder comes as a card.";
  const days = quietDays ? ", and on weekends and closed days" : "";
  const hours = quiet
    ? `Quiet from ${quietFrom} to ${quietTo}${days}; what is held comes afterwards.`
    : "No quiet hours.";
  return {
    form: settingsForm,
    key: "done",
    title: "Settings saved",
    close: "Done",
    items: [show(text(digest, "strong")), show(text(hours)), show(safetyButton)],
  };
}
