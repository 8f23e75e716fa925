// Candidates for a question out of small pieces of the index (src/site/areas/finder/find/find_shards.h), so that
// a search loads a few kilobytes of a large directory: lists of records by pieces of text (grams)
// and by facts, cut into shards by a hash of their keys; records in blocks and, where many of one
// municipality are wanted, in packs. How large these are stands in meta.js. What is found here may be
// too much, never too little: finder.js looks at each record itself.
const gramsOfWord = 4;
// From so many blocks on, the pack that holds them is the smaller load.
// More than a round of walk.js, so that other records (others.js), which have no packs, ask for none.
const blocksOfPack = 17;

/// As shard_of() of src/site/areas/finder/find/find_shards.cc.
function shardOf(key, shards) {
  let hash = 0x811c9dc5;
  for (const letter of key) {
    hash = Math.imul(hash ^ letter.codePointAt(), 0x9e3779b1);
  }
  return shards > 1 ? hash >>> (32 - Math.log2(shards)) : 0;
}

// Few that lie far apart say the most, and beginnings and ends of words are among them.
function gramsOf(word, gramLength) {
  const letters = [...word];
  const last = letters.length - gramLength;
  if (last <= 0) {
    return [word];
  }
  const count = Math.min(gramsOfWord, Math.ceil(letters.length / gramLength));
  const starts = Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
  return starts.map((start) => letters.slice(start, start + gramLength).join(''));
}

// A small letter is a digit of a number to the base of 26 that goes on, a capital one its last;
// a number is the distance to the one before.
function readNumbers(letters) {
  const numbers = [];
  let number = -1;
  let step = 0;
  for (let i = 0; i < letters.length; ++i) {
    const code = letters.charCodeAt(i);
    step = step * 26 + (code & 31) - 1;
    if (code < 96) {
      numbers.push((number += step + 1));
      step = 0;
    }
  }
  return numbers;
}

// {set, exact, rough}: a byte for each record; exact when those of the set really have what is
// asked for, rough when most may not.
function combined(sets, how) {
  const set = sets[0].set.map((_, number) => sets[how]((each) => each.set[number]));
  return { set, exact: sets.every(({ exact }) => exact) };
}

export function openShards(meta, load, readPiece) {
  const { block: blockSize, pack: packSize } = meta;
  // The first numbers of the packs: each holds up to packSize records of one municipality.
  const packs = meta.municipalities.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / packSize) }, (_, i) => from + i * packSize),
  );
  const every = { set: new Uint8Array(meta.count).fill(1), exact: true, rough: true };

  async function setOf(key) {
    const [, text] = await load(`grams/${shardOf(key, meta.shards)}`);
    const [, sign, letters] = `\n${text}`.match(`\n${key}([=~])(\\w+)`) ?? [];
    const rough = sign === '~';
    const size = rough ? blockSize : 1;
    const set = new Uint8Array(meta.count);
    for (const number of letters ? readNumbers(letters) : []) {
      set.fill(1, number * size, (number + 1) * size);
    }
    return { set, exact: !rough, rough };
  }

  async function termSet({ cell, key, text, loose }) {
    if (cell) {
      const set = new Uint8Array(meta.count);
      meta.cells.filter(cell).forEach(({ from, to }) => set.fill(1, from, to));
      return { set, exact: true };
    }
    const sets = await Promise.all((key ? [key] : gramsOf(text, meta.gram)).map(setOf));
    const { set, exact } = combined(sets, 'every');
    return { set, exact: exact && !sets[1] && !loose, rough: sets.every(({ rough }) => rough) };
  }

  async function clauseSet(terms) {
    if (!terms.every(({ cell, key, text }) => cell ?? key ?? text)) {
      return { ...every, exact: false };
    }
    const sets = await Promise.all(terms.map(termSet));
    return { ...combined(sets, 'some'), rough: sets.some(({ rough }) => rough) };
  }

  /// {set, exact, rough} of the records that may meet all clauses.
  async function candidates(clauses) {
    const sets = [every, ...(await Promise.all(clauses.map(clauseSet)))];
    return { ...combined(sets, 'every'), rough: sets.every(({ rough }) => rough) };
  }

  /// The records of these numbers, which ascend.
  async function read(numbers) {
    const pieces = packs.flatMap((first, pack) => {
      const here = numbers.filter((number) => number >= first && !(number >= packs[pack + 1]));
      const blocks = [...new Set(here.map((number) => Math.floor(number / blockSize)))];
      return blocks.length < blocksOfPack
        ? blocks.map((block) => [`blocks/${block}`, block * blockSize])
        : [[`packs/${pack}`, first]];
    });
    const records = await Promise.all(
      pieces.map(async ([name, first]) => readPiece(await load(name), first)),
    );
    const wanted = new Set(numbers);
    return records.flat().filter(({ number }) => wanted.delete(number));
  }

  return { candidates, read };
}
