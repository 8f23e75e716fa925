// What the finder finds of a fixed set of queries, beside Pagefind on the same pages in the same
// browser: of what a query must find how much is found (recall), and how much of what is found is
// right (precision). No test.
//
//   node recall.mjs SITE COUNT PAGEFIND
//
// SITE is the residents' site of the region of COUNT facilities (tests/site/areas/finder/find/region.mjs),
// PAGEFIND the folder of the index that Pagefind made of its facilities/*.html.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../../browser/rig.mjs';
import { serve } from '../../browser/server.mjs';
import { idsOf, openOn } from '../../site/areas/finder/find/finder_files.mjs';
import { queries } from '../../site/areas/finder/find/queries.mjs';
import { facilities } from '../../site/areas/finder/find/region.mjs';

const [site, count, pagefind] = process.argv.slice(2);
const region = facilities(Number(count));

/// The finder as a first search has it: out of the pieces of the index.
async function ours() {
  const meta = await readFile(join(site, 'data/find/meta.js'), 'utf8');
  const [, version] = meta.match(/"version":"(\w+)"/);
  return async (words) => (await idsOf(await openOn({ root: site, version }), { words })).ids;
}

/// Pagefind tells the page of a result only in a file of each result; the page keeps them.
async function theirs(browser, url) {
  const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  await page.goto(`${url}/pagefind.js`);
  await page.evaluate(async () => {
    globalThis.pagefind = await import('./pagefind.js');
    await globalThis.pagefind.init();
    globalThis.pages = new Map();
  });
  return (words) =>
    page.evaluate(async (text) => {
      const { pagefind: engine, pages } = globalThis;
      const { results } = await engine.search(text);
      const unknown = results.filter(({ id }) => !pages.has(id));
      for (let i = 0; i < unknown.length; i += 100) {
        await Promise.all(unknown.slice(i, i + 100).map(async ({ id, data }) => {
          pages.set(id, (await data()).raw_url.match(/([^/]+)\.html/)[1]);
        }));
      }
      return results.map(({ id }) => pages.get(id));
    }, words);
}

// Nothing found where nothing is to be found is right.
function score(found, wanted) {
  const right = found.filter((id) => wanted.has(id)).length;
  return {
    recall: wanted.size ? right / wanted.size : 1,
    precision: found.length ? right / found.length : 1,
    empty: wanted.size > 0 && !found.length,
  };
}

const mean = (scores, name) => scores.reduce((sum, each) => sum + each[name], 0) / scores.length;
const shown = (scores) => `${mean(scores, 'recall').toFixed(3)} / ${mean(scores, 'precision').toFixed(3)}`;
const empty = (scores) => scores.filter((each) => each.empty).length;

const browser = await launch();
const server = await serve(pagefind);
const engines = [await ours(), await theirs(browser, server.url)];
const rows = [];
for (const [words, isWanted, sort] of queries(region)) {
  const wanted = new Set(region.filter(isWanted).map(({ id }) => id));
  const scores = [];
  for (const find of engines) {
    scores.push(score(await find(words), wanted));
  }
  rows.push({ words, sort, scores });
}
await browser.close();
server.close();

const column = (chosen, engine) => chosen.map(({ scores }) => scores[engine]);
const line = (name, chosen) =>
  console.log(`${name}, ${chosen.length}: ${shown(column(chosen, 0))}; Pagefind ${shown(column(chosen, 1))}`);
console.log(`${count} facilities; mean recall / precision`);
for (const sort of new Set(rows.map((row) => row.sort))) {
  line(sort, rows.filter((row) => row.sort === sort));
}
line('all queries', rows);
console.log(`found nothing where there is something: ${empty(column(rows, 0))}; Pagefind ${empty(column(rows, 1))}`);
for (const { words, scores: [{ recall, precision }] } of rows) {
  if (recall < 1 || precision < 1) {
    console.log(`not exact: ${words} ${recall.toFixed(3)} / ${precision.toFixed(3)}`);
  }
}
