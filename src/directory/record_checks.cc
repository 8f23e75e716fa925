#include "directory/record_checks.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/completeness.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "directory/opening/holidays.h"
#include "directory/records.h"
#include "directory/site.h"
#include "source/unread_files.h"

namespace shirube {
namespace {

constexpr int default_review_months = 12;

/// Reports references to records that are not there.
class CheckReferences : public ReferenceVisitor {
 public:
  CheckReferences(const Records& records, const Unread& unread, DiagnosticSink& sink)
      : unread_(unread), sink_(sink) {
    for (const RecordKind& kind : record_kinds()) {
      Target& target = targets_[kind.type_name];
      target.label = kind.label;
      target.folder = kind.folder;
      for (const Record& record : records.of(kind)) {
        target.ids.push_back(record.id);
        target.add_name(kind.title(record), record.id);
      }
    }
  }

  bool keep(Reference& reference) override {
    const Target& target = targets_.at(reference.target);
    const bool known = std::binary_search(target.ids.begin(), target.ids.end(), reference.id);
    if (known || may_be_unread(reference.id, target.folder)) return true;
    if (const std::string ids = target.ids_named(reference.id); !ids.empty()) {
      sink_.report(DirectoryFault::named_not_by_id, reference.where,
                   {std::string(target.label), reference.id, ids});
      return true;
    }
    // Where there is none of that kind, any id shows what one looks like.
    const std::string example = target.ids.empty() ? "aozora" : target.ids.front();
    sink_.report(DirectoryFault::unknown_reference, reference.where,
                 {reference.id, std::string(target.label), example}, target.meant(reference.id));
    return true;
  }

 private:
  struct Target {
    std::string_view label;
    std::string_view folder;
    std::vector<std::string> ids;
    /// Names without blanks and widths, in the order of the records.
    std::vector<std::pair<std::string, std::string>> id_of_name;

    static std::string folded(std::string_view name) { return replace_all(nfkc(name), " ", ""); }
    void add_name(std::string_view name, const std::string& id) {
      if (!name.empty()) id_of_name.emplace_back(folded(name), id);
    }
    /// The id that is nearest, or else that of the record with the nearest name; may be empty.
    std::string meant(const std::string& written) const {
      std::string id = nearest(written, ids);
      if (!id.empty()) return id;
      std::vector<std::string> names;
      for (const auto& [name, of] : id_of_name) names.push_back(name);
      const std::string name = nearest(written, names);
      for (const auto& [known, of] : id_of_name) {
        if (id.empty() && known == name) id = of;
      }
      return id;
    }
    /// The ids of the records that are called so: 「a」「b」. Empty when there is none.
    std::string ids_named(std::string_view name) const {
      std::string ids;
      const std::string wanted = folded(name);
      for (const auto& [known, id] : id_of_name) {
        if (known == wanted) ids += "「" + id + "」";
      }
      return ids;
    }
  };

  /// A record in a file that could not be read is not known, but it is not missing either.
  bool may_be_unread(std::string_view id, std::string_view folder) const {
    if (unread_.content.may_hold(folder, id)) return true;
    const bool in_tables =
        folder == record_kind<Facility>().folder || folder == Municipality::folder;
    return in_tables && !unread_.tables.empty();
  }

  std::map<std::string_view, Target> targets_;
  const Unread& unread_;
  DiagnosticSink& sink_;
};

void check_age(const Record& record, int months, const Date& today, DiagnosticSink& sink) {
  if (!record.confirmed.given() || record.imported) return;
  const Location& where = record.confirmed_where.source ? record.confirmed_where : record.where;
  if (today < record.confirmed) {
    sink.report(DirectoryFault::future_confirmed, where,
                {iso_date(record.confirmed), iso_date(today)});
  } else if (is_stale(record, months, today)) {
    sink.report(DirectoryFault::stale_record, where,
                {iso_date(record.confirmed), std::to_string(months), record.owner});
  }
}

/// Where a resident cannot be sent to a desk, somebody has to stand in: the centre.
void check_centers(const Records& records, DiagnosticSink& sink) {
  for (const Municipality& municipality : records.all<Municipality>()) {
    if (!municipality.member) continue;
    bool served = false;
    for (const Desk& desk : records.all<Desk>()) {
      const bool for_residents =
          desk.audience != RecordAudience::professionals && desk.accepts_caller(Caller::resident);
      if (desk.kind != DeskKind::community_support_center || desk.status == Status::closed ||
          !for_residents) {
        continue;
      }
      for (const ServedArea& area : desk.area) {
        served = served || area.municipality.id == municipality.id;
      }
    }
    if (!served)
      sink.report(DirectoryFault::no_responsible_center, municipality.where, {municipality.name});
  }
}

bool any_hours(const Records& records) {
  for (const RecordKind& kind : record_kinds()) {
    if (!kind.hours) continue;
    for (const Record& record : records.of(kind)) {
      if (kind.hours(record).known()) return true;
    }
  }
  return false;
}

}  // namespace

int review_interval(const Record& record, const Site& site) {
  if (record.review_months.given()) return record.review_months.number;
  return site.stale_months.given() ? site.stale_months.number : default_review_months;
}

bool is_stale(const Record& record, int months, const Date& today) {
  if (record.current_until.given() && record.current_until < today) return false;
  if (!record.confirmed.given()) return true;
  return add_months(record.confirmed, months) < today;
}

void check_records(Records& records, const Unread& unread, const Date& today,
                   DiagnosticSink& sink) {
  CheckReferences references(records, unread, sink);
  for (const RecordKind& kind : record_kinds()) {
    for (Record& record : records.of(kind)) {
      kind.description().references(kind.whole(record), references);
      check_age(record, review_interval(record, records.site()), today, sink);
    }
  }
  if (!unread.content.any_in(Desk::folder)) check_centers(records, sink);
  check_completeness(records, today, sink);
}

void check_holidays(const HolidayCalendar& holidays, const Records& records, const Date& today,
                    DiagnosticSink& sink) {
  constexpr int warning_days = 90;
  constexpr int error_days = 30;
  const Date last = holidays.known_until(today);
  const int left = days_between(today, last);
  if (left >= warning_days || !any_hours(records)) return;
  sink.report_any(
      left < error_days ? DirectoryFault::holidays_over : DirectoryFault::holidays_end_soon, {},
      {long_date(last), std::string(holidays_path)});
}

}  // namespace shirube
