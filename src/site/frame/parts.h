// The parts that pages are made of: what stands on every page, and the small things that many pages
// show. Plain structs for the templates; each page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "directory/date_kinds.h"
#include "directory/record.h"
#include "directory/site.h"
#include "site/frame/emergency_call.h"
#include "site/frame/model.h"

namespace shirube {

struct Link {
  std::string label;
  Url url;
  /// One sentence about what is there; may be empty.
  std::string note;
  bool current = false;

  static constexpr std::string_view type_name = "link";
  static auto members() {
    return std::tuple{member("label", &Link::label), member("url", &Link::url),
                      member("note", &Link::note), member("current", &Link::current)};
  }
};

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
  static auto members() {
    return std::tuple{member("confirmed", &Freshness::confirmed),
                      member("owner", &Freshness::owner),
                      member("source", &Freshness::source),
                      member("source_url", &Freshness::source_url),
                      member("source_date", &Freshness::source_date),
                      member("stale", &Freshness::stale),
                      member("warning", &Freshness::warning),
                      member("sample", &Freshness::sample)};
  }
};

/// What the frame around every page shows (base.html).
struct Chrome {
  /// The page's kind, for `data-page` on the body and for tests: "facility".
  std::string kind;
  std::string title;
  /// title｜site; of a facility and a desk with what tells it from another of that name between.
  std::string full_title;
  std::string description;
  std::string site_title;
  bool professionals = false;
  Url home;
  Url style;
  Url icon;
  /// On pages with tools, the script that keeps a part of the site on the device (offline/).
  Url offline;
  /// The absolute address, when the site has one.
  Url canonical;
  std::vector<Link> navigation;
  std::vector<Link> breadcrumbs;
  std::vector<Link> footer;
  /// The Atom feed and the calendar of this site.
  Url feed;
  std::vector<EmergencyContact> emergency;
  std::string publisher;
  std::string contact;
  Phone contact_phone;
  MailAddress contact_mail;
  /// Of the site as a whole, for pages that are not about one record.
  Freshness freshness;
  /// The day for which the site was built.
  Date today;
  /// `<script type="application/ld+json">`, or nothing.
  Html structured_data;

  static constexpr std::string_view type_name = "chrome";
  static auto members() {
    return std::tuple{
        member("kind", &Chrome::kind),
        member("title", &Chrome::title),
        member("full_title", &Chrome::full_title),
        member("description", &Chrome::description),
        member("site_title", &Chrome::site_title),
        member("professionals", &Chrome::professionals),
        member("home", &Chrome::home),
        member("style", &Chrome::style),
        member("icon", &Chrome::icon),
        member("offline", &Chrome::offline),
        member("canonical", &Chrome::canonical),
        member("navigation", &Chrome::navigation),
        member("breadcrumbs", &Chrome::breadcrumbs),
        member("footer", &Chrome::footer),
        member("feed", &Chrome::feed),
        member("emergency", &Chrome::emergency),
        member("publisher", &Chrome::publisher),
        member("contact", &Chrome::contact),
        member("contact_phone", &Chrome::contact_phone),
        member("contact_mail", &Chrome::contact_mail),
        member("freshness", &Chrome::freshness),
        member("today", &Chrome::today),
        member("structured_data", &Chrome::structured_data),
    };
  }
};

/// A row of the week: 月, 9:00〜12:00、14:00〜18:00.
struct HoursRow {
  std::string day;
  std::string times;
  bool open = false;

  static constexpr std::string_view type_name = "hours_row";
  static auto members() {
    return std::tuple{member("day", &HoursRow::day), member("times", &HoursRow::times),
                      member("open", &HoursRow::open)};
  }
};

struct Hours {
  std::string summary;
  std::vector<HoursRow> rows;
  std::vector<std::string> closures;
  std::string note;
  bool around_the_clock = false;
  /// False when nothing is known: the page says so.
  bool known = false;

  static constexpr std::string_view type_name = "hours";
  static auto members() {
    return std::tuple{member("summary", &Hours::summary),
                      member("rows", &Hours::rows),
                      member("closures", &Hours::closures),
                      member("note", &Hours::note),
                      member("around_the_clock", &Hours::around_the_clock),
                      member("known", &Hours::known)};
  }
};

/// A label and what it says, for description lists. `url` makes the text a link.
struct Fact {
  std::string label;
  std::string text;
  Url url;

  static constexpr std::string_view type_name = "fact";
  static auto members() {
    return std::tuple{member("label", &Fact::label), member("text", &Fact::text),
                      member("url", &Fact::url)};
  }
};

/// How exact a place is: promise 2. Without a place, `shown` is false and the text says so.
struct PlaceNote {
  bool shown = false;
  std::string precision;
  std::string text;
  Url map;

  static constexpr std::string_view type_name = "place_note";
  static auto members() {
    return std::tuple{member("shown", &PlaceNote::shown),
                      member("precision", &PlaceNote::precision), member("text", &PlaceNote::text),
                      member("map", &PlaceNote::map)};
  }
};

/// The state of an application on the day of the build.
struct Deadline {
  Date date;
  bool passed = false;
  /// 「あと5日」「締め切りました」; empty without a deadline.
  std::string text;

  static constexpr std::string_view type_name = "deadline";
  static auto members() {
    return std::tuple{member("date", &Deadline::date), member("passed", &Deadline::passed),
                      member("text", &Deadline::text)};
  }
};

/// A record in a list: one entry, whatever its kind.
struct Card {
  std::string id;
  std::string title;
  Url url;
  /// Small words above or beside the title: kind, municipality, date.
  std::vector<std::string> labels;
  std::string summary;
  /// Words of warning: 「中止」「締切済み」「情報が古い可能性」「見本」.
  std::vector<std::string> marks;
  std::vector<Fact> facts;
  Phone phone;

  static constexpr std::string_view type_name = "card";
  static auto members() {
    return std::tuple{member("id", &Card::id),           member("title", &Card::title),
                      member("url", &Card::url),         member("labels", &Card::labels),
                      member("summary", &Card::summary), member("marks", &Card::marks),
                      member("facts", &Card::facts),     member("phone", &Card::phone)};
  }
};

/// A heading with entries below it.
struct Section {
  std::string id;
  std::string title;
  std::string note;
  std::vector<Card> cards;
  /// Said when there are no entries: 「今、予定はありません。」
  std::string empty;

  static constexpr std::string_view type_name = "section";
  static auto members() {
    return std::tuple{member("id", &Section::id), member("title", &Section::title),
                      member("note", &Section::note), member("cards", &Section::cards),
                      member("empty", &Section::empty)};
  }
};

/// A table whose cells may be links: counts by municipality and kind, procedures by facility.
struct TableCell {
  std::string text;
  Url url;
  /// A word for screen readers, and for the cell's colour: "yes", "ask", "no", "unknown", "zero".
  std::string state;
  std::string label;

  static constexpr std::string_view type_name = "table_cell";
  static auto members() {
    return std::tuple{member("text", &TableCell::text), member("url", &TableCell::url),
                      member("state", &TableCell::state), member("label", &TableCell::label)};
  }
};

struct TableRow {
  TableCell head;
  std::vector<TableCell> cells;

  static constexpr std::string_view type_name = "table_row";
  static auto members() {
    return std::tuple{member("head", &TableRow::head), member("cells", &TableRow::cells)};
  }
};

struct PageTable {
  std::string caption;
  std::string corner;
  std::vector<TableCell> columns;
  std::vector<TableRow> rows;

  static constexpr std::string_view type_name = "table";
  static auto members() {
    return std::tuple{member("caption", &PageTable::caption), member("corner", &PageTable::corner),
                      member("columns", &PageTable::columns), member("rows", &PageTable::rows)};
  }
};

}  // namespace shirube
