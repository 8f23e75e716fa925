// themes/default/script/opening.js against the table of cases that the C++ twin is tested with, and,
// when ctest names the oracle, against what the twin answers for thousands of random hours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { isOpen, minuteInJapan, openingState, openingText, readOpening }
  from '../../themes/default/script/opening.js';

const table = JSON.parse(readFileSync(
  new URL('../directory/opening/opening_cases.json', import.meta.url)));
// What a holiday moves reaches the browser by date: the random hours below have it.
table.hours = table.hours.filter(({ dated }) => !dated);
const announced = new URL('../../src/directory/opening/announced_holidays.h', import.meta.url);

/// The holidays that come with the program, out of their table.
function holidays() {
  const text = readFileSync(announced, 'utf8').replaceAll(/\/\*.*?\*\//g, '');
  const years = [...text.matchAll(/holidays_(\d+) = \{([^}]*)\}/g)];
  return {
    years: years.map(([, year]) => Number(year)),
    days: years.flatMap(([, year, days]) => days.split(',').map((day) => year * 1e4 + Number(day))),
  };
}

const minuteOf = (text) => Date.parse(`${text}:00Z`) / 60000;
const textOf = (minute) => new Date(minute * 60000).toISOString().slice(0, 16);
const answerText = ({ state, change }) => (change === undefined ? state : `${state} ${textOf(change)}`);

/// The cases whose answer is another one than the table's.
function wrong(days) {
  return table.hours.flatMap(({ name, code, at }) => Object.entries(at)
    .filter(([moment, expected]) =>
      answerText(openingState(readOpening(code), days, minuteOf(moment))) !== expected)
    .map(([moment]) => `${name} ${moment}`));
}

test('the cases of the table, as in C++', () => {
  assert.ok(table.hours.length > 20);
  assert.deepEqual(wrong(holidays()), []);
});

test('the table sees wrong holidays', () => {
  const without = holidays();
  assert.ok(wrong({ years: without.years, days: [] }).length > 5);
  assert.ok(wrong({ years: [], days: [] }).length > 20);
});

test('the filter says the same as the answer', () => {
  for (const { name, code, at } of table.hours) {
    for (const [moment, expected] of Object.entries(at)) {
      const open = isOpen(readOpening(code), holidays(), minuteOf(moment));
      assert.equal(open, expected.startsWith('open'), `${name} ${moment}`);
    }
  }
});

test('the minute is that of Japan in any zone', () => {
  const instant = Date.parse('2026-11-20T15:30:00Z');
  assert.equal(textOf(minuteInJapan(instant)), '2026-11-21T00:30');
  const script = `import('${new URL('../../themes/default/script/opening.js', import.meta.url)}')
    .then((m) => console.log(m.minuteInJapan(${instant}),
      JSON.stringify(m.openingState(m.readOpening('5=0-60;ho'), {years: [], days: []},
        m.minuteInJapan(${instant})))))`;
  const answers = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'].map((zone) =>
    execFileSync(process.execPath, ['-e', script], { env: { TZ: zone }, encoding: 'utf8' }));
  assert.match(answers[0], /"open"/);
  assert.equal(new Set(answers).size, 1);
});

test('the answer in words', () => {
  const now = minuteOf('2026-11-20T10:00');
  const text = (state, change) =>
    openingText({ state, change: change && minuteOf(change) }, now);
  assert.equal(text('unknown'), '今、開いているかは分かりません');
  assert.equal(text('open'), '今は開いています');
  assert.equal(text('open', '2026-11-20T17:05'), '今は開いています（17:05まで）');
  assert.equal(text('open', '2026-11-21T00:00'), '今は開いています（24:00まで）');
  assert.equal(text('open', '2026-11-21T06:00'), '今は開いています（明日6:00まで）');
  assert.equal(text('closed', '2026-11-20T14:00'), '今は閉まっています（次は14:00から）');
  assert.equal(text('closed', '2026-11-24T09:00'), '今は閉まっています（次は11月24日（火）9:00から）');
  assert.equal(text('closed'), '今は閉まっています');
});

/// What the oracle and the script say differently, of `lines` random hours.
function differences(lines, days) {
  return lines.filter((line) => {
    const [code, minute, state, change] = line.split('\t');
    const answer = openingState(readOpening(code), days, Number(minute));
    return answer.state !== state || String(answer.change ?? '') !== change;
  });
}

test('random hours, as in C++', { skip: !process.env.SHIRUBE_OPENING_ORACLE }, () => {
  const [first, ...lines] = execFileSync(process.env.SHIRUBE_OPENING_ORACLE, ['20000', '20261120'],
    { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n').slice(0, -1);
  const days = JSON.parse(first);
  assert.equal(lines.length, 20000);
  for (const state of ['open', 'closed', 'unknown']) {
    const share = lines.filter((line) => line.split('\t')[2] === state).length / lines.length;
    assert.ok(share > 0.1, `${state}: ${share}`);
  }
  assert.deepEqual(differences(lines, days), []);
  // It can fail: a holiday less, or one minute's difference in the hours.
  assert.ok(differences(lines, { ...days, days: days.days.slice(0, -1) }).length > 0);
  const late = lines.map((line) => line.replace(/=(\d+)-/, (_, from) => `=${Number(from) + 1}-`));
  assert.ok(differences(late, days).length > 0);
});
