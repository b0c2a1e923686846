// What hands do in the pane of Teams, besides what they do in every pane.
import { act, hush, post, whileBusy } from "./acts.js";
import { remember } from "./focus.js";
import { paneOf } from "./places.js";

/** A press in a dialog is a submit of it; anywhere else it is a press on that message's card. */
document.addEventListener("card-press", ({ target, detail: { what, entered, button } }) => {
  const pane = paneOf(target);
  const message = target.closest("[data-target=message]")?.dataset.ts;
  const control = button ?? target;
  if (control.ariaBusy === "true") return;
  if (message) remember(pane, control);
  hush(pane);
  void whileBusy(control, () =>
    message ? act(pane, "press", { message, what, entered }) : act(pane, "submit", { what, entered }),
  );
});

document.addEventListener("card-search", async ({ target, detail: { field, query, resolve } }) => {
  const { side, user } = paneOf(target).dataset;
  const message = target.closest("[data-target=message]")?.dataset.ts;
  const came = await post("/try/search", { side, user, field, query, ...(message && { message }) });
  resolve(came.ok ? came.found : undefined);
});
