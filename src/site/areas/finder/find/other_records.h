// The records of a site that are no facilities, as the finder knows them: desks, events, articles,
// and whatever other kinds have pages. They come from what every kind of records has
// (record_kind.h) and from its entry in lists (record_card.h), so that a new kind is found without
// a word here. Made once for a plan; plain values.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "site/areas/finder/find/find_list.h"
#include "site/areas/finder/find/find_text.h"

namespace shirube {

class SitePlan;

/// Texts are those of the View; one that stands in several parts has tabs between them.
struct OtherRecord {
  /// In record_kinds().
  std::size_t kind = 0;
  std::string title;
  std::string kana;
  /// Its page as seen from find.html, with the #fragment of its part of a page.
  std::string page;
  std::string phone;
  std::string labels;
  /// The ids of the municipalities that it is for, with blanks; none: for everybody.
  std::string municipalities;
  std::string marks;
};

/// Those that have a page in `plan` and are not closed, kind by kind, in the order of people: what
/// is to come by its day, the others by reading where they have
/// one, and what has passed last.
std::vector<OtherRecord> other_records(const SitePlan& plan);

/// What words search: title, reading, labels, kind, and names of municipalities of the list.
std::vector<FindText> other_texts(const FindList& list, std::span<const OtherRecord> records);

/// Those records as columns, as find_columns.h has facilities: a JSON array of texts, for each of
/// title, kana, page, phone, labels, municipalities and marks a line for each record.
std::string other_columns(std::span<const OtherRecord> records);

/// A JSON array of ["相談窓口",12]: how many records of which kind follow each other.
std::string other_kinds(std::span<const OtherRecord> records);

}  // namespace shirube
