// Comfort only: the page is complete without it.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;

  const tellLanguage = () => {
    const lang = document.getElementById("lang-en").checked ? "en" : "vi";
    root.lang = lang;
    document.title = lang === "en" ? root.dataset.titleEn : root.dataset.titleVi;
  };
  all("input.lang").forEach((button) => button.addEventListener("change", tellLanguage));
  tellLanguage();

  const unfold = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  };

  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐð]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
  const rows = all("tr[data-state]");
  const words = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const field = document.getElementById("find");

  const chosenState = () => document.querySelector("input[name=only]:checked").value;

  const narrow = () => {
    const sought = folded(field.value);
    const state = chosenState();
    const shown = new Set();
    for (const row of rows) {
      row.hidden = !words.get(row).includes(sought);
      if (!row.hidden && (state === "any" || row.dataset.state === state)) shown.add(row);
    }
    for (const part of all("table.orders, table.orders tbody")) {
      part.hidden = !all("tr[data-state]", part).some((row) => shown.has(row));
    }
    const lines = new Set([...shown].map((row) => row.cells[0].textContent));
    all(".shown-count").forEach((place) => (place.textContent = lines.size));
    document.querySelector(".shown").hidden = !sought && state === "any";
    document.querySelector(".shown-none").hidden = lines.size > 0;
  };

  const showAll = () => {
    field.value = "";
    document.getElementById("only-any").checked = true;
    narrow();
  };

  if (field) {
    field.closest("[hidden]").hidden = false;
    field.addEventListener("input", narrow);
    all("input[name=only]").forEach((button) => button.addEventListener("change", narrow));
    narrow();
  }

  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    unfold(target);
    if (field && target.matches("tr[data-state]") && !target.offsetParent) showAll();
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  if (location.hash) open();
})();
