// What is asked for, as clauses that a record must all meet. A clause is a list of terms, of which
// one is enough. A term has `test`, and at most one way to find candidates without looking at all
// records: `cell` (true for the cells, municipality and kind, that it names) or `key` or `text`, under
// which shards.js has lists of records; `loose` says that the list of its key holds others, too.

const yesOrAsk = '12';

function answerTerm(index, states = yesOrAsk) {
  return {
    key: `A${index}`,
    loose: states !== yesOrAsk,
    test: ({ answers }) => !!answers[index] && states.includes(answers[index]),
  };
}

function cellTerm(cell) {
  return { cell, test: (record) => cell(record.cell) };
}

function serviceTerm(code) {
  return { key: `S${code}`, test: ({ services }) => services.includes(code) };
}

// Labels and names are met by two letters; one would meet nearly all of them.
function wordTerms(meta, word) {
  const terms = [{ text: word, test: ({ text }) => text.includes(word) }];
  if (/^\d{3,}$/.test(word)) {
    terms.push({ text: word, test: ({ digits }) => digits.includes(word) });
  }
  if (word.length > 1) {
    terms.push(
      cellTerm(
        ({ kind, municipality }) =>
          kind.folded.includes(word) ||
          municipality.folded.includes(word) ||
          municipality.foldedKana.startsWith(word),
      ),
    );
    for (const { code, folded } of meta.services) {
      if (folded.includes(word)) {
        terms.push(serviceTerm(code));
      }
    }
    meta.answers.forEach(({ folded }, index) => {
      if (folded.includes(word)) {
        terms.push(answerTerm(index));
      }
    });
  }
  return terms;
}

/// The folded words of what was typed, without those of which nothing is left.
export function wordsOf(fold, text) {
  return text.split(/\s+/).map(fold).filter(Boolean);
}

/// 海老名訪問看護 as 海老名 and 訪問看護: words that begin with a municipality, taken apart.
export function takeApart(meta, words) {
  return words.flatMap((word) => {
    for (const { folded } of meta.municipalities) {
      for (const name of [folded, folded.replace(/[市区町村]$/, '')]) {
        if (name.length > 1 && word.length > name.length && word.startsWith(name)) {
          return [name, word.slice(name.length)];
        }
      }
    }
    return [word];
  });
}

/// The clauses of a question; finder.js says what it may hold. `words` are folded.
export function clausesOf(meta, words, question) {
  const { municipality, usableFrom, kind, services = [], answers = {} } = question;
  const clauses = words.map((word) =>
    [word, ...(meta.synonyms[word] ?? [])].flatMap((each) => wordTerms(meta, each)),
  );
  const add = (...terms) => clauses.push(terms);
  if (municipality) {
    add(cellTerm((cell) => cell.municipality.id === municipality));
  }
  if (usableFrom) {
    const index = meta.municipalities.findIndex(({ id }) => id === usableFrom);
    add(
      cellTerm((cell) => cell.municipality.id === usableFrom),
      { key: `V${index}`, test: ({ serves }) => serves.includes(index) },
    );
  }
  if (kind) {
    add(cellTerm((cell) => cell.kind.code === kind));
  }
  if (services.length) {
    add(...services.map(serviceTerm));
  }
  for (const [code, states] of Object.entries(answers)) {
    add(answerTerm(meta.answers.findIndex((answer) => answer.code === code), states));
  }
  if (question.acceptsNew) {
    add({ key: 'N', test: (record) => record.acceptsNew });
  }
  if (question.filter) {
    add({ test: question.filter });
  }
  return clauses;
}

export function matches(clauses, record) {
  return clauses.every((terms) => terms.some(({ test }) => test(record)));
}
