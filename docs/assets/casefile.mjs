/* What a case file is: one JSON object, {format, version, answers}, its answers by question. Everything in a file is looked
 * at before anything of it is used. */

const FORMAT = "acs-guide-case";
const VERSION = 2;
const ANSWERS = ["answers", "format", "version"];
const LOCKED = ["data", "encryption", "format", "version"];
const PLACE = /^\d{1,2}$/;
const DAY = ["month", "day", "year"];
const BRANCHES = ["row", "rows", "list", "date"];
const MARKUP = /<[a-z!/?]/i;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/* A file that is not taken; *reason* is the id of the sentence that says why. */
export class Refused extends Error {
  constructor(reason, question = "") {
    super(reason);
    this.reason = reason;
    this.question = question;
  }
}

function refuse(reason, question) {
  throw new Refused(reason, question);
}

/* Names with dots as objects within objects; without a prototype, so that no name means anything but itself. */
export function nested(flat) {
  const tree = Object.create(null);
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split(".");
    const last = path.pop();
    let branch = tree;
    for (const step of path) branch = branch[step] ??= Object.create(null);
    if (typeof branch !== "object") refuse("value");
    branch[last] = value;
  }
  return tree;
}

/* What makes a file of each older version one of the next. Version 1 had the names of boxes (`incomes.0.amount`) where
 * version 2 has objects within objects. */
const STEPS = { 1: (file) => ({ ...file, version: 2, answers: nested(file.answers) }) };

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const holds = (file, keys) => Object.keys(file).sort().join() === keys.join();

/* The object that *text* is: an open file or a locked one, of a version up to this one. */
export function fileOf(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    refuse("not-case");
  }
  if (!isObject(file) || file.format !== FORMAT || !Number.isInteger(file.version)) refuse("not-case");
  if (file.version > VERSION) refuse("newer");
  if (!holds(file, isLocked(file) ? LOCKED : ANSWERS)) refuse("not-case");
  return file;
}

export const isLocked = (file) => Object.hasOwn(file, "encryption");

/* The text of the open file that holds *answers*, {name of a box: text}. */
export function openFile(answers) {
  return JSON.stringify({ format: FORMAT, version: VERSION, answers: nested(answers) }, null, 1);
}

/* The text of the locked file that holds what *locked* is. */
export function lockedFile(locked) {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...locked }, null, 1);
}

/* The answers of an open *file* as {name of a box: text}. *known* is the site's file of questions. */
export function answersOf(file, known) {
  let current = file;
  while (current.version < VERSION) {
    if (!Object.hasOwn(STEPS, current.version)) refuse("older");
    if (!isObject(current.answers)) refuse("not-case");
    current = STEPS[current.version](current);
  }
  const all = { kind: "row", columns: known.questions };
  const answers = Object.fromEntries(boxes("", current.answers, all, known));
  if (!Object.keys(answers).length) refuse("empty");
  return answers;
}

/* Refuse *answers*, {name: text}, if one of them could not be opened again. */
export function check(answers, known) {
  for (const [name, text] of Object.entries(answers)) {
    const question = known.questions[name.split(".", 1)[0]]?.label ?? name;
    checkText(text, {}, known, question);
  }
}

function* boxes(name, value, question, known) {
  if (!BRANCHES.includes(question.kind)) {
    checkText(value, question, known);
    yield [name, value];
    return;
  }
  if (!isObject(value)) refuse("value");
  for (const [key, inner] of Object.entries(value)) {
    yield* boxes(name ? `${name}.${key}` : key, inner, part(question, key), known);
  }
}

/* The question inside *question* that *key* names. */
function part({ kind, columns, item }, key) {
  if (kind === "row" && Object.hasOwn(columns, key)) return columns[key];
  if (kind === "rows" && PLACE.test(key)) return { kind: "row", columns };
  if (kind === "list" && PLACE.test(key)) return item;
  if (kind === "date" && DAY.includes(key)) return { kind: "part" };
  return refuse("unknown");
}

function checkText(text, { choices }, { refused, longest }, question) {
  if (typeof text !== "string" || text.length > longest || CONTROL.test(text)) refuse("value", question);
  if (choices && !Object.hasOwn(choices, text)) refuse("value", question);
  if (new RegExp(refused).test(text)) refuse("identifier", question);
  if (MARKUP.test(text)) refuse("markup", question);
}
