// The facts of a document: Enter accepts the fact one is at, and what was typed is not left behind without a word.
// Without this script Enter saves all that was typed, and submitting refuses while something is unsaved.
"use strict";
(() => {
  const form = document.getElementById("facts-form");
  const notice = document.getElementById("unsaved");
  if (!form) {
    return;
  }
  const fields = [...form.querySelectorAll(".fact input, .fact select")];
  const first = new Map(fields.map(field => [field, field.value]));
  // what came back from a refusal is unsaved from the beginning
  const refused = form.querySelector(".fact label .lack") !== null;
  let leaving = false;
  const unsaved = () => refused || fields.some(field => field.value.trim() !== first.get(field).trim());
  const show = () => { if (notice) notice.hidden = !unsaved(); };
  form.addEventListener("input", show);
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches(".fact input")) {
      event.preventDefault();
      form.requestSubmit(event.target.closest(".fact").querySelector("button"));
    }
  });
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", event => {
    if (!leaving && unsaved()) {
      event.preventDefault();
    }
  });
  show();
})();
