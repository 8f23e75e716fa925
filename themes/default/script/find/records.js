// Records from the columns that the build writes (src/site/areas/finder/find/find_columns.h), as objects.

const lines = (column) => column.split('\n');
const list = (text) => (text ? text.split(' ') : []);
const searched = [1, 2, 3, 4, 8];

// From the south-west corner of the box.
function readPoint(text, box) {
  const [north, east, precision] = list(text).map(Number);
  return text ? { latitude: box[0] + north / 1e4, longitude: box[1] + east / 1e4, precision } : null;
}

/// The records of some columns; the first one has the number `first`.
export function readRecords(columns, first, { fold, cells }) {
  const all = columns.map(lines);
  // Columns are folded whole, which is much faster than text by text; lines stay lines.
  const folded = searched.map((column) => lines(fold(columns[column])));
  let cell = 0;
  return all[0].map((_, i) => {
    const number = first + i;
    while (cells[cell].to <= number) {
      ++cell;
    }
    // A column in which nothing stands has no lines.
    const [id, name, kana, town, corporation, phone, services, answers, departments, news, serves,
      point, hours, marks] = all.map((column) => column[i] ?? '');
    return {
      id,
      name,
      kana,
      town,
      corporation,
      phone,
      services: list(services),
      answers,
      departments,
      acceptsNew: !!news,
      serves: list(serves).map(Number),
      point: readPoint(point, cells[cell].municipality.box),
      hours,
      marks,
      number,
      cell: cells[cell],
      text: folded.map((column) => column[i]).join('\n'),
      digits: phone.replace(/（.*|\D/g, ''),
    };
  });
}
