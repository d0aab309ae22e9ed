/* A way out of the page for someone who must not be seen reading it: what was typed is forgotten, and the page is not
 * left behind for the back button. Without this script it is a link like others. */

document.addEventListener("click", (event) => {
  const way = event.target.closest?.("a[data-acs-leave]");
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  try {
    sessionStorage.clear();
  } catch {
    /* Where nothing may be kept there is nothing to forget. */
  }
  location.replace(way.href);
}, { capture: true });
