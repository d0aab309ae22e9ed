/* The reader, inside the page from its first moment on: waits for the form, fills it in, presses the button.
 * Gives milliseconds: `first` from the start of the visit to the answer, `wait` from the button to the answer,
 * `later` for each further press. */
async ({ inputs, seconds, presses, patience }) => {
  // The page's own limits would end the slowest starts; here the wait itself is measured.
  const plain = window.setTimeout;
  window.setTimeout = (call, milliseconds, ...rest) => plain(call, milliseconds > 10_000 ? patience : milliseconds, ...rest);
  const pause = (milliseconds) => new Promise((done) => plain(done, milliseconds));
  const seen = (found) =>
    new Promise((done) => {
      const look = () => found() && (watch.disconnect(), done(found()));
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
      look();
    });

  const button = await seen(() => document.querySelector("acs-calculator [type=submit]:enabled"));
  const { form } = button;
  const calculator = form.closest("acs-calculator");
  const answer = calculator.querySelector("[data-part=answer]");
  const told = [...calculator.querySelectorAll("[data-part=faults], [data-part=again]")];
  calculator.querySelector("[data-part=whole]:not([hidden])")?.click(); // all questions on one page

  for (const [name, value] of Object.entries(inputs)) {
    const [first, ...more] = form.querySelectorAll(`[name="${name}"]`);
    if (!first) throw new Error(`no question ${name}`);
    first.focus();
    if (more.length) [first, ...more].find((choice) => choice.value === value).checked = true;
    else first.value = value;
    if (seconds) await pause((1000 * seconds) / Object.keys(inputs).length);
  }

  const press = () =>
    new Promise((done, fail) => {
      const began = performance.now();
      const watch = new MutationObserver(() => {
        watch.disconnect();
        if (told.every((part) => part.hidden)) done(performance.now() - began);
        else fail(new Error(`no answer: ${told.map((part) => part.textContent).join(" ")}`));
      });
      watch.observe(answer, { childList: true });
      for (const part of told) watch.observe(part, { attributeFilter: ["hidden"] });
      form.requestSubmit();
    });
  const wait = await press();
  const first = performance.now();
  const later = [];
  while (later.length < presses) {
    await pause(100);
    later.push(await press());
  }
  return { first, wait, later };
};
