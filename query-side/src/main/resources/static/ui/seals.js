/* Reads an exported seal file in the browser and submits its fields; the file is not uploaded. */
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
    // Contains the access log's seal, if there was one at the time of the export.
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
