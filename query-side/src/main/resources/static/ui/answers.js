/* One comment, two answers: the button pressed names the command that the form sends, and whether it takes a word. */
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-answers]");
  if (!button) return;
  button.form.dataset.command = button.dataset.answers;
  button.form.elements.comment.required = button.hasAttribute("data-takes-word");
});
