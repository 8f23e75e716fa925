// Entries of lists below their headings, and the facts in them. Plain structs for the templates;
// each page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "directory/contact_kinds.h"
#include "site/frame/model.h"

namespace shirube {

/// A label and what it says, for description lists. `url` makes the text a link.
struct Fact {
  std::string label;
  std::string text;
  Url url;

  static constexpr std::string_view type_name = "fact";
  SHIRUBE_MODEL(Fact, label, text, url)
};

/// The state of an application on the day of the build.
struct Deadline {
  Date date;
  bool passed = false;
  /// 「申込みの締切りまで、あと5日です」; empty without a deadline.
  std::string text;

  static constexpr std::string_view type_name = "deadline";
  SHIRUBE_MODEL(Deadline, date, passed, text)
};

/// A record in a list: one entry, whatever its kind.
struct Card {
  std::string id;
  std::string title;
  Url url;
  /// Small words above or beside the title: kind, municipality, date.
  std::vector<std::string> labels;
  std::string summary;
  /// Words of warning: 「中止」「情報が古い可能性」「見本」.
  std::vector<std::string> marks;
  std::vector<Fact> facts;
  Phone phone;

  static constexpr std::string_view type_name = "card";
  SHIRUBE_MODEL(Card, id, title, url, labels, summary, marks, facts, phone)
};

/// A heading with entries below it.
struct Section {
  std::string id;
  std::string title;
  std::string note;
  std::vector<Card> cards;
  /// Said when there are no entries: 「まだ載せていません。」
  std::string empty;

  static constexpr std::string_view type_name = "section";
  SHIRUBE_MODEL(Section, id, title, note, cards, empty)
};

extern template struct StructModel<Fact>;
extern template struct StructModel<Deadline>;
extern template struct StructModel<Card>;
extern template struct StructModel<Section>;

}  // namespace shirube
