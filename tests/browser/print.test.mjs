// What is meant for paper fits one sheet of A4: the flyer of a training or event, and the application
// sheet.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { output, samplesOf, siteNames } from './output.mjs';
import { launch, paper, visit } from './rig.mjs';

const oneSheetKinds = ['training', 'event', 'sheet'];

const sheets = siteNames.flatMap((site) => samplesOf(join(output, site))
  .filter(({ kind }) => oneSheetKinds.includes(kind))
  .flatMap(({ paths }) => paths.map((path) => join(output, site, path))));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('there are flyers and application sheets', () => {
  const professionals = samplesOf(join(output, 'professionals')).map(({ kind }) => kind);
  assert.ok(professionals.includes('training') && professionals.includes('sheet'));
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
