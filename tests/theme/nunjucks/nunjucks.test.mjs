// Renders every case with nunjucks and with the tool's own engine and compares the bytes:
//   SHIRUBE_TEMPLATE_RENDER=build/tests/template_render node --test nunjucks.test.mjs
// Without that program or without nunjucks the comparison is skipped, saying so.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { cases } from './cases.mjs';

const program = process.env.SHIRUBE_TEMPLATE_RENDER ?? '';

function loadNunjucks() {
  const folders = [import.meta.url, ...(process.env.NODE_PATH ?? '').split(':').filter(Boolean)
    .map((folder) => `file://${folder}/x.js`)];
  for (const folder of folders) {
    try {
      return createRequire(folder)('nunjucks');
    } catch {
      // Not there; the next folder may have it.
    }
  }
  return null;
}

const nunjucks = loadNunjucks();
const skip = !existsSync(program) ? 'SHIRUBE_TEMPLATE_RENDER does not name the program'
  : !nunjucks ? 'nunjucks is not installed' : false;

// What has the type html in the tool is a safe string in nunjucks.
function marked(key, value) {
  if (Array.isArray(value)) return value.map((item) => marked(key, item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, marked(k, v)]));
  }
  return key.endsWith('_html') ? new nunjucks.runtime.SafeString(value) : value;
}

function byNunjucks(templates, data) {
  const loader = {
    getSource: (name) => (name in templates
      ? { src: templates[name], path: name, noCache: true } : null),
  };
  const environment = new nunjucks.Environment([loader], { autoescape: true });
  return environment.render('page.html', marked('', data));
}

function byTool(templates, data) {
  const input = JSON.stringify({ templates, main: 'page.html', data });
  const run = spawnSync(program, { input });
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout;
}

test('the cases are many and have names of their own', () => {
  assert.ok(cases.length >= 40, `${cases.length} cases`);
  assert.equal(new Set(cases.map((c) => c.name)).size, cases.length);
});

for (const { name, template, templates = {}, data = {} } of cases) {
  test(name, { skip }, () => {
    const all = { ...templates, 'page.html': template };
    const expected = byNunjucks(all, data);
    const actual = byTool(all, data);
    assert.equal(actual.toString(), expected);
    assert.deepEqual(actual, Buffer.from(expected));
  });
}

test('a difference would be found', { skip }, () => {
  const run = byTool({ 'page.html': '{{ a }}' }, { a: '&' });
  assert.notEqual(run.toString(), byNunjucks({ 'page.html': '{{ a }}.' }, { a: '&' }));
});
