// Distances in metres between points {latitude, longitude}, exact enough within a region.
const metresOfDegree = 111200;

export function metresBetween(a, b) {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east) * metresOfDegree;
}

/// To the nearest point of a box [south, west, north, east]; 0 inside, Infinity without a box.
export function metresToBox(point, box) {
  if (!box) {
    return Infinity;
  }
  const [south, west, north, east] = box;
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  return metresBetween(point, {
    latitude: clamp(point.latitude, south, north),
    longitude: clamp(point.longitude, west, east),
  });
}

/// Records with their distance, the nearest first, those without a point last.
export function byDistance(near, records) {
  return records
    .map((record) => ({
      ...record,
      distance: record.point ? metresBetween(near, record.point) : Infinity,
    }))
    .sort((a, b) => a.distance - b.distance || a.number - b.number);
}
