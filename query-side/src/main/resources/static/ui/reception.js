/* Reception: updates minutes; the form proposes the next consultant until another is chosen. */
"use strict";
(function () {
  const consultant = () => document.getElementById("register-consultant");

  function propose() {
    const desk = document.getElementById("reception");
    const field = consultant();
    if (!desk || !field || field === document.activeElement) return;
    const proposed = Array.from(field.options).find((option) => option.defaultSelected);
    const chosen = field.selectedOptions[0];
    const untouched = !proposed || chosen === proposed;
    if (proposed && proposed.value === desk.dataset.next) return;
    for (const option of field.options) option.defaultSelected = option.value === desk.dataset.next;
    // Changing defaultSelected also changes the selection, so a choice of the user is restored.
    field.value = untouched ? desk.dataset.next : chosen.value;
  }

  function minutes() {
    document.querySelectorAll("[data-since]").forEach((cell) => {
      cell.textContent = folds.minutesSince(cell.dataset.since, Date.now());
    });
  }

  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-choose]");
    if (!choice) return;
    consultant().value = choice.dataset.choose;
    document.getElementById("register-partySize").focus();
  });
  document.addEventListener("htmx:afterSettle", () => {
    propose();
    minutes();
  });
  document.addEventListener("DOMContentLoaded", minutes);
  setInterval(minutes, 15000);
})();
