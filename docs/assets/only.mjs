/* Parts of a form that only some answers to a choice ask for. The others are out of sight, and what they hold is not sent. */

/* Take out of sight what the choices of *form* do not ask for. Without a choice, all such parts are. */
export function hideUnasked(form) {
  for (const part of form.querySelectorAll("[data-only]")) {
    const chosen = form.elements.namedItem(part.dataset.only).value;
    part.toggleAttribute("data-off", !part.dataset.answers.split(" ").includes(chosen));
  }
}

/* What *form* holds, by name, without the parts that are out of sight. */
export function given(form) {
  const off = new Set([...form.querySelectorAll("[data-off] [name]")].map((control) => control.name));
  return Object.fromEntries([...new FormData(form)].filter(([name]) => !off.has(name)));
}
