/* A text locked with a passphrase: PBKDF2-HMAC-SHA-256 makes the key, AES-256-GCM locks. All that is needed to unlock it,
 * the passphrase aside, stands beside it in words of its own. */

export const SHORTEST = 12;
const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000; // more would keep a phone busy for minutes
const SALT = 16;
const IV = 12;
const FIXED = { derivation: "PBKDF2", hash: "SHA-256", cipher: "AES-256-GCM" };

/* Whether this browser can lock; it may not where the page did not come over a safe line. */
export const canLock = () => Boolean(globalThis.crypto?.subtle);

const encoded = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const decoded = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/* Two machines may write the same letter in two ways; both give the same key. */
const letters = (passphrase) => new TextEncoder().encode(passphrase.normalize("NFC"));

async function key(passphrase, salt, iterations) {
  const raw = await crypto.subtle.importKey("raw", letters(passphrase), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: FIXED.hash, salt, iterations };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/* {encryption, data}: how it was locked, and the locked text as base64. */
export async function lock(text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const made = await key(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, made, new TextEncoder().encode(text));
  const encryption = { ...FIXED, iterations: ITERATIONS, salt: encoded(salt), iv: encoded(iv) };
  return { encryption, data: encoded(new Uint8Array(data)) };
}

/* How *locked* was locked, read and held against what this guide does; null where it is anything else. */
export function howLocked({ encryption, data }) {
  try {
    const { iterations, salt, iv, ...rest } = encryption;
    const read = { iterations, salt: decoded(salt), iv: decoded(iv), data: decoded(data) };
    const same = Object.keys(rest).length === 3 && Object.entries(FIXED).every(([name, value]) => rest[name] === value);
    const fits = read.salt.length === SALT && read.iv.length === IV && Number.isInteger(iterations);
    return same && fits && iterations >= ITERATIONS && iterations <= MOST_ITERATIONS ? read : null;
  } catch {
    return null;
  }
}

/* The text that was locked; rejects with another passphrase, and where one bit of the file is not as it was. */
export async function unlock({ iterations, salt, iv, data }, passphrase) {
  const made = await key(passphrase, salt, iterations);
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, made, data);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
