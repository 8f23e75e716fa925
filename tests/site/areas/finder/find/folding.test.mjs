// The browser's folding with the table that the C++ code writes: the same cases, and the same
// result for every letter.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeFold } from '../../../../../themes/default/script/find/folding.js';

const table = JSON.parse(
  execFileSync(process.env.SHIRUBE_FOLDING_TABLE, { maxBuffer: 1 << 28, encoding: 'utf8' }),
);
const cases = JSON.parse(readFileSync(new URL('folding_cases.json', import.meta.url), 'utf8'));
const fold = makeFold(table);

/// The texts that this folding does not fold as C++ does.
function differing(foldText) {
  return table.folded.filter(([text, folded]) => foldText(text) !== folded);
}

test('texts are folded as the cases say', () => {
  for (const [text, folded] of cases.folded) {
    assert.equal(fold(text), folded, text);
  }
});

test('writings of one thing meet, and different things do not', () => {
  for (const [first, ...others] of cases.same) {
    for (const other of others) {
      assert.equal(fold(other), fold(first), `${first} ${other}`);
    }
  }
  for (const [first, ...others] of cases.different) {
    for (const other of others) {
      assert.notEqual(fold(other), fold(first), `${first} ${other}`);
    }
  }
});

test('every letter is folded as in C++', () => {
  assert.ok(table.folded.length > 100000);
  assert.deepEqual(differing(fold), []);
});

test('a pair that is missing is noticed', () => {
  const broken = makeFold({ ...table, letters: table.letters.replace('髙高', '') });
  assert.ok(differing(broken).length > 0);
});
