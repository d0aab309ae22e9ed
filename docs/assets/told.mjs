/* Answers in plain words, as text of elements: what a reader typed never becomes HTML. */

const PARTS = ["month", "day", "year"];

/* An element *name* that says *text*. */
export function made(name, text = "") {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/* The answer *value* to *question* as elements and words: rows and places as a list, all else as one text. *words* gives a
 * sentence by its name, *lang* is the language of days. */
export function told(question, value, words, lang) {
  const { kind, columns, item, places } = question;
  if (kind !== "rows" && kind !== "list") return [plain(question, value, words, lang)];
  const list = made("ul");
  for (const [place, entry] of Object.entries(value)) {
    const line = list.appendChild(made("li"));
    const name = places?.[place] || words("line", { number: Number(place) + 1 });
    line.append(made("strong", `${name}: `));
    if (item) line.append(plain(item, entry, words, lang));
    else for (const [id, given] of Object.entries(entry)) line.append(cell(columns[id], given, words, lang));
  }
  return [list];
}

function cell(column = { label: "" }, value, words, lang) {
  const shown = made("span", `${column.label} `);
  shown.className = "acs-cell";
  shown.append(made("b", plain(column, value, words, lang)));
  return shown;
}

function plain({ kind, choices }, value, words, lang) {
  if (kind === "date") return day(value, lang);
  if (choices) return choices[value] ?? value;
  if (kind === "money" && /^\d/.test(value)) return words("dollars", { value });
  if (kind === "percent" && /\d$/.test(value)) return words("percent", { value });
  return value;
}

/* A day in words; what is no day, as typed. */
function day(parts, lang) {
  const [month, date, year] = PARTS.map((part) => Number(parts[part]));
  const read = new Date(Date.UTC(year, month - 1, date));
  if (!(year > 999) || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== date) {
    return PARTS.map((part) => parts[part] ?? "").join("/");
  }
  return read.toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
}
