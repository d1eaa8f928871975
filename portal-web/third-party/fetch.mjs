// Fetches the portal's fonts and PDF.js out of their npm packages: see README.md.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';
import fontverter from 'fontverter';

const ASSETS = '../src/main/webapp/assets';

const range = (...parts) => parts.flatMap(([a, b = a]) => Array.from({ length: b - a + 1 }, (_, i) => String.fromCodePoint(a + i))).join('');
const SUBSETS = {
  latin: range([0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026], [0x2030], [0x2039, 0x203a], [0x2044], [0x20ac], [0x2116], [0x2122], [0x2190, 0x2193], [0x2212], [0x2215], [0xfb01, 0xfb02]),
  'latin-ext': range([0x100, 0x130], [0x132, 0x151], [0x154, 0x17f], [0x18f], [0x192], [0x1c4, 0x1cc], [0x1e6, 0x1e7], [0x218, 0x21b], [0x259], [0x1e02, 0x1e03], [0x1e80, 0x1e85], [0x1e9e], [0x1ef2, 0x1ef3]),
  greek: range([0x370, 0x3ff]),
  cyrillic: range([0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1], [0x2116]),
};
// The fonts' licence reserves the name "Source" for unmodified copies. A subset is a modification, so it gets another name.
function rename(sfnt) {
  const tables = sfnt.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (sfnt.toString('latin1', record, record + 4) !== 'name') continue;
    const start = sfnt.readUInt32BE(record + 8), end = start + sfnt.readUInt32BE(record + 12);
    for (const encode of [(text) => Buffer.from(text, 'latin1'), (text) => Buffer.from(text, 'utf16le').swap16()]) {
      const from = encode('Source'), to = encode('Lucern');
      for (let at = sfnt.indexOf(from, start); at >= 0 && at < end; at = sfnt.indexOf(from, at + 1)) to.copy(sfnt, at);
    }
  }
  return sfnt;
}
mkdirSync(`${ASSETS}/font`, { recursive: true });
for (const [family, name] of [['source-sans-3', 'lucern-sans'], ['source-serif-4', 'lucern-serif']]) {
  for (const [script, text] of Object.entries(SUBSETS)) {
    const file = `node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`;
    const sfnt = rename(await fontverter.convert(readFileSync(file), 'truetype'));
    const font = await subset(sfnt, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700, default: 400 } } });
    writeFileSync(`${ASSETS}/font/${name}-${script}.woff2`, font);
    console.log(name, script, font.length);
  }
}
cpSync('node_modules/@fontsource-variable/source-sans-3/LICENSE', `${ASSETS}/font/OFL.txt`);

const pdfjs = 'node_modules/pdfjs-dist';
for (const file of ['pdf.min.mjs', 'pdf.worker.min.mjs']) cpSync(`${pdfjs}/legacy/build/${file}`, `${ASSETS}/pdfjs/${file}`);
for (const folder of ['standard_fonts', 'iccs', 'wasm']) {
  cpSync(`${pdfjs}/${folder}`, `${ASSETS}/pdfjs/${folder}`, { recursive: true, filter: (file) => !file.endsWith('_nowasm_fallback.js') });
}
cpSync(`${pdfjs}/LICENSE`, `${ASSETS}/pdfjs/LICENSE`);
