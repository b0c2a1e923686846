// `/` opens Find by name from everywhere. Everything here works without this file too, by its buttons.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  const field =
    document.querySelector("[data-finder] input[type=search]") ?? document.querySelector("[data-find]");
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
});

// Hits follow the typing. What is typed goes with the body of a request, never into an address.
const finder = document.querySelector("[data-finder]");
if (finder instanceof HTMLFormElement) {
  const hits = document.getElementById("hits");
  let timer = 0;
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    const body = new URLSearchParams(new FormData(finder));
    body.set("part", "hits");
    const answer = await fetch(finder.action, { method: "POST", body });
    // Signed out meanwhile: the page itself knows what to say then.
    if (answer.redirected || !answer.ok) return finder.submit();
    const drawn = await answer.text();
    // A later answer is not overtaken by an earlier one.
    if (turn === asked && hits) hits.innerHTML = drawn;
  };
  finder.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask().catch(() => undefined), 150);
  });
  finder.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void ask().catch(() => finder.submit());
  });
}

// A page that waits for long work looks again by itself, until it has nothing to wait for.
const look = async () => {
  const waiting = document.querySelector("[data-running]");
  if (!waiting) return;
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  if (answer.redirected || !answer.ok) return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-running]");
  if (!fresh) return location.reload();
  waiting.replaceWith(fresh);
  setTimeout(() => void look().catch(() => undefined), 1_000);
};
if (document.querySelector("[data-running]")) setTimeout(() => void look().catch(() => undefined), 700);
