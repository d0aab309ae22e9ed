/* Runs before the theme's own script. First what Material for MkDocs keeps in an inline script: where the site begins,
 * and its small store. */
var __md_scope = new URL(document.currentScript?.dataset.base || ".", location);
var __md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
var __md_get = (name, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(`${scope.pathname}.${name}`));
var __md_set = (name, value, store = localStorage, scope = __md_scope) => {
  try {
    store.setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
  } catch {
    /* A full or forbidden store costs nothing that matters here. */
  }
};

/* The theme fetches a page anew when a link within it is first followed, and what was typed there is lost: a change of
 * the hash alone is kept from it. `acsShown` is the path of the page on the screen; page.mjs keeps it up to date. */
var acsShown = location.pathname;
window.addEventListener("popstate", (event) => {
  if (location.pathname === acsShown) event.stopImmediatePropagation();
});

/* Most visits never search, and the index of the search is larger than the page: it waits for the first touch of the
 * search. A key or a link that opens the search puts the focus there. */
var acsSearched = new Promise((touched) => {
  for (const touch of ["focusin", "pointerover"]) {
    addEventListener(touch, (event) => event.target.closest?.(".md-search, [for=__search]") && touched());
  }
});
function tellThatTheSearchFailed() {
  const told = document.querySelector(".md-search-result__meta");
  told.textContent = told.dataset.failed;
}
window.XMLHttpRequest = class extends XMLHttpRequest {
  open(method, address, ...rest) {
    this.acsWaits = String(address).endsWith("/search_index.json");
    if (this.acsWaits) this.addEventListener("error", tellThatTheSearchFailed);
    super.open(method, address, ...rest);
  }

  send(body) {
    if (this.acsWaits) acsSearched.then(() => super.send(body));
    else super.send(body);
  }
};
