/* A result in large type, one card at a time, that stays where it is while a call runs. Only where the result holds a talk.
 * It knows no words: the cards are copies of what html.py wrote, the rest comes from the page's templates. */

const CARDS = ".acs-points, .acs-statement, .acs-script li";

function button(name, words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "acs-button acs-button-second";
  made.textContent = words(name);
  made.addEventListener("click", act);
  return made;
}

class Large {
  #at = 0;
  #cards;
  #words;
  #dialog = document.createElement("dialog");
  #place = document.createElement("p");
  #card = document.createElement("div");
  #back;
  #next;

  constructor(cards, words) {
    this.#cards = cards;
    this.#words = words;
    this.#back = button("large-back", words, () => this.#show(this.#at - 1));
    this.#next = button("large-next", words, () => this.#show(this.#at + 1));
    const close = button("large-close", words, () => this.#dialog.close());
    const bar = document.createElement("div");
    bar.className = "acs-large-view__bar";
    bar.append(this.#back, this.#next, close);
    this.#dialog.className = "acs-large-view md-typeset";
    this.#dialog.setAttribute("aria-label", words("large"));
    this.#place.className = "acs-by";
    this.#card.className = "acs-large-view__card";
    this.#card.tabIndex = 0;
    this.#card.setAttribute("role", "group");
    this.#dialog.append(this.#place, this.#card, bar);
  }

  get dialog() {
    return this.#dialog;
  }

  /* Open at the card that was left. */
  open() {
    this.#dialog.showModal();
    this.#show(this.#at);
  }

  #show(at) {
    this.#at = Math.max(0, Math.min(at, this.#cards.length - 1));
    const values = { number: this.#at + 1, count: this.#cards.length };
    this.#place.textContent = this.#words("large-card").replace(/\{(\w+)\}/g, (_, name) => values[name]);
    this.#card.setAttribute("aria-label", this.#place.textContent);
    this.#card.replaceChildren(...this.#cards[this.#at].cloneNode(true).childNodes);
    this.#back.disabled = this.#at === 0;
    this.#next.disabled = this.#at === this.#cards.length - 1;
    this.#card.scrollTop = 0;
    this.#card.focus({ preventScroll: true });
  }
}

/* Offer the view beside *answer*; *words* gives a sentence by its name. */
export function large(answer, words) {
  if (!answer.querySelector(".acs-script")) return;
  const view = new Large([...answer.querySelectorAll(CARDS)], words);
  const opener = button("large", words, () => view.open());
  opener.classList.add("acs-take");
  answer.prepend(opener);
  answer.append(view.dialog);
}
