/* The rival: the site's worker with Pyodide as it comes. Same messages, same wheel, fetched in the same way; only the
 * start of Pyodide is the default one: its own standard library, its own list of packages. */

const tell = (message) => postMessage(JSON.stringify(message));

async function parcel(address) {
  const answer = await fetch(address);
  if (answer.headers.has("content-encoding")) return answer.arrayBuffer();
  await answer.body.cancel();
  const copy = await fetch(`${address}.gz`);
  return new Response(copy.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function boot({ runtime, wheel }) {
  const bytes = parcel(runtime + wheel);
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const python = await loadPyodide();
  python.FS.writeFile("/lib/calculators.whl", new Uint8Array(await bytes));
  python.pyimport("sys").path.append("/lib/calculators.whl");
  return python.pyimport("calculators").handle;
}

let handle;

onmessage = async ({ data }) => {
  if (handle) return postMessage(handle(data));
  handle = await boot(JSON.parse(data));
  tell({ stage: "ready" });
};
