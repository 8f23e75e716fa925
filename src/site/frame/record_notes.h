// What the page of any record says of it: how old its facts are, when it is open, how exact its
// place is. Plain structs for the templates, which a page's context fills; each page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "site/frame/model.h"

namespace shirube {

/// Where a record's facts come from and how old they are: promise 3, on every page.
struct Freshness {
  Date confirmed;
  std::string owner;
  std::string source;
  Url source_url;
  Date source_date;
  bool stale = false;
  /// 「最終確認日から14か月たっています。電話で確かめてください。」; empty when fresh.
  std::string warning;
  bool sample = false;

  static constexpr std::string_view type_name = "freshness";
  SHIRUBE_MODEL(Freshness, confirmed, owner, source, source_url, source_date, stale, warning,
                sample)
};

/// A row of the week: 月, 9:00〜12:00、14:00〜18:00.
struct HoursRow {
  std::string day;
  std::string times;
  bool open = false;

  static constexpr std::string_view type_name = "hours_row";
  SHIRUBE_MODEL(HoursRow, day, times, open)
};

struct Hours {
  std::string summary;
  std::vector<HoursRow> rows;
  std::vector<std::string> closures;
  std::string note;
  /// False when nothing is known: the page says so.
  bool known = false;

  static constexpr std::string_view type_name = "hours";
  SHIRUBE_MODEL(Hours, summary, rows, closures, note, known)
};

/// How exact a place is: promise 2. Without a place, `shown` is false and the text says so.
struct PlaceNote {
  bool shown = false;
  std::string precision;
  std::string text;
  Url map;

  static constexpr std::string_view type_name = "place_note";
  SHIRUBE_MODEL(PlaceNote, shown, precision, text, map)
};

extern template struct StructModel<Freshness>;
extern template struct StructModel<HoursRow>;
extern template struct StructModel<Hours>;
extern template struct StructModel<PlaceNote>;

}  // namespace shirube
