// What visitors put aside: the comparison and the card. Both can be printed, neither leaves the
// browser.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { output } from './output.mjs';
import { accessibilityFaults, launch, overflowFaults, paper, screenshot } from './rig.mjs';
import { serve } from './server.mjs';

const folder = join(output, 'residents');

describe('what is put aside', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(folder)]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function inBrowser(work, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const faults = [];
    const foreign = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(server.url)
      && foreign.push(request.url()));
    try {
      await work({ page, context });
      assert.deepEqual(faults, []);
      assert.deepEqual(foreign, []);
    } finally {
      await context.close();
    }
  }

  /// Presses the buttons of the first `count` results; their names.
  async function pick(page, label, count, words = '海老名') {
    await page.goto(`${server.url}/find.html?q=${words}`);
    await page.locator('#found li').nth(count - 1).waitFor();
    for (let i = 0; i < count; ++i) {
      await page.locator('#found li').nth(i).locator('button', { hasText: label }).click();
    }
    return (await page.locator('#found h3').allInnerTexts()).slice(0, count);
  }

  const heads = (page) => page.locator('#compare thead th a').allInnerTexts();

  test('facilities stand side by side, by an address that can be shared', () =>
    inBrowser(async ({ page }) => {
      const names = await pick(page, 'くらべる', 3);
      await page.locator('a[href="compare.html"]').click();
      await page.locator('#compare table').waitFor();
      assert.deepEqual(await heads(page), names);
      for (const label of ['電話', '種類', '住所', '受付時間', '最終確認日']) {
        assert.equal(await page.locator('#compare th[scope="row"]', { hasText: label }).count() > 0, true, label);
      }
      assert.equal(await page.locator('#compare a.phone').count(), 3);
      assert.match(await page.locator('#compare tr', { hasText: '電話でご確認ください' }).innerText(), /^今/);
      const other = await browser.newContext();
      const shared = await other.newPage();
      await shared.goto(page.url());
      await shared.locator('#compare table').waitFor();
      assert.deepEqual(await heads(shared), names);
      await other.close();
    }));

  test('one that is taken away is gone, also when the page is loaded again', () =>
    inBrowser(async ({ page }) => {
      const names = await pick(page, 'くらべる', 2);
      await page.goto(`${server.url}/compare.html`);
      await page.locator('#compare button').first().press('Enter');
      await page.locator('#compare-message', { hasText: 'もう1件' }).waitFor();
      assert.deepEqual(await heads(page), [names[1]]);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'compare-message');
      await page.reload();
      await page.locator('#compare table').waitFor();
      assert.deepEqual(await heads(page), [names[1]]);
      await page.locator('#compare button').press('Enter');
      await page.locator('#compare-message', { hasText: '選ばれていません' }).waitFor();
    }));

  test('no more than five are compared, and the page says so', () =>
    inBrowser(async ({ page }) => {
      await pick(page, 'くらべる', 6, '046');
      await page.locator('#find-message', { hasText: '5件まで' }).waitFor();
      assert.equal(await page.locator('#found button[aria-pressed="true"]').count(), 5);
    }));

  test('an address of nonsense, or of what has gone, is told', () =>
    inBrowser(async ({ page }) => {
      await page.goto(`${server.url}/compare.html?f=../../x,<b>`);
      await page.locator('#compare-message', { hasText: '選ばれていません' }).waitFor();
      await pick(page, 'くらべる', 1);
      await page.goto(`${server.url}/compare.html`);
      await page.waitForURL(/f=/);
      await page.goto(`${page.url()}-gone`);
      await page.locator('#compare-message', { hasText: '1件は、もうのっていません' }).waitFor();
    }));

  test('what has gone with its file is told and put aside no more, and the others are compared', () =>
    inBrowser(async ({ page }) => {
      const names = await pick(page, 'くらべる', 1);
      await page.evaluate(() => {
        const [key] = Object.keys(sessionStorage).filter((each) => each.endsWith('-compare'));
        const entries = JSON.parse(sessionStorage.getItem(key));
        sessionStorage.setItem(key, JSON.stringify([{ key: 'ebina/nothing/gone', name: '閉じた所' }, ...entries]));
      });
      await page.goto(`${server.url}/compare.html`);
      await page.locator('#compare-message', { hasText: '1件は、もうのっていません。1件を並べています' }).waitFor();
      assert.deepEqual(await heads(page), names);
      await page.goto(`${server.url}/compare.html`);
      await page.locator('#compare-message', { hasText: /^1件を並べています/ }).waitFor();
    }));

  test('nothing is said to be gone because the network fails', () =>
    inBrowser(async ({ page }) => {
      await pick(page, 'くらべる', 1);
      await page.route('**/data/compare/**', (route) => route.abort());
      await page.goto(`${server.url}/compare.html`);
      await page.locator('#compare-message', { hasText: '電波の届く所で' }).waitFor();
      await page.unroute('**/data/compare/**');
      await page.reload();
      await page.locator('#compare table').waitFor();
    }));

  test('a comparison of three takes one sheet across', () =>
    inBrowser(async ({ page }) => {
      await pick(page, 'くらべる', 3);
      await page.goto(`${server.url}/compare.html`);
      await page.locator('#compare table').waitFor();
      const { sheets, width, height } = await paper(page);
      assert.equal(sheets, 1);
      assert.ok(width > height);
    }));

  test('the card keeps what was put on it, in this browser only, until it is deleted', () =>
    inBrowser(async ({ page, context }) => {
      const names = await pick(page, 'メモに入れる', 4);
      await page.close();
      const later = await context.newPage();
      await later.goto(`${server.url}/card.html`);
      assert.deepEqual(await later.locator('#card-list h3').allInnerTexts(), names);
      const clinic = later.locator('.fridge tr[data-role="clinic"]');
      assert.match(await clinic.innerText(), /046-/);
      await later.locator('#desk').selectOption({ index: 1 });
      assert.match(await later.locator('.wallet tr[data-role="desk"]').innerText(), /\d{2,}-/);
      await later.locator('#card-list button').first().press('Enter');
      assert.deepEqual(await later.locator('#card-list h3').allInnerTexts(), names.slice(1));
      assert.equal(await later.evaluate(() => document.activeElement.id), 'card-message');
      await later.locator('#card-clear').click();
      await later.reload();
      assert.equal(await later.locator('#card-list li').count(), 0);
      assert.match(await later.locator('#card-message').innerText(), /まだ何も/);
    }));

  test('the card prints on one sheet, with blank lines where nothing is known', () =>
    inBrowser(async ({ page }) => {
      await pick(page, 'メモに入れる', 3);
      await page.goto(`${server.url}/card.html`);
      assert.equal((await paper(page)).sheets, 1);
      await page.emulateMedia({ media: 'print' });
      const wallet = await page.locator('.wallet').boundingBox();
      assert.ok(Math.abs(wallet.width - 344) < 2 && Math.abs(wallet.height - 208) < 2, 'as large as a bank card');
      assert.equal(await page.locator('.wallet').evaluate((card) => card.scrollHeight <= card.clientHeight + 1), true);
      assert.equal(await page.locator('#card-list').isVisible(), false);
      assert.equal(await page.locator('.fridge tr', { hasText: '家族' }).count(), 2);
    }));

  test('without scripts the card can be printed and written on', () =>
    inBrowser(async ({ page }) => {
      await page.goto(`${server.url}/card.html`);
      assert.equal(await page.locator('#card-tool').isVisible(), false);
      assert.equal(await page.locator('.fridge').isVisible(), true);
      assert.equal((await paper(page)).sheets, 1);
    }, { javaScriptEnabled: false }));

  test('from the disk, what was put aside is found again', () =>
    inBrowser(async ({ page }) => {
      const at = (name) => pathToFileURL(join(folder, name)).href;
      await page.goto(`${at('find.html')}?q=海老名`);
      for (const label of ['くらべる', 'メモに入れる']) {
        await page.locator('#found li').first().locator('button', { hasText: label }).click();
      }
      await page.goto(at('compare.html'));
      await page.locator('#compare table').waitFor();
      await page.goto(`${at('compare.html')}?f=ebina/nothing/gone`);
      await page.locator('#compare-message', { hasText: '1件は、もうのっていません' }).waitFor();
      await page.goto(at('card.html'));
      await page.locator('#card-list li').first().waitFor();
    }));

  for (const width of [320, 360, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`comparison and card have no violation at ${width} px, ${colorScheme}`, () =>
        inBrowser(async ({ page }) => {
          await pick(page, 'くらべる', 3);
          await pick(page, 'メモに入れる', 3);
          for (const [name, ready] of [['compare', '#compare table'], ['card', '#card-list li']]) {
            await page.goto(`${server.url}/${name}.html`);
            await page.locator(ready).first().waitFor();
            assert.deepEqual(await accessibilityFaults(page), []);
            assert.deepEqual(await overflowFaults(page), []);
            await screenshot(page, `residents ${name} filled ${width} ${colorScheme}`);
          }
        }, { viewport: { width, height: 900 }, colorScheme }));
    }
  }
});
