/* What every page needs beyond the theme: links within the page, focus after instant navigation, no single-key commands,
 * what paper needs, the scripts of a few pages. */

/* A target keeps a link within the page out of the theme's hands (theme.js tells why). */
function leaveLinksWithinThePage() {
  for (const link of document.querySelectorAll("a[href*='#']")) {
    if (link.origin === location.origin && link.pathname === location.pathname) link.target = "_self";
  }
}

/* The theme changes pages without a load and leaves the focus where it was; a reader who cannot see would not notice. */
function focusNewPage() {
  const heading = document.querySelector("main h1");
  if (location.hash || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/* A part too long for the paper of its page prints alone. */
function offerToPrintParts() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      button.closest("details").dataset.printed = "";
      window.print();
    });
  }
}

/* What a few pages need is fetched there only. */
const RARE = { "acs-answers": "./answers.mjs", "acs-case-file": "./case.mjs", "acs-on-device": "./device.mjs" };

function fetchWhatIsRare() {
  for (const [name, file] of Object.entries(RARE)) {
    if (document.querySelector(name)) import(file).catch(console.error);
  }
}

let pages = 0;
window.document$?.subscribe(() => {
  window.acsShown = location.pathname;
  leaveLinksWithinThePage();
  offerToPrintParts();
  fetchWhatIsRare();
  pages += 1;
  if (pages > 1) focusNewPage();
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

/* What is folded in a result and belongs on paper; afterwards it is as it was. */
const unfolded = [];

window.addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll("[data-acs-address]")) {
    place.textContent = location.origin + location.pathname;
  }
  for (const route of document.querySelectorAll("details.acs-option:not([open])")) {
    route.open = true;
    unfolded.push(route);
  }
});

window.addEventListener("afterprint", () => {
  for (const route of unfolded.splice(0)) route.open = false;
  for (const part of document.querySelectorAll("[data-printed]")) delete part.dataset.printed;
});
