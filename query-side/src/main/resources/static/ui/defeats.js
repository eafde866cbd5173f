/* One comment, two answers: the button pressed names the command that the form sends. */
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-answers]");
  if (button) button.form.dataset.command = button.dataset.answers;
});
