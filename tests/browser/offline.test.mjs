// What a device keeps for when there is no network: installing, reading without one, updating, and the
// kill switch, in a copy of the residents' site that the test may change.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { output } from './output.mjs';
import { accessibilityFaults, launch, overflowFaults, screenshot, visit } from './rig.mjs';
import { serve } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'shirube-offline-'));
const read = (path) => readFileSync(join(folder, path), 'utf8');
const facilities = () => readdirSync(join(folder, 'facilities')).map((name) => `facilities/${name}`);
const keptFiles = () => JSON.parse(/\{.*\}/s.exec(read('sw.js'))[0]).files.map(([path]) => path);

let server;
let browser;

before(async () => {
  cpSync(join(output, 'residents'), folder, { recursive: true });
  server = await serve(folder);
  browser = await launch();
});

after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/// A page that is controlled by the service worker, in a browser of its own.
async function install() {
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/map.html`);
  await controlled(page);
  return { context, page };
}

const controlled = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
});

/// Takes the sw.js that stands in the folder now, and waits until it is the active one.
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker.state !== 'activated' && worker.state !== 'redundant') {
    await new Promise((done) => setTimeout(done, 20));
  }
  return worker.state;
});

const cacheNames = (page) => page.evaluate(() => caches.keys());

describe('a device without network', () => {
  let context;
  let page;
  const visited = () => facilities()[0];
  const missed = () => facilities()[1];

  before(async () => {
    server.requests.length = 0;
    ({ context, page } = await install());
    await page.goto(`${server.url}/${visited()}`);
    await page.waitForLoadState();
  });
  after(() => context.close());

  test('has fetched what sw.js names, and no facility that nobody asked for', () => {
    const asked = new Set(server.requests.map((path) => path.slice(1)));
    assert.deepEqual(keptFiles().filter((path) => !asked.has(path)), []);
    assert.ok(!asked.has(missed()));
  });

  test('has caches named after its site alone', async () => {
    const names = await cacheNames(page);
    assert.deepEqual(names.sort(), [`shirube residents ${server.url}/`,
      `shirube residents ${server.url}/ seen`]);
  });

  test('keeps the last sixty pages that were read, and no more', async () => {
    const count = await page.evaluate(async ([name, path]) => {
      const cache = await caches.open(name);
      for (let i = 0; i < 60; ++i) await cache.put(`/read-${i}.html`, new Response('read'));
      await (await fetch(path)).text();
      return (await cache.keys()).length;
    }, [`shirube residents ${server.url}/ seen`, missed()]);
    assert.ok(count >= 61, `${count} before a page is read`);
    await page.goto(`${server.url}/${visited()}`);
    await page.waitForFunction(async (name) =>
      (await (await caches.open(name)).keys()).length === 60, `shirube residents ${server.url}/ seen`);
  });

  test('shows the first page, the desks, and a page that was read', async () => {
    await context.setOffline(true);
    for (const path of ['', 'index.html', 'desks.html', visited()]) {
      await page.goto(`${server.url}/${path}`);
      assert.equal(await page.locator('h1').innerText(),
        /<h1[^>]*>(.*?)<\/h1>/s.exec(read(path || 'index.html'))[1].replace(/<[^>]*>/g, ''), path);
      assert.ok(await page.evaluate(() =>
        [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)));
    }
  });

  test('shows the offline page in place of another, with its day, numbers and desks', async () => {
    await context.setOffline(true);
    await page.goto(`${server.url}/${missed()}`);
    assert.equal(new URL(page.url()).pathname, '/offline.html');
    await page.locator('#offline-missed').waitFor();
    assert.equal(await page.locator('#offline-missed a').getAttribute('href'), missed());
    assert.match(await page.locator('.lead').innerText(), /^2026年11月20日（金）時点/);
    assert.ok(await page.locator('a[href="tel:119"]').count());
    assert.ok(await page.locator('#main a.phone').count() > 10);
  });

  test('finds a facility in the list that it keeps', async () => {
    await context.setOffline(true);
    await page.goto(`${server.url}/${missed()}`);
    const name = /<h1[^>]*>(.*?)<\/h1>/s.exec(read(missed()))[1];
    await page.locator('#offline-results li').first().waitFor();
    assert.ok((await page.locator('#offline-results').innerText()).includes(name), 'the missed one');
    await page.locator('#offline-words').fill('ほうもんかんご');
    await page.getByText(/^\d+件/).waitFor();
    assert.match(await page.locator('#offline-results').innerText(), /訪問看護/);
    assert.ok(await page.locator('#offline-results a[href^="tel:"]').count());
    await page.locator('#offline-words').fill('こんな施設はない');
    await page.getByText('見つかりませんでした').waitFor();
  });

  test('shows the offline page as all pages should be', async () => {
    await context.setOffline(true);
    await page.goto(`${server.url}/${missed()}`);
    await page.locator('#offline-results li').first().waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.deepEqual(await overflowFaults(page), []);
    await screenshot(page, 'offline-360');
  });
});

test('a page with a tool says its day, marks it after a week, and nothing moves for it', async () => {
  const lookAt = async (now, path, look) => {
    const page = await browser.newPage({ now });
    await page.goto(`${server.url}/${path}`);
    const seen = await look(page, page.locator('#as-of'));
    await page.close();
    return seen;
  };
  const top = (page) => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
  const isMarked = (line) => line.evaluate((element) => element.classList.contains('old'));
  for (const path of ['map.html', 'find.html', 'ask.html']) {
    const fresh = await lookAt('2026-11-25T10:00:00+09:00', path, async (page, line) => {
      assert.equal(await line.innerText(), '2026年11月20日（金）時点の内容です。');
      assert.equal(await isMarked(line), false, path);
      return top(page);
    });
    await lookAt('2026-12-01T10:00:00+09:00', path, async (page, line) => {
      assert.equal(await isMarked(line), true, path);
      assert.equal(await top(page), fresh, path);
      assert.deepEqual(await accessibilityFaults(page), []);
    });
  }
  await lookAt('2026-12-01T10:00:00+09:00', 'offline.html', async (_, line) => {
    assert.equal(await line.count(), 0);
  });
});

test('the offline page leads to pages of its own site only', async () => {
  const page = await browser.newPage();
  for (const [path, isShown] of [['facilities/gone.html', true], ['//evil/x.html', false], ['/x.html', false],
    ['https://evil/x.html', false]]) {
    await page.goto(`${server.url}/offline.html?page=${encodeURIComponent(path)}`);
    // The field appears before the page that was missed.
    await page.locator('#offline-search').waitFor();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(await page.locator('#offline-missed').isVisible(), isShown, path);
  }
  await page.close();
});

test('a tool that was used works without network', async () => {
  const { context, page } = await install();
  await page.goto(`${server.url}/find.html`);
  await page.locator('#find').waitFor();
  await page.waitForFunction(async (name) => (await (await caches.open(name)).keys())
    .some(({ url }) => /assets\/find\.\w+\.js$/.test(url)), `shirube residents ${server.url}/ seen`);
  await context.setOffline(true);
  await page.goto(`${server.url}/find.html`);
  await page.locator('#find').waitFor();
  await page.locator('#find [name="q"]').fill('訪問看護');
  await page.locator('#found > li').first().waitFor();
  await context.close();
});

test('a page comes from the device when the network keeps it waiting', async () => {
  const { context, page } = await install();
  server.hold('/desks.html');
  await page.goto(`${server.url}/desks.html`);
  assert.match(await page.locator('h1').innerText(), /相談/);
  server.hold(undefined);
  await context.close();
});

/// Does `work` while files of the folder hold something else: {path: text}.
async function withFiles(texts, work) {
  const before = Object.keys(texts).map((path) => [path, read(path)]);
  const write = (files) => files.forEach(([path, text]) => writeFileSync(join(folder, path), text));
  write(Object.entries(texts));
  try {
    await work();
  } finally {
    write(before);
  }
}

/// Waits until a file in one of the caches holds this text.
const waitForKept = (page, path, text) => page.waitForFunction(async ([start, wanted]) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      if (key.url.startsWith(start) && (await (await cache.match(key)).text()).includes(wanted)) return true;
    }
  }
}, [`${server.url}/${path}`, text]);

test('a kept page that the host had late is the new one once it was read', async () => {
  const { context, page } = await install();
  await withFiles({ 'desks.html': read('desks.html').replace('<h1>', '<h1>新しい') }, async () => {
    await page.goto(`${server.url}/desks.html`);
    await waitForKept(page, 'desks.html', '<h1>新しい');
    await context.setOffline(true);
    await page.goto(`${server.url}/index.html`);
    await page.goto(`${server.url}/desks.html`);
    assert.match(await page.locator('h1').innerText(), /^新しい/);
  });
  await context.close();
});

/// A page as hosts show it while they are being mended, with status 200.
const maintenance = '<!DOCTYPE html><html lang="ja"><title>メンテナンス中</title><h1>メンテナンス中です</h1></html>';

/// Does `work` while the folder lacks these files.
async function withoutFiles(paths, work) {
  const texts = paths.map((path) => [path, read(path)]);
  paths.forEach((path) => rmSync(join(folder, path)));
  try {
    await work();
  } finally {
    texts.forEach(([path, text]) => writeFileSync(join(folder, path), text));
  }
}

const isKept = (page, path) => page.evaluate(async (start) => {
  for (const name of await caches.keys()) {
    const keys = await (await caches.open(name)).keys();
    if (keys.some(({ url }) => url.startsWith(start))) return true;
  }
  return false;
}, `${server.url}/${path}`);

const waitUntilDropped = async (page, path) => {
  for (let i = 0; i < 100 && await isKept(page, path); ++i) await page.waitForTimeout(50);
  assert.equal(await isKept(page, path), false, `${path} is still kept`);
};

test('a page that says that the host is being mended replaces no kept page', async () => {
  const { context, page } = await install();
  const [read1] = facilities();
  await page.goto(`${server.url}/${read1}`);
  await waitForKept(page, read1, '<h1>');
  await withFiles({ 'index.html': maintenance, [read1]: maintenance }, async () => {
    for (const path of ['index.html', read1]) {
      await page.goto(`${server.url}/${path}`);
      assert.equal(await page.locator('h1').innerText(), 'メンテナンス中です');
    }
    await page.waitForTimeout(300);
    await context.setOffline(true);
    for (const path of ['index.html', read1]) {
      await page.goto(`${server.url}/${path}`);
      assert.notEqual(await page.locator('h1').innerText(), 'メンテナンス中です', path);
      assert.ok(await page.locator('nav').count(), path);
    }
  });
  await context.close();
});

test('a worker that meets such a page while it installs keeps what was there before', async () => {
  const { context, page } = await install();
  const worker = read('sw.js').replace(/"index\.html","\w+"/, '"index.html","0123456789"');
  await withFiles({ 'index.html': maintenance, 'sw.js': worker }, async () => {
    assert.equal(await update(page), 'redundant');
    await context.setOffline(true);
    await page.goto(`${server.url}/index.html`);
    assert.ok(await page.locator('a[href="tel:119"]').count());
  });
  await context.close();
});

test('a page that was taken off the site is kept no longer', async () => {
  const { context, page } = await install();
  const [path, other] = facilities();
  for (const each of [path, other]) {
    await page.goto(`${server.url}/${each}`);
    await waitForKept(page, each, '<h1>');
  }
  await withoutFiles([path, 'desks.html'], async () => {
    for (const each of [path, 'desks.html']) {
      const answer = await page.goto(`${server.url}/${each}`);
      assert.equal(answer.status(), 404);
      await waitUntilDropped(page, each);
    }
    await context.setOffline(true);
    await page.goto(`${server.url}/${path}`);
    assert.equal(new URL(page.url()).pathname, '/offline.html');
    await page.goto(`${server.url}/${other}`);
    assert.equal(new URL(page.url()).pathname, `/${other}`);
  });
  await context.close();
});

const wrongScript = 'document.documentElement.dataset.wrong = "yes";';
const scriptOf = (name) => readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`)
  .find((file) => new RegExp(`/${name}\\.[^.]+\\.js$`).test(file));

test('an asset that is not what its name says is not run and not kept', async () => {
  const { context, page } = await install();
  const path = scriptOf('find');
  await withFiles({ [path]: wrongScript }, async () => {
    await page.goto(`${server.url}/find.html`);
    await page.waitForTimeout(300);
    assert.equal(await page.locator('html[data-wrong]').count(), 0);
    assert.equal(await isKept(page, path), false);
  });
  await page.goto(`${server.url}/find.html`);
  await page.locator('#find').waitFor();
  await waitForKept(page, path, '');
  await context.close();
});

test('a wrong asset that a device has is found out, and fetched again', async () => {
  const { context, page } = await install();
  const path = scriptOf('ask');
  await page.goto(`${server.url}/ask.html`);
  await waitForKept(page, path, '');
  const put = () => page.evaluate(async ([start, text]) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        const wrong = new Response(text, { headers: { 'Content-Type': 'text/javascript' } });
        if (key.url.startsWith(start)) await cache.put(key, wrong);
      }
    }
  }, [`${server.url}/${path}`, wrongScript]);
  await put();
  await page.goto(`${server.url}/ask.html`);
  await page.waitForLoadState();
  assert.equal(await page.locator('html[data-wrong]').count(), 0);
  await waitForKept(page, path, read(path).slice(0, 40));
  await put();
  await context.setOffline(true);
  await page.goto(`${server.url}/ask.html`);
  await page.waitForLoadState();
  assert.equal(await page.locator('html[data-wrong]').count(), 0);
  await context.close();
});

test('every asset is named after its bytes, as the worker reckons it', async () => {
  const { context, page } = await install();
  const paths = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const good = await page.evaluate(async (all) => Promise.all(all.map(async (path) => (await fetch(path)).ok)), paths);
  assert.deepEqual(paths.filter((_, i) => !good[i]), []);
  await context.close();
});

test('a page that stands in for a file of data is not kept', async () => {
  const { context, page } = await install();
  const answer = read('data/find/all.js');
  server.answerWith('/data/find/all.js', 'index.html');
  await page.goto(`${server.url}/map.html`);
  await page.evaluate(() => fetch('data/find/all.js').then((response) => response.text()));
  await page.waitForTimeout(300);
  server.answerWith();
  await context.setOffline(true);
  assert.equal(await page.evaluate(() => fetch('data/find/all.js').then((response) => response.text())), answer);
  await context.close();
});

test('a page that was read keeps its style when the site has another', async () => {
  const { context, page } = await install();
  const [path] = facilities();
  await page.goto(`${server.url}/${path}`);
  await waitForKept(page, path, '<h1>');
  const style = keptFiles().find((name) => /^assets\/site\.\w+\.css$/.test(name));
  const worker = read('sw.js').replace(new RegExp(`,?\n?\\["${style}","\\w+"\\]`), '');
  await withFiles({ 'sw.js': worker }, async () => {
    assert.ok(!keptFiles().includes(style));
    assert.equal(await update(page), 'activated');
    await context.setOffline(true);
    await page.goto(`${server.url}/${path}`);
    assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0));
  });
  await context.close();
});

// Its theme has a base.html of its own, without the class of ours.
const ofProfessionals = readFileSync(join(output, 'professionals/index.html'), 'utf8').replace(' class="work"', '');

for (const site of ['residents', 'professionals']) {
  test(`the worker of ${site} keeps no page of the other site that stands within theirs`, async () => {
    const { context, page } = await install();
    const [own, other] = facilities();
    const pages = { [own]: read(own), [other]: ofProfessionals };
    if (site === 'professionals') [pages[own], pages[other]] = [pages[other], pages[own]];
    // The pages of the list are those of residents, which the other worker would not keep.
    const worker = read('sw.js').replace('"residents"', `"${site}"`)
      .replace(/\["[^"]+\.html","\w+"\],?/g, (entry) => (site === 'professionals' ? '' : entry))
      .replace(/,\s*\]\}/, ']}');
    await withFiles({ ...pages, 'sw.js': worker }, async () => {
      await update(page);
      await page.goto(`${server.url}/${other}`);
      await page.goto(`${server.url}/${own}`);
      await waitForKept(page, own, '<h1>');
      const keys = await page.evaluate(async (name) => (await (await caches.open(name)).keys())
        .map(({ url }) => new URL(url).pathname.slice(1)), `shirube ${site} ${server.url}/ seen`);
      assert.ok(keys.includes(own));
      assert.ok(!keys.includes(other));
    });
    await context.close();
  });
}

test('an update fetches only what has changed, and the kill switch leaves nothing', async () => {
  const { context, page } = await install();
  const worker = read('sw.js');
  const desks = read('desks.html');
  const before = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).length);
  await page.evaluate(() => caches.open('of somebody else'));

  writeFileSync(join(folder, 'desks.html'), desks.replace('<h1>', '<h1>新しい'));
  writeFileSync(join(folder, 'sw.js'), worker.replace(/"desks\.html","\w+"/, '"desks.html","0123456789"'));
  server.requests.length = 0;
  assert.equal(await update(page), 'activated');
  // The worker itself is read anew; a host lets browsers keep its file, whose name holds its hash.
  const isWorker = (path) => path === '/sw.js' || path.startsWith('/assets/worker.');
  assert.deepEqual(server.requests.filter((path) => !isWorker(path)), ['/desks.html']);
  await context.setOffline(true);
  await page.goto(`${server.url}/desks.html`);
  assert.match(await page.locator('h1').innerText(), /^新しい/);
  assert.equal(await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).length), before);

  await context.setOffline(false);
  const [off] = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('no-worker.'));
  writeFileSync(join(folder, 'sw.js'),
    `self.shirubeOffline={"site":"residents","files":[]};\nimportScripts("assets/${off}");\n`);
  await page.goto(`${server.url}/desks.html`);
  await update(page);
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()));
  assert.deepEqual(await cacheNames(page), ['of somebody else']);
  await context.setOffline(true);
  await assert.rejects(page.goto(`${server.url}/desks.html`));
  await context.close();
  writeFileSync(join(folder, 'sw.js'), worker);
  writeFileSync(join(folder, 'desks.html'), desks);
});

test('who saves data, or opens the files themselves, is left alone', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection',
    { value: { saveData: true } }));
  const page = await context.newPage();
  await page.goto(`${server.url}/map.html`);
  assert.equal(await page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration())), false);
  for (const path of ['map.html', 'offline.html']) {
    const { faults } = await visit(context, pathToFileURL(join(folder, path)).href);
    assert.deepEqual(faults, []);
  }
  await context.close();
});
