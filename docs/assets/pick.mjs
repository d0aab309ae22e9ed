/* <acs-pick>: turns a text box into a list to choose from, whose entries depend on another list of the form.
 * The entries come in one small file; until it is there, and if it never comes, the box stays as it is. */

import { json } from "./files.mjs";

class Pick extends HTMLElement {
  #list;

  connectedCallback() {
    if (!this.#list) json(this.dataset.entries).then((found) => this.#offer(found), () => {});
  }

  get #other() {
    return this.closest("form").elements.namedItem(this.dataset.by);
  }

  #offer(found) {
    if (this.#list || !this.isConnected) return;
    const box = this.querySelector("input");
    const list = document.createElement("select");
    for (const name of ["id", "name", "class", "autocomplete", "aria-describedby", "aria-invalid"]) {
      if (box.hasAttribute(name)) list.setAttribute(name, box.getAttribute(name));
    }
    const focused = document.activeElement === box;
    this.#list = list;
    this.#fill(found, box.value);
    box.replaceWith(list);
    if (focused) list.focus();
    for (const event of ["change", "acs-filled"]) {
      this.#other.addEventListener(event, () => this.#fill(found, list.value));
    }
    list.form.addEventListener("reset", () => queueMicrotask(() => this.#fill(found, "")));
  }

  /* The first line, "choose", is that of the other list. */
  #fill(found, chosen) {
    const other = this.#other;
    const names = found[other.value] ?? [];
    const options = names.map((name) => new Option(name, name, false, name === chosen));
    this.#list.replaceChildren(new Option(other.options[0].text, ""), ...options);
  }
}

customElements.define("acs-pick", Pick);
