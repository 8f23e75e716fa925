// Records from the columns that the build writes (src/site/areas/finder/find/find_columns.h), as objects: which
// columns there are, and which of them words search, stands in meta.js.

const lines = (column) => column.split('\n');
const list = (text) => (text ? text.split(' ') : []);

// From the south-west corner of the box.
function readPoint(text, box) {
  const [north, east, precision] = list(text).map(Number);
  return text ? { latitude: box[0] + north / 1e4, longitude: box[1] + east / 1e4, precision } : null;
}

/// The records of some columns; the first one has the number `first`.
export function readRecords(texts, first, { columns, searched, fold, cells }) {
  const all = texts.map(lines);
  // Columns are folded whole, which is much faster than text by text; lines stay lines.
  const folded = searched.map((name) => lines(fold(texts[columns.indexOf(name)])));
  let cell = 0;
  return all[0].map((_, i) => {
    const number = first + i;
    while (cells[cell].to <= number) {
      ++cell;
    }
    const record = {
      number,
      cell: cells[cell],
      text: folded.map((column) => column[i]).join('\n'),
    };
    columns.forEach((name, column) => {
      // A column in which nothing stands has no lines.
      record[name] = all[column][i] ?? '';
    });
    record.services = list(record.services);
    record.serves = list(record.serves).map(Number);
    record.point = readPoint(record.point, record.cell.municipality.box);
    record.digits = record.phone.replace(/（.*|\D/g, '');
    return record;
  });
}
