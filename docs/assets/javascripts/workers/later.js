/* Fetches the theme's worker for the search with the first message, which brings it the index: most visits never search.
 * The worker's file is named after the `#` of this one's address. */
addEventListener(
  "message",
  ({ data }) => {
    importScripts(location.hash.slice(1));
    dispatchEvent(new MessageEvent("message", { data }));
  },
  { once: true },
);
