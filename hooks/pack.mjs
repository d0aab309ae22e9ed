// Byte-compiles the calculators and the standard library they reach, inside the interpreter that the browser will run.
// node hooks/pack.mjs WORK PACKAGES: WORK holds plan.json and the wheel, and receives what is made;
// PACKAGES is the site-packages folder that holds pyodide-build.

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [work, packages] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(`${work}/plan.json`, "utf8"));

// A fixed time, no column tables for tracebacks and no random order: the same sources give the same bytes.
// -OO: no docstrings, which are for those who read the source and would be a tenth of the wheel.
const { SOURCE_DATE_EPOCH } = process.env;
const env = { SOURCE_DATE_EPOCH, PYTHONNODEBUGRANGES: "1", PYTHONHASHSEED: "0" };

function defined(python, file, name) {
  const source = readFileSync(new URL(file, import.meta.url), "utf8");
  python.runPython(source, { filename: file });
  return python.globals.get(name);
}

async function pack() {
  const python = await loadPyodide({ env, args: ["-OO"] });
  python.mountNodeFS("/desk", work);
  python.mountNodeFS("/project", plan.project);
  const reached = defined(python, "reached.py", "reached");
  const modules = reached("/project", python.toPy(plan.rehearsal));
  python.mountNodeFS("/packages", packages);
  python.pyimport("sys").path.append("/packages");
  defined(python, "bytecode.py", "pack_library")(modules, `/desk/${plan.library}`);
  defined(python, "bytecode.py", "pack_wheel")(`/desk/${plan.wheel}`, `/desk/${plan.made}`);
}

try {
  await pack();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
