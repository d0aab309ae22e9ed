/* <acs-answers>: everything that is kept, in the groups and words of the forms, each answer with a way to change it. */

import { nested } from "./casefile.mjs";
import { json } from "./files.mjs";
import { forget, read } from "./kept.mjs";
import { made, told } from "./told.mjs";
import { wayTo } from "./typed.mjs";


class Answers extends HTMLElement {
  #known;

  connectedCallback() {
    if (this.#known) return;
    this.#part("status").classList.remove("acs-warnings");
    this.#part("clear").addEventListener("click", () => this.#clear());
    this.#part("print").addEventListener("click", () => window.print());
    this.addEventListener("acs-kept", () => this.#show());
    this.#known = json(this.dataset.questions);
    this.#show();
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #words(name, values = {}) {
    const said = this.querySelector(`template[data-words="${name}"]`).content.textContent.trim();
    return said.replace(/\{(\w+)\}/g, (_, value) => values[value]);
  }

  #clear() {
    forget();
    this.#show("cleared");
  }

  async #show(say) {
    const kept = this.#kept();
    const count = Object.keys(kept.answers).length;
    const said = say ?? (count === 0 ? "none" : "count");
    try {
      this.#part("list").replaceChildren(...this.#groups(await this.#known, kept));
      this.#part("status").textContent = this.#count(said);
    } catch (failure) {
      console.error(failure);
      this.#part("status").textContent = this.#words("failed");
    }
    for (const name of ["print", "clear"]) this.#part(name).hidden = count === 0;
  }

  #kept() {
    try {
      return read();
    } catch {
      return { answers: {}, typed: {} };
    }
  }

  #count(said) {
    const count = this.querySelectorAll("dt").length;
    return this.#words(said === "count" && count === 1 ? "count-one" : said, { count });
  }

  #groups({ groups, questions }, { answers, typed }) {
    const tree = nested(answers);
    const unknown = Object.keys(tree).filter((id) => !Object.hasOwn(questions, id));
    const asked = Object.keys(questions).filter((id) => id in tree);
    const order = [...new Set(asked.map((id) => questions[id].group))];
    const sections = order.map((group) => {
      const ids = asked.filter((id) => questions[id].group === group);
      return this.#group(groups[group], ids.map((id) => this.#row(id, questions[id], tree[id], typed[id])));
    });
    const others = unknown.map((id) => this.#row(id, { label: id, kind: "text" }, JSON.stringify(tree[id])));
    return others.length ? [...sections, this.#group(this.#words("other"), others)] : sections;
  }

  #group(title, rows) {
    const section = made("section");
    const list = made("dl");
    list.append(...rows);
    section.className = "acs-check";
    section.append(made("h3", title), list);
    return section;
  }

  #row(id, question, value, place) {
    const row = made("div");
    const answer = made("dd");
    answer.append(...told(question, value, (name, values) => this.#words(name, values), this.closest("[lang]").lang));
    if (place) answer.append(this.#origin(place));
    row.append(made("dt", question.label), answer);
    if (question.page === undefined) return row;
    const link = made("a", this.#words("change"));
    const named = link.appendChild(made("span", ` ${question.label}`));
    named.className = "acs-hidden";
    link.href = wayTo(question.page, id);
    row.appendChild(made("dd")).append(link);
    return row;
  }

  #origin({ title }) {
    const origin = made("p", title ? this.#words("typed", { page: title }) : this.#words("typed-file"));
    origin.className = "acs-typed";
    return origin;
  }
}

customElements.define("acs-answers", Answers);
