/* <acs-on-device>: lets the reader keep some answers on the device beyond the tab, and delete them there again. */

import { keepOnDevice, keptOnDevice, leaveDevice, refill, whenDeviceChanges } from "./kept.mjs";

class OnDevice extends HTMLElement {
  connectedCallback() {
    if (!this.#part("all").hidden) return;
    this.#part("needs-script").hidden = true;
    this.#part("all").hidden = false;
    this.#box.addEventListener("change", () => (this.#box.checked ? this.#keep() : this.#delete()));
    this.#part("delete").addEventListener("click", () => this.#delete());
    whenDeviceChanges(() => this.isConnected && this.#follow());
    this.#show();
  }

  get #box() {
    return this.querySelector("[type=checkbox]");
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #show(say) {
    const kept = keptOnDevice().length > 0;
    this.#box.checked = kept;
    this.#part("delete").hidden = !kept;
    const said = say && this.querySelector(`template[data-words="${say}"]`).content.textContent.trim();
    this.#part("status").textContent = said ?? "";
  }

  #keep() {
    try {
      keepOnDevice(this.dataset.questions.split(" "));
      this.#show("kept");
    } catch {
      this.#show("not-allowed");
    }
  }

  #delete() {
    leaveDevice();
    this.#show("deleted");
    this.#box.focus();
  }

  /* Another tab wrote; what stands here must not write over it. */
  #follow() {
    this.#show();
    for (const form of document.querySelectorAll("acs-calculator form")) refill(form, keptOnDevice());
  }
}

customElements.define("acs-on-device", OnDevice);
