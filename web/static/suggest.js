// Completes what is typed into the search box (combobox with a list, after the ARIA pattern). Without this script the box
// works as it is. Arrow keys choose, Enter takes, Escape closes; how many there are is told to screen readers.
"use strict";
(() => {
  const KINDS = { title: "文件", question: "问答", topic: "主题" };
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("ul");
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "提示");
    list.hidden = true;
    const told = document.createElement("span");
    told.className = "unseen";
    told.setAttribute("role", "status");
    input.parentElement.classList.add("has-suggestions");
    input.parentElement.append(list, told);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    let chosen = -1;
    let wait = 0;
    let asked = "";
    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      const options = list.children;
      if (options.length === 0) return;
      chosen = (next + options.length) % options.length;
      for (let i = 0; i < options.length; i++) options[i].setAttribute("aria-selected", String(i === chosen));
      options[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[chosen].id);
    };
    const take = (option) => { window.location.href = option.dataset.href; };
    const show = (suggestions) => {
      list.replaceChildren(...suggestions.map((suggestion, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = suggestion.href;
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = suggestion.kind === "question" && !suggestion.id ? "常问" : KINDS[suggestion.kind] || "";
        option.append(suggestion.text, " ", kind);
        option.addEventListener("mousedown", (event) => { event.preventDefault(); take(option); });
        return option;
      }));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
      input.removeAttribute("aria-activedescendant");
      told.textContent = suggestions.length ? "有" + suggestions.length + "条提示，用上下键选择" : "";
    };
    const ask = async () => {
      const typed = input.value.trim();
      asked = typed;
      if (typed.length < 1 || typed.length > 60) { close(); return; }
      try {
        const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed));
        if (answer.ok && asked === typed && document.activeElement === input) show((await answer.json()).suggestions);
      } catch { close(); }
    };
    input.addEventListener("input", (event) => {
      clearTimeout(wait);
      if (!event.isComposing) wait = setTimeout(ask, 80);
    });
    input.addEventListener("compositionend", () => { clearTimeout(wait); wait = setTimeout(ask, 80); });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); mark(chosen + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); mark(chosen < 0 ? -1 : chosen - 1); }
      else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(list.children[chosen]); }
      else if (event.key === "Escape") { event.preventDefault(); close(); }
    });
    input.addEventListener("blur", close);
  }
})();
