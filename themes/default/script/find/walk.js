// Ways through the records that meet the clauses of a question, page by page. Each is {total, next,
// done}: next(limit) gives the next ones, at most `limit` and fewer only at the end or when much was
// looked at in vain; total is undefined when it is not known.
import { byDistance, metresToBox } from './distance.js';
import { matches } from './query.js';

const blocksInRound = 16;
const rounds = 3;
// Of rough candidates one in so many may be right.
const rightOnes = 4;

/// Over all records.
export function scan(records, clauses, near) {
  const right = records.filter((record) => matches(clauses, record));
  const found = near ? byDistance(near, right) : right;
  return {
    total: found.length,
    next: (limit) => found.splice(0, limit),
    done: () => !found.length,
  };
}

/// In the order of the list; `read(numbers)` loads records.
export function walk(meta, { set, exact, rough }, clauses, read) {
  const found = [];
  let at = set.indexOf(1);
  const take = (wanted) => {
    const numbers = [];
    const blocks = new Set();
    for (; at >= 0 && numbers.length < wanted; at = set.indexOf(1, at + 1)) {
      blocks.add(Math.floor(at / meta.block));
      if (blocks.size > blocksInRound) {
        break;
      }
      numbers.push(at);
    }
    return numbers;
  };
  return {
    total: exact ? set.reduce((sum, bit) => sum + bit, 0) : undefined,
    async next(limit) {
      for (let round = 0; found.length < limit && at >= 0; ++round) {
        if (round >= rounds && found.length) {
          break;
        }
        const wanted = (limit - found.length) * (rough ? rightOnes : 1) * 2 ** round;
        found.push(...(await read(take(wanted))).filter((record) => matches(clauses, record)));
      }
      return found.splice(0, limit);
    },
    done: () => at < 0 && !found.length,
  };
}

/// The nearest first: municipality by municipality, until none that is left can be nearer.
export function walkNear(meta, { set }, clauses, read, near) {
  const areas = meta.municipalities
    .map(({ from, to, box }) => ({ from, to, distance: metresToBox(near, box) }))
    .filter(({ from, to }) => set.subarray(from, to).includes(1))
    .sort((a, b) => a.distance - b.distance);
  let found = [];
  return {
    async next(limit) {
      while (areas.length && !(found[limit - 1]?.distance <= areas[0].distance)) {
        const { from, to } = areas.shift();
        const numbers = [...set.keys()].slice(from, to).filter((number) => set[number]);
        const right = (await read(numbers)).filter((record) => matches(clauses, record));
        found = byDistance(near, found.concat(right));
      }
      return found.splice(0, limit);
    },
    done: () => !areas.length && !found.length,
  };
}

/// The next results of a way, as finder.js says what a page of results is.
export async function pageOf(way, limit, words, before = 0) {
  const records = await way.next(limit);
  const atLeast = before + records.length;
  const done = way.done();
  return {
    records,
    total: way.total ?? (done ? atLeast : undefined),
    atLeast,
    words,
    more: done ? undefined : (next = limit) => pageOf(way, next, words, atLeast),
  };
}
