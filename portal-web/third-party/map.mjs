// Draws the map of Europe: a symbol for each country in img/europe.svg, and a table of where each one's number stands. Who
// borders on whom goes to the directory, which looks next door when a country has nobody. Shapes: Natural Earth 1:50m (public domain), as the npm package world-atlas carries them.
// Lambert's azimuthal equal-area projection around 52° N 16° E, so that a country's shade weighs as much as its land.
import { readFileSync, writeFileSync } from 'node:fs';
import { feature, neighbors } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';

const WIDTH = 600;
const HEIGHT = 600;
/** How much of a coast is told, in square degrees: below this a bend is left out. */
const DETAIL = 0.012;
/** Islands below this many square pixels are left out. */
const ISLAND = 3;

/** ISO 3166-1 numeric codes of the countries drawn, and the one that has none. */
const COUNTRIES = {
  '008': 'AL', '020': 'AD', '040': 'AT', '056': 'BE', '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR', '196': 'CY',
  '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR', '276': 'DE', '300': 'GR', '348': 'HU', '352': 'IS',
  '372': 'IE', '380': 'IT', '428': 'LV', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '498': 'MD', '492': 'MC',
  '499': 'ME', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM', '688': 'RS',
  '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '792': 'TR', '804': 'UA', '807': 'MK', '826': 'GB',
  Kosovo: 'XK',
};
/** Not drawn, but their borders count. */
const BEYOND = { '268': 'GE', '051': 'AM', '031': 'AZ', '504': 'MA' };
/** Too small to be hit: they are a dot in their place. */
const DOTS = new Set(['AD', 'LI', 'LU', 'MC', 'MT', 'SM']);
/** Where a country's middle is not where one would look for its name. */
const LABELS = { NO: [9.5, 61.3], SE: [15.5, 60.5], FR: [2.4, 46.8], HR: [15.6, 45.6], GB: [-1.6, 52.6], IT: [12.6, 42.8], RU: [36.5, 57.5],
  GR: [22, 39.4], TR: [33, 39.2], FI: [25.5, 62.8], PT: [-8.1, 39.6], DK: [9.2, 56.1], NL: [5.6, 52.2] };

const projection = geoAzimuthalEqualArea().rotate([-16, -52]).clipExtent([[0, 0], [WIDTH, HEIGHT]]);
projection.fitExtent([[4, 2], [WIDTH - 2, HEIGHT - 4]], {
  type: 'MultiPoint', coordinates: [[-24, 64.5], [-9.5, 37], [27, 35], [33.5, 34.6], [25, 71.2], [43.5, 39]],
});

const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json'));
// Simplified in degrees before it is drawn: borders stay shared.
const whole = structuredClone(atlas);
const simple = simplify(presimplify(atlas), DETAIL);
const path = geoPath(projection).digits(1);
const symbols = [];
const labels = [];
simple.objects.countries.geometries.forEach((geometry, number) => {
  const code = COUNTRIES[geometry.id] ?? COUNTRIES[geometry.properties.name];
  if (!code) return;
  const shape = feature(simple, geometry);
  // The islands of a country far away from it, and rocks, are left out.
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const drawn = parts.filter((part) => path.area({ type: 'Polygon', coordinates: part }) > ISLAND);
  const kept = { type: 'MultiPolygon', coordinates: drawn };
  const at = LABELS[code] ? projection(LABELS[code]) : path.centroid(drawn.length ? kept : feature(whole, whole.objects.countries.geometries[number]));
  const [x, y] = at.map((number) => Math.round(number));
  if (DOTS.has(code)) {
    symbols.push(`<circle id="${code}" cx="${x}" cy="${y}" r="5"/>`);
  } else {
    symbols.push(`<path id="${code}" d="${path(kept).replace(/L/g, ' ').replace(/Z/g, 'z')}"/>`);
  }
  labels.push([code, x, y].join('\t'));
});
symbols.sort((a, b) => (a.startsWith('<circle') ? 1 : 0) - (b.startsWith('<circle') ? 1 : 0));
const all = atlas.objects.countries.geometries;
const codeOf = (geometry) => ({ ...COUNTRIES, ...BEYOND })[geometry.id] ?? COUNTRIES[geometry.properties.name];
const borders = neighbors(all)
  .map((others, number) => [codeOf(all[number]), others.map((other) => codeOf(all[other])).filter(Boolean).sort()])
  .filter(([code, others]) => code && others.length)
  .map(([code, others]) => `${code}\t${others.join(' ')}`)
  .sort();
const WEB = '../src/main';
writeFileSync(`${WEB}/webapp/assets/img/europe.svg`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n<defs>\n${symbols.join('\n')}\n</defs>\n</svg>\n`);
writeFileSync(`${WEB}/resources/org/lucerna/web/directory/europe.tsv`, labels.sort().join('\n') + '\n');
writeFileSync('../../directory/src/main/resources/org/lucerna/directory/finder/neighbours.tsv', borders.join('\n') + '\n');
