// Each check of the rig sees the fault it is there for: pages with one seeded fault each, beside a
// good page that has none.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { linkFaults, markupFaults } from './markup.mjs';
import { nuFaults } from './nu.mjs';
import { kindOf, samplesOf } from './output.mjs';
import {
  accessibilityFaults, colourFaults, enlargedFaults, focusFaults, launch, overflowFaults, paper,
  spacingFaults, visit, writingFaults,
} from './rig.mjs';
import { serve } from './server.mjs';

const style = `
  body { background: #fff; color: #1a1a1c; font-family: sans-serif; }
  a, input { display: inline-block; min-height: 44px; font-size: 16px; }
  :focus-visible { outline: 4px solid #000; }
  .pale { color: #bbb; }
  .wide { width: 900px; }
  .small { font-size: 9px; }
  .ringless:focus-visible { outline: none; }
  .tall { height: 400mm; }
  .box { width: 100px; height: 20px; line-height: 20px; overflow: hidden; }
  @page { size: A4; }
  @media (prefers-color-scheme: dark) { .dim { background: #000; color: #333; } }`;

const whole = ({ body = '', head = '', first = '<a href="#main">本文へ</a>' } = {}) => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' http://other.example">
<title>見本</title>
<link rel="stylesheet" href="style.css">
${head}
</head>
<body data-page="sample">
<header>${first}</header>
<main id="main"><h1>見本</h1>${body}</main>
</body>
</html>
`;

let browser;
let folder;
let server;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'seeded-'));
  writeFileSync(join(folder, 'style.css'), style);
  server = await serve(folder);
});
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function faultsOf(parts, check, media = {}) {
  writeFileSync(join(folder, 'page.html'), whole(parts));
  const context = await browser.newContext({ viewport: { width: 360, height: 900 }, ...media });
  try {
    const visited = await visit(context, `${server.url}/page.html`);
    return await check(visited);
  } finally {
    await context.close();
  }
}

const own = ({ faults }) => faults;
const foreign = async ({ page, foreign: requests }) => {
  await page.waitForLoadState('networkidle');
  return requests;
};
const [accessible, overflow, writing, focus, spacing, enlarged] =
  [accessibilityFaults, overflowFaults, writingFaults, focusFaults, spacingFaults, enlargedFaults]
    .map((check) => ({ page }) => check(page));

test('a good page has no fault', async () => {
  const body = '<p>電話 <a href="tel:0460000001">046-000-0001</a></p>';
  for (const check of [accessible, overflow, writing, focus, spacing, enlarged, own, foreign]) {
    assert.deepEqual(await faultsOf({ body }, check), []);
  }
  assert.deepEqual(nuFaults([join(folder, 'page.html')]), []);
  assert.deepEqual(markupFaults(whole({ body })), []);
  assert.deepEqual(linkFaults(folder, 'page.html'), []);
});

const seeded = [
  ['a picture without alternative text', '<img src="style.css">', accessible, /^image-alt/],
  ['a field without a label', '<input type="text">', accessible, /^label/],
  ['pale text', '<p class="pale">薄い</p>', accessible, /^color-contrast/],
  ['a skipped heading', '<h4>深い</h4>', accessible, /^heading-order/],
  ['a page that is too wide', '<p class="wide">広い</p>', overflow, /^908 px wide in 360/],
  ['a box that is too small for wide spaces', '<p class="box">見本の箱</p>', spacing, /cut off/],
  ['a box that is too small for large letters', '<p class="box">見本の箱</p>', enlarged, /cut off/],
  ['a link that says nothing', '<a href="page.html">こちら</a>', writing, /こちら/],
  ['letters in a telephone link', '<a href="tel:046（000）0001">電話</a>', writing, /digits/],
  ['two h1', '<h1>二つ目</h1>', writing, /^2 h1/],
  ['tiny text', '<p class="small">小さい</p>', writing, /9 px/],
  ['an invisible focus', '<a class="ringless" href="page.html">見本の頁</a>', focus, /not to be seen/],
  ['a script in the page', '<script>globalThis.x = 1</script>', own, /Content Security Policy/],
  ['a style in the page', '<p style="color: red">赤</p>', own, /Content Security Policy/],
  ['a file that is not there', '<img alt="図" src="none.png">', own, /^404/],
  ['a picture from elsewhere', '<img alt="図" src="http://other.example/a.png">', foreign, /other\.example/],
];

for (const [what, body, check, said] of seeded) {
  test(`${what} is seen`, async () => {
    assert.match((await faultsOf({ body }, check)).join('\n'), said);
  });
}

test('pale text that is pale only by dark is seen by dark', async () => {
  const body = '<p class="dim">暗い</p>';
  assert.deepEqual(await faultsOf({ body }, accessible), []);
  for (const check of [accessibilityFaults, colourFaults]) {
    const dark = await faultsOf({ body }, ({ page }) => check(page), { colorScheme: 'dark' });
    assert.match(dark.join('\n'), /^color-contrast/);
  }
});

test('a page without a link past the navigation is seen', async () => {
  const faults = await faultsOf({ first: '<a href="page.html">見本の頁</a>' }, focus);
  assert.match(faults.join('\n'), /first stop/);
});

test('a script error is seen', async () => {
  writeFileSync(join(folder, 'bad.js'), 'missing();');
  const faults = await faultsOf({ head: '<script src="bad.js" defer></script>' }, own);
  assert.match(faults.join('\n'), /missing is not defined/);
});

test('a second sheet of paper is seen', async () => {
  const onPaper = ({ page }) => paper(page);
  assert.equal((await faultsOf({}, onPaper)).sheets, 1);
  assert.equal((await faultsOf({ body: '<div class="tall"></div>' }, onPaper)).sheets, 2);
});

test('wrong markup is seen', () => {
  assert.match(markupFaults(whole({ body: '<p><div>箱</div></p>' })).join('\n'), /element-permitted|close/);
  assert.match(markupFaults(whole({ body: '<p id="main">同じ</p>' })).join('\n'), /no-dup-id/);
  assert.match(markupFaults(whole({ body: '<p style="color: red">赤</p>' })).join('\n'), /no-inline-style/);
});

test('wrong markup is seen by the Nu Html Checker, errors and warnings', () => {
  writeFileSync(join(folder, 'page.html'), whole({ body: '<p id="a" id="b">二つの id</p><section>節</section>' }));
  const faults = nuFaults([join(folder, 'page.html')]);
  assert.deepEqual(faults.map(({ path }) => path), Array(2).fill(join(folder, 'page.html')));
  assert.match(faults.map(({ text }) => text).sort().join('\n'), /^error \d+ Duplicate attribute[^]*\nwarning \d+ Section lacks/);
});

test('links that lead nowhere are seen', () => {
  const links = ['none.html', '/page.html', '#nowhere', './', 'page.html#nowhere', 'style.css', '#main', 'tel:1'];
  writeFileSync(join(folder, 'page.html'),
    whole({ body: links.map((href) => `<a href="${href}">見本</a>`).join('') }));
  assert.deepEqual(linkFaults(folder, 'page.html').map((fault) => fault.split(' ')[0]), links.slice(0, 5));
});

test('a page that does not name its kind is seen', () => {
  assert.equal(kindOf('<body class="x">'), undefined);
  const site = join(folder, 'kinds');
  for (const [path, html] of [['a.html', '<body data-page="a">'], ['b/c.html', '<body>']]) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), html);
  }
  assert.deepEqual(samplesOf(site).map(({ kind }) => kind), ['a', 'without data-page']);
});
