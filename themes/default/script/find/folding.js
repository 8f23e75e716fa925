// The form in which the finder compares texts, as src/site/find/search_folding.h has it: that
// writes the table of letters, this only applies it.

// ヴァ, ヴィ, ヴュ, ヴ... as most people write them.
const bForV = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ', ャ: 'ビャ', ュ: 'ビュ', ョ: 'ビョ' };
Object.assign(bForV, { ぁ: 'バ', ぃ: 'ビ', ぇ: 'ベ', ぉ: 'ボ', ゃ: 'ビャ', ゅ: 'ビュ', ょ: 'ビョ' });

/// A sound mark that stands apart joins its kana, as nfkc() of src/base/text.cc does it.
function joinMarks(text) {
  return text.replace(/ *[\u309B\u3099]/g, '\u3099').replace(/ *[\u309C\u309A]/g, '\u309A');
}

/// A function that folds a text. `table` holds letters and what they become, in turn.
export function makeFold(table) {
  const letters = new Map(table.match(/../gsu).map((pair) => Array.from(pair)));
  const written = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  return (text) =>
    joinMarks(text)
      .normalize('NFKC')
      .replace(/[ヴゔ]([ァィェォャュョぁぃぇぉゃゅょ]?)/g, (_, vowel) => bForV[vowel] ?? 'ブ')
      .toLowerCase()
      .replace(/ケ(?=\p{sc=Han})/gu, 'が')
      .replace(written, (letter) => letters.get(letter))
      .replace(/[^\p{L}\p{N}\n]/gu, '');
}
