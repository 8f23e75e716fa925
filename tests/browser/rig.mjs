// The browser, and what every page is held against: each check gives a list of faults, empty when all
// is well. seeded.test.mjs shows that each of them can see its fault.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeColourRules = ['color-contrast', 'link-in-text-block'];

/// When all pages that ask for no other time begin, so that no test hangs on the day. SHIRUBE_NOW asks
/// for another day, to see that.
const begin = Date.parse(process.env.SHIRUBE_NOW ?? '2026-11-20T10:30:00+09:00');

/// Lets the time of a page begin at `instant`. It goes on from there: Leaflet moves by it.
function shiftClock(instant) {
  const shift = instant - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [Real.now() + shift]));
    }

    static now() {
      return Real.now() + shift;
    }
  };
}

/// Milliseconds to wait for what comes on any machine: who waits longer waits for ever. A page that
/// is slow on a busy machine is no fault.
const patience = 180_000;

/// Chromium. Its contexts have no service workers unless they ask for them: what a worker answers,
/// page.route() does not see. Their clock begins at `begin`, or at `now` of the options.
export async function launch() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async ({ now, ...options } = {}) => {
    const context = await open({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(patience);
    await context.addInitScript(shiftClock, now ? Date.parse(now) : begin);
    return context;
  };
  return browser;
}

/// Opens `url` in `context`: {page, faults, foreign}. `faults` fills with errors of the console,
/// scripts, policies and missing files; `foreign` with requests to other hosts, which are not let
/// through. What of the own host matches `withheld` is not handed out.
export async function visit(context, url, withheld) {
  const page = await context.newPage();
  const faults = [];
  const foreign = [];
  const own = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  await page.route('**/*', (route) => {
    const asked = new URL(route.request().url());
    if (asked.protocol === own.protocol && asked.host === own.host) {
      if (withheld?.test(asked.pathname)) {
        return route.abort();
      }
      return route.continue();
    }
    foreign.push(asked.href);
    return route.abort();
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults, foreign };
}

async function axeFaults(page, runOnly) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axeSource);
  }
  const { violations } = await page.evaluate((rules) => globalThis.axe.run({
    runOnly: rules, resultTypes: ['violations'],
  }), runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, failureSummary }) =>
    `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 200)}: ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`));
}

/// axe-core's violations of WCAG 2.2 A and AA and of best practice.
export function accessibilityFaults(page) {
  return axeFaults(page, { type: 'tag', values: axeTags });
}

/// Those that another scheme of colours can bring to a page that was looked at by its first scheme.
export function colourFaults(page) {
  return axeFaults(page, { type: 'rule', values: axeColourRules });
}

/// What sticks out to the right of a page that is wider than its window. A box that scrolls by
/// itself may be wider within.
export function overflowFaults(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${document.documentElement.scrollWidth} px wide in ${width} px: ${wide.slice(-3).join(' … ')}`];
  });
}

/// Text that is cut off: boxes that hide what they cannot hold. Boxes for screen readers alone, one
/// pixel wide, are meant to.
function clippedFaults(page) {
  return page.evaluate(() => [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.textContent.trim() && !element.closest('svg'))
    .filter((element) => {
      const style = getComputedStyle(element);
      const hides = (way) => way === 'hidden' || way === 'clip';
      return element.clientWidth > 2 && element.clientHeight > 2
        && ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
          || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1));
    })
    .map((element) => `text is cut off: ${element.outerHTML.slice(0, 120)}`));
}

/// What no longer fits under `css`, which stands above the page's own style.
async function faultsUnder(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const faults = [...await overflowFaults(page), ...await clippedFaults(page)];
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return faults;
}

/// With the spaces that a reader may set (WCAG 2.2, 1.4.12).
export function spacingFaults(page) {
  return faultsUnder(page, `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
}

/// With letters of twice the size (1.4.4).
export function enlargedFaults(page) {
  return faultsUnder(page, ':root { font-size: 200% !important; }');
}

/// Rules of ours that axe does not have: links that say where they go, telephone links of digits,
/// text that is large enough, one h1.
export function writingFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    for (const link of document.querySelectorAll('a[href]')) {
      const text = link.textContent.trim();
      if (/^(こちら|ここ|詳細|詳しく|もっと見る|リンク)$/.test(text)) {
        faults.push(`a link that does not say where it goes: ${link.outerHTML.slice(0, 120)}`);
      }
      const href = link.getAttribute('href');
      if (href.startsWith('tel:') && !/^tel:\+?[0-9][0-9-]*$/.test(href)) {
        faults.push(`a telephone link with more than digits and hyphens: ${href}`);
      }
    }
    if (document.querySelectorAll('h1').length !== 1) {
      faults.push(`${document.querySelectorAll('h1').length} h1 on the page`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (own && !element.closest('svg, rt, script, style') && element.checkVisibility() && size < 14) {
        faults.push(`text of ${size} px: ${element.outerHTML.slice(0, 120)}`);
      }
    }
    return faults;
  });
}

/// With the Tab key: the first stop is a link past the navigation, and every stop (of the first
/// `stops`) shows that it has the focus.
export async function focusFaults(page, stops = 12) {
  const faults = [];
  for (let stop = 1; stop <= stops; ++stop) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) {
        return null;
      }
      const style = getComputedStyle(element);
      const href = element.getAttribute('href') ?? '';
      return {
        html: element.outerHTML.slice(0, 120),
        ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
          || style.boxShadow !== 'none',
        target: href.startsWith('#') && document.getElementById(href.slice(1)) !== null,
      };
    });
    if (!seen) {
      break;
    }
    if (stop === 1 && !seen.target) {
      faults.push(`the first stop is not a link past the navigation: ${seen.html}`);
    }
    if (!seen.ring) {
      faults.push(`the focus is not to be seen: ${seen.html}`);
    }
  }
  return faults;
}

/// The number of pages that the page takes on paper, and the size of the first in points.
export async function paper(page) {
  const bytes = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const sheets = bytes.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(bytes) ?? [];
  return { sheets: sheets.length, width: Math.round(box[1]), height: Math.round(box[2]) };
}

/// Saves a picture when SHIRUBE_SCREENSHOTS names a folder.
export async function screenshot(page, name) {
  const folder = process.env.SHIRUBE_SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`), fullPage: true });
  }
}
