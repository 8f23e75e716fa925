// Records from the columns that the build writes (src/site/find/find_columns.h), as objects.

const lines = (column) => column.split('\n');
const list = (text) => (text ? text.split(' ') : []);

function readPoint(text) {
  const [latitude, longitude, precision] = list(text).map(Number);
  return text ? { latitude: latitude / 1e5, longitude: longitude / 1e5, precision } : null;
}

/// The records of some columns; the first one has the number `first`. `cellOf` gives the cell
/// (municipality and kind) of a number.
export function readRecords(columns, first, cellOf, fold) {
  const [ids, names, kanas, towns, corporations, phones, services, answers, departments, news,
    serves, points, hours, marks] = columns.map(lines);
  // Columns are folded whole, which is much faster than text by text; lines stay lines.
  const searched = [1, 2, 3, 4, 8].map((column) => lines(fold(columns[column])));
  return ids.map((id, i) => ({
    id,
    name: names[i],
    kana: kanas[i] ?? '',
    town: towns[i] ?? '',
    corporation: corporations[i] ?? '',
    phone: phones[i] ?? '',
    services: list(services[i]),
    answers: answers[i] ?? '',
    departments: departments[i] ?? '',
    acceptsNew: !!news[i],
    serves: list(serves[i]).map(Number),
    point: readPoint(points[i]),
    hours: hours[i] ?? '',
    marks: marks[i] ?? '',
    number: first + i,
    cell: cellOf(first + i),
    text: searched.map((column) => column[i]).join('\n'),
    digits: (phones[i] ?? '').replace(/\D/g, ''),
  }));
}
