#include "directory/view.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "directory/vocabularies.h"

namespace shirube {
namespace {

template <class R>
bool visible(const R& record, Audience audience) {
  Readers readers = R::default_readers;
  if (record.audience == RecordAudience::everyone) readers = Readers::everyone;
  if (record.audience == RecordAudience::professionals) readers = Readers::professionals;
  return may_read(audience, readers);
}

// A desk answers certain callers; residents must not be sent to one that would turn them away.
template <>
bool visible(const Desk& desk, Audience audience) {
  if (desk.audience == RecordAudience::professionals && audience == Audience::residents) {
    return false;
  }
  return desk.accepts_caller(audience == Audience::residents ? Caller::resident
                                                             : Caller::professional);
}

/// Keeps a reference only when the record it names is there.
class KeepVisible : public ReferenceVisitor {
 public:
  explicit KeepVisible(const Records& visible) {
    visible.for_each_kind([this](const auto& list) {
      using R = typename std::decay_t<decltype(list)>::value_type;
      for (const R& record : list) visible_.insert(key(R::type_name, record.id));
    });
  }

  bool keep(Reference& reference) override {
    if (visible_.contains(key(reference.target, reference.id))) return true;
    lost_desk_ = lost_desk_ || reference.target == Desk::type_name;
    return false;
  }

  /// Whether a desk had to go since this was asked last.
  bool lost_desk() { return std::exchange(lost_desk_, false); }

 private:
  static std::string key(std::string_view type, std::string_view id) {
    return std::string(type) + "/" + std::string(id);
  }

  std::unordered_set<std::string> visible_;
  bool lost_desk_ = false;
};

template <class R>
concept LeadsToDesks = requires(R record) {
  record.desks;
}
|| std::is_same_v<R, Desk>;

std::vector<Ref<Desk>>& next_desks(Desk& desk) {
  return desk.hands_over_to;
}
template <class R>
std::vector<Ref<Desk>>& next_desks(R& record) {
  return record.desks;
}

/// Where the readers of a record live.
std::vector<ServedArea> areas_of(const Desk& desk) {
  return desk.area;
}
template <class R>
std::vector<ServedArea> areas_of(const R& record) {
  std::vector<ServedArea> areas;
  for (const Ref<Municipality>& each : record.municipalities) areas.push_back({each, {}, {}});
  return areas;
}

bool overlap(const ServedArea& a, const ServedArea& b) {
  if (a.municipality.id != b.municipality.id) return false;
  if (a.towns.empty() || b.towns.empty()) return true;
  return std::find_first_of(a.towns.begin(), a.towns.end(), b.towns.begin(), b.towns.end()) !=
         a.towns.end();
}

/// In place of a desk that turns its readers away a record leads to the community support centres
/// of its own area. Nothing that they may not see is looked at: a hidden desk's area is not theirs.
template <class R>
void add_centers(const R& record, const Records& visible, std::vector<Ref<Desk>>& desks) {
  if constexpr (std::is_same_v<R, Desk>) {
    if (record.kind == DeskKind::community_support_center) return;
  }
  const std::vector<ServedArea> areas = areas_of(record);
  for (const Desk& center : visible.all<Desk>()) {
    if (center.kind != DeskKind::community_support_center || center.status != Status::open) {
      continue;
    }
    const bool theirs = std::any_of(center.area.begin(), center.area.end(), [&](const auto& area) {
      return std::any_of(areas.begin(), areas.end(),
                         [&](const auto& other) { return overlap(area, other); });
    });
    if (!theirs) continue;
    desks.emplace_back();
    desks.back().id = center.id;
  }
}

/// No desk leads to itself, and none is named twice.
void keep_others_once(const std::string& own_id, std::vector<Ref<Desk>>& desks) {
  std::unordered_set<std::string> named{own_id};
  std::erase_if(desks, [&](const Ref<Desk>& desk) { return !named.insert(desk.id).second; });
}

template <class R>
void follow_desks(R& record, const Records& visible, bool lost_desk) {
  if constexpr (LeadsToDesks<R>) {
    std::vector<Ref<Desk>>& desks = next_desks(record);
    if (lost_desk) add_centers(record, visible, desks);
    keep_others_once(std::is_same_v<R, Desk> ? record.id : std::string(), desks);
  }
}

/// Gathers every text of a Records, with where it stands.
class GatherTexts : public TextVisitor {
 public:
  std::vector<WithheldValue> values;
  std::string origin;
  Location where;

  void text(const std::string& path, const std::string& text) override {
    values.push_back({text, where, origin + " の " + path});
  }
};

std::vector<WithheldValue> all_texts(const Records& records) {
  GatherTexts gather;
  const auto visit = [&](const auto& record) {
    using R = std::decay_t<decltype(record)>;
    gather.origin = record.where.source ? record.where.source->path() : record.id;
    gather.where = record.where;
    if (!record.id.empty()) gather.text("id", record.id);
    describe<R>().texts(&record, "", gather);
  };
  visit(records.site);
  records.for_each_kind([&](const auto& list) {
    for (const auto& record : list) visit(record);
  });
  return std::move(gather.values);
}

/// A telephone number or a mail address: what a person could be called by.
bool is_contact(const std::string& text) {
  std::size_t digits = 0;
  for (const char c : text) {
    if (is_digit(c)) ++digits;
    if (c != '-' && !is_digit(c)) return text.find('@') != std::string::npos;
  }
  return digits >= 9;
}

/// The text without what writing it another way would change: widths, case, spaces, hyphens, and
/// the postal code before an address.
std::string comparable(std::string_view text) {
  std::string plain = ascii_lower(nfkc(text));
  constexpr std::string_view mark = "〒";
  if (plain.starts_with(mark)) {
    plain.erase(0, plain.find_first_not_of("0123456789- ", mark.size()));
  }
  for (const char* loose : {" ", "\n", "\r", "-", "‐", "−", "ー"}) {
    plain = replace_all(std::move(plain), loose, "");
  }
  return plain;
}

std::string vocabulary_texts() {
  std::string texts;
  for (const Vocabulary* words : all_vocabularies()) {
    for (const Word& word : words->words) {
      texts += comparable(word.label) + "\n" + comparable(word.note) + "\n";
    }
  }
  return texts;
}

}  // namespace

View see(const Directory& directory, Audience audience) {
  View view;
  view.audience_ = audience;
  view.holidays_ = directory.holidays;
  view.records_.site = directory.records.site;
  describe<Site>().restrict_to(&view.records_.site, audience);
  view.records_.for_each_kind([&](auto& list) {
    using R = typename std::decay_t<decltype(list)>::value_type;
    for (const R& record : directory.records.all<R>()) {
      if (!visible<R>(record, audience)) continue;
      list.push_back(record);
      describe<R>().restrict_to(&list.back(), audience);
    }
  });
  KeepVisible keep(view.records_);
  view.records_.for_each_kind([&](auto& list) {
    for (auto& record : list) {
      describe<typename std::decay_t<decltype(list)>::value_type>().references(&record, keep);
      follow_desks(record, view.records_, keep.lost_desk());
    }
  });
  view.records_.index();
  return view;
}

std::vector<WithheldValue> withheld_from_residents(const Directory& directory,
                                                   DiagnosticSink& sink) {
  const View residents = see(directory, Audience::residents);
  // A value that stands anywhere in what residents may see is public, also as a part of it and in
  // another writing; so are the words that the program itself uses.
  std::unordered_set<std::string> open_values;
  std::string open_text = vocabulary_texts();
  for (const WithheldValue& value : all_texts(residents.records_)) {
    if (open_values.insert(comparable(value.text)).second) {
      open_text += comparable(value.text) + "\n";
    }
  }
  std::vector<WithheldValue> withheld;
  for (WithheldValue& value : all_texts(directory.records)) {
    const std::string text = comparable(value.text);
    if (text.empty() || open_values.contains(text)) continue;
    if (memmem(open_text.data(), open_text.size(), text.data(), text.size())) {
      // A number inside of a public sentence was made public by its writer, perhaps unawares.
      if (is_contact(value.text)) {
        sink.report(Fault::contact_made_public, value.where, {value.origin});
      }
      continue;
    }
    withheld.push_back(std::move(value));
  }
  return withheld;
}

}  // namespace shirube
