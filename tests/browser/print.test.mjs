// What is meant for paper fits one sheet of A4: the flyer of a training or event, the application
// sheet, and a facility's page with every answer.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { output, samplesOf, siteNames } from './output.mjs';
import { launch, paper, visit } from './rig.mjs';

const oneSheetKinds = ['training', 'event', 'sheet'];

// Of the many facilities the two that say most: bytes are nearly lines, but not quite.
const longest = (folder, paths) => [...paths]
  .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size).slice(0, 2);

const sheets = siteNames.flatMap((site) => samplesOf(join(output, site))
  .flatMap(({ kind, paths }) => {
    const folder = join(output, site);
    if (kind === 'facility') return longest(folder, paths).map((path) => join(folder, path));
    return oneSheetKinds.includes(kind) ? paths.map((path) => join(folder, path)) : [];
  }));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('there are flyers and application sheets', () => {
  const professionals = samplesOf(join(output, 'professionals')).map(({ kind }) => kind);
  assert.ok(professionals.includes('training') && professionals.includes('sheet'));
  for (const site of siteNames) {
    assert.ok(sheets.some((path) => path.startsWith(join(output, site, 'facilities'))), site);
  }
});

test('a page that needs a second sheet is seen', async () => {
  const context = await browser.newContext();
  try {
    const { page } = await visit(context, pathToFileURL(sheets[0]).href);
    await page.evaluate(() => document.querySelector('main').append(...Array.from({ length: 60 }, () => {
      const line = document.createElement('p');
      line.textContent = '行';
      return line;
    })));
    assert.ok((await paper(page)).sheets > 1);
  } finally {
    await context.close();
  }
});

for (const path of sheets) {
  test(`${path.slice(output.length + 1)} prints on one sheet of A4`, async () => {
    const context = await browser.newContext();
    try {
      const { page } = await visit(context, pathToFileURL(path).href);
      const { sheets: count, width, height } = await paper(page);
      assert.equal(count, 1);
      assert.ok(Math.abs(width - 595) <= 1 && Math.abs(height - 842) <= 1, `${width} × ${height}`);
    } finally {
      await context.close();
    }
  });
}
