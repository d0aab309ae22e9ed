/* A long form one part at a time: where the reader is in words, a back that keeps everything, and a last look at the
 * answers with a way to change each. Without this script all parts stand on one page. */

const PARTS_AT_LEAST = 3;

/* What the reader gave to one question, as typed; a choice by its label. */
function given(field) {
  const parts = [];
  for (const control of field.querySelectorAll("input, select, textarea")) {
    if (control.type === "radio") {
      if (control.checked) parts.push(control.labels[0].textContent.trim());
    } else if (control.value.trim()) {
      const chosen = control.selectedOptions?.[0];
      parts.push(chosen ? chosen.textContent.trim() : control.value.trim());
    }
  }
  return parts.join(" / ");
}

export class Steps {
  #form;
  #words;
  #at = 0;
  #returns = false; // a change from the last look leads back to it

  /* The steps of *form*, or null where it is short. *words* gives a sentence by its name. */
  static of(form, words) {
    return form.querySelectorAll("[data-step]").length < PARTS_AT_LEAST ? null : new Steps(form, words);
  }

  constructor(form, words) {
    this.#form = form;
    this.#words = words;
    this.#part("next").addEventListener("click", () => this.#onward());
    this.#part("back").addEventListener("click", () => this.show(this.#at - 1));
    this.#part("whole").addEventListener("click", () => this.#showAll());
    this.#part("whole").hidden = false;
    this.show(0, false);
  }

  #part(name) {
    return this.#form.querySelector(`[data-part="${name}"]`);
  }

  /* The parts that are asked for; which, may change with an answer. */
  get #parts() {
    return [...this.#form.querySelectorAll("[data-step]:not([data-off]), [data-check]")];
  }

  get #last() {
    return this.#parts.length - 1;
  }

  /* Show part *at* alone; the last is the look at the answers, and only there the button to send stands. */
  show(at, focus = true) {
    this.#at = Math.max(0, Math.min(at, this.#last));
    if (this.#at === this.#last) {
      this.#returns = false;
      this.#look();
    }
    this.#parts.forEach((part, place) => {
      part.hidden = place !== this.#at;
    });
    this.#part("back").hidden = this.#at === 0;
    this.#part("next").hidden = this.#at === this.#last;
    this.#form.querySelector("[type=submit]").hidden = this.#at !== this.#last;
    const heading = this.#parts[this.#at].querySelector("h3");
    this.#progress(heading);
    if (focus) heading.focus();
  }

  #onward() {
    this.show(this.#returns ? this.#last : this.#at + 1);
  }

  /* The same part once more, where an answer has changed which parts there are. */
  again() {
    if (this.#at >= 0) this.show(this.#at, false);
  }

  #progress(heading) {
    const values = { number: this.#at + 1, count: this.#parts.length };
    const said = this.#words("step").replace(/\{(\w+)\}/g, (_, name) => values[name]);
    for (const old of this.#form.querySelectorAll("h3 > [data-progress]")) old.remove();
    const place = document.createElement("span");
    place.dataset.progress = "";
    place.textContent = `${said} `;
    heading.prepend(place);
  }

  /* Everything on one page, for those who would rather scroll. */
  #showAll() {
    for (const part of this.#form.querySelectorAll("[data-step]")) part.hidden = false;
    this.#parts[this.#last].hidden = true;
    for (const name of ["back", "next", "whole"]) this.#part(name).hidden = true;
    for (const old of this.#form.querySelectorAll("h3 > [data-progress]")) old.remove();
    this.#form.querySelector("[type=submit]").hidden = false;
    this.#at = -1;
    this.#parts[0].querySelector("h3").focus();
  }

  /* One part further, as the Enter key means it; false where there is none before the answers are sent. */
  forward() {
    if (this.#at < 0 || this.#at === this.#last) return false;
    this.#onward();
    return true;
  }

  /* Make the part that holds *control* visible. */
  reveal(control) {
    const place = this.#parts.findIndex((part) => part.contains(control));
    if (this.#at < 0 || place < 0 || place === this.#at) return;
    if (this.#at === this.#last) this.#returns = true;
    this.show(place, false);
  }

  /* The answers as rows, each with a way to change it. */
  #look() {
    const list = this.#parts[this.#last].querySelector("dl");
    const fields = [...this.#form.querySelectorAll("[data-step]:not([data-off]) [data-field]")];
    const whole = fields.filter((field) => !field.parentElement.closest("[data-field]"));
    list.replaceChildren(...whole.map((field) => this.#row(field)));
  }

  #row(field) {
    const row = document.createElement("div");
    const question = row.appendChild(document.createElement("dt"));
    const label = field.querySelector("[data-label]");
    question.textContent = label.textContent;
    const answer = row.appendChild(document.createElement("dd"));
    const optional = label.nextElementSibling?.hasAttribute("data-optional");
    answer.textContent = given(field) || this.#words(optional ? "can-stay-empty" : "no-answer");
    const change = row.appendChild(document.createElement("dd")).appendChild(document.createElement("button"));
    change.type = "button";
    change.className = "acs-link";
    change.textContent = this.#words("change");
    const named = change.appendChild(document.createElement("span"));
    named.className = "acs-hidden";
    named.textContent = ` ${question.textContent}`;
    change.addEventListener("click", () => {
      const control = field.querySelector("input, select, textarea");
      this.reveal(control);
      control.focus();
    });
    return row;
  }
}
