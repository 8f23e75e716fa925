#include "site/areas/finder/find/other_records.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/facility_words.h"
#include "directory/municipality.h"
#include "site/areas/finder/find/search_folding.h"
#include "site/frame/site_plan.h"
#include "site/parts/record_card.h"
#include "words/finder.h"

namespace shirube {
namespace {

using Routes = std::set<std::string_view>;

Routes planned_routes(const SitePlan& plan) {
  Routes routes;
  for (const PlannedPage& page : plan.pages()) routes.insert(page.route);
  return routes;
}

/// Of several parts, or columns: neither a line nor a part ends within one.
std::string plain(std::string text) {
  for (char& letter : text) {
    if (letter == '\n' || letter == '\t') letter = ' ';
  }
  return text;
}

std::string parts(const std::vector<std::string>& texts) {
  return join(texts, "\t", plain);
}

bool has_passed(const PageContext& page, const Record& record) {
  return record.current_until.given() && record.current_until < page.today();
}

Status status_of(const RecordKind& kind, const Record& record) {
  return kind.status ? kind.status(record) : Status::open;
}

/// What its card says, and why it may be of no use now.
std::vector<std::string> marks_of(const PageContext& page, const RecordKind& kind,
                                  const Record& record, const Card& card) {
  std::vector<std::string> marks = card.marks;
  const Status status = status_of(kind, record);
  if (status != Status::open) marks.insert(marks.begin(), std::string(word_of(status).label));
  if (has_passed(page, record)) {
    marks.insert(marks.begin(), FinderWords(page.language()).mark_passed());
  }
  return marks;
}

OtherRecord other_record(const PageContext& page, const RecordKind& kind, const Record& record) {
  const Card card = record_card(page, kind, record);
  OtherRecord other;
  other.kind = kind.number;
  other.title = plain(card.title);
  if (kind.kana) other.kana = plain(std::string(kind.kana(record)));
  other.page = card.url.text;
  other.phone = plain(card.phone.shown());
  other.labels = parts(card.labels);
  other.municipalities =
      join(kind.municipalities(record), " ", [](const auto& each) { return each.id; });
  other.marks = parts(marks_of(page, kind, record, card));
  return other;
}

bool has_page(const OtherRecord& record, const Routes& routes) {
  return routes.contains(record.page.substr(0, record.page.find('#')));
}

constexpr std::string OtherRecord::*columns[] = {
    &OtherRecord::title,  &OtherRecord::kana,           &OtherRecord::page, &OtherRecord::phone,
    &OtherRecord::labels, &OtherRecord::municipalities, &OtherRecord::marks};

/// Of one kind: what is still to come by its last day, then what has none by its reading, if it has
/// one, then what has passed, the newest first.
struct Placed {
  enum class When { to_come, any_time, passed };
  When when;
  /// From or to today.
  int days;
  std::string reading;
  OtherRecord record;
};

Placed placed(const PageContext& page, const Record& record, OtherRecord other) {
  const Date last = record.current_until;
  std::string reading = other.kana;
  if (!last.given()) return {Placed::When::any_time, 0, std::move(reading), std::move(other)};
  const int days = days_between(page.today(), last);
  return {days < 0 ? Placed::When::passed : Placed::When::to_come, std::abs(days),
          std::move(reading), std::move(other)};
}

std::vector<OtherRecord> records_of_kind(const PageContext& page, const RecordKind& kind,
                                         const Routes& routes) {
  std::vector<Placed> all;
  for (const Record& record : page.view().of(kind)) {
    // Closed facilities are not found, either.
    if (status_of(kind, record) == Status::closed) continue;
    OtherRecord other = other_record(page, kind, record);
    if (has_page(other, routes)) all.push_back(placed(page, record, std::move(other)));
  }
  std::stable_sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.when, a.days, a.reading) < std::tie(b.when, b.days, b.reading);
  });
  std::vector<OtherRecord> records;
  for (Placed& each : all) records.push_back(std::move(each.record));
  return records;
}

}  // namespace

std::vector<OtherRecord> other_records(const SitePlan& plan) {
  const PageContext page(plan.context(), "find.html");
  const Routes routes = planned_routes(plan);
  std::vector<OtherRecord> all;
  for (const RecordKind& kind : record_kinds()) {
    if (kind == record_kind<Facility>()) continue;
    std::ranges::move(records_of_kind(page, kind, routes), std::back_inserter(all));
  }
  return all;
}

std::vector<FindText> other_texts(const FindList& list, std::span<const OtherRecord> records) {
  const SearchFolding& fold = SearchFolding::table();
  std::vector<FindText> texts;
  for (const OtherRecord& record : records) {
    std::string text = fold(record.title) + "\n" + fold(record.kana) + "\n" + fold(record.labels) +
                       "\n" + fold(std::string(record_kinds()[record.kind].label));
    for (const std::string& id : split(record.municipalities, " ")) {
      const auto found = list.number_of.find(id);
      if (found == list.number_of.end()) continue;
      text += "\n" + fold(list.municipalities[found->second]->name);
    }
    // Of a number, what stands before 「（内線…）」, as for facilities.
    const std::string number = record.phone.substr(0, record.phone.find("（"));
    texts.push_back({to_code_points(text), to_code_points(fold(number))});
  }
  return texts;
}

std::string other_columns(std::span<const OtherRecord> records) {
  JsonList json;
  for (const auto column : columns) {
    json.text(join(records, "\n", [&](const OtherRecord& record) { return record.*column; }));
  }
  return json.json();
}

std::string other_kinds(std::span<const OtherRecord> records) {
  JsonList json;
  for (std::size_t from = 0, to = 0; from < records.size(); from = to) {
    while (to < records.size() && records[to].kind == records[from].kind) ++to;
    JsonList kind;
    kind.text(record_kinds()[records[from].kind].label).add(std::to_string(to - from));
    json.add(kind.json());
  }
  return json.json();
}

}  // namespace shirube
