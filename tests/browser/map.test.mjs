// The map of the residents' site: nothing is asked of another host before it is opened, and all of it
// can be used with the keyboard and with the list beside it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { output, samplesOf } from './output.mjs';
import { accessibilityFaults, launch, overflowFaults, screenshot } from './rig.mjs';
import { serve } from './server.mjs';

const folder = join(output, 'residents');
const path = samplesOf(folder).find(({ kind }) => kind === 'map')?.first;

// One grey point: a picture that stands for any tile.
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64');

test('the residents have a map page', () => {
  assert.ok(path);
});

describe('the map', { skip: !path }, () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(folder)]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function onMap(options, work, url = `${server.url}/${path}`, answer = null) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const asked = [];
    const faults = [];
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route('**/*', (route) => {
      const request = new URL(route.request().url());
      if (answer?.(request)) {
        return route.abort();
      }
      if (request.protocol === 'file:' || request.hostname === '127.0.0.1') {
        return route.continue();
      }
      asked.push(request);
      return route.fulfill({ contentType: 'image/png', body: tile });
    });
    try {
      await page.goto(url, { waitUntil: 'load' });
      await work({ page, asked, faults });
    } finally {
      await context.close();
    }
  }

  async function open(page) {
    await page.locator('#map-open').click();
    await page.locator('#map .map-pin').first().waitFor();
  }

  const focused = (page) => page.evaluate(() => ({
    item: document.activeElement?.closest('.map-chosen')?.id ?? null,
    chosen: [...document.querySelectorAll('.map-chosen')].map((element) => element.id),
    pin: document.activeElement?.classList.contains('map-pin') ?? false,
  }));

  test('asks nothing of another host before it is opened, then only for tiles', () =>
    onMap({}, async ({ page, asked, faults }) => {
      assert.equal(await page.locator('#map').isVisible(), false);
      assert.deepEqual(asked, []);
      await open(page);
      await page.waitForLoadState('networkidle');
      const template = await page.locator('#map').getAttribute('data-tiles');
      assert.ok(asked.length > 0, 'tiles are asked for');
      assert.deepEqual([...new Set(asked.map(({ host }) => host))], [new URL(template).host]);
      assert.ok(await page.locator('#map img.leaflet-tile-loaded').count() > 0, 'tiles are shown');
      assert.deepEqual(faults, []);
    }));

  test('shows every place of the data in a named pin, and no pin covers another', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const places = await page.evaluate(() => window.shirubePoints.features
        .filter(({ geometry }) => geometry).length);
      const pins = await page.locator('#map .map-pin').evaluateAll((elements) =>
        elements.map((element) => ({
          box: element.getBoundingClientRect().toJSON(),
          label: element.getAttribute('aria-label'),
          places: Number(element.textContent || '1'),
          role: element.getAttribute('role'),
        })));
      assert.equal(pins.reduce((sum, pin) => sum + pin.places, 0), places);
      for (const { box, label, role } of pins) {
        assert.ok(label?.length > 1, 'a pin has a name');
        assert.equal(role, 'button');
        assert.deepEqual([box.width, box.height], [44, 44]);
        const covering = pins.filter((pin) => pin.box !== box
          && Math.abs(pin.box.x - box.x) < 43 && Math.abs(pin.box.y - box.y) < 43);
        assert.deepEqual(covering, []);
      }
    }));

  // A pin of several places opens nearer first, so a key may have to be pressed more than once; the
  // focus stays on the pin until it goes to the list.
  async function chooseUntilInList(page, choose) {
    for (let presses = 1; presses < 15; ++presses) {
      await choose();
      const { item, chosen, pin } = await focused(page);
      if (item) {
        return { item, chosen, presses };
      }
      assert.equal(pin, true, 'the focus stays on a pin');
    }
    return assert.fail('the focus does not reach the list');
  }

  test('draws a circle around a pin only where the position is not exact', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const radii = await page.evaluate(() => window.shirubePoints.features
        .map(({ properties }) => properties.radius ?? 0));
      const circles = await page.locator('#map .map-area').count();
      assert.ok(circles <= radii.filter((radius) => radius > 0).length);
      assert.equal(circles > 0, radii.some((radius) => radius > 0));
    }));

  for (const key of ['Enter', 'Space']) {
    test(`takes the focus from every pin to the list with ${key}`, () =>
      onMap({ reducedMotion: 'reduce' }, async ({ page }) => {
        await open(page);
        const pins = await page.locator('#map .map-pin').count();
        for (const index of new Set([0, Math.floor(pins / 2), pins - 1])) {
          await page.reload();
          await open(page);
          await page.locator('#map .map-pin').nth(index).focus();
          const { item, chosen } = await chooseUntilInList(page, () => page.keyboard.press(key));
          assert.equal(chosen[0], item);
        }
      }));
  }

  test('opens nearer where one pin stands for several places, with a click', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const pin = page.locator('#map .map-pin[aria-label$="拡大して見る"]').first();
      assert.equal(await pin.count(), 1, 'the data has places close to each other');
      const before = await page.locator('#map .map-pin').count();
      await pin.click();
      await page.waitForFunction((count) => document.querySelectorAll('#map .map-pin').length > count, before);
      assert.equal((await focused(page)).pin, true);
    }));

  test('reaches the pins and the buttons with the Tab key, and speaks Japanese', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const titles = await page.locator('#map .leaflet-control-zoom a').evaluateAll((elements) =>
        elements.map((element) => element.title));
      assert.deepEqual(titles, ['拡大', '縮小']);
      assert.doesNotMatch(await page.locator('.leaflet-control-attribution').innerText(), /Leaflet/);
      const map = page.locator('#map');
      assert.ok(await map.getAttribute('aria-label'), 'the map has a name');
      await map.focus();
      await page.keyboard.press('Tab');
      assert.equal((await focused(page)).pin, true);
    }));

  test('moves nothing by itself for those who asked for less motion', async () => {
    for (const [reducedMotion, moving] of [['reduce', false], ['no-preference', true]]) {
      await onMap({ reducedMotion }, async ({ page }) => {
        await open(page);
        const classes = await page.locator('#map').getAttribute('class');
        assert.equal(/leaflet-fade-anim/.test(classes), moving);
        assert.equal(await page.locator('#map .leaflet-proxy').count(), moving ? 1 : 0);
      });
    }
  });

  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`has no violation when it is open at ${width} px, ${colorScheme}`, () =>
        onMap({ viewport: { width, height: 900 }, colorScheme }, async ({ page }) => {
          await open(page);
          assert.deepEqual(await accessibilityFaults(page), []);
          assert.deepEqual(await overflowFaults(page), []);
          await screenshot(page, `residents map open ${width} ${colorScheme}`);
        }));
    }
  }

  test('opens from the disk', () =>
    onMap({}, async ({ page, faults }) => {
      await open(page);
      assert.deepEqual(faults, []);
    }, pathToFileURL(join(folder, path)).href));

  test('says so when the points cannot be loaded, and can be tried again', () =>
    onMap({}, async ({ page }) => {
      await page.locator('#map-open').click();
      await page.locator('#map-message', { hasText: '読み込めませんでした' }).waitFor();
      assert.equal(await page.locator('#map').isVisible(), false);
      assert.equal(await page.locator('#map-open').isEnabled(), true);
    }, undefined, ({ pathname }) => /points[^/]*\.js$/.test(pathname)));
});
