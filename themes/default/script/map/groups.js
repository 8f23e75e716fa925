// What pins the map shows: one for each place, and one with a number where several would cover each
// other. The build has grouped the points of each file (src/site/areas/map/point_groups.h); what the files
// together leave overlapping is joined here, by the same rule. All positions are pixels of the world
// at the deepest zoom, as { x, y }.
import { deepestZoom, pinDistance } from './grid.js';

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

/// How many records of `kind` an item stands for; of all kinds when `kind` is empty.
export const countOf = ({ kinds }, kind) => (kind ? kinds[kind] ?? 0 : sum(Object.values(kinds)));

function pinOf(item, count) {
  const known = item.name !== undefined;
  return {
    x: item.x,
    y: item.y,
    count,
    municipality: item.municipality,
    box: item.box ?? { west: item.x, north: item.y, east: item.x, south: item.y },
    points: known ? [item] : [],
    /// Records of which only the number is known here.
    more: known ? 0 : count,
  };
}

function take(pin, other) {
  pin.count += other.count;
  pin.more += other.more;
  pin.points.push(...other.points);
  pin.municipality = pin.municipality === other.municipality ? pin.municipality : '';
  pin.box = {
    west: Math.min(pin.box.west, other.box.west),
    north: Math.min(pin.box.north, other.box.north),
    east: Math.max(pin.box.east, other.box.east),
    south: Math.max(pin.box.south, other.box.south),
  };
}

/// The pins for points and groups of points (items of tiles.js) at a zoom, of one kind or of all. Of
/// two that would cover each other the one with more stays; from north to south.
export function pinsOf(items, zoom, kind = '') {
  const scale = 2 ** (zoom - deepestZoom) / pinDistance;
  const pins = items.map((item) => pinOf(item, countOf(item, kind))).filter(({ count }) => count > 0);
  pins.sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
  const heads = new Map();
  // A cell of the grid is as wide as the distance that heads keep, so it holds no more than one.
  const cell = ({ x, y }, column = 0, row = 0) =>
    `${Math.floor(x * scale) + column} ${Math.floor(y * scale) + row}`;
  const distance = (a, b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * scale;
  for (const pin of pins) {
    let nearest = null;
    for (const row of [-1, 0, 1]) {
      for (const column of [-1, 0, 1]) {
        const head = heads.get(cell(pin, column, row));
        if (head && distance(head, pin) < 1
            && (!nearest || distance(head, pin) < distance(nearest, pin))) {
          nearest = head;
        }
      }
    }
    if (nearest) {
      take(nearest, pin);
    } else {
      heads.set(cell(pin), pin);
    }
  }
  return [...heads.values()].sort((a, b) => a.y - b.y || a.x - b.x);
}

/// Whether going nearer shows more of a pin than it does now.
export const opensNearer = (pin) => pin.more > 0 || pinsOf(pin.points, deepestZoom).length > 1;
