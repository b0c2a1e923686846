// H hides and shows names, for a screen that others can see. Everything else works without this file.
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "h" || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  document.querySelector("form[data-names]")?.requestSubmit();
});

// What is shown goes at once, in place, so that nothing that was typed goes with it; names come back with a fresh page.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.names !== "hide") return;
  document.body.classList.add("names-hidden");
  if (document.querySelector("[data-names-inside]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const body = new URLSearchParams(new FormData(form));
  body.set("names", "hide");
  void fetch(form.action, { method: "POST", body, redirect: "manual" }).then(hideHere, () => form.submit());
});

const hideHere = () => {
  for (const name of document.querySelectorAll("[data-name]")) {
    name.textContent = name.dataset.name || "Name hidden";
    name.classList.add("quiet");
    delete name.dataset.name;
  }
  document.body.classList.remove("names-hidden");
  for (const form of document.querySelectorAll("form[data-names]")) {
    form.dataset.names = "show";
    const button = form.querySelector("button");
    button.value = "show";
    button.querySelector("span").textContent = "Show names";
  }
};

const summary = document.querySelector("[data-error-summary]");
if (summary instanceof HTMLElement) summary.focus();

// After fifteen idle minutes the page locks with everything in it kept, and unlocks in place once its own person has
// signed in again, in another tab.
const clockMs = () => globalThis.Temporal?.Now.instant().epochMilliseconds ?? performance.now();
const idleMs = 15 * 60_000;
const who = document.body.dataset.who;
let lastUsed = clockMs();
let lastAsked = clockMs();

/** Who is signed in now, with the token of their forms; nothing when nobody is. */
const askSession = async () => {
  lastAsked = clockMs();
  const answer = await fetch("/session", { headers: { accept: "application/json" } }).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
};

const lockDialog = () => {
  const known = document.querySelector("dialog[data-lock]");
  if (known) return known;
  const made = document.createElement("dialog");
  made.dataset.lock = "";
  made.setAttribute("aria-labelledby", "lock-title");
  made.innerHTML =
    '<h2 id="lock-title">Locked</h2><p>Nobody was here for 15 minutes. What you typed is kept on this page.</p>' +
    '<p><a class="button primary" href="/sign-in" target="_blank" rel="noopener">Sign in in a new tab</a></p>' +
    '<p class="quiet">Then come back here. In danger now: <a href="tel:911">911</a>, <a href="tel:988">988</a>.</p>' +
    '<p><button type="button" class="button">I have signed in</button></p><p role="status"></p>';
  made.addEventListener("cancel", (event) => event.preventDefault());
  made.querySelector("button").addEventListener("click", unlock);
  document.body.append(made);
  return made;
};

const isLocked = () => document.body.classList.contains("locked");

const lock = () => {
  if (!who || isLocked()) return;
  document.body.classList.add("locked");
  lockDialog().showModal();
};

const unlock = async () => {
  const session = await askSession();
  lockDialog().querySelector("[role=status]").textContent = session
    ? ""
    : "You are not signed in yet. Sign in in the new tab, then press this again.";
  if (!session) return;
  // Somebody else gets nothing of what stands here.
  if (session.who !== who) return window.location.replace("/");
  for (const field of document.querySelectorAll("input[name='_token']")) field.value = session.token;
  document.body.classList.remove("locked");
  lockDialog().close();
  lastUsed = clockMs();
};

for (const kind of ["keydown", "pointerdown", "input"])
  document.addEventListener(kind, () => {
    if (!isLocked() && clockMs() - lastUsed < idleMs) lastUsed = clockMs();
  });
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") return;
  if (isLocked()) void unlock();
  else if (clockMs() - lastUsed >= idleMs) lock();
});
setInterval(() => {
  if (clockMs() - lastUsed >= idleMs) lock();
  // Somebody who types for long keeps their session.
  else if (who && clockMs() - lastAsked > 5 * 60_000 && lastUsed > lastAsked)
    void askSession().then((session) => session ?? lock());
}, 10_000);

// A form is not sent into a session that has ended: what was typed would be gone with the page.
document.addEventListener("submit", (event) => {
  if (!who || clockMs() - lastAsked < 60_000 || !(event.target instanceof HTMLFormElement)) return;
  const { target, submitter } = event;
  event.preventDefault();
  void askSession().then((session) => (session ? target.requestSubmit(submitter) : lock()));
});

// A browser that goes back shows the form as it was filled in: whoever sent it should not think that they did not.
const sentHere = `sent ${location.pathname}${location.search}`;
const [cameBy] = performance.getEntriesByType("navigation");
if (cameBy?.type !== "back_forward") sessionStorage.removeItem(sentHere);
else if (sessionStorage.getItem(sentHere)) {
  const said = document.createElement("p");
  said.className = "notice";
  said.setAttribute("role", "status");
  said.textContent = "You sent this form already. Look whether it arrived before you send it once more.";
  document.querySelector("main")?.prepend(said);
}
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  // The second of two quick clicks sends nothing more. A line that broke lets the form be sent again.
  if ("sent" in form.dataset) return event.preventDefault();
  form.dataset.sent = "";
  setTimeout(() => delete form.dataset.sent, 3_000);
  if (form.matches("main form.form")) sessionStorage.setItem(sentHere, "yes");
});
