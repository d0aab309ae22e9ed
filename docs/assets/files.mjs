/* Small files of this site that a page asks for when it needs them: each once, and again after a failure. */

const files = new Map();

/* The site's root, as the pages and the scripts see it. */
export const ROOT = new URL("../", import.meta.url);

/* What the JSON file at *address*, counted from the root, holds. */
export function json(address) {
  const url = new URL(address, ROOT).href;
  if (!files.has(url)) {
    const got = fetch(url).then((response) => (response.ok ? response.json() : Promise.reject(response.status)));
    files.set(url, got);
    got.catch(() => files.delete(url));
  }
  return files.get(url);
}

/* Hand *text* to the reader as a file. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
