/* Duty rota: a click appends a consultant to the day's order or removes them; saving sends each changed day. */
"use strict";
(function () {
  const forms = () => Array.from(document.querySelectorAll('#rota form[data-command="SetDutyRota"]'));
  const field = (form) => form.elements.consultants;
  const dayOf = (form) => form.elements.day.value;
  const order = (form) => JSON.parse(field(form).value || "[]");
  const changed = () => forms().filter((form) => field(form).value !== field(form).defaultValue);
  const cells = () => Array.from(document.querySelectorAll("#rota button.ro-cell"));
  const userOf = (cell) => cell.closest("tr").dataset.user;

  function set(form, users) {
    field(form).value = JSON.stringify(users);
    field(form).dispatchEvent(new Event("input", { bubbles: true }));
    draw();
  }

  function draw() {
    const orders = new Map(forms().map((form) => [dayOf(form), order(form)]));
    for (const cell of cells()) {
      const turn = orders.get(cell.dataset.day).indexOf(userOf(cell)) + 1;
      cell.setAttribute("aria-pressed", String(turn > 0));
      cell.querySelector("[data-turn]").textContent = turn || "";
    }
    orders.forEach((users, day) => (document.querySelector('[data-count="' + day + '"]').textContent = users.length));
    document.querySelectorAll("#rota tr[data-user]").forEach((row) => {
      row.querySelector("[data-days]").textContent = row.querySelectorAll('[aria-pressed="true"], .ro-on').length;
    });
    const waiting = changed();
    forms().forEach((form) => form.closest("td").classList.toggle("ro-changed", waiting.includes(form)));
    const save = document.querySelector("[data-rota-save]");
    if (!save) return;
    save.disabled = !waiting.length;
    save.querySelector("[data-rota-changed]").textContent = waiting.length ? "(" + waiting.length + ")" : "";
    // No live refresh while there are unsaved changes.
    const part = document.getElementById("rota");
    if (waiting.length) part.removeAttribute("data-live");
    else part.setAttribute("data-live", "");
  }

  document.addEventListener("click", (event) => {
    const cell = event.target.closest("#rota button.ro-cell");
    if (cell) {
      const form = forms().find((one) => dayOf(one) === cell.dataset.day);
      set(form, folds.turned(order(form), userOf(cell)));
    } else if (event.target.closest("[data-rota-copy]")) {
      // Days without a rota in the last week are not changed.
      forms().forEach((form) => form.dataset.copy !== "[]" && set(form, JSON.parse(form.dataset.copy)));
    } else if (event.target.closest("[data-rota-save]")) {
      next();
    }
  });

  /* Sends the days one by one: each is a command of its own; a rejected one keeps its input. */
  function next() {
    const form = changed()[0];
    if (form) form.requestSubmit();
  }
  document.addEventListener("showroom:done", (event) => {
    const form = event.target;
    if (!forms().includes(form)) return;
    field(form).defaultValue = field(form).value;
    draw();
    next();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches && event.target.matches('#rota form, #rota input[name="consultants"]')) draw();
  });
  document.addEventListener("htmx:afterSettle", draw);
  document.addEventListener("DOMContentLoaded", draw);
})();
