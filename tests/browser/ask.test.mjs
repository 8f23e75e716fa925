// Which desk is mine: from the home page to a telephone number without scripts, by typing a town, an
// address or a part of a postal code with them, from a server and from the disk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { output } from './output.mjs';
import { accessibilityFaults, launch, overflowFaults, screenshot, visit } from './rig.mjs';
import { serve } from './server.mjs';

const folder = join(output, 'residents');

describe('which desk is mine', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(folder)]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function on(path, work, options = {}, url = `${server.url}/${path}`) {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...options });
    try {
      const visited = await visit(context, url);
      const asked = [];
      // The browser asks for the icon whenever it has time.
      visited.page.on('request', (request) => /\/icon\./.test(request.url()) || asked.push(request.url()));
      await work({ ...visited, asked });
      assert.deepEqual(visited.faults, []);
      assert.deepEqual(visited.foreign, []);
    } finally {
      await context.close();
    }
  }

  async function type(page, text) {
    await page.fill('#ask-text', '');
    await page.locator('#ask-message:empty').waitFor({ state: 'attached' });
    await page.fill('#ask-text', text);
    await page.locator('#ask-message:not(:empty)').waitFor();
    return {
      message: await page.locator('#ask-message').innerText(),
      found: await page.locator('#ask-results .town').allInnerTexts(),
      phones: await page.locator('#ask-results a[href^="tel:"]').count(),
    };
  }

  test('is three steps from home to a telephone number, without scripts', () =>
    on('index.html', async ({ page }) => {
      await page.getByRole('link', { name: '厚木市', exact: true }).click();
      assert.match(page.url(), /ask\/atsugi\.html$/);
      await page.getByRole('link', { name: '中町', exact: true }).click();
      const phone = page.locator('main a.call[href^="tel:"]').first();
      assert.equal(await phone.getAttribute('href'), 'tel:0460007013');
      // Measured when the style is there, however late that comes.
      await page.waitForLoadState('load');
      await page.evaluate(() => document.fonts.ready.then(() => true));
      assert.match(await page.locator('main h3').first().innerText(), /あつぎみなみ/);
      assert.ok(await phone.isVisible());
      const box = await phone.boundingBox();
      assert.ok(box.y + box.height <= 800, `the number is on the first screen (${box.y})`);
    }, { javaScriptEnabled: false }));

  test('is one step less where a municipality has the same desks everywhere', () =>
    on('index.html', async ({ page }) => {
      await page.getByRole('link', { name: '座間市', exact: true }).click();
      assert.equal(await page.locator('main a.call[href^="tel:"]').first().getAttribute('href'),
        'tel:0460007023');
    }, { javaScriptEnabled: false }));

  test('hides what needs scripts where there are none', () =>
    on('ask.html', async ({ page }) => {
      assert.equal(await page.locator('#ask').isVisible(), false);
    }, { javaScriptEnabled: false }));

  test('finds towns and addresses in all their writings, and says how many', () =>
    on('ask.html', async ({ page }) => {
      for (const [text, first] of [
        ['厚木市中町3-17-17', '厚木市中町の相談先'],
        ['神奈川県厚木市旭町一丁目', '厚木市旭町の相談先'],
        ['〒243-0018　厚木市中町２丁目', '厚木市中町の相談先'],
        ['あつぎしなかちょう', undefined],
        ['柏ヶ谷', '海老名市柏ケ谷の相談先'],
        ['緑が丘', undefined],
        ['愛甲郡愛川町大字中津', '愛川町中津の相談先'],
        ['妻田西2-3', '厚木市妻田西の相談先'],
        ['サツキ町', '海老名市さつき町の相談先'],
      ]) {
        const { message, found, phones } = await type(page, text);
        if (first) {
          assert.equal(found[0], first, text);
          assert.equal(phones, found.length, text);
        }
        assert.match(message, found.length ? /^\d+件見つかりました。/ : /見つかりませんでした/, text);
      }
      assert.deepEqual((await type(page, '厚木市')).found[0], '厚木市の町を選ぶ');
      assert.deepEqual((await type(page, 'ない町')).found, []);
    }));

  test('finds by a part of a postal code, not by less than three digits', () =>
    on('ask.html', async ({ page }) => {
      for (const text of ['243-0018', '２４３００１８']) {
        assert.ok((await type(page, text)).found.some((name) => /厚木市中町/.test(name)), text);
      }
      // The sample knows the codes of some towns only: the others may be meant.
      for (const text of ['〒243-00', '243']) {
        assert.equal((await type(page, text)).found[0], '厚木市の町を選ぶ', text);
      }
      const { message, found } = await type(page, '24');
      assert.match(message, /3けた/);
      assert.deepEqual(found, []);
    }));

  test('looks only in the municipality of the page', () =>
    on('ask/yamato.html', async ({ page }) => {
      const { found } = await type(page, '中央');
      assert.ok(found.length > 0);
      assert.ok(found.every((name) => name.startsWith('大和市')), found.join());
      await page.locator('#ask-results a').first().click();
      assert.match(page.url(), /ask\/yamato_/);
    }));

  test('sends nothing of what is typed, and loads its data only when the field is used', () =>
    on('ask.html', async ({ page, asked }) => {
      assert.deepEqual(asked, []);
      await type(page, '厚木市中町3-17-17');
      await type(page, '243-0018');
      assert.equal(asked.length, 1, asked.join());
      assert.match(asked[0], /\/data\/ask\.js\?v=[0-9a-f]+$/);
      assert.match(page.url(), /ask\.html$/);
    }));

  test('can be done with the keyboard alone, and is as it was when one comes back', () =>
    on('ask.html', async ({ page }) => {
      await page.locator('#ask-text').focus();
      await page.keyboard.type('さつき町');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.closest('#ask-results') !== null);
      assert.equal(await page.locator('#ask-message').getAttribute('role'), 'status');
      await page.keyboard.press('Enter');
      await page.waitForURL(/ask\/ebina/);
      await page.goBack();
      await page.locator('#ask-results a').first().waitFor();
      assert.equal(await page.inputValue('#ask-text'), 'さつき町');
    }));

  test('works from the disk', () =>
    on('', async ({ page }) => {
      assert.equal((await type(page, '中町')).found[0], '厚木市中町の相談先');
      await page.locator('#ask-results a').first().click();
      assert.match(page.url(), /^file:.*ask\/atsugi_atsugi-center-minami\.html$/);
    }, {}, pathToFileURL(join(folder, 'ask.html')).href));

  test('says so when the data are of another build, and points to the list', async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const script = readFileSync(join(folder, 'data/ask.js'), 'utf8')
        .replace(/"version":"[^"]*"/, '"version":"another"');
      await page.route('**/data/ask.js*', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }));
      await page.goto(`${server.url}/ask.html`);
      const { message, found } = await type(page, '中町');
      assert.match(message, /読み込めませんでした/);
      assert.deepEqual(found, []);
    } finally {
      await context.close();
    }
  });

  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`has no violation with results at ${width} px, ${colorScheme}`, () =>
        on('ask.html', async ({ page }) => {
          await type(page, '中');
          assert.deepEqual(await accessibilityFaults(page), []);
          assert.deepEqual(await overflowFaults(page), []);
          await screenshot(page, `ask results ${width} ${colorScheme}`);
          for (const path of ['ask/atsugi.html', 'ask/atsugi_atsugi-center-minami.html',
            'ask/ebina.html', 'situations.html', 'situations/sudden-change.html', 'index.html']) {
            await page.goto(`${server.url}/${path}`);
            assert.deepEqual(await accessibilityFaults(page), [], path);
            assert.deepEqual(await overflowFaults(page), [], path);
            await screenshot(page, `ask ${path} ${width} ${colorScheme}`);
          }
        }, { viewport: { width, height: 800 }, colorScheme }));
    }
  }
});
