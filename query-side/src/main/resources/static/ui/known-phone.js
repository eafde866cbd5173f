/* For a phone number that is on file: registers an again-visit with the typed values, or opens the card. */
"use strict";
(function () {
  const WAIT = 250;
  const FEWEST = 9;
  let timer;
  let asked;

  const placeOf = (form) => form.querySelector("[data-known-phone]");

  async function ask(form) {
    const place = placeOf(form);
    const phone = form.elements.phone.value.trim();
    if (asked) asked.abort();
    if (folds.digits(phone) < FEWEST) {
      place.replaceChildren();
      return;
    }
    const mine = (asked = new AbortController());
    try {
      const answer = await fetch("/known-phone?phone=" + encodeURIComponent(phone), { signal: mine.signal, credentials: "same-origin", headers: { Accept: "text/html", "Accept-Language": document.documentElement.lang } });
      const text = answer.ok && !answer.redirected ? await answer.text() : "";
      if (asked === mine) place.innerHTML = text;
    } catch (e) {
      if (asked === mine) place.replaceChildren();
    }
  }

  /* Not an input of type hidden: drafts are identified by those. */
  function choose(form, prospect) {
    forget(form);
    const field = document.createElement("input");
    field.name = "prospectId";
    field.value = prospect;
    field.hidden = true;
    field.dataset.chosen = "";
    form.append(field);
  }
  /* A returning customer is assigned to their own consultant, unless another than the proposed one was chosen. */
  function lead(form, own) {
    const field = form.elements.consultant;
    const options = field ? Array.from(field.options || []) : [];
    const proposed = options.find((option) => option.defaultSelected);
    const untouched = field && field.value === (proposed ? proposed.value : "");
    if (own && untouched && options.some((option) => option.value === own)) field.value = own;
  }
  const forget = (form) => form.querySelectorAll("[data-chosen]").forEach((field) => field.remove());

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form");
    if (!form || event.target.name !== "phone" || !placeOf(form)) return;
    clearTimeout(timer);
    timer = setTimeout(() => ask(form), WAIT);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-again-visit]");
    if (!button) return;
    const form = button.closest("form");
    choose(form, button.dataset.againVisit);
    lead(form, button.dataset.againConsultant);
    form.requestSubmit();
  });
  document.addEventListener("showroom:refused", (event) => {
    const form = event.target;
    if (!placeOf(form)) return;
    forget(form);
    if (event.detail.problem && event.detail.problem.code === "duplicatePhone") ask(form);
  });
  document.addEventListener("showroom:done", (event) => {
    const form = event.target;
    if (!placeOf(form)) return;
    forget(form);
    placeOf(form).replaceChildren();
  });
})();
