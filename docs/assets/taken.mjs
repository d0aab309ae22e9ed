/* What a reader takes along from a result: tables as CSV, dates as a calendar file, words to copy. Made here, sent nowhere. */

import { save } from "./files.mjs";

/* A text that a spreadsheet would take for a formula is marked as text. */
const FORMULA = /^(?:[=+@]|-(?!\d))/;

function cell(value) {
  const text = String(value ?? "").replace(FORMULA, "'$&");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/* The headings as the reader sees them, the values as plain numbers and dates. */
function csv(place, { rows }) {
  const headings = [...place.querySelectorAll("thead th")].map((heading) => heading.textContent);
  return [headings, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

function button(words, name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "acs-button acs-button-second acs-take";
  made.textContent = words(name);
  made.addEventListener("click", act);
  return made;
}

/* Offer all that *data* holds beside its place in *answer*. *words* gives a sentence, *say* tells it to the reader. */
export function offer(answer, data, words, say) {
  for (const place of answer.querySelectorAll("[data-table]")) {
    const table = data.tables[place.dataset.table];
    place.after(button(words, "csv", () => save(`${place.dataset.table}.csv`, "text/csv", csv(place, table))));
  }
  for (const made of answer.querySelectorAll("[data-download]")) {
    made.hidden = false;
    made.addEventListener("click", () => save("dates.ics", "text/calendar", data[made.dataset.download]));
  }
  for (const made of answer.querySelectorAll("[data-copy]")) {
    made.hidden = false;
    made.addEventListener("click", () =>
      navigator.clipboard.writeText(data.statements[made.dataset.copy].text).then(
        () => say("copied"),
        () => say("copy-failed"),
      ),
    );
  }
  for (const made of answer.querySelectorAll("[data-text]")) {
    const { file, text } = data.statements[made.dataset.text];
    made.hidden = false;
    made.addEventListener("click", () => save(file, "text/plain;charset=utf-8", text));
  }
  answer.append(button(words, "print", () => window.print()));
}
