/* <acs-calculator>: sends what was typed to Python and shows what comes back.
 * It knows no field, no sum and no sentence: those are Python's, or stand in the page's <template>s. */

import { ask, isReady, start } from "./python.mjs";

const PROGRESS_AFTER = 400;

function localDay() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function spareLine() {
  const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
  return !saveData && effectiveType === "4g";
}

/* Brings the reader to the beginning of *place*, however long it is. */
function lead(place) {
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}

class Calculator extends HTMLElement {
  #turn = 0;
  #form;

  connectedCallback() {
    if (this.#form) return;
    this.#form = this.querySelector("form");
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    this.#part("again").addEventListener("click", () => this.#form.requestSubmit());
    this.addEventListener("focusin", () => this.#warm(), { once: true });
    if (spareLine()) (window.requestIdleCallback ?? setTimeout)(() => this.isConnected && this.#warm());
    this.#form.querySelector("[type=submit]").disabled = false;
    this.#say();
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #words(name) {
    return this.querySelector(`template[data-words="${name}"]`).content.textContent.trim();
  }

  #say(name) {
    this.#part("status").textContent = name ? this.#words(name) : "";
  }

  /* Start early; a failure is told when the reader asks for an answer. */
  #warm() {
    start(this.dataset.runtime, this.dataset.wheel).catch(() => {});
  }

  async #answer() {
    const turn = ++this.#turn;
    const clock = setTimeout(() => this.#say(isReady() ? "working" : "loading"), PROGRESS_AFTER);
    const answer = await this.#asked().catch((error) => ({ failure: error }));
    clearTimeout(clock);
    if (turn !== this.#turn || !this.isConnected) return;
    this.#say();
    this.#part("again").hidden = true;
    this.#clearFaults();
    if (answer.errors) this.#showFaults(answer.errors);
    else if (answer.html) this.#show(answer.html);
    else this.#fail(answer);
  }

  #asked() {
    const { calculator, runtime, wheel } = this.dataset;
    const inputs = Object.fromEntries(new FormData(this.#form));
    const lang = this.closest("[lang]").lang;
    return ask(runtime, wheel, { v: 1, calculator, lang, today: localDay(), inputs });
  }

  /* *html* was made by html.py of the same build. */
  #show(html) {
    const answer = this.#part("answer");
    answer.innerHTML = html;
    this.dataset.answered = "";
    lead(answer.querySelector("[tabindex='-1']"));
  }

  #fail({ failure, bug, message }) {
    console.error(failure ?? `${bug}: ${message}`);
    const reason = failure?.reason ?? "bug";
    this.#say(this.querySelector(`template[data-words="${reason}"]`) ? reason : "bug");
    this.#part("again").hidden = false;
  }

  #clearFaults() {
    this.#part("faults").hidden = true;
    for (const place of this.querySelectorAll("[data-fault]")) place.hidden = true;
    for (const control of this.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
    const mark = `${this.#words("problem")} `;
    if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
  }

  #showFaults(faults) {
    const summary = this.#part("faults");
    const items = Object.entries(faults).map(([name, text]) => this.#fault(name, text));
    summary.querySelector("ul").replaceChildren(...items);
    summary.hidden = false;
    lead(summary);
    document.title = `${this.#words("problem")} ${document.title}`;
  }

  /* Writes the sentence beside its field; gives the line of the summary: the question, the sentence, and the way there. */
  #fault(name, text) {
    const field = this.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const controls = [...(field?.querySelectorAll("input, select, textarea") ?? [])];
    const item = document.createElement("li");
    const line = item.appendChild(document.createElement(controls.length ? "a" : "span"));
    const question = field?.querySelector("[data-label]")?.textContent ?? "";
    line.textContent = `${question} ${text}`.trim();
    if (!controls.length) return item;
    const place = field.querySelector("[data-fault]");
    place.querySelector("[data-text]").textContent = text;
    place.hidden = false;
    for (const control of controls) if (control.type !== "radio") control.ariaInvalid = "true";
    line.href = `#${controls[0].id}`;
    line.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      controls[0].focus();
    });
    return item;
  }
}

customElements.define("acs-calculator", Calculator);
