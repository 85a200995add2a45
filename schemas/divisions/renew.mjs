// Makes division.csv and township.csv of the published editions: see docs/how-to/renew-the-divisions.md
//   node renew.mjs exact_dates.csv <folder of an unpacked edition>...
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Step, dayBefore, order, sameName } from './changes.mjs';

/** First day of the month in which an edition was closed, by the package's version. */
const CLOSED = {
  '2.2.0': '2018-10-01',
  '2.3.1': '2019-10-01',
  '2.4.0': '2020-06-01',
  '2.5.0': '2021-10-01',
  '2.7.0': '2023-06-01',
};
const BEGINNING = '1980-01-01';
const KIND_OF_VILLAGE = /(社区|村)?(居民|村民)?(居委会|村委会|委员会)$|(社区|村)$/;
const COUNTRY = { code: '000000', name: '全国', level: 'country', parent: '' };
const COLUMNS = 'code,name,level,parent_code,valid_from,valid_to,successor_code,change_kind';

function readCsv(file) {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map(line => line.split(',').map(cell => cell.replace(/^"|"$/g, '').trim()));
}

function readEdition(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const rows = name => readCsv(join(folder, 'dist', `${name}.csv`));
  const counties = rows('areas').filter(([code]) => !/7[1-9]$/.test(code));
  // Cities without counties stand in the lists twice, as a city and as its only county.
  const undivided = new Set(counties.map(([code]) => code).filter(code => code.endsWith('00')));
  const divisions = new Map([[COUNTRY.code, COUNTRY]]);
  const add = (code, name, level, parent) => {
    if (divisions.has(parent)) divisions.set(code, { code, name, level, parent });
  };
  rows('provinces').forEach(([code, name]) => add(`${code}0000`, name, 'province', COUNTRY.code));
  rows('cities')
    .filter(([code]) => !undivided.has(`${code}00`))
    .forEach(([code, name]) => add(`${code}00`, name, 'city', `${code.slice(0, 2)}0000`));
  counties.forEach(([code, name]) => {
    const above = undivided.has(code) ? code.slice(0, 2) : code.slice(0, 4);
    add(code, name, 'county', above.padEnd(6, '0'));
  });
  rows('streets').forEach(([code, name]) => add(code, name, 'township', code.slice(0, 6)));
  if (!CLOSED[version]) throw new Error(`version ${version} has no date in CLOSED`);
  return { closed: CLOSED[version], divisions, villages: villagesOf(rows('villages'), divisions) };
}

/** Names of villages and communities, less what they are called by, by township. */
function villagesOf(rows, divisions) {
  const villages = new Map();
  for (const [code, name] of rows) {
    const township = code.slice(0, 9);
    if (!divisions.has(township)) continue;
    if (!villages.has(township)) villages.set(township, []);
    villages.get(township).push(name.replace(KIND_OF_VILLAGE, ''));
  }
  return villages;
}

function spansOf(all, lastDays) {
  const open = new Map();
  const closed = [];
  for (const division of all[0].divisions.values()) open.set(division.code, span(division, BEGINNING));
  countVillages(open, all[0].villages);
  for (let i = 1; i < all.length; i++) {
    const step = new Step(all[i - 1], all[i], lastDays);
    for (const change of step.gone()) {
      closed.push({ ...open.get(change.code), ...change });
      open.delete(change.code);
    }
    for (const division of all[i].divisions.values()) {
      const before = open.get(division.code);
      if (before && sameName(before.name, division.name)) {
        before.name = division.name;
      } else {
        const from = step.firstDay(division);
        if (before) closed.push({ ...before, to: dayBefore(from) });
        open.set(division.code, span(division, from));
      }
    }
    countVillages(open, all[i].villages);
  }
  return [...closed, ...open.values()];
}

function span({ code, name, level, parent }, from) {
  return { code, name, level, parent, from, to: '', successor: '', kind: '', villages: '' };
}

function countVillages(open, villages) {
  for (const at of open.values()) {
    if (at.level === 'township') at.villages = (villages.get(at.code) ?? []).length;
  }
}

function write(spans) {
  const folder = dirname(fileURLToPath(import.meta.url));
  spans.sort((a, b) => order(a.code, b.code) || order(a.from, b.from));
  const row = s => [s.code, s.name, s.level, s.parent, s.from, s.to, s.successor, s.kind];
  const townships = spans.filter(s => s.level === 'township');
  const rows = spans.filter(s => s.level !== 'township').map(row);
  const file = (name, columns, lines) =>
    writeFileSync(join(folder, name), [columns, ...lines.map(cells => cells.join())].join('\n') + '\n');
  file('division.csv', COLUMNS, rows);
  file('township.csv', `${COLUMNS},villages`, townships.map(s => [...row(s), s.villages]));
}

const [exactDates, ...folders] = process.argv.slice(2);
const editions = folders.map(readEdition).sort((a, b) => order(a.closed, b.closed));
write(spansOf(editions, new Map(readCsv(exactDates))));
