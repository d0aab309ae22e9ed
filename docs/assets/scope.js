/* What Material for MkDocs keeps in an inline script: where the site begins, and its small store. */
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
