// The finder of facilities, without its page: loads the data of the site (data/find/, made by
// src/site/find/) and answers questions. How much of the data is loaded, and which, is its own
// matter.
//
//   const finder = await openFinder('data/find/', version, loadData);
//   const page = await finder.search({ words: '海老名 訪看' }, { limit: 20 });
//
// openFinder(base, version, loadData): `base` is the folder of the data as seen from the page,
// `version` what plan_find_data() returned, loadData that of ../load-data.js. It fails when data is
// not there, and when it is of another version than the page (an error whose `changed` is true: a
// newer site was put up meanwhile, loading the page again helps). So may search().
//
// finder.municipalities [{id, name, kana}], finder.kinds, finder.services, finder.answers
// [{code, label}]: the words of the data, in the site's order. Answers are the four services at home
// (regular-visits, house-calls, end-of-life, around-the-clock) and the treatments.
//
// A question has any of
//   words         as typed: all of them must be met, in any field
//   municipality  its id: situated there
//   usableFrom    its id: situated there or serving it
//   kind          its code
//   services      [code]: one of these care services
//   answers       {gastrostomy: '12'}: the states that will do; 1 yes, 2 on consultation, 3 no,
//                 4 not known
//   acceptsNew    true
//   filter        (record) => boolean, for what only the page knows, such as "open now"
// and `near` {latitude, longitude}, by which the results are sorted: the nearest first, those whose
// place is not known last. Without it they are in the order of municipality, kind, reading.
//
// A page of results is {records, total, atLeast, more, words}: `total` is undefined when only
// `atLeast` is known; more() gives the next page and is undefined after the last one; `words` are
// the folded words that were searched. A record has id (its page is facilities/ID.html), name, kana,
// town, corporation, phone, services [code], answers (one digit for each of finder.answers, may be
// shorter), departments, acceptsNew, serves [index of municipality], point {latitude, longitude,
// precision} or null, hours (for ../opening.js), marks, cell {municipality, kind}, and with `near` distance
// in metres (Infinity when not known).
import { makeFold } from './folding.js';
import { clausesOf, matches, takeApart, wordsOf } from './query.js';
import { readRecords } from './records.js';

const kilometresOfDegree = 111.2;

function metresBetween(a, b) {
  const north = a.latitude - b.latitude;
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east) * kilometresOfDegree * 1000;
}

// The words of meta.js as objects, and the cells of its municipalities in the order of the list.
function readMeta(raw) {
  const fold = makeFold(raw.letters);
  const words = (pairs) => pairs.map(([code, label]) => ({ code, label, folded: fold(label) }));
  const meta = {
    ...raw,
    fold,
    kinds: words(raw.kinds),
    services: words(raw.services),
    answers: words(raw.answers),
    synonyms: raw.synonyms ?? {},
    count: 0,
    cells: [],
  };
  meta.municipalities = raw.municipalities.map(([id, name, kana, counts]) => {
    const municipality = { id, name, kana, folded: fold(name), foldedKana: fold(kana) };
    counts.forEach((count, kind) => {
      const from = meta.count;
      meta.count += count;
      meta.cells.push({ municipality, kind: meta.kinds[kind], from, to: meta.count });
    });
    return municipality;
  });
  meta.cellOf = (number) => meta.cells.find(({ to }) => number < to);
  return meta;
}

function pageOf(records, from, limit, words) {
  const to = from + limit;
  return {
    records: records.slice(from, to),
    total: records.length,
    atLeast: records.length,
    words,
    more: to < records.length ? async () => pageOf(records, to, limit, words) : undefined,
  };
}

export async function openFinder(base, version, loadData) {
  const load = async (name) => {
    const value = await loadData(`${base}${name}.js?v=${version}`, `find/${name}`);
    if ((value.version ?? value[0]) !== version) {
      throw Object.assign(new Error(`${name} is of another version`), { changed: true });
    }
    return value;
  };
  const meta = readMeta(await load('meta'));
  let all;
  const allRecords = async () => {
    all ??= load('all').then(([, columns]) => readRecords(columns, 0, meta.cellOf, meta.fold));
    all.catch(() => (all = undefined));
    return all;
  };

  async function scan(clauses, near) {
    const found = (await allRecords()).filter((record) => matches(clauses, record));
    if (!near) {
      return found;
    }
    return found
      .map((record) => ({
        ...record,
        distance: record.point ? metresBetween(near, record.point) : Infinity,
      }))
      .sort((a, b) => a.distance - b.distance || a.number - b.number);
  }

  return {
    municipalities: meta.municipalities,
    kinds: meta.kinds,
    services: meta.services,
    answers: meta.answers,
    async search(question, { limit = 20 } = {}) {
      let words = wordsOf(meta.fold, question.words ?? '');
      let found = await scan(clausesOf(meta, words, question), question.near);
      const apart = takeApart(meta, words);
      if (!found.length && apart.length > words.length) {
        words = apart;
        found = await scan(clausesOf(meta, words, question), question.near);
      }
      return pageOf(found, 0, limit, words);
    },
  };
}
