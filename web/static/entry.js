// While writing an entry: how long the spoken answer is, and how it sounds in one piece. Without script the page does without.
"use strict";
(() => {
  const form = document.querySelector("form.entry-form");
  const spoken = document.getElementById("spoken");
  const count = document.getElementById("spoken-count");
  const preview = document.getElementById("spoken-preview");
  if (!form || !spoken || !count || !preview) {
    return;
  }
  const limit = Number(form.dataset.spokenLimit);
  const show = () => {
    const length = Array.from(spoken.value.trim()).length;
    const seconds = Math.round(length / 4);
    count.textContent = length > limit
      ? `${length}字，超出${length - limit}字，请缩短`
      : `${length}字，念出来约${seconds}秒，还可以写${limit - length}字`;
    count.classList.toggle("trouble", length > limit);
    preview.hidden = length === 0;
    preview.textContent = `您好，${spoken.value.trim()}`;
  };
  spoken.addEventListener("input", show);
  show();
})();
