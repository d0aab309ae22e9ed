/* What was typed, kept in this tab alone and by question, so that no page asks it again. Gone when the tab is closed. */

const PLACE = "acs-answers";

function read() {
  return JSON.parse(sessionStorage.getItem(PLACE) ?? "{}");
}

function fill(control, value) {
  if (control.type === "radio") control.checked = control.value === value;
  else control.value = value;
}

/* Fill what *form* asks and the tab knows; gives how many questions were filled, or null where nothing can be kept. */
export function restore(form) {
  try {
    const kept = read();
    const filled = new Set();
    for (const control of form.elements) {
      const value = kept[control.name];
      if (!value || (control.type !== "radio" && control.value)) continue;
      fill(control, value);
      control.dispatchEvent(new Event("acs-filled", { bubbles: true }));
      filled.add(control.closest("[data-field]"));
    }
    return filled.size;
  } catch {
    return null;
  }
}

/* Keep what *form* holds now, beside what other forms left. False where the browser does not allow it or has no room. */
export function keep(form) {
  try {
    const asked = [...form.elements].map((control) => control.name).filter(Boolean);
    const kept = read();
    for (const name of asked) delete kept[name];
    for (const [name, value] of new FormData(form)) if (value) kept[name] = value;
    sessionStorage.setItem(PLACE, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/* Forget everything. */
export function forget() {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // Nothing could be kept, so nothing is there.
  }
}
