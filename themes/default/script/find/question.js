// The fields of the finder's form, the query of its address, and the question for finder.js: one set
// of names for all three.
//
//   q words   at municipality   only "1": not those that come there from elsewhere   kind
//   open "1"  new "1"           near municipality: sorted by distance from its office
//   town its name: of the municipality, from there instead
//   gastrostomy, house-calls … "1" can, "12" can or on consultation
//
// A position of the device has no name here: it is never part of an address.

/// What is filled in, for the address; `here` of the field "near" stays out.
export function queryOf(entries) {
  const filled = [...entries]
    .map(([name, value]) => [name, value.trim()])
    .filter(([name, value]) => value && !(name === 'near' && value === 'here'));
  return new URLSearchParams(filled).toString();
}

/// The question that a query asks. `asked` are the answers that there are (finder.answers), `open` is
/// the filter for what is open now, `near` the point from which distances count, if any.
export function questionOf(query, { asked, open, near }) {
  const params = new URLSearchParams(query);
  const at = params.get('at');
  const answers = {};
  for (const { code } of asked) {
    if (/^12?$/.test(params.get(code))) {
      answers[code] = params.get(code);
    }
  }
  return {
    words: params.get('q') ?? '',
    [params.has('only') ? 'municipality' : 'usableFrom']: at,
    kind: params.get('kind'),
    answers,
    acceptsNew: params.has('new'),
    filter: params.has('open') && open,
    near,
  };
}

/// Nothing is asked: no words, no condition; an order alone is no question.
export function isEmpty(query) {
  return [...new URLSearchParams(query).keys()].every((name) => ['near', 'town', 'only'].includes(name));
}

/// 約300m, 約1.2km, 約12km.
export function distanceText(metres) {
  const hundreds = Math.max(1, Math.round(metres / 100));
  if (hundreds < 10) {
    return `約${hundreds}00m`;
  }
  return `約${hundreds < 100 ? (hundreds / 10).toFixed(1) : Math.round(metres / 1000)}km`;
}
