// Cards gone through by keyboard: j and k move, any other key presses the button of the chosen card that bears it as data-key.
// Every act is a button of the page; this only presses them. `cards.onChoose` is called with each card that is chosen.
"use strict";

const cards = {
  current: null,
  onChoose: () => {},

  all: () => [...document.querySelectorAll(".finding")],

  choose(card, { scroll = true } = {}) {
    if (!card) return;
    cards.current?.classList.remove("current");
    cards.current = card;
    card.classList.add("current");
    cards.onChoose(card, scroll);
    if (!scroll) return;
    card.scrollIntoView({ block: "nearest" });
    if (!card.contains(document.activeElement)) card.focus({ preventScroll: true });
  },

  step(by) {
    const all = cards.all();
    const at = all.indexOf(cards.current);
    cards.choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  },

  // After a decision: the next card that nobody has spoken about, or simply the next.
  goOn(from) {
    const all = cards.all();
    const behind = all.slice(all.indexOf(from) + 1);
    cards.choose(behind.find((card) => card.classList.contains("proposed")) ?? behind[0] ?? from);
  },

  press(key) {
    const target = cards.current?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return false;
    const fold = target.closest("details");
    if (fold && target.tagName !== "SUMMARY" && !fold.open) return false;
    target.click();
    if (target.tagName === "SUMMARY" && fold.open) fold.querySelector("input:not([type=hidden])")?.focus();
    return true;
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape") {
    if (cards.press("Escape")) event.preventDefault();
    else if (event.target.closest("details[open]")) { event.target.closest("details").open = false; cards.choose(cards.current); }
    return;
  }
  if (event.target.matches("input, select, textarea")) return;
  if (event.key === "j" || event.key === "k") { event.preventDefault(); cards.step(event.key === "j" ? 1 : -1); return; }
  if (event.key === "Enter" && event.target.matches("a, button, summary")) return;
  if (cards.press(event.key)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const card = event.target.closest(".finding");
  if (card && !event.target.closest("button, a, summary, input, select, label")) cards.choose(card);
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".finding");
  if (card && card !== cards.current) cards.choose(card, { scroll: false });
});

// A card that came back from the server takes the place of the one that was chosen; only once it is settled are its classes its own.
document.addEventListener("htmx:afterSettle", (event) => {
  const card = document.getElementById(event.detail.target.id);
  if (!card?.classList.contains("finding") || card.id !== cards.current?.id) return;
  const field = card.querySelector("form.stack input:not([type=hidden])");
  if (card.classList.contains("editing")) { cards.choose(card); field?.focus(); return; }
  const isOpen = card.classList.contains("proposed") || card.querySelector(".problem");
  if (!isOpen && event.detail.requestConfig?.verb === "post") cards.goOn(card); else cards.choose(card);
});

if (!document.getElementById("text")) cards.choose(cards.all()[0]);
