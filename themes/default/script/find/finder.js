// The finder of facilities, without its page: loads the data of the site (data/find/, made by
// src/site/areas/finder/find/) and answers questions. How much of the data is loaded, and which, is its own
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
// (regular-visits, house-calls, end-of-life, around-the-clock) and the treatments. finder.marks has a
// word for each letter of a record's marks. What else meta.js says, with finder.fold and finder.load,
// is for others.js.
//
// Where the site has few enough facilities, all of them are loaded behind the first results (unless
// the visitor saves data), and later searches load nothing more.
//
// A question has any of
//   words         as typed: all of them must be met, in any field
//   municipality  its id: situated there
//   usableFrom    its id: situated there or serving it
//   kind          its code
//   services      [code]: one of these care services
//   answers       {gastrostomy: '12'}: the states that will do, of 1 yes and 2 on consultation;
//                 the index does not list 3 no and 4 not known
//   acceptsNew    true
//   filter        (record) => boolean, for what only the page knows, such as "open now"
// and `near` {latitude, longitude}, by which the results are sorted: the nearest first, those whose
// place is not known last. Without it they are in the order of municipality, kind, reading.
//
// A page of results is {records, total, atLeast, more, words}: `total` is undefined when only
// `atLeast` is known; more() or more(limit) gives the next page and is undefined after the last one;
// `words` are the folded words that were searched. A record has id (its page is facilities/ID.html),
// name, kana, town, corporation, phone, services [code], answers (one digit for each of
// finder.answers, may be shorter), departments, acceptsNew, serves [index of municipality], point
// {latitude, longitude, precision} or null, hours (for ../opening.js), marks, cell {municipality,
// kind}, and with `near` distance in metres (Infinity when not known).
import { makeFold } from './folding.js';
import { clausesOf, takeApart, wordsOf } from './query.js';
import { readRecords } from './records.js';
import { openShards } from './shards.js';
import { pageOf, scan, walk, walkNear } from './walk.js';

// The words of meta.js as objects, and which numbers belong to which municipality and kind.
function readMeta(raw) {
  const fold = makeFold(raw);
  const words = (pairs) => pairs.map(([code, label]) => ({ code, label, folded: fold(label) }));
  const meta = {
    ...raw,
    fold,
    kinds: words(raw.kinds),
    services: words(raw.services),
    answers: words(raw.answers),
    count: 0,
    cells: [],
  };
  meta.municipalities = raw.municipalities.map(([id, name, kana, counts, box]) => {
    const municipality = { id, name, kana, folded: fold(name), foldedKana: fold(kana) };
    municipality.box = box?.map((degrees) => degrees / 100);
    municipality.from = meta.count;
    counts.forEach((count, kind) => {
      const from = meta.count;
      meta.count += count;
      meta.cells.push({ municipality, kind: meta.kinds[kind], from, to: meta.count });
    });
    municipality.to = meta.count;
    return municipality;
  });
  return meta;
}

export async function openFinder(base, version, loadData) {
  const loaded = new Map();
  const load = (name) => {
    if (!loaded.has(name)) {
      const loading = loadData(`${base}${name}.js?v=${version}`, `find/${name}`).then((value) => {
        if ((value.version ?? value[0]) !== version) {
          throw Object.assign(new Error(`${name} is of another version`), { changed: true });
        }
        return value;
      });
      loaded.set(name, loading);
      loading.catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  };
  const meta = readMeta(await load('meta'));
  const readPiece = ([, columns], first) => readRecords(columns, first, meta);
  const shards = openShards(meta, load, readPiece);
  let all;
  const loadAll = async () => (all ??= readPiece(await load('all'), 0));

  async function wayTo(clauses, near) {
    if (!all && meta.shards) {
      try {
        const candidates = await shards.candidates(clauses);
        return near
          ? walkNear(meta, candidates, clauses, shards.read, near)
          : walk(meta, candidates, clauses, shards.read);
      } catch (error) {
        // Without a connection, all.js may be kept on the device.
        if (!meta.all || error.changed) {
          throw error;
        }
      }
    }
    return scan(await loadAll(), clauses, near);
  }

  return {
    ...meta,
    load,
    async search(question, { limit = 20 } = {}) {
      const search = async (words) =>
        pageOf(await wayTo(clausesOf(meta, words, question), question.near), limit, words);
      const words = wordsOf(meta.fold, question.words ?? '');
      const apart = takeApart(meta, words);
      let page = await search(words);
      if (!page.records.length && !page.more && apart.length > words.length) {
        page = await search(apart);
      }
      if (meta.all && !globalThis.navigator?.connection?.saveData) {
        loadAll().catch(() => {});
      }
      return page;
    },
  };
}
