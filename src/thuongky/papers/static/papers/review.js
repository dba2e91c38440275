// The review by keyboard, and text and findings kept side by side. Every act is a button of the page; this only presses them.
"use strict";

const text = document.getElementById("text");
const marker = document.getElementById("mark");
let current = null;

const findings = () => [...document.querySelectorAll(".finding")];
const idOf = (finding) => finding.id.slice(1);
const marksOf = (id) => [...text.querySelectorAll(`mark[data-f~="${id}"]`)];

function choose(finding, { scroll = true } = {}) {
  if (!finding) return;
  current?.classList.remove("current");
  text.querySelectorAll("mark.lit").forEach((mark) => mark.classList.remove("lit"));
  current = finding;
  current.classList.add("current");
  const marks = marksOf(idOf(finding));
  marks.forEach((mark) => mark.classList.add("lit"));
  if (!scroll) return;
  finding.scrollIntoView({ block: "nearest" });
  if (getComputedStyle(text).overflowY === "auto") marks[0]?.scrollIntoView({ block: "center" });
  if (!finding.contains(document.activeElement)) finding.focus({ preventScroll: true });
}

function step(by) {
  const all = findings();
  const at = all.indexOf(current);
  choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

// After a decision: the next finding that nobody has spoken about, or simply the next.
function goOn(from) {
  const all = findings();
  const behind = all.slice(all.indexOf(from) + 1);
  choose(behind.find((finding) => finding.classList.contains("proposed")) ?? behind[0] ?? from);
}

function press(key) {
  const target = current?.querySelector(`[data-key="${key}"]`);
  if (!target) return false;
  if (/^[1-9]$/.test(key) && !target.closest("details").open) return false;
  target.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape") { if (press("Escape")) event.preventDefault(); return; }
  if (typing) return;
  if (event.key === "j" || event.key === "k") { event.preventDefault(); step(event.key === "j" ? 1 : -1); return; }
  if (event.key === "Enter" && event.target.matches("a, button, summary")) return;
  if (press(event.key)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const mark = event.target.closest("#text mark");
  if (mark && getSelection().isCollapsed) {
    const ids = mark.dataset.f.split(" ");
    choose(document.getElementById(`f${ids[ids.length - 1]}`));
    return;
  }
  const finding = event.target.closest(".finding");
  if (finding && !event.target.closest("button, a, summary, input, select")) choose(finding);
});

document.addEventListener("focusin", (event) => {
  const finding = event.target.closest(".finding");
  if (finding && finding !== current) choose(finding, { scroll: false });
});

// A card that came back from the server takes the place of the one that was chosen; only once it is settled are its classes its own.
document.addEventListener("htmx:afterSettle", (event) => {
  const finding = document.getElementById(event.detail.target.id);
  if (!finding?.classList.contains("finding") || finding.id !== current?.id) return;
  const field = finding.querySelector(".problem ~ form input, form.stack input:not([type=hidden])");
  if (finding.classList.contains("editing")) { choose(finding); field?.focus(); return; }
  if (finding.classList.contains("proposed") || finding.querySelector(".problem")) { choose(finding); return; }
  if (event.detail.requestConfig?.verb === "post") goOn(finding); else choose(finding);
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
  if (current && !current.isConnected) { const again = document.getElementById(current.id); current = null; choose(again, { scroll: false }); }
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
if (!place) choose(asked || findings().find((finding) => finding.classList.contains("proposed")) || findings()[0]);
