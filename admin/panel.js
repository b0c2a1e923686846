// H hides and shows names, for a screen that others can see. Everything else works without this file.
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "h" || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  const form = document.querySelector("form[data-names]");
  if (!form) return;
  // What is shown must go at once; the answer follows.
  if (form.dataset.names === "hide") document.body.classList.add("names-hidden");
  form.requestSubmit();
});

const summary = document.querySelector("[data-error-summary]");
if (summary instanceof HTMLElement) summary.focus();
