// What is meant for paper fits one sheet of A4: the flyer of a training or event, the application
// sheet, and a facility's page with every answer.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { output, samplesOf, siteNames } from './output.mjs';
import { launch, paper, visit } from './rig.mjs';

const oneSheetKinds = ['training', 'event', 'sheet'];

// Of the many facilities the two that say most: bytes are nearly lines, but not quite.
const longest = (folder, paths) => [...paths]
  .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size).slice(0, 2);

const sheets = siteNames.flatMap((site) => samplesOf(join(output, site))
  .flatMap(({ kind, paths }) => {
    const folder = join(output, site);
    if (kind === 'facility') return longest(folder, paths).map((path) => join(folder, path));
    return oneSheetKinds.includes(kind) ? paths.map((path) => join(folder, path)) : [];
  }));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('there are flyers and application sheets', () => {
  const professionals = samplesOf(join(output, 'professionals')).map(({ kind }) => kind);
  assert.ok(professionals.includes('training') && professionals.includes('sheet'));
  for (const site of siteNames) {
    assert.ok(sheets.some((path) => path.startsWith(join(output, site, 'facilities'))), site);
  }
});

test('a page that needs a second sheet is seen', async () => {
  const context = await browser.newContext();
  try {
    const { page } = await visit(context, pathToFileURL(sheets[0]).href);
    await page.evaluate(() => document.querySelector('main').append(...Array.from({ length: 60 }, () => {
      const line = document.createElement('p');
      line.textContent = '行';
      return line;
    })));
    assert.ok((await paper(page)).sheets > 1);
  } finally {
    await context.close();
  }
});

for (const path of sheets) {
  test(`${path.slice(output.length + 1)} prints on one sheet of A4`, async () => {
    const context = await browser.newContext();
    try {
      const { page } = await visit(context, pathToFileURL(path).href);
      const { sheets: count, width, height } = await paper(page);
      assert.equal(count, 1);
      assert.ok(Math.abs(width - 595) <= 1 && Math.abs(height - 842) <= 1, `${width} × ${height}`);
    } finally {
      await context.close();
    }
  });
}

// Cells of the application sheet that are written into by hand, in millimetres, as printed: A4 less
// the margins of the page.
const millimetre = 96 / 25.4;

async function answerCells(page) {
  await page.setViewportSize({ width: Math.floor((210 - 22) * millimetre), height: 1000 });
  await page.emulateMedia({ media: 'print' });
  return page.evaluate((unit) => [...document.querySelectorAll('.sheet tbody td')].map((cell) => {
    const { width } = cell.getBoundingClientRect();
    const { height } = cell.closest('tr').getBoundingClientRect();
    return { width: width / unit, height: height / unit };
  }), millimetre);
}

const narrow = (cells) => cells.filter(({ width }) => width < 90);
const low = (cells) => cells.filter(({ height }) => height < 10);

/// What other content makes of a sheet.
const changes = {
  'as it is': () => {},
  'without FAX and deadline': () => {
    document.querySelector('.send')?.remove();
    document.querySelector('.sheet tbody tr').remove();
  },
  'with many questions': () => {
    const body = document.querySelector('.sheet tbody');
    for (let i = 0; i < 25; ++i) body.append(body.rows[1].cloneNode(true));
  },
  'with long names': () => {
    for (const head of document.querySelectorAll('.sheet tbody th[scope="row"]')) {
      head.textContent = '所属する法人と事業所の正式な名前と、事業所番号'.repeat(3);
    }
  },
  'with a long word without a break': () => {
    document.querySelector('.sheet tbody th').textContent = 'a'.repeat(120);
  },
  'with many choices': () => {
    for (const choices of document.querySelectorAll('.choices')) {
      choices.append(...Array.from({ length: 30 }, () => choices.firstElementChild.cloneNode(true)));
    }
  },
};

const applications = sheets.filter((path) => path.endsWith('-sheet.html'));

test('a sheet of which one can be filled in is there', () => assert.ok(applications.length > 0));

for (const [name, change] of Object.entries(changes)) {
  test(`the cells of application sheets can be written into, ${name}`, async () => {
    const context = await browser.newContext();
    try {
      for (const path of applications) {
        const { page } = await visit(context, pathToFileURL(path).href);
        await page.evaluate(change);
        const cells = await answerCells(page);
        assert.ok(cells.length > 0, path);
        assert.deepEqual(narrow(cells), [], path);
        assert.deepEqual(low(cells), [], path);
        await page.close();
      }
    } finally {
      await context.close();
    }
  });
}

test('cells that give their room away are seen', async () => {
  const context = await browser.newContext();
  try {
    const { page } = await visit(context, pathToFileURL(applications[0]).href);
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
        if (link.href.includes('sheet')) link.remove();
      }
    });
    const cells = await answerCells(page);
    assert.ok(narrow(cells).length > 0 && low(cells).length > 0);
  } finally {
    await context.close();
  }
});
