// The map of the residents' site: nothing is asked of another host before it is opened, all of it can
// be used with the keyboard and with the list beside it, and what the build has drawn stands in for
// it on paper and without scripts.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { output, samplesOf } from './output.mjs';
import {
  accessibilityFaults, focusFaults, launch, overflowFaults, paper, screenshot, writingFaults,
} from './rig.mjs';
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
    link: document.activeElement?.closest('#map-list li') ? document.activeElement.getAttribute('href') : null,
    chosen: [...document.querySelectorAll('.map-chosen a')].map((element) => element.getAttribute('href')),
    pin: document.activeElement?.classList.contains('map-pin') ?? false,
  }));

  /// How much of what a reader sees has moved by itself.
  const shiftOf = (page) => page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) {
        sum += hadRecentInput ? 0 : value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  }));

  const pinsOf = (page) => page.locator('#map .map-pin').evaluateAll((elements) =>
    elements.map((element) => ({
      box: element.getBoundingClientRect().toJSON(),
      label: element.getAttribute('aria-label'),
      places: Number(element.textContent || '1'),
      role: element.getAttribute('role'),
    })));

  /// Pins without a name or a button's role, of another size, or over each other.
  const pinFaults = (pins) => pins.filter(({ box, label, role, places }) =>
    !(label?.length > 1) || role !== 'button' || box.width !== 44 || box.height !== 44
    || (places > 1 && !/(^|の)\d+件の施設。/.test(label))
    || pins.some((other) => other.box !== box
      && Math.abs(other.box.x - box.x) < 43 && Math.abs(other.box.y - box.y) < 43));

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

  test('shows every place in a named pin, and no pin covers another', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const total = /施設と相談窓口(\d+)件/.exec(await page.locator('svg.locator').getAttribute('aria-label'))[1];
      const pins = await pinsOf(page);
      assert.equal(pins.reduce((sum, { places }) => sum + places, 0), Number(total));
      assert.deepEqual(pinFaults(pins), []);
      assert.match(await page.locator('#map-message').innerText(), new RegExp(`${total}件あります`));
      // The check sees a pin without a name, and one over another.
      assert.equal(pinFaults([{ ...pins[0], label: '' }]).length, 1);
      assert.equal(pinFaults([pins[0], { ...pins[1], box: { ...pins[0].box } }]).length, 2);
    }));

  test('lists what is in view, at most thirty, the nearest to the middle first', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const items = page.locator('#map-list li');
      assert.equal(await items.count(), 30);
      const hrefs = await items.locator('a').evaluateAll((links) => links.map(({ href }) => href));
      assert.equal(new Set(hrefs).size, hrefs.length);
      for (const href of hrefs) {
        assert.match(href, /\/(facilities|desks)\/[^/]+\.html$/);
      }
      // A press while the map still moves is not taken.
      for (let presses = 0; presses < 8 && await items.count() === 30; ++presses) {
        await page.locator('#map .leaflet-control-zoom-in').click();
        await page.waitForTimeout(500);
      }
      assert.ok(await items.count() < 30);
      const known = new Set(await items.locator('a').evaluateAll((links) => links.map(({ href }) => href)));
      const places = (await pinsOf(page)).reduce((sum, pin) => sum + pin.places, 0);
      assert.equal(known.size, places);
    }));

  // A pin of several places opens nearer first, so a key may have to be pressed more than once; the
  // focus stays on the pin until it goes to the list.
  async function chooseUntilInList(page, choose) {
    for (let presses = 1; presses < 15; ++presses) {
      await choose();
      await page.waitForTimeout(100);
      const { link, chosen, pin } = await focused(page);
      if (link) {
        return { link, chosen };
      }
      assert.equal(pin, true, 'the focus stays on a pin');
    }
    return assert.fail('the focus does not reach the list');
  }

  for (const key of ['Enter', 'Space']) {
    test(`takes the focus from every pin to the list with ${key}, and back with Escape`, () =>
      onMap({ reducedMotion: 'reduce' }, async ({ page }) => {
        await open(page);
        const pins = await page.locator('#map .map-pin').count();
        for (const index of new Set([0, Math.floor(pins / 2), pins - 1])) {
          await page.reload();
          await open(page);
          await page.locator('#map .map-pin').nth(index).focus();
          const { link, chosen } = await chooseUntilInList(page, () => page.keyboard.press(key));
          assert.equal(chosen[0], link);
          assert.equal(await page.locator('#map .map-pin-marked').count(), 1);
          await page.keyboard.press('Escape');
          assert.equal((await focused(page)).pin, true);
          await page.keyboard.press('Escape');
          assert.equal(await page.evaluate(() => document.activeElement.id), 'map-list');
        }
      }));
  }

  test('opens nearer where one pin stands for several places, with a click', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const pin = page.locator('#map .map-pin[aria-label$="拡大して見る"]').first();
      assert.equal(await pin.count(), 1, 'the data has places close to each other');
      // Not that no tile of before is there: one may stay below the new ones for as long as it likes.
      const isNearerThan = (zoom) => [...document.querySelectorAll('#map img')].some(({ src }) =>
        Number(/\/(\d+)\/\d+\/\d+\.\w+$/.exec(src)[1]) > zoom);
      let zoom = 0;
      while (await page.evaluate(isNearerThan, zoom)) {
        ++zoom;
      }
      await pin.click();
      await page.waitForFunction(isNearerThan, zoom);
      await page.waitForFunction(() => document.activeElement?.classList.contains('map-pin'));
    }));

  test('draws a circle around a pin only where the position is not exact', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const rough = await page.locator('#map .map-pin[aria-label*="代表点"]').count();
      const circles = await page.locator('#map .map-area').count();
      assert.ok(circles > 0);
      assert.ok(circles <= rough);
    }));

  test('reaches list, pins and buttons with the Tab key, and speaks Japanese', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      const titles = await page.locator('#map .leaflet-control-zoom a').evaluateAll((elements) =>
        elements.map((element) => element.title));
      assert.deepEqual(titles, ['拡大', '縮小']);
      assert.doesNotMatch(await page.locator('.leaflet-control-attribution').innerText(), /Leaflet/);
      const stops = [];
      for (let i = 0; i < 5; ++i) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() =>
          document.activeElement.id || document.activeElement.getAttribute('href')
          || document.activeElement.className.split(' ').find((name) => name.startsWith('map-'))));
      }
      assert.deepEqual(stops.slice(0, 4), ['map-kind', '#map-list', 'map', 'map-pin']);
      await page.locator('a[href="#map-list"]').press('Enter');
      await page.keyboard.press('Tab');
      assert.ok((await focused(page)).link, 'the next stop is in the list');
    }));

  test('shows one kind alone', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      await page.locator('#map-kind').selectOption({ label: '薬局' });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('#map-list li .note')].every(({ textContent }) => textContent.startsWith('薬局')));
      const places = (await pinsOf(page)).reduce((sum, pin) => sum + pin.places, 0);
      assert.equal(await page.locator('#map-list li').count(), places);
      assert.ok(places > 0);
    }));

  test('opens at the place that the address names', () =>
    onMap({}, async ({ page }) => {
      assert.match(await page.locator('#map-message').innerText(), /選んだ場所/);
      await open(page);
      assert.ok(await page.locator('#map img[src*="/16/"]').count() > 0);
      await page.locator('#map .map-pin').first().waitFor();
    }, `${server.url}/${path}?at=35.441,139.365`));

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
    test(`keeps its room: nothing moves by itself at ${width} px`, () =>
      onMap({ viewport: { width, height: 900 } }, async ({ page }) => {
        assert.ok(await shiftOf(page) <= 0.02);
        await open(page);
        await page.waitForTimeout(600);
        assert.ok(await shiftOf(page) <= 0.02);
        // The measure sees what moves.
        await page.waitForTimeout(600);
        await page.evaluate(() => document.querySelector('main').prepend(
          Object.assign(document.createElement('p'), { style: 'height:300px' })));
        assert.ok(await shiftOf(page) > 0.02);
      }));
    for (const colorScheme of ['light', 'dark']) {
      test(`has no violation when it is open at ${width} px, ${colorScheme}`, () =>
        onMap({ viewport: { width, height: 900 }, colorScheme }, async ({ page }) => {
          await screenshot(page, `residents map closed ${width} ${colorScheme}`);
          await open(page);
          assert.deepEqual(await accessibilityFaults(page), []);
          assert.deepEqual(await overflowFaults(page), []);
          assert.deepEqual(await writingFaults(page), []);
          await screenshot(page, `residents map open ${width} ${colorScheme}`);
        }));
    }
  }

  test('shows where the focus is, at every stop', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      // The keyboard begins at the button that opened the map, not at the page's first link.
      const unseen = (await focusFaults(page, 40)).filter((fault) => fault.startsWith('the focus'));
      assert.deepEqual(unseen, []);
    }));

  test('leaves the drawing of the build where it was when it is closed', () =>
    onMap({}, async ({ page }) => {
      assert.equal(await page.locator('svg.locator').isVisible(), true);
      await open(page);
      assert.equal(await page.locator('svg.locator').isVisible(), false);
      await page.locator('#map-open').click();
      assert.equal(await page.locator('svg.locator').isVisible(), true);
      assert.equal(await page.locator('#map').isVisible(), false);
    }));

  test('prints the drawing, also when the map is open', () =>
    onMap({}, async ({ page }) => {
      await open(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('svg.locator').isVisible(), true);
      assert.equal(await page.locator('#map').isVisible(), false);
      assert.equal(await page.locator('#map-list').isVisible(), false);
    }));

  test('without scripts there are the drawing and the lists, and nothing that does not work', () =>
    onMap({ javaScriptEnabled: false }, async ({ page }) => {
      assert.equal(await page.locator('svg.locator').isVisible(), true);
      assert.equal(await page.locator('#map-open').isVisible(), false);
      assert.equal(await page.locator('#map-kind').isVisible(), false);
      assert.ok(await page.locator('#places a[href^="print-map/"]').count() > 1);
    }));

  test('opens from the disk', () =>
    onMap({}, async ({ page, faults }) => {
      await open(page);
      assert.deepEqual(faults, []);
    }, pathToFileURL(join(folder, path)).href));

  test('says so when the points cannot be loaded, and tries again when the map is moved', async () => {
    let broken = true;
    await onMap({}, async ({ page }) => {
      await page.locator('#map-open').click();
      await page.locator('#map-message', { hasText: '読み込めませんでした' }).waitFor();
      broken = false;
      await page.locator('#map .leaflet-control-zoom-in').click();
      await page.locator('#map .map-pin').first().waitFor();
    }, undefined, ({ pathname }) => broken && /\/data\/map\//.test(pathname));
  });
});

describe('the printed maps', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  const sheets = samplesOf(folder).find(({ kind }) => kind === 'print-map')?.paths ?? [];

  test('there are some', () => assert.ok(sheets.length > 1));

  for (const sheet of sheets) {
    test(`${sheet} has the numbers of its list, on at most two sheets of A4`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, sheet)).href);
      const numbers = await page.locator('.dot-number').allTextContents();
      const last = Number(numbers.at(-1).split('–').at(-1));
      assert.equal(last, await page.locator('ol.sheet-list > li').count());
      const { sheets: count, width, height } = await paper(page);
      assert.deepEqual([width, height], [595, 842]);
      assert.ok(count <= 2, `${count} sheets`);
      await context.close();
    });
  }
});
