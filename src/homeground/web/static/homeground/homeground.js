// What pages gain when scripts run; every page works without.
"use strict";

const said = document.getElementById("said");

function tell(text) {
  const line = document.createElement("p");
  line.textContent = text;
  said.replaceChildren(line);
}

// A sentence to say can be copied.
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()).then(
    () => tell("Copied."),
    () => tell("The browser would not copy it. Mark the sentence and copy it by hand."),
  );
});

// Light or dark without loading the page again, so that what was typed stays.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form.theme");
  if (!form || !event.submitter) return;
  event.preventDefault();
  fetch(form.action, { method: "POST", body: new FormData(form, event.submitter), redirect: "manual" });
  document.documentElement.dataset.theme = event.submitter.value;
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }
});

// When a save in place fails, nothing is swapped, and what was typed still stands in the form.
document.addEventListener("htmx:sendError", () =>
  tell("Not saved: the program does not answer. What you typed is still here. Start the program again, or copy your words."),
);
document.addEventListener("htmx:responseError", () =>
  tell("Not saved. What you typed is still here. Open the page in another window before you go on."),
);

// What takes a while says so, in the place where its result will be told.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.dataset.busy) tell(event.target.dataset.busy);
});
