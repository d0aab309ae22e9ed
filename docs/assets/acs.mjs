/* <acs-calculator>: sends what was typed to Python and shows what comes back.
 * It knows no field, no sum and no sentence: those are Python's, or stand in the page's <template>s. */

import { clearFaults, lead, showFaults } from "./faults.mjs";
import { isLineGood, localDay } from "./here.mjs";
import { forget, forgetTab, keep, restore } from "./kept.mjs";
import { large } from "./large.mjs";
import { given, hideUnasked } from "./only.mjs";
import { ask, isReady, warm } from "./python.mjs";
import { Steps } from "./steps.mjs";
import { offer } from "./taken.mjs";
import { asked, outdate, tellWhereTyped, typedHere } from "./typed.mjs";

const PROGRESS_AFTER = 400;

class Calculator extends HTMLElement {
  #turn = 0;
  #form;
  #steps;
  #example;
  #warmed;

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
    if (isLineGood()) (window.requestIdleCallback ?? setTimeout)(() => this.isConnected && this.#warm());
    this.#form.querySelector("[type=submit]").disabled = false;
    this.#say();
    this.#arrive();
  }

  /* A link to change one answer leads to its box. */
  #arrive() {
    const control = asked(this.#form, location.hash);
    if (!control) return;
    this.#steps?.reveal(control);
    control.focus();
  }

  /* Answers given elsewhere are filled in, and each says where it was typed; what is typed here is kept for the next page. */
  #remember() {
    const filled = restore(this.#form);
    this.#part("kept").hidden = !Object.keys(filled ?? {}).length;
    this.#part("not-kept").hidden = filled !== null;
    tellWhereTyped(this.#form, filled ?? {}, (name) => this.#words(name));
    this.#form.addEventListener("input", () => this.#keep());
    this.#part("clear").addEventListener("click", () => this.#clear());
    this.#part("leave").addEventListener("click", (event) => {
      forgetTab();
      location.replace(event.target.value);
    });
  }

  #unask() {
    hideUnasked(this.#form);
    this.#steps?.again();
  }

  #keep() {
    const changed = keep(this.#form, new RegExp(this.dataset.refused));
    this.#part("not-kept").hidden = changed !== null;
    typedHere(this.#form, changed ?? []);
    if ("answered" in this.dataset) outdate(this.#part("answer"), this.#words("stale"));
  }

  #clear() {
    forget();
    this.#turn += 1;
    this.#form.reset();
    hideUnasked(this.#form);
    clearFaults(this, this.#words("problem"));
    this.#part("kept").hidden = true;
    typedHere(this.#form);
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

  /* The page's own example is answered, as it needs what the reader's answer will. A failure is told when the reader asks. */
  #warm() {
    const { runtime, wheel } = this.dataset;
    this.#warmed ??= warm(runtime, wheel, this.#question(JSON.parse(this.dataset.example))).catch(() => {
      this.#warmed = undefined;
    });
  }

  async #answer() {
    const turn = ++this.#turn;
    const clock = setTimeout(() => this.#say(isReady() ? "working" : "loading"), PROGRESS_AFTER);
    const { runtime, wheel } = this.dataset;
    const question = this.#question({ today: localDay(), inputs: given(this.#form) });
    const answer = await ask(runtime, wheel, question).catch((error) => ({ failure: error }));
    clearTimeout(clock);
    if (turn !== this.#turn || !this.isConnected) return;
    this.#say();
    this.#part("again").hidden = true;
    clearFaults(this, this.#words("problem"));
    if (answer.errors) showFaults(this, answer.errors, this.#words("problem"), (control) => this.#steps?.reveal(control));
    else if (answer.html) this.#show(answer);
    else this.#fail(answer);
  }

  #question({ today, inputs }) {
    return { v: 1, calculator: this.dataset.calculator, lang: this.closest("[lang]").lang, today, inputs };
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
