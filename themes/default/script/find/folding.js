// The form in which the finder compares texts, as src/site/areas/finder/find/search_folding.h has it: that
// writes the table of letters, this only applies it.

/// A function that folds a text. `table` holds letters and what they become, in turn; `sounds` the usual
/// letters for others.
export function makeFold({ letters: table, sounds }) {
  const letters = Object.fromEntries(table.match(/../gsu).map((pair) => [...pair]));
  const written = new RegExp(Object.keys(letters).join('|'), 'gu');
  const heard = new RegExp(Object.keys(sounds).join('|'), 'gu');
  return (text) =>
    text
      .normalize('NFKC')
      .replace(/ (?=[\u3099\u309A])/g, '')
      .normalize()
      .toLowerCase()
      .replace(/ケ(?=\p{sc=Han})/gu, 'が')
      .replace(written, (letter) => letters[letter])
      .replace(/[^\p{L}\p{N}\n]/gu, '')
      .replace(heard, (sound) => sounds[sound]);
}
