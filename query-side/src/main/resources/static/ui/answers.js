/* A form with several submit buttons: the pressed one sets the command and whether a text is required. */
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-answers]");
  if (!button) return;
  button.form.dataset.command = button.dataset.answers;
  button.form.elements.comment.required = button.hasAttribute("data-takes-word");
});
