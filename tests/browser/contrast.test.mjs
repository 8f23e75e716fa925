// Every pair of colours that meets in the default theme, by light and by dark: 4.5:1 for text, 3:1 for
// borders, bars and rings (WCAG 2.2, 1.4.3 and 1.4.11). No browser is needed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../themes/default/assets/site.css', import.meta.url), 'utf8');

/// What is written in colour, and the grounds it stands on.
const texts = {
  text: ['ground', 'panel', 'alert-ground', 'care-ground'],
  quiet: ['ground', 'panel'],
  link: ['ground', 'panel', 'alert-ground', 'care-ground'],
  visited: ['ground', 'panel', 'alert-ground', 'care-ground'],
  active: ['ground', 'panel', 'alert-ground', 'care-ground'],
  'on-key': ['key'],
  alert: ['ground', 'alert-ground'],
  'alert-ground': ['alert'],
  care: ['ground', 'panel', 'care-ground'],
  good: ['ground', 'panel'],
};

/// What is drawn in colour.
const shapes = {
  line: ['ground', 'panel'],
  key: ['ground', 'panel'],
  alert: ['ground', 'alert-ground'],
  care: ['ground', 'care-ground'],
};

/// Lines between rows: nothing is lost when they are not seen.
const decoration = ['rule'];

/// The colours of one `:root { … }` block: {name: "#rrggbb"}.
function tokensOf(block) {
  const long = (hex) => (hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex);
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)]
    .map(([, name, hex]) => [name, long(hex)]));
}

function schemesOf(style) {
  const blocks = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => tokensOf(block));
  return { light: blocks[0], dark: { ...blocks[0], ...blocks[1] } };
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function weakPairs(tokens, pairs, least) {
  return Object.entries(pairs).flatMap(([front, grounds]) => grounds
    .map((ground) => ({ front, ground, ratio: contrast(tokens[front], tokens[ground]) }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ front: name, ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)} < ${least}`));
}

const schemes = schemesOf(css);

test('the measure knows black on white and grey on white', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.deepEqual(weakPairs({ text: '#777777', ground: '#ffffff' }, { text: ['ground'] }, 4.5),
    ['text on ground: 4.48 < 4.5']);
});

test('every colour of the theme is measured', () => {
  const measured = new Set([...decoration, 'ring', 'ring-glow',
    ...[texts, shapes].flatMap((pairs) => Object.entries(pairs).flat(2))]);
  assert.deepEqual(Object.keys(schemes.light).filter((name) => !measured.has(name)), []);
  assert.ok(Object.keys(schemes.light).length > 10, 'the style has tokens');
  assert.notEqual(schemes.dark.ground, schemes.light.ground, 'the dark has its own ground');
});

test('rules use tokens, not colours of their own', () => {
  const rules = css.replace(/:root \{[^}]*\}/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  const own = [...rules.matchAll(/#[0-9a-f]{3,6}\b/g)].map(([hex]) => hex);
  // A QR code is read by machines, always dark on white; paper is white.
  assert.deepEqual(own.filter((hex) => !['#fff', '#000', '#767676'].includes(hex)), []);
});

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`text can be read by ${scheme}`, () => assert.deepEqual(weakPairs(tokens, texts, 4.5), []));

  test(`shapes can be seen by ${scheme}`, () => assert.deepEqual(weakPairs(tokens, shapes, 3), []));

  test(`one of the two colours of the focus ring is seen on every ground by ${scheme}`, () => {
    for (const ground of ['ground', 'panel', 'alert-ground', 'care-ground', 'key']) {
      const seen = Math.max(contrast(tokens.ring, tokens[ground]), contrast(tokens['ring-glow'], tokens[ground]));
      assert.ok(seen >= 3, `${ground}: ${seen.toFixed(2)}`);
    }
  });
}
