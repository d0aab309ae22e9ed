/* What was typed, kept by question so that no page asks it again: in this tab, and gone when it is closed. What the reader
 * chose to keep on the device is kept there too, until it is deleted. With each answer goes where it was typed: a page's
 * title and path, nothing else. */

import { ROOT } from "./files.mjs";

const TAB = "acs-answers";
const DEVICE = "acs-kept-on-device";

/* The question that a box asks for: `incomes` for `incomes.0.amount`. */
export const questionOf = (name) => name.split(".", 1)[0];

const here = () => ({
  title: document.querySelector("main h1")?.textContent.trim() ?? document.title,
  path: location.pathname.slice(ROOT.pathname.length),
});

const parsed = (store, place) => JSON.parse(store.getItem(place) ?? "null");

/* The part of *record* that belongs to *questions*. */
function part(record, questions) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => questions.includes(questionOf(name))));
}

function onDevice() {
  try {
    return parsed(localStorage, DEVICE);
  } catch {
    return null;
  }
}

/* Everything that is kept: {answers: {name of a box: text}, typed: {question: {title, path}}}. */
export function read() {
  const tab = parsed(sessionStorage, TAB) ?? { answers: {}, typed: {} };
  const device = onDevice();
  if (!device) return tab;
  const others = Object.keys(tab.answers).filter((name) => !device.questions.includes(questionOf(name)));
  const answers = Object.fromEntries(others.map((name) => [name, tab.answers[name]]));
  return { answers: { ...answers, ...device.answers }, typed: { ...tab.typed, ...device.typed } };
}

/* Keep *kept* in the place of all that was there. */
export function write(kept) {
  sessionStorage.setItem(TAB, JSON.stringify(kept));
  const questions = keptOnDevice();
  if (questions.length) keepOnDevice(questions, kept);
}

/* The questions whose answers stay on the device; none where the reader did not ask for it. */
export function keptOnDevice() {
  return onDevice()?.questions ?? [];
}

/* From now on keep the answers to *questions* on the device. Throws where the browser does not allow it. */
export function keepOnDevice(questions, { answers, typed } = read()) {
  const kept = { questions, answers: part(answers, questions), typed: part(typed, questions) };
  localStorage.setItem(DEVICE, JSON.stringify(kept));
}

/* Delete what is kept on the device; the tab still has it. */
export function leaveDevice() {
  const kept = read();
  localStorage.removeItem(DEVICE);
  write(kept);
}

/* Call *act* when another tab changed what is kept on the device. */
export function whenDeviceChanges(act) {
  window.addEventListener("storage", (event) => event.key === DEVICE && act());
}

function fill(control, value) {
  if (control.type === "radio") control.checked = control.value === value;
  else control.value = value;
}

/* Fill what *form* asks and is known; gives {question: where it was typed}, or null where nothing can be kept. */
export function restore(form) {
  try {
    const { answers, typed } = read();
    const filled = {};
    for (const control of form.elements) {
      const value = answers[control.name];
      if (!value || (control.type !== "radio" && control.value)) continue;
      fill(control, value);
      control.dispatchEvent(new Event("acs-filled", { bubbles: true }));
      filled[questionOf(control.name)] = typed[questionOf(control.name)];
    }
    return filled;
  } catch {
    return null;
  }
}

/* Fill what *form* asks of *questions* anew, the box with the focus aside. */
export function refill(form, questions) {
  const { answers } = read();
  for (const control of form.elements) {
    const asked = control.name && questions.includes(questionOf(control.name));
    if (asked && control !== document.activeElement) fill(control, answers[control.name] ?? "");
  }
}

/* Keep what *form* holds now, beside what other forms left; what *refused* finds is not kept. Gives the questions whose
 * answers are new, or null where the browser does not allow it or has no room. */
export function keep(form, refused) {
  try {
    const kept = read();
    const asked = new Set([...form.elements].map((control) => control.name).filter(Boolean));
    const given = new Map([...new FormData(form)].filter(([, value]) => value && !refused.test(value)));
    const changed = [...asked].filter((name) => kept.answers[name] !== given.get(name));
    for (const name of changed) {
      if (given.has(name)) kept.answers[name] = given.get(name);
      else delete kept.answers[name];
      kept.typed[questionOf(name)] = here();
    }
    write(kept);
    return new Set(changed.map(questionOf));
  } catch {
    return null;
  }
}

function drop(store, place) {
  try {
    window[store].removeItem(place);
  } catch {
    // Nothing could be kept there, so nothing is there.
  }
}

/* Forget what this tab holds; what the reader chose to keep on the device stays. */
export function forgetTab() {
  drop("sessionStorage", TAB);
}

/* Forget everything, in this tab and on the device. */
export function forget() {
  forgetTab();
  drop("localStorage", DEVICE);
}
