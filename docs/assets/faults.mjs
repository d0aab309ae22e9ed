/* People's mistakes: all at once in a summary with the focus, and the same words beside each field. */

function part(place, name) {
  return place.querySelector(`[data-part="${name}"]`);
}

/* Brings the reader to the beginning of *place*, however long it is. */
export function lead(place) {
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}

/* Take every sentence about a fault away again; *mark* is the word before the page's title. */
export function clearFaults(place, mark) {
  part(place, "faults").hidden = true;
  for (const sentence of place.querySelectorAll("[data-fault]")) {
    sentence.hidden = true;
    sentence.replaceChildren();
  }
  for (const control of place.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  if (document.title.startsWith(`${mark} `)) document.title = document.title.slice(mark.length + 1);
}

/* Show *faults*, {name: sentence}. *reveal* makes the step visible in which a control stands. */
export function showFaults(place, faults, mark, reveal) {
  const summary = part(place, "faults");
  const items = Object.entries(faults).map(([name, text]) => tell(place, name, text, reveal));
  summary.querySelector("ul").replaceChildren(...items);
  summary.hidden = false;
  lead(summary);
  document.title = `${mark} ${document.title}`;
}

const labelOf = (field) => field?.querySelector("[data-label]")?.textContent.trim();

/* Writes the sentence beside its field; gives the line of the summary: the question, the sentence, and the way there. */
function tell(place, name, text, reveal) {
  const field = place.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const controls = [...(field?.querySelectorAll("input, select, textarea") ?? [])];
  const item = document.createElement("li");
  const line = item.appendChild(document.createElement(controls.length ? "a" : "span"));
  const questions = [field?.parentElement.closest("[data-field]"), field].map(labelOf);
  line.textContent = [...questions, text].filter(Boolean).join(" ");
  if (!controls.length) return item;
  const sentence = field.querySelector("[data-fault]");
  const word = document.createElement("span");
  word.className = "acs-hidden";
  word.textContent = sentence.dataset.fault;
  sentence.replaceChildren(word, ` ${text}`);
  sentence.hidden = false;
  for (const control of controls) if (control.type !== "radio") control.ariaInvalid = "true";
  line.href = `#${controls[0].id}`;
  line.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    reveal(controls[0]);
    controls[0].focus();
  });
  return item;
}
