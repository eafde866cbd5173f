/* Customer field of a form: search by name, phone or plate; arrow keys, Enter, Escape; submits the prospect id. */
"use strict";
(function () {
  const WAIT = 150;
  const FEWEST = 2;
  let timer;
  let asked;

  const parts = (element) => {
    const picker = element && element.closest && element.closest("[data-picker]");
    return picker && { picker: picker, box: picker.querySelector('[role="combobox"]'), place: picker.querySelector("[data-found]"), value: picker.querySelector("[data-value]") };
  };
  const options = (of) => Array.from(of.place.querySelectorAll('[role="option"]'));
  const marked = (of) => of.place.querySelector('[aria-selected="true"]');

  function mark(of, option) {
    options(of).forEach((each) => each.setAttribute("aria-selected", String(each === option)));
    if (option) {
      of.box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else of.box.removeAttribute("aria-activedescendant");
  }
  function close(of) {
    clearTimeout(timer);
    if (asked) asked.abort();
    asked = null;
    of.place.hidden = true;
    of.box.setAttribute("aria-expanded", "false");
    mark(of, null);
  }
  function take(of, option) {
    of.value.value = decodeURIComponent(new URL(option.href).pathname.split("/").pop());
    of.box.value = Array.from(option.children, (part) => part.textContent.trim()).slice(1, 4).filter(Boolean).join(" · ");
    close(of);
    of.box.dispatchEvent(new Event("change", { bubbles: true }));
  }
  async function ask(of) {
    const words = of.box.value.trim();
    if (words.length < FEWEST) return close(of);
    if (asked) asked.abort();
    const mine = (asked = new AbortController());
    try {
      const answer = await fetch("/search?q=" + encodeURIComponent(words), { signal: mine.signal, credentials: "same-origin", headers: { Accept: "text/html", "Accept-Language": document.documentElement.lang } });
      const text = answer.ok && !answer.redirected ? await answer.text() : null;
      if (asked !== mine) return;
      if (text === null) return close(of);
      of.place.innerHTML = text;
      of.place.querySelectorAll(".sr-found-all").forEach((all) => all.remove());
      // The list of the search box may be open: ids must be unique on a page.
      of.place.querySelectorAll("[id]").forEach((each) => (each.id = of.box.id + "-" + each.id));
      const list = of.place.querySelector('[role="listbox"]');
      if (list) of.box.setAttribute("aria-controls", list.id);
      of.place.hidden = !of.place.textContent.trim();
      of.box.setAttribute("aria-expanded", String(options(of).length > 0));
      mark(of, options(of)[0] || null);
    } catch (e) {
      if (asked === mine) close(of);
    }
  }

  document.addEventListener("input", (event) => {
    const of = parts(event.target);
    if (!of || event.target !== of.box) return;
    of.value.value = "";
    clearTimeout(timer);
    timer = setTimeout(() => ask(of), WAIT);
  });
  document.addEventListener(
    "keydown",
    (event) => {
      const of = parts(event.target);
      if (!of || event.target !== of.box || of.place.hidden || event.isComposing) return;
      const all = options(of);
      if (event.key === "Escape") {
        close(of);
      } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && marked(of)) {
        take(of, marked(of));
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(of, all[folds.around(all.indexOf(marked(of)), step, all.length)]);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const of = parts(event.target);
    const option = of && event.target.closest('[role="option"]');
    if (!option) return;
    event.preventDefault();
    take(of, option);
    of.box.focus();
  });
  document.addEventListener("mousedown", (event) => {
    const of = parts(event.target);
    if (of && of.place.contains(event.target)) event.preventDefault();
  });
  document.addEventListener("focusout", (event) => {
    const of = parts(event.target);
    if (of && !of.picker.contains(event.relatedTarget)) close(of);
  });
})();
