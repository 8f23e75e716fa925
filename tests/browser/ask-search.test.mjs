// The search of the desk lookup by itself: keys of addresses as the build makes them, and what is
// found for what is typed. No browser is needed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addressKey, lettersOf } from '../../themes/default/script/ask/address-key.js';
import { prepare, search } from '../../themes/default/script/ask/search.js';

const keys = JSON.parse(readFileSync(new URL('../site/areas/ask/address-keys.json', import.meta.url), 'utf8'));
const letters = lettersOf(keys.letters);

test('addresses are equal where they are for the build', () => {
  for (const [a, b, same] of keys.cases) {
    assert.equal(addressKey(a, letters) === addressKey(b, letters), same,
      `${a} / ${b}: ${addressKey(a, letters)} ${addressKey(b, letters)}`);
  }
});

test('the comparison sees a letter that the table does not fold', () => {
  const without = lettersOf(keys.letters.replace('髙', '').replace('澤', ''));
  assert.notEqual(addressKey('棚澤', without), addressKey('棚沢', without));
});

const data = prepare({
  letters: keys.letters,
  municipalities: [
    ['厚木市', 'あつぎし', '神奈川県', ['243'], 'ask/atsugi.html', [
      ['厚木', 'あつぎ', ['2430003'], 0], ['三田', 'さんだ', ['2430211'], 1],
      ['三田南', 'さんだみなみ', ['2430213'], 1], ['中町', 'なかちょう', ['2430018'], 0],
      ['旭町1丁目', 'あさひちょう1ちょうめ', ['2430014'], 0], ['緑ヶ丘', 'みどりがおか', [], 1],
    ]],
    ['愛川町', 'あいかわまち', '神奈川県', ['243-03'], 'ask/aikawa.html', [
      ['中津', 'なかつ', [], 2], ['角田', 'すみだ', [], 2],
    ]],
  ],
  answers: [['ask/atsugi-minami.html', '南', '046-000-0001'],
    ['ask/atsugi-kita.html', '北', '046-000-0002'], ['ask/aikawa.html', '愛川', '046-000-0003']],
});

function names(text, only) {
  return search(data, text, only).found
    .map(({ municipality, town }) => municipality.name + (town?.name ?? ''));
}

test('an address leads to its town, whatever stands before and behind it', () => {
  for (const text of ['厚木市中町3-17-17', '神奈川県厚木市中町三丁目', '厚木 中町', '中町2', '〒243-0018 中町',
    'あつぎし なかちょう', 'なかちょう', 'ﾅｶﾁｮｳ']) {
    assert.deepEqual(names(text), ['厚木市中町'], text);
  }
  assert.deepEqual(names('愛甲郡愛川町大字中津4000'), ['愛川町中津']);
});

test('the longest name wins where an address begins with two, and both are offered where none is sure', () => {
  assert.deepEqual(names('厚木市三田南1-2'), ['厚木市三田南']);
  assert.deepEqual(names('厚木市三田12'), ['厚木市三田']);
  assert.deepEqual(names('三田'), ['厚木市三田', '厚木市三田南']);
});

test('a number of a 丁目 does not go on in a larger one', () => {
  assert.deepEqual(names('旭町1-12'), ['厚木市旭町1丁目']);
  assert.deepEqual(names('旭町一丁目'), ['厚木市旭町1丁目']);
  assert.deepEqual(names('旭町12'), []);
});

test('the municipality alone leads to its towns', () => {
  assert.equal(names('厚木市')[0], '厚木市');
  assert.equal(names('あつぎ')[0], '厚木市');
  assert.deepEqual(names('厚木市見知らぬ町'), ['厚木市']);
});

test('letters that are often left out may be', () => {
  assert.deepEqual(names('緑丘'), ['厚木市緑ヶ丘']);
  assert.deepEqual(names('緑が丘'), ['厚木市緑ヶ丘']);
});

test('a part of a postal code leads to towns, else to the municipality', () => {
  assert.deepEqual(names('243-0018'), ['厚木市中町']);
  // 緑ヶ丘 has no code in the data, and may be meant.
  assert.deepEqual(names('２４３０２１'), ['厚木市']);
  assert.deepEqual(names('243-0303'), ['厚木市', '愛川町']);
  assert.deepEqual(search(data, '24'), { few: true, found: [] });
  assert.deepEqual(names('999'), []);
});

test('only one municipality is searched on its page', () => {
  assert.deepEqual(names('中', '愛川町'), ['愛川町中津']);
  assert.deepEqual(names('中'), ['厚木市中町', '愛川町中津']);
});

test('what finds nothing finds nothing', () => {
  for (const text of ['', '　', '？', '市', 'ヽ', '()']) {
    assert.doesNotThrow(() => search(data, text), text);
  }
  assert.deepEqual(names('架空町'), []);
});
