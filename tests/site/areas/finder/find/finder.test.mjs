// The finder on both sides of its switch: all records in one file, and the index in small pieces,
// find the same, and what they should.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { idsOf, makeData, makeProject, openOn } from './finder_files.mjs';
import { queries, questions } from './queries.mjs';
import { facilities } from './region.mjs';

const count = 1200;
const region = facilities(count);
const project = makeProject(count);
after(() => rmSync(project, { recursive: true }));

const whole = makeData(project, 'whole', [count, count]);
const pieces = makeData(project, 'pieces', [0, 0]);
const both = makeData(project, 'both', [0, count]);
const place = { latitude: 35.42, longitude: 139.35 };

/// The ids that a predicate wants.
const wantedBy = (wanted) => region.filter(wanted).map(({ id }) => id).sort();

const isEvery = [
  ...queries(region).map(([words, wanted]) => [{ words }, wanted]),
  ...questions(),
];

test('there are queries enough, and each finds what it should and nothing else', async () => {
  assert.ok(queries(region).length >= 60);
  const finder = await openOn(whole);
  for (const [question, wanted] of isEvery) {
    const { ids } = await idsOf(finder, question);
    assert.deepEqual(ids.sort(), wantedBy(wanted), JSON.stringify(question));
  }
});

test('pieces of the index give the same in the same order', async () => {
  const finder = await openOn(whole);
  for (const [question] of isEvery) {
    const other = await openOn(pieces);
    for (const near of [undefined, place]) {
      const expected = await idsOf(finder, { ...question, near });
      const found = await idsOf(other, { ...question, near }, 7);
      assert.deepEqual(found, expected, JSON.stringify(question));
    }
  }
});

for (const size of [420, count]) {
  test(`of ${size} facilities, a total that is said is what comes in the end`, async () => {
    const own = makeProject(size);
    try {
      const data = makeData(own, 'pieces', [0, 0]);
      for (const [question] of [...queries(facilities(size)).map(([words]) => [{ words }]), ...questions()]) {
        const finder = await openOn(data);
        const { total } = await finder.search(question, { limit: 5 });
        const { ids } = await idsOf(finder, question);
        assert.equal(total ?? ids.length, ids.length, JSON.stringify(question));
      }
    } finally {
      rmSync(own, { recursive: true });
    }
  });
}

test('the pieces of a search are few', async () => {
  const loaded = [];
  const finder = await openOn(pieces, { loaded });
  const page = await finder.search({ words: 'なごみ薬局' }, { limit: 10 });
  assert.ok(page.records.length > 0);
  assert.ok(loaded.length <= 12, loaded.join(' '));
  assert.ok(!loaded.includes('find/all'));
});

test('after the first search all records are loaded, if there is such a file, and pieces no more', async () => {
  const loaded = [];
  const finder = await openOn(both, { loaded });
  await finder.search({ words: '斎藤' });
  await new Promise(setImmediate);
  const before = loaded.length;
  assert.equal(loaded.at(-1), 'find/all');
  assert.ok((await finder.search({ words: '渡辺' })).records.length > 0);
  assert.equal(loaded.length, before);
});

test('without a connection the file of all records serves', async () => {
  const change = (name, value) => {
    if (name.startsWith('find/grams')) {
      throw new Error('offline');
    }
    return value;
  };
  const finder = await openOn(both, { change });
  assert.ok((await finder.search({ words: '渡辺' })).records.length > 0);
  const alone = await openOn(pieces, { change });
  await assert.rejects(alone.search({ words: '渡辺' }));
});

test('files of another version are not taken', async () => {
  await assert.rejects(openOn({ ...whole, version: 'another' }), { changed: true });
  const change = (name, value) => (name === 'find/all' ? ['another', value[1]] : value);
  const finder = await openOn(whole, { change });
  await assert.rejects(finder.search({ words: '渡辺' }), { changed: true });
});

test('a list that lacks a record is noticed by these tests', async () => {
  const change = (name, value) =>
    name.startsWith('find/grams') ? [value[0], value[1].replaceAll(/([=~].*)[A-Z]$/gm, '$1')] : value;
  const finder = await openOn(pieces, { change });
  const expected = await idsOf(await openOn(whole), { words: '渡辺' });
  assert.notDeepEqual(await idsOf(finder, { words: '渡辺' }), expected);
});

test('a table without name variants is noticed by these tests', async () => {
  const change = (name, value) =>
    name === 'find/meta' ? { ...value, letters: value.letters.replace(/邊辺|邉辺/g, '') } : value;
  const finder = await openOn(whole, { change });
  const { ids } = await idsOf(finder, { words: '渡辺' });
  assert.notDeepEqual(ids.sort(), wantedBy(queries(region).find(([words]) => words === '渡辺')[1]));
});
