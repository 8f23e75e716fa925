// Every page of both sites: valid HTML, and links that lead somewhere also from the disk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { linkFaults, markupFaults } from './markup.mjs';
import { nuFaults } from './nu.mjs';
import { output, pagesOf, siteNames } from './output.mjs';

test('all pages of both sites are valid to the Nu Html Checker', () => {
  const faults = nuFaults(siteNames.map((site) => join(output, site)))
    .map(({ path, text }) => `${path.slice(output.length + 1)}: ${text}`);
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
});

for (const site of siteNames) {
  describe(site, () => {
    const folder = join(output, site);
    const paths = pagesOf(folder);

    test('all pages are valid HTML', () => {
      const faults = paths.flatMap((path) =>
        markupFaults(readFileSync(join(folder, path), 'utf8')).map((fault) => `${path}: ${fault}`));
      assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults in ${paths.length} pages`);
    });

    test('all links lead somewhere, from the disk too', () => {
      const faults = paths.filter((path) => path !== '404.html')
        .flatMap((path) => linkFaults(folder, path).map((fault) => `${path}: ${fault}`));
      assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults in ${paths.length} pages`);
    });

    test('titles are not used twice', () => {
      const titles = paths.map((path) => /<title>([^<]*)</.exec(readFileSync(join(folder, path), 'utf8'))?.[1]);
      assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) !== index), []);
    });
  });
}
