/* <acs-case-file>: saves all answers as a file of the reader's own, and opens such a file again. Nothing is sent; a file is
 * taken whole or not at all. */

import { Refused, answersOf, check, fileOf, isLocked, lockedFile, openFile } from "./casefile.mjs";
import { ROOT, json, save } from "./files.mjs";
import { questionOf, read, write } from "./kept.mjs";
import { SHORTEST, canLock, howLocked, lock, unlock } from "./locked.mjs";

const NAME = "my-answers.json";
const LARGEST = 1_000_000;

class CaseFile extends HTMLElement {
  #known;
  #locked = null;

  connectedCallback() {
    if (this.#known) return;
    this.#known = () => json(this.dataset.questions).catch(() => Promise.reject(new Refused("failed")));
    this.#part("lock").hidden = !canLock();
    this.#part("no-lock").hidden = canLock();
    this.#listen();
    this.#part("needs-script").hidden = true;
    this.#part("all").hidden = false;
  }

  #listen() {
    const chosen = this.querySelector("[type=file]");
    this.#part("save").addEventListener("submit", (event) => this.#do(event, "save", () => this.#save()));
    this.#part("open").addEventListener("submit", (event) => this.#do(event, "open", () => this.#unlock()));
    chosen.addEventListener("change", (event) => this.#do(event, "open", () => this.#open(chosen.files[0])));
    for (const name of ["dragover", "drop"]) this.addEventListener(name, (event) => event.preventDefault());
    this.addEventListener("drop", (event) => this.#do(event, "open", () => this.#open(event.dataTransfer.files[0])));
    for (const box of this.querySelectorAll("[data-shows]")) {
      const shown = this.querySelector(`#${box.dataset.shows}`);
      box.addEventListener("change", () => (shown.type = box.checked ? "text" : "password"));
    }
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #words(name, values = {}) {
    const said = this.querySelector(`template[data-words="${name}"]`).content.textContent.trim();
    return said.replace(/\{(\w+)\}/g, (_, value) => values[value]);
  }

  /* Do one thing and say in *place* how it went; a refusal is a sentence like any other. */
  async #do(event, place, act) {
    event.preventDefault();
    const status = this.#part(`${place}-status`);
    status.classList.remove("acs-fault");
    status.textContent = this.#words(place === "save" ? "working" : "opening");
    try {
      status.textContent = await act();
    } catch (failure) {
      if (!(failure instanceof Refused)) console.error(failure);
      const reason = failure instanceof Refused ? failure.reason : "not-case";
      status.classList.add("acs-fault");
      status.textContent = this.#words(reason, { question: failure.question });
    }
  }

  async #save() {
    const { answers } = this.#kept();
    if (!Object.keys(answers).length) throw new Refused("nothing");
    this.#check(answers, await this.#known());
    const box = this.querySelector("#case-lock");
    const text = openFile(answers);
    if (!box.value) save(NAME, "application/json", text);
    else if ([...box.value].length < SHORTEST) throw new Refused("short");
    else save(NAME, "application/json", lockedFile(await lock(text, box.value)));
    const said = this.#words(box.value ? "saved-locked" : "saved", { name: NAME });
    box.value = "";
    return said;
  }

  #kept() {
    try {
      return read();
    } catch {
      throw new Refused("no-storage");
    }
  }

  #check(answers, known) {
    try {
      check(answers, known);
    } catch (failure) {
      throw new Refused(`${failure.reason}-here`, failure.question);
    }
  }

  async #open(file) {
    this.#await(null);
    if (!file) return "";
    this.querySelector("[type=file]").value = "";
    if (file.size > LARGEST) throw new Refused("too-large");
    const opened = fileOf(await file.text());
    if (!isLocked(opened)) return this.#take(opened);
    const locked = howLocked(opened);
    if (!locked) throw new Refused("not-case");
    if (!canLock()) throw new Refused("no-lock");
    this.#await(locked);
    return this.#words("locked");
  }

  /* Ask for the passphrase of *locked*; with null, no longer. */
  #await(locked) {
    this.#locked = locked;
    this.#part("unlock").hidden = !locked;
    this.querySelector("#case-unlock").value = "";
    if (locked) this.querySelector("#case-unlock").focus();
  }

  async #unlock() {
    if (!this.#locked) return "";
    const passphrase = this.querySelector("#case-unlock").value;
    const text = await unlock(this.#locked, passphrase).catch(() => Promise.reject(new Refused("wrong-passphrase")));
    const file = fileOf(text);
    if (isLocked(file)) throw new Refused("not-case");
    const said = await this.#take(file);
    this.#await(null);
    return said;
  }

  /* Put the answers of *file* in the place of what is kept; gives the sentence that says so. */
  async #take(file) {
    const answers = answersOf(file, await this.#known());
    const held = Object.keys(this.#kept().answers).length;
    if (held && !window.confirm(this.#words("replace"))) throw new Refused("not-replaced");
    const place = { title: "", path: location.pathname.slice(ROOT.pathname.length) };
    const questions = [...new Set(Object.keys(answers).map(questionOf))];
    try {
      write({ answers, typed: Object.fromEntries(questions.map((question) => [question, place])) });
    } catch {
      throw new Refused("no-storage");
    }
    for (const list of document.querySelectorAll("acs-answers")) list.dispatchEvent(new Event("acs-kept"));
    return this.#words(questions.length === 1 ? "opened-one" : "opened", { count: questions.length });
  }
}

customElements.define("acs-case-file", CaseFile);
