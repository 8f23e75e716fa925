// What a reader's phone has to fetch, compressed, stays within a budget, and no page asks for more
// than its style sheets, its icon, its pictures and, on the pages of tools alone, one script.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kindOf, output, pagesOf, siteNames } from './output.mjs';

const kilobyte = 1024;
const budgets = { page: 14 * kilobyte, list: 20 * kilobyte, '.css': 4 * kilobyte, '.js': 52 * kilobyte };

// Pages that hold every record of a kind.
const isList = (kind) => /-list$|-index$|^(map|situation|treatments|initiatives|work|confirm|data|learn)$/.test(kind);

// Pages that do what a list cannot.
const tools = ['ask', 'ask-town', 'card', 'compare', 'find', 'map', 'offline'];

const weightOf = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/// What is heavier than its budget: "path: bytes > budget".
function tooHeavy(folder, paths, budgetOf) {
  return paths.map((path) => ({ path, weight: weightOf(join(folder, path)), budget: budgetOf(path) }))
    .filter(({ weight, budget }) => weight > budget)
    .map(({ path, weight, budget }) => `${path}: ${weight} > ${budget}`);
}

test('what is too heavy is seen', () => {
  const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
  assert.deepEqual(tooHeavy(here, ['weight.test.mjs'], () => 10 * kilobyte), []);
  assert.match(tooHeavy(here, ['weight.test.mjs'], () => 100).join(), /^weight\.test\.mjs: \d+ > 100$/);
});

for (const site of siteNames) {
  describe(site, () => {
    const folder = join(output, site);

    test('pages are light', () => {
      assert.deepEqual(tooHeavy(folder, pagesOf(folder), (path) =>
        budgets[isList(kindOf(readFileSync(join(folder, path), 'utf8')) ?? '') ? 'list' : 'page']), []);
    });

    test('style sheets and scripts are light', () => {
      for (const ending of ['.css', '.js']) {
        const paths = readdirSync(folder, { recursive: true })
          .filter((path) => path.endsWith(ending) && !path.startsWith('data'));
        assert.ok(paths.length > 0 || ending === '.js', `there are ${ending} files`);
        assert.deepEqual(tooHeavy(folder, paths, () => budgets[ending]), []);
      }
    });

    test('only tools have a script', () => {
      const withScript = pagesOf(folder)
        .map((path) => readFileSync(join(folder, path), 'utf8'))
        .filter((html) => /<script(?![^>]*application\/ld\+json)/.test(html))
        .map(kindOf);
      assert.deepEqual(withScript.filter((kind) => !tools.includes(kind)), []);
      assert.ok(withScript.length >= tools.length);
    });
  });
}
