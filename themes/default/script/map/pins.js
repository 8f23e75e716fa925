// What a pin looks like and what it is called.
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { opensNearer } from './groups.js';

export const pinSize = 44;
const shape = 'M22 4c-7.2 0-13 5.6-13 12.6C9 26 22 40 22 40s13-14 13-23.4C35 9.6 29.2 4 22 4z';

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

/// Up to four digits, then 1.2万.
const shortNumber = (count) => (count < 10_000 ? String(count) : `${(count / 10_000).toFixed(1)}万`);

/// A drop for one place, a disc with their number for several.
export function pinIcon(count) {
  const picture = svg('svg', { viewBox: '0 0 44 44', 'aria-hidden': 'true', focusable: 'false' });
  if (count === 1) {
    picture.append(svg('path', { class: 'map-pin-shape', d: shape }));
    picture.append(svg('circle', { class: 'map-pin-dot', cx: 22, cy: 16.5, r: 5 }));
  } else {
    picture.append(svg('circle', { class: 'map-pin-shape', cx: 22, cy: 22, r: 20 }));
    const number = svg('text', { class: 'map-pin-number', x: 22, y: 27, 'text-anchor': 'middle' });
    number.textContent = shortNumber(count);
    picture.append(number);
  }
  return L.divIcon({
    className: 'map-pin',
    html: picture,
    iconSize: [pinSize, pinSize],
    iconAnchor: [pinSize / 2, count === 1 ? pinSize - 4 : pinSize / 2],
  });
}

/// What a point is called: its name, its kind and how exact its position is.
export const pointLabel = ({ name, kind, precision }, kindLabel) =>
  [name, kindLabel(kind), precision].filter(Boolean).join('、');

/// What a pin of several is called.
export const groupLabel = ({ count, municipality }) =>
  `${municipality ? `${municipality}の` : ''}${count}件の施設。拡大して見る`;

/// What a pin is called, where `kindLabel` gives the words for a kind's letter.
export function pinLabel(pin, kindLabel) {
  if (opensNearer(pin)) {
    return groupLabel(pin);
  }
  const names = pin.points.map((point) => pointLabel(point, kindLabel)).join('。');
  return pin.count === 1 ? names : `${pin.count}件の施設。${names}`;
}
