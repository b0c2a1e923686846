import { text, type Part } from "./card.ts";
import type { Refusal } from "./outcome.ts";

type Words = { title: string; parts: Part[] };
type OpeningRefusal = Extract<
  Refusal,
  { kind: "no-enrollment" | "not-ready" | "birth-date-differs" | "last-admin" }
>;

const say = (title: string, line: string): Words => ({ title, parts: [text(line)] });

/** What stands in the way of opening a case or of changing who is at work, in words. Only `explain` asks. */
export function openingWords(refusal: OpeningRefusal): Words {
  switch (refusal.kind) {
    case "no-enrollment":
      return {
        title: "No permission for this yet",
        parts: [
          text(
            "Nothing on file lets the other side know who the student is, so nothing was sent. Record a signed permission that names Enrollment, is in force today, and names a role of their intake people.",
          ),
          {
            kind: "link",
            label: "Record a permission",
            url: `/openings/${refusal.openingId}/permissions/new`,
          },
        ],
      };
    case "not-ready":
      return say(
        "The partner is not ready yet",
        "Nothing was sent. Nobody there can be asked, or something is still missing in the partnership. An admin sees on Partners what it is.",
      );
    case "birth-date-differs":
      return differsWords(refusal.call);
    case "last-admin":
      return say(
        "Somebody has to stay admin",
        "This is the only admin, so nothing was changed. Make another person admin first, then try again.",
      );
  }
}

/** Neither date is shown: which one is wrong is for two people to find out by voice. */
const differsWords = ({ name, role, tel }: { name: string; role: string; tel: string }): Words => ({
  title: "The birth date is not the same",
  parts: [
    text(
      `No case was opened. Call ${name}, ${role}: it may be another student, or one of the records is wrong.`,
    ),
    {
      kind: "phones",
      phones: [{ label: `Call ${name}`, tel: tel.replaceAll(/[^\d+]/g, ""), hint: tel }],
    },
    text("Then come back and pick again, or press Not our student.", "quiet"),
  ],
});
