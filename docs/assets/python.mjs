/* The one worker of this tab: started when first needed, ended when it fails, asked one question at a time by id. */

const START_LIMIT = 45_000;
const ANSWER_LIMIT = 15_000;

let worker = null;
let place = "";
let ready = null;
let settle = null;
let last = 0;
let asking = 0; // questions of the reader's that have no answer yet
const waiting = new Map();

class Failure extends Error {
  constructor(reason, detail = "") {
    super(detail || reason);
    this.reason = reason;
  }
}

/* Ends the worker; whoever waits is told why. The next question starts another. */
function end(reason, detail) {
  const failure = new Failure(reason, detail);
  worker?.terminate();
  worker = null;
  settle?.fail(failure);
  for (const { fail, clock } of waiting.values()) {
    clearTimeout(clock);
    fail(failure);
  }
  waiting.clear();
}

function receive(message) {
  if (message.stage) settle?.goOn();
  if (message.fatal) end("failed-start", message.detail);
  if (message.stage === "ready") settle?.done();
  const asked = waiting.get(message.id);
  if (!asked) return;
  waiting.delete(message.id);
  clearTimeout(asked.clock);
  asked.done(message);
}

/* A worker started from a blob is governed by this page's policy, one started from an address is not. An old browser does
 * not ask for the type, or lacks what Python needs. */
function spawn() {
  let typed = false;
  const options = {
    get type() {
      typed = true;
      return "module";
    },
  };
  const address = new URL("./acs.worker.mjs", import.meta.url).href;
  const blob = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
  const script = URL.createObjectURL(blob);
  const made = new Worker(script, options);
  if (!typed || !globalThis.WebAssembly || !globalThis.DecompressionStream) {
    made.terminate();
    throw new Failure("old-browser");
  }
  made.addEventListener("message", () => URL.revokeObjectURL(script), { once: true });
  made.addEventListener("message", ({ data }) => made === worker && receive(JSON.parse(data)));
  made.addEventListener("error", (event) => made === worker && end(settle ? "failed-start" : "bug", event.message));
  return made;
}

/* Every file that arrives gives a slow line more time. */
function launch(runtime, wheel) {
  return new Promise((done, fail) => {
    const late = () => end("slow-start");
    let clock = setTimeout(late, START_LIMIT);
    const once = (call) => (value) => {
      clearTimeout(clock);
      settle = null;
      call(value);
    };
    const goOn = () => {
      clearTimeout(clock);
      clock = setTimeout(late, START_LIMIT);
    };
    settle = { done: once(done), fail: once(fail), goOn };
    try {
      worker = spawn();
      worker.postMessage(JSON.stringify({ runtime, wheel }));
    } catch (error) {
      end("old-browser", String(error));
    }
  });
}

/* Settles when Python is ready; fails with a `reason`. A page that names another runtime gets another worker. */
function start(runtime, wheel) {
  const wanted = new URL(runtime, new URL("../", import.meta.url)).href;
  if (worker && place === wanted + wheel) return ready;
  if (worker) end("replaced");
  place = wanted + wheel;
  ready = launch(wanted, wheel);
  return ready;
}

export const isReady = () => Boolean(worker) && !settle;

/* The answer to one question, or a failure with a `reason`. A worker replaced by a newer page's is asked again. */
export async function ask(runtime, wheel, question) {
  asking += 1;
  try {
    return await askOnce(runtime, wheel, question);
  } catch (failure) {
    if (failure.reason !== "replaced") throw failure;
    return await askOnce(runtime, wheel, question);
  } finally {
    asking -= 1;
  }
}

/* Start early, and have *question* answered unseen unless the reader was faster: by then Python has read the law. */
export async function warm(runtime, wheel, question) {
  await start(runtime, wheel);
  if (!asking) await askOnce(runtime, wheel, question);
}

async function askOnce(runtime, wheel, question) {
  await start(runtime, wheel);
  if (!worker) throw new Failure("slow-answer");
  const id = ++last;
  return new Promise((done, fail) => {
    const clock = setTimeout(() => end("slow-answer"), ANSWER_LIMIT);
    waiting.set(id, { done, fail, clock });
    worker.postMessage(JSON.stringify({ ...question, id }));
  });
}
