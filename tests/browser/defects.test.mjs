// Seeded defects, one by one, in a clean page, and which tool sees each: the build's own checks, axe,
// html-validate, the Nu Html Checker, and the rig in Chromium. The table is printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { cleanPage, defects, styleDefects } from './defects.mjs';
import { markupFaults } from './markup.mjs';
import { nuFaults } from './nu.mjs';
import { output } from './output.mjs';
import {
  accessibilityFaults, colourFaults, enlargedFaults, focusFaults, launch, overflowFaults, spacingFaults,
  visit, writingFaults,
} from './rig.mjs';
import { serve } from './server.mjs';

const tools = ['own', 'axe', 'html-validate', 'Nu', 'rig'];
const checker = process.env.SHIRUBE_PAGE_CHECKER ?? join(dirname(output), 'page_checker');

/// The head of a page of the build, without its title and what belongs to that page.
const head = readFileSync(join(output, 'residents', 'about.html'), 'utf8')
  .match(/<head>([\s\S]*)<\/head>/)[1].split('\n')
  .filter((line) => /charset|viewport|Content-Security-Policy|stylesheet/.test(line))
  .map((line) => line.replaceAll('../', '')).join('\n');

// The site's style has none for fields, which only tools have.
const style = 'button, input, select { font: inherit; min-height: 44px; max-width: 100%; box-sizing: border-box }';
const clean = { name: 'clean', html: cleanPage(head), css: style };
const seeded = [
  ...defects.map(([name, from, to]) => ({ name, html: clean.html.replaceAll(from, to), css: style })),
  ...styleDefects.map(([name, css]) => ({ name, html: clean.html, css: `${style} ${css}` })),
];
const all = [clean, ...seeded];

let browser;
let folder;
let server;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'defects-'));
  for (const [index, { html, css }] of all.entries()) {
    const site = join(folder, String(index));
    cpSync(join(output, 'residents', 'assets'), join(site, 'assets'), { recursive: true });
    const icon = readdirSync(join(site, 'assets')).find((name) => name.startsWith('icon.'));
    writeFileSync(join(site, 'assets', 'more.css'), css);
    writeFileSync(join(site, 'assets', 'a.js'), '');
    writeFileSync(join(site, 'page.html'), html.replaceAll('assets/icon.svg', `assets/${icon}`));
  }
  server = await serve(folder);
});
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function ownFaults() {
  const { stdout, status, error } = spawnSync(checker, all.map((_, index) => join(folder, String(index))),
    { encoding: 'utf8' });
  assert.equal(status, 0, `${checker}: ${error}`);
  return all.map((_, index) => stdout.split('\n')
    .filter((line) => line.startsWith(`${join(folder, String(index))}\t`))
    .map((line) => line.split('\t').slice(1).join(' ')));
}

function nuFaultsOfAll() {
  const faults = nuFaults(all.map((_, index) => join(folder, String(index), 'page.html')));
  return all.map((_, index) => faults.filter(({ path }) => path === join(folder, String(index), 'page.html'))
    .map(({ text }) => text));
}

/// By dark as well where the style is what is wrong.
async function inBrowser(index) {
  const context = await browser.newContext({ viewport: { width: 360, height: 900 } });
  try {
    const { page, faults, foreign } = await visit(context, `${server.url}/${index}/page.html`);
    const axe = await accessibilityFaults(page);
    if (index === 0 || all[index].css !== style) {
      await page.emulateMedia({ colorScheme: 'dark' });
      axe.push(...await colourFaults(page));
    }
    const rig = [];
    for (const check of [overflowFaults, enlargedFaults, spacingFaults, writingFaults, focusFaults]) {
      rig.push(...await check(page));
    }
    return { axe, rig: [...rig, ...faults.filter((fault) => !/^404|Failed to load/.test(fault)), ...foreign] };
  } finally {
    await context.close();
  }
}

test('every defect changes the page', () => {
  assert.deepEqual(seeded.filter(({ html, css }) => html === clean.html && css === style).map(({ name }) => name), []);
});

test('nearly every seeded defect is seen, and the clean page has none', async (context) => {
  const found = all.map(({ html }) => ({ 'html-validate': markupFaults(html) }));
  for (const [index, faults] of ownFaults().entries()) found[index].own = faults;
  for (const [index, faults] of nuFaultsOfAll().entries()) found[index].Nu = faults;
  for (let index = 0; index < all.length; index += 2) {
    const pair = [index, index + 1].filter((each) => each < all.length);
    const results = await Promise.all(pair.map(inBrowser));
    pair.forEach((each, position) => Object.assign(found[each], results[position]));
  }
  for (const tool of tools) {
    assert.deepEqual(found[0][tool], [], `${tool} on the clean page`);
  }

  const seen = seeded.map((_, index) => tools.filter((tool) => found[index + 1][tool].length > 0));
  for (const [index, { name }] of seeded.entries()) {
    context.diagnostic(`${tools.map((tool) => (seen[index].includes(tool) ? tool : '-'.repeat(tool.length))).join(' ')}  ${name}`);
  }
  for (const tool of tools) {
    context.diagnostic(`${tool}: ${seen.filter((by) => by.includes(tool)).length} of ${seeded.length}`);
  }
  const missed = seeded.filter((_, index) => seen[index].length === 0).map(({ name }) => name);
  context.diagnostic(`all: ${seeded.length - missed.length} of ${seeded.length}`);
  assert.ok(seeded.length >= 42);
  assert.deepEqual(missed, []);
});
