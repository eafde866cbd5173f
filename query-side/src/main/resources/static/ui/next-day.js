/* The next day follows the grade that is chosen, by the days the server has worked out; a day chosen by hand stays if the grade allows it. */
"use strict";
(function () {
  function follow(form) {
    const day = form.querySelector("input[data-proposed]");
    if (!day) return;
    const grade = form.querySelector('input[name="grade"]:checked');
    const late = form.elements.occurredAt && form.elements.occurredAt.value;
    const proposed = late ? "" : grade ? grade.dataset.next || "" : day.defaultValue;
    const byHand = day.value && day.value !== day.dataset.proposed;
    const told = document.getElementById(day.getAttribute("aria-describedby").split(" ")[0]);
    if (!day.dataset.any) {
      if (proposed) day.max = proposed;
      else day.removeAttribute("max");
    }
    if (!byHand || (proposed && !day.dataset.any && day.value > proposed)) day.value = proposed;
    day.dataset.proposed = proposed || "none";
    if (told) told.textContent = late || !proposed ? told.dataset.empty : grade ? grade.dataset.nextSaid : told.textContent;
  }
  document.addEventListener("change", (event) => {
    const form = event.target.closest && event.target.closest("form[data-command]");
    if (form && event.target.name !== "nextDueOn") follow(form);
  });
})();
