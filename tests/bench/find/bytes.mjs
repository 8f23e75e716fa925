// How many bytes and how long it takes from opening the finder to the first results, in Chromium,
// cold, on a slow line (150 ms, 1.6 Mbit/s) with a processor of a quarter's speed: random pieces of
// three to six characters of what the facilities are called. No test.
//
//   node bytes.mjs SITE COUNT [QUERIES]
//
// SITE is the residents' site of the region of COUNT facilities (tests/site/areas/finder/find/region.mjs). Bytes
// are those of compressed bodies that had come when the first results were painted, as the browser
// counts them.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../../browser/rig.mjs';
import { facilities, randomOf } from '../../site/areas/finder/find/region.mjs';

const [site, count, wanted = '300'] = process.argv.slice(2);
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const slow4G = { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 94000 };

function pieces(number) {
  const random = randomOf(7);
  const region = facilities(Number(count));
  const found = [];
  while (found.length < number) {
    const each = region[Math.floor(random() * region.length)];
    const text = [each.name, each.kana, each.corporation, each.town][Math.floor(random() * 4)];
    const letters = [...text.replaceAll(' ', '')];
    const length = 3 + Math.floor(random() * 4);
    if (letters.length >= length) {
      const start = Math.floor(random() * (letters.length - length + 1));
      found.push(letters.slice(start, start + length).join(''));
    }
  }
  return found;
}

const server = createServer(async ({ url }, response) => {
  const path = decodeURIComponent(url.replace(/\?.*/, ''));
  try {
    const body = gzipSync(await readFile(join(site, path)), { level: 6 });
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-encoding': 'gzip' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/`;

/// In the page: `firstPaint` is when the first result is painted after it was not there.
function watchResults() {
  globalThis.watch = (from) => {
    globalThis.firstPaint = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('#found > li')) {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve({ from, to: performance.now() })));
        }
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  };
  globalThis.watch(0);
}

/// In the page: milliseconds and bytes until the first result, by sort.
async function whatCame() {
  const { from, to } = await globalThis.firstPaint;
  const came = performance
    .getEntries()
    .filter(({ responseEnd, startTime }) => responseEnd <= to && startTime >= from);
  const bytes = (isWanted) =>
    came.filter(isWanted).reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0);
  return {
    ms: to - from,
    all: bytes(({ name }) => !/\.css$/.test(name)),
    styles: bytes(({ name }) => /\.css$/.test(name)),
  };
}

function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return [mean, sorted[Math.ceil(sorted.length * 0.95) - 1], sorted.at(-1)].map(Math.round).join(' / ');
}

const browser = await launch();
const first = [];
const second = [];
const words = pieces(Number(wanted));
for (const [index, text] of words.entries()) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watchResults);
  await page.goto(`${base}find.html?q=${encodeURIComponent(text)}`, { waitUntil: 'commit' });
  await page.waitForSelector('#found > li', { state: 'attached' });
  first.push(await page.evaluate(whatCame));
  await page.waitForFunction(() => /見つかりました/.test(document.getElementById('find-message').textContent));
  await page.waitForLoadState('networkidle');
  await page.evaluate((query) => {
    document.getElementById('found').replaceChildren();
    globalThis.watch(performance.now());
    document.getElementById('q').value = query;
    document.getElementById('find').requestSubmit();
  }, words[(index + 1) % words.length]);
  second.push(await page.evaluate(whatCame));
  await context.close();
}
await browser.close();
server.close();
console.log(`${count} facilities, ${words.length} queries: mean / p95 / max`);
const line = (name, visits, figure) => console.log(`${name}: ${summary(visits.map(figure))}`);
line('first results, bytes without styles', first, ({ all }) => all);
line('first results, bytes with styles', first, ({ all, styles }) => all + styles);
line('first results, ms', first, ({ ms }) => ms);
line('second query, bytes', second, ({ all }) => all);
line('second query, ms', second, ({ ms }) => ms);
