// Text and findings kept side by side: what is chosen in one is lit in the other. The keys are those of all cards (cards.js).
"use strict";

const text = document.getElementById("text");
const marker = document.getElementById("mark");

const marksOf = (id) => [...text.querySelectorAll(`mark[data-f~="${id}"]`)];

cards.onChoose = (finding, scroll) => {
  text.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
  const marks = marksOf(finding.id.slice(1));
  marks.forEach((mark) => mark.classList.add("lit"));
  if (scroll && getComputedStyle(text).overflowY === "auto") marks[0]?.scrollIntoView({ block: "center" });
};

text.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (!mark || !getSelection().isCollapsed) return;
  const ids = mark.dataset.f.split(" ");
  cards.choose(document.getElementById(`f${ids[ids.length - 1]}`));
});

// What another reviewer decided comes in beside; a form somebody is typing in is left alone, and so is what is the same.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const old = event.detail.target;
  const fresh = event.detail.fragment.firstElementChild;
  if (!old.classList.contains("finding") || !fresh) return;
  const isSame = old.dataset.version === fresh.dataset.version;
  if (isSame || old.classList.contains("editing")) event.preventDefault();
});
document.addEventListener("htmx:oobAfterSwap", () => {
  if (cards.current && !cards.current.isConnected) cards.choose(document.getElementById(cards.current.id), { scroll: false });
});

// Selected words become a finding: places are counted in code points, as everywhere.
const points = (words) => [...words].length;
function placeOf(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  return piece && text.contains(piece) ? Number(piece.dataset.at) + points(piece.textContent.slice(0, offset)) : null;
}
document.addEventListener("selectionchange", () => {
  if (!marker) return;
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const start = range && text.contains(range.commonAncestorContainer) ? placeOf(range.startContainer, range.startOffset) : null;
  const end = range && start !== null ? placeOf(range.endContainer, range.endOffset) : null;
  marker.hidden = start === null || end === null;
  if (marker.hidden) return;
  marker.elements.start.value = start;
  marker.elements.end.value = end;
});

// A place in the text (#at-START-END, in code points) is lit and shown; it need not be a finding.
function showPlace(start, end) {
  const pieces = [...text.querySelectorAll("[data-at]")].filter((piece) => {
    const at = Number(piece.dataset.at);
    return at < end && at + points(piece.textContent) > start;
  });
  pieces.forEach((piece) => piece.classList.add("shown"));
  pieces[0]?.scrollIntoView({ block: "center" });
}
const place = location.hash.match(/^#at-(\d+)-(\d+)$/);
if (place) showPlace(Number(place[1]), Number(place[2]));

const asked = location.hash && document.querySelector(`.finding${CSS.escape(location.hash).replace("\\#", "#")}`);
if (!place) cards.choose(asked || cards.all().find((card) => card.classList.contains("proposed")) || cards.all()[0]);
