/* Where an answer came from, said beside its question: the page on which it was typed, with a way to change it there. */

import { ROOT } from "./files.mjs";

const ASK = "#change-";

/* The address of the form on the page *path* that asks *question*, at that question. */
export const wayTo = (path, question) => new URL(`${path}${ASK}${question}`, ROOT).href;

const fieldOf = (form, question) => form.querySelector(`[data-field="${CSS.escape(question)}"]`);

/* The first box of the question of *form* that *hash* leads to, or nothing. */
export function asked(form, hash) {
  const field = hash.startsWith(ASK) ? fieldOf(form, decodeURIComponent(hash.slice(ASK.length))) : null;
  return field?.querySelector("input, select, textarea");
}

/* *typed* is {question: {title, path}}; an answer without a title came from a case file. Nothing is said of answers typed
 * on this very page. */
export function tellWhereTyped(form, typed, words) {
  const here = location.pathname.slice(ROOT.pathname.length);
  for (const [question, place] of Object.entries(typed)) {
    if (place && place.path !== here) fieldOf(form, question).append(note(form, question, place, words));
  }
}

function note(form, question, { title, path }, words) {
  const field = fieldOf(form, question);
  const told = document.createElement("p");
  told.className = "acs-typed";
  told.dataset.typed = question;
  told.append(`${title ? words("typed").replace("{page}", () => title) : words("typed-file")} `);
  const link = told.appendChild(document.createElement("a"));
  link.href = wayTo(path, question);
  link.textContent = words("change-there");
  const named = link.appendChild(document.createElement("span"));
  named.className = "acs-hidden";
  named.textContent = ` ${field.querySelector("[data-label]").textContent}`;
  const described = field.matches("fieldset") ? field : field.querySelector("[aria-describedby]");
  told.id = `${described.getAttribute("aria-describedby").split(" ").at(-1)}-typed`;
  described.setAttribute("aria-describedby", `${described.getAttribute("aria-describedby")} ${told.id}`);
  return told;
}

/* Take away what is said of *questions*, all if none are named: their answers are typed here now. */
export function typedHere(form, questions) {
  for (const told of form.querySelectorAll("[data-typed]")) {
    if (!questions || [...questions].includes(told.dataset.typed)) told.remove();
  }
}

/* Say *sentence* once above *answer*, so that no result stands unmarked under answers that have changed since. */
export function outdate(answer, sentence) {
  if (answer.querySelector("[data-stale]")) return;
  const note = document.createElement("p");
  note.className = "acs-warnings";
  note.dataset.stale = "";
  note.textContent = sentence;
  answer.prepend(note);
}
