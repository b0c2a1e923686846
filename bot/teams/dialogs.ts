import { dispatch, type Asker, type Say } from "#bot/dispatch.ts";
import { pageOfCard } from "#bot/links.ts";
import { homeOfAsker } from "#bot/home.ts";
import { faultWords, logFault, wrongAsCard } from "#bot/say.ts";
import type { Listening } from "./app.ts";
import type { Shown } from "./adaptive-page.ts";
import { askOf, dialogOf, filledDialog, type Asked, type Dialog, type Pressed } from "./said.ts";

/** What a dialog shows after a press; nothing when it is to close. A fault is shown with its id, and nothing is lost. */
export async function dialogFor(
  deps: Listening,
  asker: () => Promise<Asker>,
  pressed: Pressed,
): Promise<Dialog | undefined> {
  const asked = askOf(pressed);
  if (!asked) return undefined;
  try {
    return await drawAnswer(deps, await asker(), asked);
  } catch (error) {
    const id = logFault(deps.log, error);
    const words = `${faultWords} If it happens again, tell your admin this: ${id}`;
    return dialogOf(wrongAsCard({ "": words }), deps.baseUrl(), backTo(asked));
  }
}

async function drawAnswer(deps: Listening, asker: Asker, asked: Asked): Promise<Dialog> {
  const { ask, typed = {} } = asked;
  const baseUrl = deps.baseUrl();
  if (ask.kind === "command" && ask.name === "home")
    return dialogOf({ kind: "done", page: pageOfCard(await homeOfAsker(asker)) }, baseUrl);
  const said = await dispatch(deps.registry, asker, ask);
  switch (said.kind) {
    case "wrong":
      return again(deps, asker, { asked, said });
    case "page":
      return said.keepTyped || ask.kind === "again"
        ? filledDialog(said, baseUrl, { typed })
        : dialogOf(said, baseUrl);
    case "preview":
    case "refused":
      return dialogOf(said, baseUrl, backTo(asked));
    case "done":
      return dialogOf(said, baseUrl);
  }
}

/** The form once more, with all that was entered, and each message beside its field. */
async function again(
  deps: Listening,
  asker: Asker,
  { asked, said }: { asked: Asked; said: Extract<Say, { kind: "wrong" }> },
): Promise<Dialog> {
  const { ask, typed = {} } = asked;
  const form =
    ask.kind === "submit" ? await dispatch(deps.registry, asker, { ...ask, kind: "again" }) : undefined;
  if (form?.kind !== "page" && form?.kind !== "preview")
    return dialogOf(wrongAsCard(said.fields), deps.baseUrl(), backTo(asked));
  return filledDialog(form, deps.baseUrl(), { typed, errors: said.fields });
}

/** The page that was sent, with what was typed in it. A preview asks nothing: from it one goes back to its form. */
function backTo({ ask, typed = {}, before }: Asked): Pick<Shown, "back"> {
  if (before) return { back: before };
  if (ask.kind !== "submit") return {};
  return { back: { at: { ...ask.at, page: `${ask.form}.${ask.at.page}` }, typed } };
}
