// What the visitor put aside: facilities to compare, for as long as the window is open, and those of
// the card, until they are deleted. Kept in this browser only, apart for each of the two sites.
//
// An entry is {key, name, kind, phone, day}; `key` is "MUNICIPALITY/KIND/ID", which tells where its
// data are (data/compare/MUNICIPALITY-KIND.js) and its page; `day` is the minute in Japan when it was
// put aside.

export const mostCompared = 5;

function stored(storage, key) {
  try {
    const entries = JSON.parse(globalThis[storage].getItem(key));
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.key === 'string') : [];
  } catch {
    // Storage may be forbidden; then things are put aside until the page is left.
    return [];
  }
}

/// A list of entries: {entries, has(key), add(entry), remove(key), clear()}.
function listIn(storage, name) {
  const key = `shirube-${document.documentElement.className || 'residents'}-${name}`;
  let entries = stored(storage, key);
  const keep = (changed) => {
    entries = changed;
    try {
      globalThis[storage].setItem(key, JSON.stringify(entries));
    } catch {
      // As above.
    }
  };
  const without = (unwanted) => entries.filter((entry) => entry.key !== unwanted);
  return {
    get entries() {
      return entries;
    },
    has: (wanted) => entries.some((entry) => entry.key === wanted),
    add: (entry) => keep([...without(entry.key), entry]),
    remove: (unwanted) => keep(without(unwanted)),
    clear: () => keep([]),
  };
}

export const toCompare = () => listIn('sessionStorage', 'compare');
export const onCard = () => listIn('localStorage', 'card');

/// The address of the page of an entry, below the root of the site.
export const pageOf = (key) => `facilities/${key.split('/').pop()}.html`;
