// Files dropped anywhere on the page are taken in at once; without this script the form's own button does it.
"use strict";
const form = document.getElementById("drop");
if (form) {
  const input = document.getElementById("files");
  input.addEventListener("change", () => { if (input.files.length) form.requestSubmit(); });
  document.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
