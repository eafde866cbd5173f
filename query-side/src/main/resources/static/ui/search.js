/* Search box with suggestions: arrow keys, Enter, Escape. Without suggestions, submitting opens the list. */
"use strict";
(function () {
  const WAIT = 150;
  const FEWEST = 2;
  const form = document.querySelector("form[data-quick-search]");
  if (!form) return;
  const box = form.elements.q;
  const place = form.querySelector(".sr-found");
  let timer;
  let asked;

  const options = () => Array.from(place.querySelectorAll('[role="option"]'));
  const chosen = () => place.querySelector('[aria-selected="true"]');

  function choose(option) {
    options().forEach((each) => each.setAttribute("aria-selected", String(each === option)));
    if (option) {
      box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
  }
  function expanded(open) {
    box.setAttribute("aria-expanded", String(open));
    if (open) box.setAttribute("aria-controls", "search-options");
    else box.removeAttribute("aria-controls");
  }
  function close() {
    clearTimeout(timer);
    if (asked) asked.abort();
    asked = null;
    place.hidden = true;
    expanded(false);
    choose(null);
  }
  async function ask() {
    const words = box.value.trim();
    if (words.length < FEWEST) return close();
    if (asked) asked.abort();
    const mine = (asked = new AbortController());
    try {
      const answer = await fetch("/search?q=" + encodeURIComponent(words), { signal: mine.signal, credentials: "same-origin", headers: { Accept: "text/html", "Accept-Language": document.documentElement.lang } });
      const text = answer.ok && !answer.redirected ? await answer.text() : null;
      if (asked !== mine) return;
      if (text === null) return close();
      place.innerHTML = text;
      place.hidden = !place.textContent.trim();
      expanded(options().length > 0);
      choose(null);
    } catch (e) {
      if (asked === mine) close();
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  box.addEventListener("focus", () => {
    if (place.hidden && box.value.trim().length >= FEWEST) ask();
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !place.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || place.hidden) return;
    const all = options();
    if (!all.length) return;
    event.preventDefault();
    const down = event.key === "ArrowDown";
    const at = all.indexOf(chosen());
    choose(at < 0 ? all[down ? 0 : all.length - 1] : all[at + (down ? 1 : -1)] || null);
  });
  form.addEventListener("submit", (event) => {
    const option = !place.hidden && chosen();
    if (!option) return;
    event.preventDefault();
    location.assign(option.href);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  /* Keeps the focus on mousedown, because losing it would close the list before the click. */
  place.addEventListener("mousedown", (event) => event.preventDefault());
})();
