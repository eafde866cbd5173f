/* Sets the next contact day by the chosen grade, from days computed by the server; a day chosen by hand is kept if the grade allows it. */
"use strict";
(function () {
  function follow(form) {
    const day = form.querySelector("input[data-proposed]");
    if (!day) return;
    const grade = form.querySelector('input[name="grade"]:checked');
    const late = form.elements.occurredAt && form.elements.occurredAt.value;
    const { proposed, value } = folds.nextDay({ value: day.value, drawn: day.defaultValue, before: day.dataset.proposed, any: day.dataset.any }, grade && grade.dataset, late);
    const told = document.getElementById(day.getAttribute("aria-describedby").split(" ")[0]);
    if (!day.dataset.any) {
      if (proposed) day.max = proposed;
      else day.removeAttribute("max");
    }
    day.value = value;
    day.dataset.proposed = proposed || "none";
    if (told) told.textContent = late || !proposed ? told.dataset.empty : grade ? grade.dataset.nextSaid : told.textContent;
  }
  document.addEventListener("change", (event) => {
    const form = event.target.closest && event.target.closest("form[data-command]");
    if (form && event.target.name !== "nextDueOn") follow(form);
  });
})();
