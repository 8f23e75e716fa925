// The finder: with the keyboard alone, its address and the way back, what it announces, what leaves
// the device, and what it says when data cannot be had.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { output, siteNames } from './output.mjs';
import { accessibilityFaults, launch, overflowFaults, screenshot, writingFaults } from './rig.mjs';
import { serve } from './server.mjs';

const folder = join(output, 'residents');
// In the hills of Kiyokawa; digits that stand in nothing else.
const position = { latitude: 35.48765, longitude: 139.27651 };

/// The addresses, and what was sent with them, in which a position stands, rounded or cut off.
function tellPosition(requests, { latitude, longitude }) {
  const parts = [latitude, longitude].flatMap((degrees) => [degrees.toFixed(2), String(degrees).slice(0, -3)]);
  return requests.filter((request) => parts.some((part) => decodeURIComponent(request).includes(part)));
}

test('an address that tells the position is seen', () => {
  assert.deepEqual(tellPosition(['http://a/find.html?q=a', 'http://a/?at=35.4877,139.2'], position),
    ['http://a/?at=35.4877,139.2']);
});

test('the script is light', () => {
  const assets = readdirSync(join(folder, 'assets'));
  const script = assets.find((name) => /^find\.\w+\.js$/.test(name));
  const weight = gzipSync(readFileSync(join(folder, 'assets', script)), { level: 9 }).length;
  assert.ok(weight <= 8 * 1024, `${weight} bytes`);
});

describe('the finder', () => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(folder)]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function onFinder(work, { query = '', url = `${server.url}/find.html${query}`, ...options } = {}) {
    // A Thursday morning.
    const now = '2026-11-19T10:30:00+09:00';
    const context = await browser.newContext({ now, viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const requests = [];
    const faults = [];
    page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    page.on('pageerror', (error) => faults.push(error.message));
    try {
      await page.goto(url, { waitUntil: 'load' });
      await work({ page, requests, faults, context });
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }

  const said = (page) => page.locator('#find-message');
  const names = (page) => page.locator('#found h3').allInnerTexts();
  const query = (page) => new URL(page.url()).searchParams;
  const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

  async function found(page, text) {
    await said(page).filter({ hasText: text }).waitFor();
    return names(page);
  }

  test('finds by reading while it is typed, and says how many', () =>
    onFinder(async ({ page }) => {
      assert.equal(await page.locator('#found li').count(), 0);
      await page.locator('#q').pressSequentially('えびな', { delay: 20 });
      assert.ok((await found(page, '件見つかりました。')).length > 1);
      assert.equal(await said(page).getAttribute('role'), 'status');
      assert.match(await said(page).innerText(), /^\d+件見つかりました。市町村ごとに、よみの五十音順です。$/);
      assert.equal(await page.locator('#found li').count(), Number.parseInt(await said(page).innerText(), 10));
    }));

  test('does all with the keyboard, and comes back to where it was', () =>
    onFinder(async ({ page }) => {
      for (let stop = 0; (await focused(page)) !== 'q'; ++stop) {
        assert.ok(stop < 30, 'the field is reached');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('さつき町');
      await page.keyboard.press('Enter');
      const [first] = await found(page, '件見つかりました。');
      await page.waitForFunction(() => document.activeElement.id === 'find-message');
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), first);
      await page.keyboard.press('Tab');
      assert.match(await focused(page), /^電話/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      assert.equal(await page.locator('#found button[aria-pressed="true"]').count(), 1);
      assert.match(await focused(page), /くらべる/, 'the focus stays');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/facilities\//);
      await page.goBack();
      assert.equal((await found(page, '件見つかりました。'))[0], first);
      assert.equal(await page.locator('#q').inputValue(), 'さつき町');
      await page.locator('#q').focus();
      await page.keyboard.press('Escape');
      await found(page, '言葉を入れるか');
      assert.equal(await page.locator('#found li').count(), 0);
    }));

  test('keeps what is asked in its address: it can be shared, and the way back works', () =>
    onFinder(async ({ page, context }) => {
      await page.locator('#at').selectOption('kiyokawa');
      const all = await found(page, '件見つかりました。');
      await page.locator('#kind').selectOption('clinic');
      await page.waitForFunction((count) => document.querySelectorAll('#found li').length < count, all.length);
      await page.locator('summary').click();
      await page.locator('#ventilator').selectOption('12');
      await page.locator('[name="only"]').check();
      await page.waitForURL(/only=1/);
      assert.deepEqual([...query(page)].sort(),
        [['at', 'kiyokawa'], ['kind', 'clinic'], ['only', '1'], ['ventilator', '12']]);
      await page.waitForLoadState('networkidle');
      const here = await names(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await found(other, /見つかり/);
      assert.deepEqual(await names(other), here);
      assert.equal(await other.locator('#ventilator').inputValue(), '12');
      assert.equal(await other.locator('[name="only"]').isChecked(), true);
      assert.equal(await other.locator('#ventilator').isVisible(), true, 'what is asked is shown');
      for (let step = 0; step < 3; ++step) {
        await page.goBack();
      }
      await page.waitForFunction((count) => document.querySelectorAll('#found li').length === count, all.length);
      assert.equal(await page.locator('#kind').inputValue(), '');
      assert.equal(await page.locator('#at').inputValue(), 'kiyokawa');
      await page.goForward();
      assert.equal(await page.locator('#kind').inputValue(), 'clinic');
    }));

  test('typing is one step of the way back, not one for each letter', () =>
    onFinder(async ({ page }) => {
      const before = await page.evaluate(() => history.length);
      for (const text of ['さ', 'さつ', 'さつき']) {
        await page.locator('#q').pressSequentially(text.slice(-1));
        await page.waitForURL((url) => url.searchParams.get('q') === text);
      }
      assert.equal(await page.evaluate(() => history.length), before + 1);
    }));

  test('does not search for kana that are still to become kanji', () =>
    onFinder(async ({ page }) => {
      await page.evaluate(() => {
        const field = document.getElementById('q');
        field.focus();
        field.value = 'えび';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      });
      await page.waitForTimeout(600);
      assert.equal(page.url().includes('?'), false);
      await page.evaluate(() => {
        const field = document.getElementById('q');
        field.value = '海老名';
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      });
      await page.waitForURL((url) => url.searchParams.get('q') === '海老名');
      await found(page, '件見つかりました。');
    }));

  test('an answer that can be had is asked for in two ways: can, and can or on consultation', () =>
    onFinder(async ({ page }) => {
      await page.locator('summary').click();
      await page.locator('#ventilator').selectOption('1');
      const can = await found(page, '件見つかりました。');
      await page.locator('#ventilator').selectOption('12');
      await page.waitForFunction((count) => document.querySelectorAll('#found li').length > count, can.length);
      assert.ok(can.every((name, i, all) => all.indexOf(name) === i));
      const both = await names(page);
      assert.ok(can.every((name) => both.includes(name)));
      assert.match(await page.locator('#found').innerText(), /人工呼吸器（要相談）/);
    }));

  test('only what is known to be open now is shown as open, each with a word of caution', () =>
    onFinder(async ({ page }) => {
      await found(page, '件見つかりました。');
      const states = await page.locator('#found .reach small').allInnerTexts();
      assert.ok(states.length > 3);
      for (const state of states) {
        assert.match(state, /^今は開いています.*電話でご確認ください。$/);
      }
      await page.locator('[name="open"]').uncheck();
      await page.locator('#q').fill('見本');
      await page.locator('#found small', { hasText: '今は閉まっています' }).first().waitFor();
      assert.equal(await page.locator('#found li', { hasText: '休止中' })
        .filter({ hasText: '今は開いています' }).count(), 0);
    }, { query: '?open=1' }));

  test('goes on with a button, and the focus goes to what came', () =>
    onFinder(async ({ page }) => {
      await found(page, '件見つかりました。');
      assert.equal(await page.locator('#found li').count(), 20);
      await page.locator('#more').focus();
      await page.keyboard.press('Enter');
      await page.locator('#found li').nth(20).waitFor();
      assert.equal(await focused(page), (await names(page))[20]);
    }, { query: '?q=046' }));

  test('says what to do when nothing is found', () =>
    onFinder(async ({ page }) => {
      await found(page, '見つかりませんでした。');
      assert.equal(await said(page).locator('a[href="desks.html"]').count(), 1);
      await page.locator('button[type="reset"]').click();
      await found(page, '言葉を入れるか');
      assert.equal(await page.locator('#q').inputValue(), '');
    }, { query: '?q=zzzz' }));

  test('sorts by distance from the device without telling anybody where it is', () =>
    onFinder(async ({ page, requests }) => {
      await page.locator('#q').fill('見本');
      await found(page, '五十音順');
      await page.locator('#here').click();
      await found(page, '近い順です。');
      assert.match((await page.locator('#found li').first().innerText()), /清川村/);
      assert.match((await page.locator('#found li').first().innerText()), /約[\d.]+k?m/);
      await page.locator('#kind').selectOption('clinic');
      await page.waitForURL(/kind=clinic/);
      await found(page, '近い順です。');
      await page.locator('#found a').first().click();
      await page.waitForURL(/facilities\//);
      assert.ok(requests.length > 5);
      assert.deepEqual(tellPosition([...requests, page.url()], position), []);
      assert.deepEqual(requests.filter((request) => !request.startsWith(server.url)), []);
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      assert.deepEqual(tellPosition([kept], position), []);
      await page.goBack();
      assert.deepEqual(tellPosition([page.url()], position), []);
    }, { geolocation: position, permissions: ['geolocation'] }));

  test('asks for the position only when the button is pressed, and goes on without it', () =>
    onFinder(async ({ page }) => {
      await page.evaluate(() => {
        globalThis.asked = 0;
        navigator.geolocation.getCurrentPosition = (_, refused) => {
          ++globalThis.asked;
          refused();
        };
      });
      await page.locator('#q').fill('見本');
      await found(page, '件見つかりました。');
      assert.equal(await page.evaluate(() => globalThis.asked), 0);
      await page.locator('#here').click();
      await page.locator('#here-message', { hasText: '場所が分かりませんでした' }).waitFor();
      await page.locator('#near').selectOption('kiyokawa');
      await found(page, '近い順です。');
      assert.equal(query(page).get('near'), 'kiyokawa');
    }));

  test('never says that the nearest come first when it does not know where one is', () =>
    onFinder(async ({ page }) => {
      await found(page, '五十音順です。');
      assert.equal(await page.locator('#near option[value="here"]').isDisabled(), true);
    }, { query: '?q=046&near=here' }));

  test('says of a facility at rest that it is, whatever its hours', () =>
    onFinder(async ({ page }) => {
      await found(page, '件見つかりました。');
      const text = await page.locator('#found li', { hasText: '休止中' }).first().innerText();
      assert.match(text, /今は休んでいます。電話でご確認ください/);
    }, { query: '?q=%E9%AB%99%E6%A9%8B%E5%86%85%E7%A7%91' }));

  const others = (page) => page.locator('#others h3').allInnerTexts();
  const saidOfOthers = (page) => page.locator('#others-message');

  test('finds the other records of the site, says how many, and leads to them', () =>
    onFinder(async ({ page, requests }) => {
      const loaded = (part) => requests.filter((request) => request.includes(part)).length;
      assert.equal(loaded('find-others') + loaded('others.js'), 0, 'nothing comes before the first question');
      assert.equal(await page.locator('#others').isVisible(), false);
      await page.locator('#q').fill('地域包括支援センター');
      await saidOfOthers(page).filter({ hasText: /^施設のほかに\d+件あります。$/ }).waitFor();
      assert.equal(await saidOfOthers(page).getAttribute('role'), 'status');
      assert.equal(await page.locator('#others-title').innerText(), '施設のほかの記録');
      assert.ok((await others(page)).length > 1);
      assert.match(await page.locator('#others li').first().innerText(), /相談窓口/);
      assert.match(await page.locator('#others .phone').first().getAttribute('href'), /^tel:\d+$/);
      const address = page.url();
      await saidOfOthers(page).locator('a').click();
      assert.equal(await focused(page), 'others-title');
      assert.equal(page.url(), address);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), (await others(page))[0]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/desks\//);
    }));

  test('what it finds beside facilities goes with the question', () =>
    onFinder(async ({ page }) => {
      await saidOfOthers(page).filter({ hasText: '件あります' }).waitFor();
      await page.locator('#kind').selectOption('clinic');
      await page.locator('#others').waitFor({ state: 'hidden' });
      assert.equal(await saidOfOthers(page).innerText(), '');
      await page.locator('#kind').selectOption('');
      await page.locator('#others').waitFor();
      await page.locator('#q').fill('');
      await found(page, '言葉を入れるか');
      assert.equal(await page.locator('#others').isVisible(), false);
      await page.locator('#q').fill('zzzz');
      await found(page, '見つかりませんでした。');
      await page.waitForLoadState('networkidle');
      assert.equal(await saidOfOthers(page).innerText(), '');
    }, { query: '?q=%E8%A6%8B%E6%9C%AC' }));

  test('goes on below the first others with a button, and the focus goes to what came', () =>
    onFinder(async ({ page }) => {
      await saidOfOthers(page).filter({ hasText: '件あります' }).waitFor();
      assert.equal((await others(page)).length, 5);
      await page.locator('#others > button').focus();
      await page.keyboard.press('Enter');
      await page.locator('#others li').nth(5).waitFor();
      assert.equal(await focused(page), (await others(page))[5]);
      assert.equal((await others(page)).length, Math.min(25, Number.parseInt(/\d+/.exec(await saidOfOthers(page).innerText())[0], 10)));
    }, { query: '?q=%E8%A6%8B%E6%9C%AC' }));

  test('others that cannot be loaded are told of, and facilities are shown all the same', () =>
    onFinder(async ({ page }) => {
      await page.route('**/data/find/others.js*', (route) => route.abort());
      await page.goto(`${server.url}/find.html?q=046`);
      assert.ok((await found(page, '件見つかりました。')).length > 1);
      await saidOfOthers(page).filter({ hasText: '施設のほかの記録は読み込めませんでした。' }).waitFor();
    }));

  test('that their script cannot be loaded is told, too', () =>
    onFinder(async ({ page }) => {
      await page.route('**/find-others.*', (route) => route.abort());
      await page.goto(`${server.url}/find.html?q=046`);
      assert.ok((await found(page, '件見つかりました。')).length > 1);
      await saidOfOthers(page).filter({ hasText: '施設のほかの記録は読み込めませんでした。', visible: true }).waitFor();
    }));

  test('residents and professionals find each what their own site has', async () => {
    const work = await serve(join(output, 'professionals'));
    const titles = async (url) => {
      let all;
      await onFinder(async ({ page }) => {
        await found(page, '見つかり');
        await page.waitForLoadState('networkidle');
        all = await page.locator('#others .labels').allInnerTexts();
      }, { url });
      return all.join();
    };
    try {
      const query = `find.html?q=${encodeURIComponent('研修')}`;
      assert.doesNotMatch(await titles(`${server.url}/${query}`), /研修/);
      assert.match(await titles(`${work.url}/${query}`), /研修/);
    } finally {
      work.close();
    }
  });

  // The sample has no gazetteer, so its page gets the towns of a site that has one.
  async function withTowns(page) {
    await page.route('**/find.html*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('value="ebina" data-point', 'value="ebina" data-towns="data/find/towns/ebina.js" data-point');
      await route.fulfill({ response, body });
    });
    await page.route('**/data/find/towns/ebina.js', (route) => route.fulfill({
      contentType: 'text/javascript',
      body: 'shirubeData("find/towns/ebina",[["国分南","35.4543 139.3979"],["門沢橋","35.4088 139.3777"]]);',
    }));
  }

  test('sorts by distance from a town, keeps it in the address, and forgets it with its municipality', () =>
    onFinder(async ({ page }) => {
      // The towns are a file of their own, which comes when it comes.
      const chosen = (town) => page.waitForFunction((name) => document.getElementById('town').value === name, town);
      await withTowns(page);
      await page.goto(`${server.url}/find.html?q=046`);
      await found(page, '五十音順です。');
      assert.equal(await page.locator('#town').isVisible(), false);
      await page.locator('#near').selectOption('ebina');
      await found(page, '近い順です。');
      const fromOffice = await names(page);
      await page.locator('#town').selectOption('門沢橋');
      await page.waitForURL(/town=/);
      await found(page, '近い順です。');
      assert.notDeepEqual(await names(page), fromOffice);
      const fromTown = await names(page);
      await page.reload();
      await found(page, '近い順です。');
      await chosen('門沢橋');
      assert.deepEqual(await names(page), fromTown);
      await page.locator('#near').selectOption('kiyokawa');
      await page.waitForURL(/near=kiyokawa$/);
      await page.locator('#town').waitFor({ state: 'hidden' });
      await page.goBack();
      await found(page, '近い順です。');
      await chosen('門沢橋');
    }));

  test('offers the towns of the municipality that was chosen last, whichever come first', () =>
    onFinder(async ({ page }) => {
      await withTowns(page);
      let answer;
      const late = new Promise((resolve) => (answer = resolve));
      await page.route('**/data/find/towns/ebina.js', async (route) => {
        await late;
        await route.fallback();
      });
      await page.goto(`${server.url}/find.html?q=046`);
      await page.locator('#near').selectOption('ebina');
      await page.locator('#near').selectOption('kiyokawa');
      await found(page, '近い順です。');
      const came = page.waitForResponse('**/data/find/towns/ebina.js');
      answer();
      await (await came).finished();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      assert.equal(await page.locator('#town').isVisible(), false);
    }));

  test('goes on from the office when the towns cannot be had', () =>
    onFinder(async ({ page }) => {
      await withTowns(page);
      await page.route('**/data/find/towns/*', (route) => route.abort());
      await page.goto(`${server.url}/find.html?q=046&near=ebina&town=%E9%96%80%E6%B2%A2%E6%A9%8B`);
      await found(page, '近い順です。');
      assert.equal(await page.locator('#town').isVisible(), false);
    }));

  test('says so when the data cannot be had, and tries again', () =>
    onFinder(async ({ page }) => {
      await page.route('**/data/find/**', (route) => route.abort());
      await page.locator('#q').fill('見本');
      await found(page, '読み込めませんでした');
      await page.unroute('**/data/find/**');
      await page.locator('#q').fill('海老名');
      await found(page, '件見つかりました。');
    }));

  test('says so when the site was renewed between two loads', () =>
    onFinder(async ({ page }) => {
      await page.route('**/data/find/meta.js*', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/"version":"\w/, '"version":"x') });
      });
      await page.locator('#q').fill('見本');
      await found(page, '新しくなりました');
      assert.equal(await said(page).locator('a').count(), 1);
    }));

  test('works from the disk, but for the address', () =>
    onFinder(async ({ page }) => {
      await page.locator('#q').fill('海老名');
      await found(page, '件見つかりました。');
    }, { url: pathToFileURL(join(folder, 'find.html')).href }));

  test('without scripts leads to the lists', () =>
    onFinder(async ({ page }) => {
      assert.equal(await page.locator('#find').isVisible(), false);
      assert.match(await said(page).innerText(), /下の一覧/);
      await page.locator('a[href="treatments.html"]').click();
      await page.waitForURL(/treatments/);
    }, { javaScriptEnabled: false }));

  test('nothing moves when the form appears', () =>
    onFinder(async ({ page }) => {
      const shift = await page.evaluate(() => new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((entries) => entries.getEntries().forEach(({ value }) => (sum += value)))
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 300, 0);
        setTimeout(() => resolve(sum), 200);
      }));
      assert.ok(shift <= 0.02, `${shift}`);
    }, { viewport: { width: 360, height: 800 } }));

  for (const site of siteNames) {
    for (const width of [320, 360, 1280]) {
      for (const colorScheme of ['light', 'dark']) {
        test(`${site}: has no violation with results at ${width} px, ${colorScheme}`, async () => {
          const own = await serve(join(output, site));
          try {
            await onFinder(async ({ page }) => {
              await page.locator('summary').click();
              await found(page, '件見つかりました。');
              await saidOfOthers(page).filter({ hasText: '件あります' }).waitFor();
              await page.locator('#found button').first().click();
              assert.deepEqual(await accessibilityFaults(page), []);
              assert.deepEqual(await overflowFaults(page), []);
              assert.deepEqual(await writingFaults(page), []);
              await screenshot(page, `${site} find found ${width} ${colorScheme}`);
            }, { url: `${own.url}/find.html?q=見本&near=kiyokawa`, viewport: { width, height: 900 }, colorScheme });
          } finally {
            own.close();
          }
        });
      }
    }
  }
});
