/* The contact status sheet: arrow keys between cells, a day's contact on hover, focus or tap. Listeners are on the grid, not on cells. */
"use strict";
(function () {
  const FIRST_DAY = 5;
  const section = () => document.getElementById("sheet");
  const grid = () => section().querySelector(".cs");
  const pop = () => document.getElementById("cs-pop");
  const known = new Map();
  let timer;
  let shownFor;

  const cellOf = (target) => (target && target.closest ? target.closest(".cs tbody tr:not(.cs-block):not(.cs-none) > *") : null);
  const linkOf = (cell) => cell.parentElement.querySelector("th a");

  /* ---- pop-up of a cell ---- */
  function addressOf(cell) {
    const day = cell.cellIndex - FIRST_DAY + 1;
    const link = linkOf(cell);
    if (!link || day < 1 || !/(^| )(c|in|out|x|sr-\w+)( |$)/.test(cell.className) || cell.cellIndex >= cell.parentElement.cells.length - 4) return null;
    const data = section().dataset;
    return "/reports/contact-sheet/cell?prospect=" + encodeURIComponent(link.pathname.split("/").pop()) + "&day=" + data.month + "-" + String(day).padStart(2, "0") + (data.known ? "&asKnownAt=" + encodeURIComponent(data.known) : "");
  }
  function place(cell) {
    const box = pop();
    const at = cell.getBoundingClientRect();
    box.hidden = false;
    const left = Math.min(at.left, window.innerWidth - box.offsetWidth - 8);
    const below = at.bottom + 4 + box.offsetHeight < window.innerHeight;
    box.style.left = Math.max(4, left) + "px";
    box.style.top = (below ? at.bottom + 4 : Math.max(4, at.top - 4 - box.offsetHeight)) + "px";
  }
  function hide() {
    clearTimeout(timer);
    shownFor = null;
    pop().hidden = true;
  }
  async function show(cell) {
    const address = addressOf(cell);
    if (!address) return hide();
    shownFor = cell;
    let html = known.get(address);
    if (html === undefined) {
      const answer = await fetch(address, { headers: { "Accept-Language": document.documentElement.lang }, credentials: "same-origin" }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) return;
      html = await answer.text();
      known.set(address, html);
    }
    if (shownFor !== cell || !cell.isConnected) return;
    pop().innerHTML = html;
    place(cell);
  }
  function soon(cell) {
    clearTimeout(timer);
    timer = setTimeout(() => show(cell), 140);
  }
  document.addEventListener("mouseover", (event) => {
    if (event.target.closest && event.target.closest("#cs-pop")) return;
    const cell = cellOf(event.target);
    if (cell && cell === shownFor) return;
    if (cell && addressOf(cell)) soon(cell);
    else if (!shownFor || shownFor !== document.activeElement) hide();
  });
  document.addEventListener("click", (event) => {
    const cell = cellOf(event.target);
    if (!cell) {
      if (!(event.target.closest && event.target.closest("#cs-pop"))) hide();
      return;
    }
    if (!event.target.closest("a")) go(cell);
  });

  /* ---- arrow keys: one cell of the grid is in the tab order ---- */
  let active;
  function mark(cell) {
    if (active && active !== cell) active.removeAttribute("tabindex");
    active = cell;
    cell.tabIndex = 0;
  }
  function go(cell) {
    mark(cell);
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(cell);
  }
  const rows = () => Array.from(grid().querySelectorAll("tbody tr:not(.cs-block):not(.cs-none)"));
  function next(cell, key) {
    const row = cell.parentElement;
    if (key === "ArrowLeft") return cell.previousElementSibling;
    if (key === "ArrowRight") return cell.nextElementSibling;
    if (key === "Home") return row.cells[1];
    if (key === "End") return row.cells[row.cells.length - 1];
    const all = rows();
    const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -15, PageDown: 15 }[key];
    const to = all[folds.stepped(all.indexOf(row), by, all.length)];
    return to && to.cells[cell.cellIndex];
  }
  document.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return hide();
    if (event.key === "Enter") {
      const link = linkOf(cell);
      if (link) {
        event.preventDefault();
        location.assign(link.href);
      }
      return;
    }
    if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"].includes(event.key)) return;
    const to = next(cell, event.key);
    if (to) {
      event.preventDefault();
      go(to);
    }
  });

  function begin() {
    if (!section()) return;
    const first = rows()[0];
    if (first) mark(first.cells[1]);
    grid().querySelectorAll("th a").forEach((link) => (link.tabIndex = -1));
  }
  document.addEventListener("scroll", () => !pop().hidden && shownFor && (shownFor.isConnected ? place(shownFor) : hide()), true);

  /* ---- keeps focus and scroll position when the grid is refreshed ---- */
  let kept;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== section() || event.detail.xhr.status !== 200) return;
    const scroll = section().querySelector(".cs-scroll");
    const link = active && linkOf(active);
    kept = { top: scroll.scrollTop, left: scroll.scrollLeft, row: link && link.pathname, cell: active && active.cellIndex, focused: active === document.activeElement };
    known.clear();
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (!kept || !section()) return;
    begin();
    const scroll = section().querySelector(".cs-scroll");
    const row = kept.row && rows().find((one) => one.querySelector('th a[href="' + CSS.escape(kept.row).replace(/\\\//g, "/") + '"]'));
    if (row) {
      mark(row.cells[kept.cell]);
      if (kept.focused) active.focus({ preventScroll: true });
    }
    scroll.scrollTop = kept.top;
    scroll.scrollLeft = kept.left;
    kept = null;
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
