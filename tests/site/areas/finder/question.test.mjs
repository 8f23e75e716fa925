// The finder's form, its address and its question are one set of names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { distanceText, isEmpty, queryOf, questionOf } from '../../../../themes/default/script/find/question.js';

test('an address holds what is filled in, and never the position of the device', () => {
  assert.equal(queryOf([['q', ' 海老名 '], ['at', ''], ['kind', 'clinic']]), 'q=%E6%B5%B7%E8%80%81%E5%90%8D&kind=clinic');
  assert.equal(queryOf([['near', 'here'], ['open', '1']]), 'open=1');
  assert.equal(queryOf([['near', 'ebina']]), 'near=ebina');
});

const answers = [{ code: 'gastrostomy' }, { code: 'house-calls' }];

/// What a question really asks.
const asked = (query, page) => Object.fromEntries(
  Object.entries(questionOf(query, { asked: answers, ...page })).filter(([, value]) => value));

test('an address is asked as it reads', () => {
  assert.deepEqual(asked('q=a+b&at=ebina&kind=clinic&new=1&gastrostomy=12'), {
    words: 'a b', usableFrom: 'ebina', kind: 'clinic', answers: { gastrostomy: '12' }, acceptsNew: true,
  });
  assert.deepEqual(asked('at=ebina&only=1&town=%E5%9B%BD%E5%88%86'), { municipality: 'ebina', answers: {} });
  const open = () => true;
  assert.equal(asked('open=1', { open }).filter, open);
  assert.deepEqual(asked('q=a', { open, near: { latitude: 1 } }), { words: 'a', answers: {}, near: { latitude: 1 } });
});

test('an address of nonsense asks nothing that nobody knows', () => {
  assert.deepEqual(questionOf('gastrostomy=7&x=%00&tracheostomy=1&only=1', { asked: answers }).answers, {});
});

test('every field of the page means something, and an answer may be called like none of them', () => {
  const page = readFileSync(new URL('../../../../themes/default/find.html', import.meta.url), 'utf8');
  const names = [...page.matchAll(/<(?:input|select)[^>]* name="([a-z-]+)"/g)].map(([, name]) => name);
  assert.ok(names.length >= 8);
  const without = JSON.stringify(questionOf('', { asked: answers, open: true }));
  for (const name of names) {
    const changes = JSON.stringify(questionOf(`${name}=1`, { asked: answers, open: true })) !== without;
    assert.ok(changes || isEmpty(`${name}=1`), name);
  }
});

test('an order alone is no question', () => {
  assert.equal(isEmpty(''), true);
  assert.equal(isEmpty('near=ebina&town=%E5%9B%BD%E5%88%86&only=1'), true);
  assert.equal(isEmpty('near=ebina&open=1'), false);
});

test('a distance is told no finer than it is known', () => {
  // tests/place/distance_words_test.cc holds the build to the same words.
  const cases = JSON.parse(readFileSync(new URL('../../../place/distances.json', import.meta.url), 'utf8'));
  for (const [metres, words] of cases) {
    assert.equal(distanceText(metres), words);
  }
});
