// Records that are no facilities (src/site/areas/finder/find/other_records.h), searched with the words
// of finder.js: desks, events, articles… Few stand in one file, which is scanned; many in pieces, as
// facilities do (shards.js).
//
//   const others = await openOthers(finder);
//   const page = await others.search('認知症 海老名', 'ebina');  // for readers of that municipality
//
// A page is one of finder.js. A record has title, kana, page, phone, labels [text], areas [id of
// municipality] (none: for everybody), marks [text] and kind, the label of its kind.
import { clausesOf, takeApart, wordsOf } from './query.js';
import { openShards } from './shards.js';
import { pageOf, scan, walk } from './walk.js';

const list = (text, sign) => (text ? text.split(sign) : []);

export async function openOthers(finder) {
  const { fold, load, municipalities } = finder;
  const [, { kinds, columns, shards }] = await load('others');
  const names = Object.fromEntries(municipalities.map(({ id, folded }) => [id, folded]));
  const kindOf = kinds.flatMap(([label, count]) => Array(count).fill(label));

  function read([, texts], first) {
    const [titles, kana, pages, phones, labels, areas, marks] = texts.map((text) => text.split('\n'));
    return titles.map((title, i) => {
      const kind = kindOf[first + i];
      const municipalities = list(areas[i], ' ');
      return {
        number: first + i,
        kind,
        title,
        kana: kana[i],
        page: pages[i],
        phone: phones[i],
        labels: list(labels[i], '\t'),
        areas: municipalities,
        marks: list(marks[i], '\t'),
        text: [title, kana[i], labels[i], kind].map(fold)
          .concat(municipalities.map((id) => names[id] ?? '')).join('\n'),
        // What else query.js asks of a facility.
        digits: phones[i].replace(/（.*|\D/g, ''),
        services: [],
        answers: '',
        cell: { kind: { folded: '' }, municipality: { folded: '', foldedKana: '' } },
      };
    });
  }

  const count = kindOf.length;
  const all = count ? columns && read([, columns], 0) : [];
  const meta = { ...finder, count, shards, municipalities: [{ from: 0, to: count }], cells: [] };
  const pieces = openShards(meta, (name) => load(`others/${name}`), read);

  async function wayTo(words, area) {
    const clauses = clausesOf(finder, words, {});
    if (area) {
      clauses.push([{ test: ({ areas }) => !areas.length || areas.includes(area) }]);
    }
    return all
      ? scan(all, clauses)
      : walk(meta, await pieces.candidates(clauses), clauses, pieces.read);
  }

  return {
    async search(text, area, limit = 20) {
      const search = async (words) => pageOf(await wayTo(words, area), limit, words);
      const words = wordsOf(fold, text);
      const apart = takeApart(finder, words);
      const page = await search(words);
      const nothing = !page.records.length && !page.more;
      return nothing && apart.length > words.length ? search(apart) : page;
    },
  };
}
