// Every template of both sites, in a narrow and a wide window, by light and by dark, with and without
// scripts, with large letters and wide spaces, from a server and from the disk: the largest page of each
// template kind, or every page when SHIRUBE_ALL_PAGES is set.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { output, samplesOf, siteNames } from './output.mjs';
import {
  accessibilityFaults, colourFaults, enlargedFaults, focusFaults, launch, overflowFaults, screenshot,
  spacingFaults, visit, writingFaults,
} from './rig.mjs';
import { serve } from './server.mjs';

const widths = [360, 1280];
const schemes = [['light', accessibilityFaults], ['dark', colourFaults]];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const site of siteNames) {
  describe(site, { concurrency: 2 }, () => {
    const folder = join(output, site);
    const samples = samplesOf(folder);
    let server;
    before(async () => {
      server = await serve(folder);
    });
    after(() => server?.close());

    async function inPage(url, options, work, withheld) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      try {
        return await work(await visit(context, url, withheld));
      } finally {
        await context.close();
      }
    }

    /// axe and width in all windows and both schemes, on a page that is open.
    async function inEveryState(page, name) {
      for (const width of widths) {
        for (const [colorScheme, check] of schemes) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const state = `${name} ${width} ${colorScheme}`;
          assert.deepEqual(await check(page), [], state);
          assert.deepEqual(await overflowFaults(page), [], state);
          await screenshot(page, state);
        }
      }
    }

    test('every page names its template kind', () => {
      assert.ok(samples.length >= 2, 'a site has more than one kind of page');
      assert.deepEqual(samples.find(({ kind }) => kind === 'without data-page')?.paths ?? [], []);
    });

    for (const { kind, largest, paths } of samples) {
      for (const path of process.env.SHIRUBE_ALL_PAGES ? paths : [largest]) {
        test(`${kind} ${path} has no fault at any width, by light or dark`, () =>
          inPage(`${server.url}/${path}`, {}, async ({ page, faults, foreign }) => {
            await inEveryState(page, `${site} ${path}`);
            await page.setViewportSize({ width: 320, height: 900 });
            assert.deepEqual(await overflowFaults(page), [], '320 px');
            assert.deepEqual(await enlargedFaults(page), [], '320 px, letters of twice the size');
            assert.deepEqual(await spacingFaults(page), [], '320 px, wide spaces');
            assert.deepEqual(await writingFaults(page), []);
            assert.deepEqual(await focusFaults(page), []);
            assert.deepEqual(faults, []);
            assert.deepEqual(foreign, []);
          }));
      }

      test(`${kind} says the same without scripts`, async () => {
        const links = (page) => page.evaluate(() => ({
          heading: document.querySelector('h1')?.textContent,
          links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
          dead: [...document.querySelectorAll('button')]
            .filter((button) => button.checkVisibility())
            .map((button) => button.outerHTML),
        }));
        const url = `${server.url}/${largest}`;
        const [withScripts, without] = [
          await inPage(url, {}, ({ page }) => links(page)),
          await inPage(url, { javaScriptEnabled: false }, ({ page }) => links(page)),
        ];
        assert.equal(without.heading, withScripts.heading);
        assert.deepEqual(without.links, withScripts.links);
        assert.deepEqual(without.dead, [], 'a button does nothing without scripts');
      });

      // A page that names no script is the same without them, and was looked at above.
      const scripted = /<script[^>]+src=/.test(readFileSync(join(folder, largest), 'utf8'));
      test(`${kind} has no fault without scripts`, { skip: !scripted }, () =>
        // axe is a script itself: the page's own are not handed out instead.
        inPage(`${server.url}/${largest}`, {}, ({ page }) =>
          inEveryState(page, `${site} ${largest} without scripts`), /\.js(\?|$)/));

      // What a server shows at any depth has addresses from the root, which is elsewhere on a disk.
      test(`${kind} works from the disk`, { skip: kind === 'not-found' }, () =>
        inPage(pathToFileURL(join(folder, largest)).href, {}, async ({ page, faults, foreign }) => {
          const styles = await page.evaluate(() => [...document.querySelectorAll('link[rel~="stylesheet"]')]
            .filter((link) => !link.sheet).map((link) => link.href));
          assert.deepEqual(styles, [], 'a style sheet is not loaded');
          assert.deepEqual(faults, []);
          assert.deepEqual(foreign, []);
        }));
    }
  });
}
