// Writes FILE.gz and FILE.br next to each FILE, where they are missing: node hooks/compress.mjs FILE ...
// The worker unpacks the gzip copy where a host sends files as they are; brotli is for hosts that send it.

import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_WINDOW_BITS } = zlib.constants;
const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

const packers = {
  gz: (bytes) => gzip(bytes, { level: 9, memLevel: 9 }),
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [BROTLI_PARAM_QUALITY]: 11,
        [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS,
        [BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

async function compress(file, kind) {
  const target = `${file}.${kind}`;
  if (existsSync(target)) return;
  const part = `${target}.${process.pid}`;
  await writeFile(part, await packers[kind](await readFile(file)));
  await rename(part, target); // a build cut short leaves no half file behind under this name
}

await Promise.all(process.argv.slice(2).flatMap((file) => Object.keys(packers).map((kind) => compress(file, kind))));
