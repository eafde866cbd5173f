/* A seal taken out earlier is read here and sent with the question: the file itself never leaves the browser. */
"use strict";
document.addEventListener("change", async (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.dataset.seal === undefined) return;
  const fields = Array.from(input.form.querySelectorAll("input[type=hidden]"));
  fields.forEach((field) => (field.value = ""));
  input.setCustomValidity("");
  if (!input.files.length) return;
  try {
    const seal = JSON.parse(await input.files[0].text());
    // The access log's seal stands inside; a file from before there was one has none.
    if (fields.some((field) => field.dataset.kind !== "json" && seal[field.name] === undefined)) throw new Error("incomplete");
    fields.forEach((field) => {
      const value = seal[field.name];
      field.value = value === undefined ? "" : field.dataset.kind === "json" ? JSON.stringify(value) : String(value);
    });
  } catch (e) {
    input.setCustomValidity(input.dataset.wrong);
  }
  input.reportValidity();
});
