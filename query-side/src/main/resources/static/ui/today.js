/* Keyboard of a consultant's day: j and k move through the list; the selected task is marked. */
"use strict";
(function () {
  const links = () => Array.from(document.querySelectorAll("#todo .td-list a"));
  function mark(chosen) {
    links().forEach((link) => (link === chosen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const all = links();
    const at = all.findIndex((link) => link.hasAttribute("aria-current"));
    const next = all[folds.stepped(at, step, all.length)];
    if (next) {
      event.preventDefault();
      next.click();
      next.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#todo .td-list a");
    if (link) mark(link);
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    const shown = new URLSearchParams(location.search).get("prospect");
    if (shown) mark(links().find((link) => link.href.endsWith("prospect=" + shown)));
  });
  document.addEventListener("DOMContentLoaded", () => {
    const account = document.getElementById("RecordContact-account");
    if (account && matchMedia("(min-width: 1001px)").matches && new URLSearchParams(location.search).has("done")) account.focus();
  });
})();
