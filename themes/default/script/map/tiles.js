// The points of the map, loaded as far as they are in view (src/site/areas/map/point_tiles.h). Each file
// covers a square of the map at a zoom; it holds its points and groups of points, and the versions
// of the squares below it.
import { deepestZoom, tileBits } from './grid.js';

/// A file was made by another build than this page.
export class Outdated extends Error {}

const bits = tileBits + deepestZoom;

const meets = (a, b) => a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;

function kindsIn(text) {
  const kinds = {};
  for (const [, letter, count] of text.matchAll(/([A-Za-z])(\d+)/g)) {
    kinds[letter] = Number(count);
  }
  return kinds;
}

/// The content of a file as items: points { x, y, kinds, kind, name, page, municipality, precision,
/// radius } and groups of points { x, y, kinds, municipality, box }.
function itemsOf({ municipalities, precisions, points, groups }, { zoom, west, north }) {
  const scale = 2 ** (deepestZoom - zoom);
  const items = points.map(([x, y, kind, name, page, municipality, precision, radius]) => ({
    x: west + x,
    y: north + y,
    kinds: { [kind]: 1 },
    kind,
    name,
    page,
    municipality: municipalities[municipality] ?? '',
    precision: precisions[precision],
    radius,
  }));
  for (const [x, y, left, top, right, bottom, municipality, kinds] of groups) {
    items.push({
      x: west + x * scale,
      y: north + y * scale,
      kinds: kindsIn(kinds),
      municipality: municipalities[municipality] ?? '',
      box: {
        west: west + left * scale,
        north: north + top * scale,
        east: west + (right + 1) * scale - 1,
        south: north + (bottom + 1) * scale - 1,
      },
    });
  }
  return items;
}

function square(zoom, column, row, version) {
  const size = 2 ** (bits - zoom);
  const [west, north] = [column * size, row * size];
  return { zoom, column, row, version, west, north, east: west + size - 1, south: north + size - 1 };
}

export class PointTiles {
  /// `roots` as the page names them, "10-227-100:3f9c1a22 …"; load(name, version) fetches a file.
  constructor(roots, load) {
    this.roots = roots.split(' ').filter(Boolean).map((root) => {
      const [name, version] = root.split(':');
      return square(...name.split('-').map(Number), version);
    });
    this.load = load;
    this.known = new Map();
  }

  async tile(place) {
    const name = `map/${place.zoom}-${place.column}-${place.row}`;
    if (!this.known.has(name)) {
      const loading = this.load(name, place.version).then((content) => {
        if (content.version !== place.version) {
          throw new Outdated(`${name} is ${content.version}, not ${place.version}`);
        }
        const { zoom, column, row } = place;
        const children = (content.children ?? []).map((version, i) =>
          square(zoom + 1, column * 2 + (i % 2), row * 2 + Math.floor(i / 2), version));
        return { items: itemsOf(content, place), children: children.filter(({ version }) => version) };
      });
      // What failed may be asked for again.
      loading.catch(() => this.known.delete(name));
      this.known.set(name, loading);
    }
    return this.known.get(name);
  }

  /// All items of the squares that meet `box` ({ west, north, east, south }) at a zoom.
  async itemsIn(box, zoom) {
    const within = async (place) => {
      if (!meets(place, box)) {
        return [];
      }
      const { items, children } = await this.tile(place);
      const leaf = place.zoom >= zoom || children.length === 0;
      return leaf ? items : (await Promise.all(children.map(within))).flat();
    };
    return (await Promise.all(this.roots.map(within))).flat();
  }
}
