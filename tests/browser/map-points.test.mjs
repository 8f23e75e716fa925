// How the map's script loads points and joins them to pins, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinDistance } from '../../themes/default/script/map/grid.js';
import { countOf, opensNearer, pinsOf } from '../../themes/default/script/map/groups.js';
import { Outdated, PointTiles } from '../../themes/default/script/map/tiles.js';

const point = (x, y, name, kind = 'c', municipality = '見本市') =>
  ({ x, y, name, kind, kinds: { [kind]: 1 }, municipality, precision: '', radius: 0, page: name });
const group = (x, y, kinds, municipality = '見本市') =>
  ({ x, y, kinds, municipality, box: { west: x - 900, north: y - 900, east: x + 900, south: y + 900 } });

function overlapping(pins, zoom) {
  const scale = 2 ** (zoom - 18);
  return pins.some((a) => pins.some((b) => a !== b
    && Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * scale < pinDistance));
}

const scattered = Array.from({ length: 200 }, (_, i) => point((i * 7919) % 20_000, (i * 104_729) % 20_000, `p${i}`));

test('pins do not cover each other, and nothing is lost', () => {
  for (const zoom of [12, 15, 18]) {
    const pins = pinsOf(scattered, zoom);
    assert.equal(overlapping(pins, zoom), false);
    assert.equal(pins.reduce((sum, { count }) => sum + count, 0), 200);
    assert.equal(pins.flatMap(({ points }) => points).length, 200);
  }
  assert.equal(overlapping(scattered, 12), true);
});

test('the pins of a set of points do not hang on their order', () => {
  assert.deepEqual(pinsOf(scattered, 14).map(({ x, y, count }) => [x, y, count]),
    pinsOf([...scattered].reverse(), 14).map(({ x, y, count }) => [x, y, count]));
});

test('a group joins what is near it and stays where it is', () => {
  const [pin, ...others] = pinsOf([point(1000, 1000, 'a'), group(1010, 1010, { c: 3, d: 2 })], 18);
  assert.deepEqual(others, []);
  assert.deepEqual([pin.x, pin.count, pin.more, pin.points.length], [1010, 6, 5, 1]);
  assert.equal(pin.municipality, '見本市');
  assert.equal(pin.box.west, 110);
  assert.equal(pinsOf([point(1, 1, 'a'), point(2, 2, 'b', 'c', '他市')], 18)[0].municipality, '');
});

test('one kind alone is shown with its own numbers', () => {
  const items = [point(0, 0, 'a', 'd'), group(90_000, 0, { c: 3, d: 2 }), group(180_000, 0, { c: 1 })];
  assert.deepEqual(pinsOf(items, 18, 'd').map(({ count }) => count), [1, 2]);
  assert.equal(countOf(items[1], ''), 5);
});

test('a pin opens nearer while that parts it', () => {
  const only = (items, zoom) => pinsOf(items, zoom)[0];
  assert.equal(opensNearer(only([point(0, 0, 'a'), point(500, 0, 'b')], 10)), true);
  assert.equal(opensNearer(only([point(0, 0, 'a'), point(5, 0, 'b')], 10)), false);
  assert.equal(opensNearer(only([group(0, 0, { c: 2 })], 10)), true);
});

/// A tree of files: one root at zoom 10 with two of four below it.
const content = { municipalities: ['見本市'], precisions: ['施設の位置'], points: [], groups: [] };
const files = {
  'map/10-0-0': { ...content, version: 'root', children: ['west', '', '', 'east'],
    groups: [[512, 512, 0, 0, 1023, 1023, 0, 'c12']] },
  'map/11-0-0': { ...content, version: 'west', points: [[7, 9, 'c', '西', 'facilities/w', 0, 0, 500]] },
  'map/11-1-1': { ...content, version: 'east', points: [[7, 9, 'c', '東', 'facilities/e', 0, 0, 0]] },
};

function tilesOf(present) {
  const asked = [];
  const tiles = new PointTiles('10-0-0:root', async (name) => {
    asked.push(name);
    return present[name];
  });
  return { tiles, asked };
}

const size = 2 ** 18;
const world = { west: 0, north: 0, east: size - 1, south: size - 1 };

test('only what is in view is loaded, and only once', async () => {
  const { tiles, asked } = tilesOf(files);
  const [all] = await tiles.itemsIn(world, 10);
  assert.deepEqual([all.x, all.box.east, all.kinds], [512 * 256, size - 1, { c: 12 }]);
  assert.deepEqual(asked, ['map/10-0-0']);
  const west = await tiles.itemsIn({ west: 0, north: 0, east: 100, south: 100 }, 12);
  assert.deepEqual(west.map(({ name, x, radius }) => [name, x, radius]), [['西', 7, 500]]);
  assert.deepEqual(asked, ['map/10-0-0', 'map/11-0-0']);
  assert.deepEqual((await tiles.itemsIn(world, 12)).map(({ name }) => name), ['西', '東']);
  assert.deepEqual(await tiles.itemsIn({ ...world, west: 2 * size, east: 3 * size }, 12), []);
  assert.equal(asked.length, 3);
});

test('a file of another build is noticed, and asked for again later', async () => {
  const present = { ...files, 'map/11-0-0': { ...content, version: 'newer' } };
  const { tiles, asked } = tilesOf(present);
  await assert.rejects(tiles.itemsIn(world, 12), Outdated);
  Object.assign(present, files);
  assert.equal((await tiles.itemsIn(world, 12)).length, 2);
  assert.equal(asked.filter((name) => name === 'map/11-0-0').length, 2);
});
