// Pins of the map: one for each place, and one with a number where several would cover each other.
// A pin is a group of GeoJSON features; which features share one depends on the zoom.
import * as L from 'leaflet/dist/leaflet-src.esm.js';

export const pinSize = 44;
const shape = 'M22 4c-7.2 0-13 5.6-13 12.6C9 26 22 40 22 40s13-14 13-23.4C35 9.6 29.2 4 22 4z';

export function pointOf(feature) {
  const [longitude, latitude] = feature.geometry.coordinates;
  return L.latLng(latitude, longitude);
}

/// Groups of features whose pins would cover each other at this zoom, in the order of the data.
export function groupByDistance(features, map, zoom) {
  const groups = [];
  for (const feature of features) {
    const pixel = map.project(pointOf(feature), zoom);
    const covers = ({ anchor }) =>
      Math.max(Math.abs(anchor.x - pixel.x), Math.abs(anchor.y - pixel.y)) < pinSize;
    const group = groups.find(covers);
    if (group) {
      group.features.push(feature);
    } else {
      groups.push({ anchor: pixel, features: [feature] });
    }
  }
  return groups.map((group) => group.features);
}

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

/// A pin; beyond one feature it shows their number.
export function pinIcon(count) {
  const picture = svg('svg', { viewBox: '0 0 44 44', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(svg('path', { class: 'map-pin-shape', d: shape }));
  if (count > 1) {
    const number = svg('text', { class: 'map-pin-number', x: 22, y: 22, 'text-anchor': 'middle' });
    number.textContent = String(count);
    picture.append(number);
  } else {
    picture.append(svg('circle', { class: 'map-pin-dot', cx: 22, cy: 16.5, r: 5 }));
  }
  return L.divIcon({
    className: 'map-pin',
    html: picture,
    iconSize: [pinSize, pinSize],
    iconAnchor: [pinSize / 2, pinSize - 4],
  });
}

/// What a pin is called: the place with its kind and how exact its position is, or how many places.
export function pinLabel(features, opensNearer) {
  const describe = ({ properties: { name, kind, precision } }) =>
    [name, kind, precision].filter(Boolean).join('、');
  if (features.length === 1) {
    return describe(features[0]);
  }
  const count = `${features.length}件の施設`;
  return opensNearer ? `${count}。拡大して見る` : `${count}。${features.map(describe).join('。')}`;
}
