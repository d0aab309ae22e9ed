/* <acs-calculator>: sends what was typed to Python and shows what comes back.
 * It knows no field, no sum and no sentence: those are Python's, or stand in the page's <template>s. */

import { clearFaults, lead, showFaults } from "./faults.mjs";
import { forget, keep, restore } from "./kept.mjs";
import { large } from "./large.mjs";
import { given, hideUnasked } from "./only.mjs";
import { ask, isReady } from "./python.mjs";
import { Steps } from "./steps.mjs";
import { offer } from "./taken.mjs";

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

class Calculator extends HTMLElement {
  #turn = 0;
  #form;
  #steps;
  #example;

  connectedCallback() {
    if (this.#form) return;
    this.#form = this.querySelector("form");
    this.#example = this.#part("answer").innerHTML;
    this.#remember();
    hideUnasked(this.#form);
    this.#form.addEventListener("change", () => this.#unask());
    this.#steps = Steps.of(this.#form, (name) => this.#words(name));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#steps?.forward()) this.#answer();
    });
    this.#part("again").addEventListener("click", () => this.#form.requestSubmit());
    this.addEventListener("focusin", () => this.#warm(), { once: true });
    if (spareLine()) (window.requestIdleCallback ?? setTimeout)(() => this.isConnected && this.#warm());
    this.#form.querySelector("[type=submit]").disabled = false;
    this.#say();
  }

  /* Answers given elsewhere in this tab are filled in and shown; what is typed here is kept for the next page. */
  #remember() {
    const filled = restore(this.#form);
    this.#part("kept").hidden = !filled;
    this.#part("not-kept").hidden = filled !== null;
    this.#form.addEventListener("change", () => keep(this.#form) || (this.#part("not-kept").hidden = false));
    this.#part("clear").addEventListener("click", () => this.#clear());
    this.#part("leave").addEventListener("click", (event) => {
      forget();
      location.replace(event.target.value);
    });
  }

  #unask() {
    hideUnasked(this.#form);
    this.#steps?.again();
  }

  #clear() {
    forget();
    this.#turn += 1;
    this.#form.reset();
    hideUnasked(this.#form);
    clearFaults(this, this.#words("problem"));
    this.#part("kept").hidden = true;
    this.#part("answer").innerHTML = this.#example;
    delete this.dataset.answered;
    this.#steps?.show(0);
    this.#say("cleared");
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

  /* Start early and answer once what is there, unseen: Python then has read the law when the reader asks. A failure is
   * told when the reader asks. */
  #warm() {
    this.#asked().catch(() => {});
  }

  async #answer() {
    const turn = ++this.#turn;
    const clock = setTimeout(() => this.#say(isReady() ? "working" : "loading"), PROGRESS_AFTER);
    const answer = await this.#asked().catch((error) => ({ failure: error }));
    clearTimeout(clock);
    if (turn !== this.#turn || !this.isConnected) return;
    this.#say();
    this.#part("again").hidden = true;
    clearFaults(this, this.#words("problem"));
    if (answer.errors) showFaults(this, answer.errors, this.#words("problem"), (control) => this.#steps?.reveal(control));
    else if (answer.html) this.#show(answer);
    else this.#fail(answer);
  }

  #asked() {
    const { calculator, runtime, wheel } = this.dataset;
    const lang = this.closest("[lang]").lang;
    return ask(runtime, wheel, { v: 1, calculator, lang, today: localDay(), inputs: given(this.#form) });
  }

  /* *html* was made by html.py of the same build. */
  #show({ html, data }) {
    const answer = this.#part("answer");
    answer.innerHTML = html;
    offer(answer, data, (name) => this.#words(name), (name) => this.#say(name));
    large(answer, (name) => this.#words(name));
    this.dataset.answered = "";
    lead(answer.querySelector("[tabindex='-1']"));
  }

  #fail({ failure, bug, message }) {
    console.error(failure ?? `${bug}: ${message}`);
    const reason = failure?.reason ?? "bug";
    this.#say(this.querySelector(`template[data-words="${reason}"]`) ? reason : "bug");
    this.#part("again").hidden = false;
  }
}

customElements.define("acs-calculator", Calculator);
