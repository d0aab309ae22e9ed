/* Python in a worker: loads the runtime and the calculators from this site, then answers one JSON text with another.
 * First message: {runtime, wheel}, the folder's absolute address and the wheel's name in it. Every later one: a question. */

const plain = globalThis.fetch.bind(globalThis);
const PACKED = /\.(wasm|zip|whl)$/;

const tell = (message) => postMessage(JSON.stringify(message));

function typed(body) {
  return new Response(body, { headers: { "content-type": "application/wasm" } });
}

/* The plain file where the host packed it on its way, else the .gz copy, unpacked here. A missing file ends the start:
 * Pyodide would wait for it for ever. */
async function unpacked(address, options) {
  const file = new URL(address?.url ?? address);
  if (!PACKED.test(file.pathname)) return plain(address, options);
  const said = await plain(address, { ...options, method: "HEAD" });
  if (!said.ok) {
    tell({ fatal: "start", detail: `${file.pathname}: ${said.status}` });
    return said;
  }
  if (said.headers.has("content-encoding")) {
    const answer = await plain(address, options);
    return answer.headers.get("content-type") === "application/wasm" ? answer : typed(answer.body);
  }
  const copy = await plain(`${file}.gz`, options);
  if (!copy.ok) return plain(address, options);
  const already = copy.headers.has("content-encoding");
  return typed(already ? copy.body : copy.body.pipeThrough(new DecompressionStream("gzip")));
}

async function boot({ runtime, wheel }) {
  globalThis.fetch = unpacked;
  tell({ stage: "runtime" });
  const arrivals = new PerformanceObserver(() => tell({ stage: "file" })); // a sign of life on a slow line
  arrivals.observe({ type: "resource" });
  const parcel = unpacked(runtime + wheel);
  parcel.catch(() => {}); // awaited below; a failure before that must not count as unhandled
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: runtime, packageBaseUrl: runtime });
  tell({ stage: "package" });
  const bytes = await (await parcel).arrayBuffer();
  python.FS.writeFile("/lib/calculators.whl", new Uint8Array(bytes));
  python.pyimport("sys").path.append("/lib/calculators.whl");
  return python.pyimport("calculators").handle;
}

let handle;

async function start(place) {
  try {
    handle = await boot(place);
    tell({ stage: "ready" });
  } catch (error) {
    console.error(error);
    tell({ fatal: "package", detail: String(error) });
  }
}

/* A failure of Python itself is left to become the worker's error event: the page then ends this worker. */
onmessage = ({ data }) => {
  if (handle) postMessage(handle(data));
  else start(JSON.parse(data));
};
