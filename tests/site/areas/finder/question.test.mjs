// The finder's form, its address and its question are one set of names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceText, isEmpty, queryOf, questionOf } from '../../../../themes/default/script/find/question.js';

test('an address holds what is filled in, and never the position of the device', () => {
  assert.equal(queryOf([['q', ' 海老名 '], ['at', ''], ['kind', 'clinic']]), 'q=%E6%B5%B7%E8%80%81%E5%90%8D&kind=clinic');
  assert.equal(queryOf([['near', 'here'], ['open', '1']]), 'open=1');
  assert.equal(queryOf([['near', 'ebina']]), 'near=ebina');
});

/// What a question really asks.
const asked = (query, page) => Object.fromEntries(
  Object.entries(questionOf(query, page)).filter(([, value]) => value));

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
  assert.deepEqual(questionOf('gastrostomy=7&x=%00&only=1').answers, {});
});

test('an order alone is no question', () => {
  assert.equal(isEmpty(''), true);
  assert.equal(isEmpty('near=ebina&town=%E5%9B%BD%E5%88%86&only=1'), true);
  assert.equal(isEmpty('near=ebina&open=1'), false);
});

test('a distance is told no finer than it is known', () => {
  assert.deepEqual([20, 340, 949, 950, 1240, 9949, 9950, 31400].map(distanceText),
    ['約100m', '約300m', '約900m', '約1.0km', '約1.2km', '約9.9km', '約10km', '約31km']);
});
