/* The reader, inside the page from its first moment on: waits for the form, fills it in, presses the button.
 * Gives milliseconds: `first` from the start of the visit to the answer, `wait` from the button to the answer,
 * `later` for each further press. */
async ({ inputs, seconds, presses }) => {
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const seen = (found) =>
    new Promise((done) => {
      const look = () => found() && (watch.disconnect(), done(found()));
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
      look();
    });

  const button = await seen(() => document.querySelector("acs-calculator [type=submit]:enabled"));
  const { form } = button;
  const answer = form.closest("acs-calculator").querySelector("[data-part=answer]");

  for (const [name, value] of Object.entries(inputs)) {
    const [first, ...more] = form.querySelectorAll(`[name="${name}"]`);
    if (!first) throw new Error(`no question ${name}`);
    first.focus();
    if (more.length) [first, ...more].find((choice) => choice.value === value).checked = true;
    else first.value = value;
    if (seconds) await pause((1000 * seconds) / Object.keys(inputs).length);
  }

  const press = () =>
    new Promise((done) => {
      const began = performance.now();
      const watch = new MutationObserver(() => {
        watch.disconnect();
        done(performance.now() - began);
      });
      watch.observe(answer, { childList: true });
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
