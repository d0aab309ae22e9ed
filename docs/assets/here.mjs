/* What a form asks of the device it is on. */

/* The reader's own day, YYYY-MM-DD. */
export function localDay() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/* Whether the line is good enough to fetch Python before it is asked for. */
export function isLineGood() {
  const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
  return !saveData && effectiveType === "4g";
}
