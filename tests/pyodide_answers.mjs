// Answers in Pyodide as the reader's browser does, with nothing but the packed folder; the contract, which readers do
// not get, comes from the source:
// node tests/pyodide_answers.mjs FOLDER WHEEL
// Standard input: {questions: [line], forms: [text], faulty: [Python]}. Standard output: the answers in the same order.

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [folder, wheel] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(0, "utf8"));

const began = performance.now();
const python = await loadPyodide({ indexURL: folder });
python.FS.writeFile("/lib/calculators.whl", readFileSync(`${folder}/${wheel}`));
python.pyimport("sys").path.append("/lib/calculators.whl");
const { handle } = python.pyimport("calculators");
const started = performance.now() - began;

python.mountNodeFS("/source", "calculators");
python.pyimport("calculators").__path__.append("/source");
const { answer_lines: answerLines } = python.pyimport("calculators.contract");

// What Python prints, and says of an error that reaches JavaScript, traceback included.
function said(source) {
  const lines = [];
  python.setStdout({ batched: (line) => lines.push(line) });
  python.setStderr({ batched: (line) => lines.push(line) });
  try {
    python.runPython(source);
  } catch (error) {
    lines.push(error.message);
  }
  return lines.join("\n");
}

process.stdout.write(
  JSON.stringify({
    questions: [...answerLines(python.toPy(asked.questions))],
    forms: asked.forms.map((text) => handle(text)),
    faulty: asked.faulty.map(said),
    loaded: [...python.pyimport("sys").modules.keys()],
    started: Math.round(started),
  }),
);
