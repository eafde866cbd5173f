/* Prompts for the reason of an export with whole phone numbers, and sends it with the request. */
"use strict";
(function () {
  let wanted = null;

  /* The dialog is moved out of live parts, which may be replaced while the user types. */
  function dialog() {
    const held = document.querySelector("body > #reason");
    const given = document.getElementById("reason");
    if (!held && given) document.body.append(given);
    return held || given;
  }

  document.addEventListener("click", (event) => {
    const at = event.target.closest ? event.target : null;
    const link = at && at.closest("a[data-reason]");
    if (link && dialog()) {
      event.preventDefault();
      wanted = link.href;
      dialog().showModal();
      dialog().querySelector("input").select();
    } else if (at && at.closest("#reason [data-cancel]")) {
      dialog().close();
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("#reason form");
    if (form && wanted) {
      const address = new URL(wanted);
      address.searchParams.set("reason", form.querySelector("input").value.trim());
      location.assign(address.href);
    }
  });
})();
