// What is found beside facilities: desks, materials and news, in one file and in pieces.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openOthers } from '../../../../../themes/default/script/find/others.js';
import { makeData, makeProject, openOn } from './finder_files.mjs';
import { municipalities } from './region_words.mjs';

const provenance = 'owner: 見本市\nsource: {title: 見本}\nconfirmed: 2026-11-01\nsample: はい\n';
const topics = ['認知症', '入退院', '口のケア', '看取り', 'ＡＣＰ（人生会議）', 'サルコペニア'];
const forms = ['手引き', 'ノート', 'パンフレット'];
const [[first, firstName], [second]] = municipalities;
const count = 300;

/// A third of the materials are for the first municipality, a third for the second.
const materials = Array.from({ length: count }, (_, i) => ({
  title: `${topics[i % topics.length]}の${forms[i % 5 % forms.length]} 第${i + 1}号`,
  areas: [[first], [second], []][i % 3],
}));

const project = makeProject(3);
after(() => rmSync(project, { recursive: true }));
for (const folder of ['materials', 'news']) {
  mkdirSync(join(project, 'content', folder));
}
materials.forEach(({ title, areas }, i) => writeFileSync(
  join(project, 'content/materials', `m${String(i).padStart(3, '0')}.yaml`),
  `title: ${title}\nsummary: 見本の資料です。\nform: 冊子\nscenes: [看取り]\npublisher: 見本市\n` +
    `municipalities: [${areas}]\n${provenance}`,
));
const news = (id, text) => writeFileSync(join(project, 'content/news', `${id}.yaml`),
  `${text}\nsummary: 見本です。\n${provenance}`);
news('a', 'title: 見本の講座の報告\ndate: 2025-04-01');
news('b', 'title: 見本の講座のご案内\ndate: 2026-11-10');
news('c', 'title: 見本の講座の予告\ndate: 2027-01-10');

const whole = makeData(project, 'whole');
const pieces = makeData(project, 'pieces', [400, 400, 0]);
const openIn = async (data, options) => openOthers(await openOn(data, options));

/// All that is found, some at a time.
async function foundBy(others, words, area) {
  let page = await others.search(words, area, 7);
  const records = [...page.records];
  const { total } = page;
  while (page.more) {
    page = await page.more();
    records.push(...page.records);
  }
  assert.equal(total ?? records.length, records.length, words);
  return records;
}

const titlesOf = (records) => records.map(({ title }) => title);

test('a title is found however it is written, and leads to its page', async () => {
  const others = await openIn(whole);
  const wanted = materials.map(({ title }) => title).filter((title) => title.includes('サルコペニア'));
  for (const words of ['サルコペニア', 'さるこぺにあ', 'ｻﾙｺﾍﾟﾆｱ', ' サルコ  ペニア ']) {
    assert.deepEqual(titlesOf(await foundBy(others, words)), wanted, words);
  }
  const [one] = await foundBy(others, 'acp 第5号');
  assert.equal(one.page, 'materials/m004.html');
  assert.equal(one.kind, '資料');
  assert.deepEqual(one.labels.slice(0, 2), ['冊子', '見本市']);
  assert.deepEqual(one.marks, ['見本']);
});

test('a desk is found by its reading, its number, its kind and whom it serves', async () => {
  const others = await openIn(whole);
  const name = `${firstName}見本センター`;
  for (const words of [`${firstName} みほんせんたー`, `${firstName} 0460000001`, `地域包括支援センター ${firstName}`,
    `${firstName}相談窓口`]) {
    const found = await foundBy(others, words);
    assert.deepEqual(titlesOf(found), [name], words);
    assert.equal(found[0].page, `desks/${first}.html`);
    assert.equal(found[0].phone, '046-000-0001');
  }
});

test('what has passed stands behind the others and says so; what has no page yet is not found', async () => {
  const found = await foundBy(await openIn(whole), '見本の講座');
  assert.deepEqual(titlesOf(found), ['見本の講座のご案内', '見本の講座の報告']);
  assert.deepEqual(found.map(({ marks }) => marks.includes('以前のもの')), [false, true]);
});

test('readers of a municipality get what is for them and for everybody', async () => {
  const others = await openIn(whole);
  const all = await foundBy(others, '手引き');
  const here = await foundBy(others, '手引き', first);
  assert.ok(here.length < all.length);
  assert.deepEqual(titlesOf(here), titlesOf(all.filter(({ areas }) => !areas.includes(second))));
  assert.ok(here.some(({ areas }) => !areas.length));
});

test('pieces give the same in the same order', async () => {
  const one = await openIn(whole);
  const other = await openIn(pieces);
  const queries = [...topics, ...forms, '資料', '看取りのノート', '第1', '見本の講座', 'みほんせんたー', '046000',
    `${firstName}相談窓口`, 'zzz', '番'];
  for (const words of queries) {
    for (const area of [undefined, first]) {
      assert.deepEqual(await foundBy(other, words, area), await foundBy(one, words, area), `${words} ${area}`);
    }
  }
});

test('one file is loaded for them, or a few small ones', async () => {
  const loaded = [];
  await foundBy(await openIn(whole, { loaded }), 'サルコペニア');
  assert.deepEqual(loaded, ['find/meta', 'find/others']);
  const small = [];
  const page = await (await openIn(pieces, { loaded: small })).search('サルコペニア 第18号');
  assert.deepEqual(titlesOf(page.records), [materials[17].title]);
  assert.ok(small.length <= 12, small.join(' '));
  assert.ok(small.slice(2).every((name) => /^find\/others\/(grams|blocks)\//.test(name)), small.join(' '));
});

test('data of another day are told apart', async () => {
  const change = (name, value) => (name === 'find/others' ? ['other', value[1]] : value);
  await assert.rejects(openIn(whole, { change }), { changed: true });
});
