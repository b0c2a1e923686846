import type { App, ViewResponseAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { DraftId } from "#db/ids.ts";
import { dispatch, search, type Ask, type Say } from "#bot/dispatch.ts";
import { logFault } from "#bot/say.ts";
import { answersFrom, errorsOf, inputsOf, optionsOf, type ViewStateValues } from "./answers.ts";
import type { Listening, SlackClient } from "./app.ts";
import { askerFor, personFrom } from "./asker.ts";
import { fading, stay } from "./fading.ts";
import { viewFor } from "./say.ts";
import { errorView } from "./view.ts";

/** A view as Slack sends it back. */
export type SentView = {
  id: string;
  external_id?: string;
  callback_id: string;
  private_metadata: string;
  blocks: ModalView["blocks"];
  state: { values: ViewStateValues };
};

/** Submitted pages, and fields that search as the person types. */
export function listenForViews(app: App, deps: Listening): void {
  app.view(/.*/, async ({ ack, body, view, context, client }) => {
    // Slack's types leave the state's values open; they are read by element type.
    const sent = view as unknown as SentView;
    stay(sent);
    await ack(
      await responseTo(deps, async () => {
        const asker = await askerFor(deps, personFrom(body, context));
        const said = await dispatch(deps.registry, asker, submitOf(sent));
        return actionFor(deps, sent, { client, say: said });
      }),
    );
  });
  app.options(/.*/, async ({ ack, body, context, payload }) => {
    const asker = await askerFor(deps, personFrom(body, context));
    const form = String("view" in body ? (body.view?.callback_id ?? "") : "").split(".")[0] ?? "";
    await ack(optionsOf(await search(deps.registry, asker.ctx, { form, typed: payload.value })));
  });
}

/** What a view asks when it is submitted: its page, its draft, and what was entered. */
export function submitOf(view: SentView): Ask {
  const [form = "", page = ""] = view.callback_id.split(".");
  const draft = DraftId.safeParse(view.private_metadata);
  if (!draft.success) return { kind: "press", press: "unknown" };
  return { kind: "submit", form, at: { draft: draft.data, page }, answers: answersFrom(view.state.values) };
}

async function responseTo(
  deps: Listening,
  answer: () => Promise<ViewResponseAction>,
): Promise<ViewResponseAction> {
  try {
    return await answer();
  } catch (error) {
    const id = logFault(deps.log, error);
    return {
      response_action: "push",
      view: errorView(
        "This did not work, and nothing was sent. What you typed is still here: close this and try again.",
        id,
      ),
    };
  }
}

type Answered = { client: SlackClient; say: Say };

/** A page takes the place of the one before; a preview and a refusal stand on top, so that what was typed stays. */
function actionFor(deps: Listening, view: SentView, answered: Answered): ViewResponseAction {
  const { say } = answered;
  if (say.kind === "wrong") return errorsOf(say.fields, inputsOf(view));
  const drawn = fading(deps, answered, viewFor(say, deps.baseUrl()));
  const isPreview = view.callback_id.endsWith(".preview");
  const onTop = say.kind === "refused" || (say.kind === "preview" && !isPreview);
  return { response_action: onTop ? "push" : "update", view: drawn };
}
