/* What every page needs beyond the theme: focus after instant navigation, no single-key commands, the printed address. */

/* The theme changes pages without a load and leaves the focus where it was; a reader who cannot see would not notice. */
let pages = 0;
window.document$?.subscribe(() => {
  pages += 1;
  const heading = document.querySelector("main h1");
  if (pages === 1 || location.hash || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});

/* The theme's commands on single letters cannot be turned off and get in the way of speech input (WCAG 2.1.4). */
const TYPING = "input, textarea, select, [contenteditable]";
window.addEventListener(
  "keydown",
  (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key.length === 1 && !event.target.closest?.(TYPING)) event.stopPropagation();
  },
  { capture: true },
);

window.addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll("[data-acs-address]")) {
    place.textContent = location.origin + location.pathname;
  }
});
