#include "directory/view.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/parallel.h"
#include "base/text.h"
#include "directory/desk.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "directory/vocabularies.h"

namespace shirube {
namespace {

// A desk answers certain callers; residents must not be sent to one that would turn them away.
bool answers(const Desk& desk, Audience audience) {
  if (desk.audience == RecordAudience::professionals && audience == Audience::residents) {
    return false;
  }
  return desk.accepts_caller(audience == Audience::residents ? Caller::resident
                                                             : Caller::professional);
}

bool visible(const RecordKind& kind, const Record& record, Audience audience) {
  if (kind == record_kind<Desk>()) return answers(static_cast<const Desk&>(record), audience);
  Readers readers = kind.default_readers;
  if (record.audience == RecordAudience::everyone) readers = Readers::everyone;
  if (record.audience == RecordAudience::professionals) readers = Readers::professionals;
  return may_read(audience, readers);
}

/// Keeps a reference only when the record it names is there.
class KeepVisible : public ReferenceVisitor {
 public:
  explicit KeepVisible(const Records& visible) {
    for (const RecordKind& kind : record_kinds()) {
      for (const Record& record : visible.of(kind)) visible_.insert(key(kind.type_name, record.id));
    }
  }

  bool is_there(const Reference& reference) const {
    return visible_.contains(key(reference.target, reference.id));
  }

  bool keep(Reference& reference) override {
    if (is_there(reference)) return true;
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

/// Whether a record names one that is not there. Nothing is changed.
class FindLost : public ReferenceVisitor {
 public:
  explicit FindLost(const KeepVisible& visible) : visible_(visible) {}
  bool keep(Reference& reference) override {
    lost = lost || !visible_.is_there(reference);
    return true;
  }
  bool lost = false;

 private:
  const KeepVisible& visible_;
};

bool overlap(const ServedArea& a, const ServedArea& b) {
  if (a.municipality.id != b.municipality.id) return false;
  if (a.towns.empty() || b.towns.empty()) return true;
  return std::find_first_of(a.towns.begin(), a.towns.end(), b.towns.begin(), b.towns.end()) !=
         a.towns.end();
}

/// In place of a desk that turns its readers away a record leads to the community support centres
/// of its own area. Nothing that they may not see is looked at: a hidden desk's area is not theirs.
void add_centers(const std::vector<ServedArea>& areas, const Records& visible,
                 std::vector<Ref<Desk>>& desks) {
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

bool is_center(const RecordKind& kind, const Record& record) {
  return kind == record_kind<Desk>() &&
         static_cast<const Desk&>(record).kind == DeskKind::community_support_center;
}

/// No desk leads to itself, and none is named twice. True when one had to go.
bool keep_others_once(const std::string& own_id, std::vector<Ref<Desk>>& desks) {
  std::unordered_set<std::string> named{own_id};
  return std::erase_if(desks,
                       [&](const Ref<Desk>& desk) { return !named.insert(desk.id).second; }) > 0;
}

/// The id that no desk of the record may have.
std::string own_desk_id(const RecordKind& kind, const Record& record) {
  return kind == record_kind<Desk>() ? record.id : std::string();
}

enum class LostDesk { no, yes };

void follow_desks(const RecordKind& kind, Record& record, const Records& visible, LostDesk lost) {
  if (!kind.desks) return;
  std::vector<Ref<Desk>>& desks = kind.desks(record);
  if (lost == LostDesk::yes && !is_center(kind, record)) {
    add_centers(kind.areas(record), visible, desks);
  }
  keep_others_once(own_desk_id(kind, record), desks);
}

/// Whether following its references would change a record that is shared.
bool references_change(const RecordKind& kind, Record& record, const KeepVisible& visible) {
  FindLost find(visible);
  kind.description().references(kind.whole(record), find);
  if (find.lost || !kind.desks) return find.lost;
  std::vector<Ref<Desk>> desks = kind.desks(record);
  return keep_others_once(own_desk_id(kind, record), desks);
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

/// Of all records, but for those that `but` holds, too.
std::vector<WithheldValue> all_texts(const Records& records, const Records* but = nullptr) {
  GatherTexts gather;
  const auto visit = [&](const Record& record, const void* whole, const Description& table) {
    gather.origin = record.where.source ? record.where.source->path() : record.id;
    gather.where = record.where;
    if (!record.id.empty()) gather.text("id", record.id);
    table.texts(whole, "", gather);
  };
  visit(records.site(), &records.site(), describe<Site>());
  for (const RecordKind& kind : record_kinds()) {
    std::unordered_set<const Record*> left_out;
    if (but) {
      for (const auto& record : but->held(kind)) left_out.insert(record.get());
    }
    for (const Record& record : records.of(kind)) {
      if (left_out.contains(&record)) continue;
      visit(record, kind.whole_of(record), kind.description());
    }
  }
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
  constexpr std::string_view loose[] = {" ", "\n", "\r", "-", "‐", "−", "ー"};
  std::string kept;
  for (std::string_view rest = plain; !rest.empty();) {
    const auto* found = std::find_if(std::begin(loose), std::end(loose),
                                     [&](std::string_view sign) { return rest.starts_with(sign); });
    if (found == std::end(loose)) kept += rest.front();
    rest.remove_prefix(found == std::end(loose) ? 1 : found->size());
  }
  return kept;
}

/// What any of the texts says, each in a line of its own.
struct OpenTexts {
  std::unordered_set<std::string> values;
  std::string text;

  void add(std::string comparable_text) {
    const auto [value, fresh] = values.insert(std::move(comparable_text));
    if (fresh) text.append(*value).append("\n");
  }
};

std::string vocabulary_texts() {
  std::string texts;
  for (const Vocabulary* words : all_vocabularies()) {
    for (const Word& word : words->words) {
      texts += comparable(word.label) + "\n" + comparable(word.note) + "\n";
    }
  }
  return texts;
}

/// The record with what `audience` may read of it: itself, when that is all.
std::shared_ptr<Record> permitted(const RecordKind& kind, const std::shared_ptr<Record>& record,
                                  Audience audience) {
  if (!kind.description().withholds(kind.whole(*record), audience)) return record;
  std::shared_ptr<Record> copy = kind.copy(*record);
  kind.description().restrict_to(kind.whole(*copy), audience);
  return copy;
}

}  // namespace

View see(const Directory& directory, Audience audience) {
  View view;
  view.audience_ = audience;
  view.holidays_ = directory.holidays;
  view.records_.site() = directory.records.site();
  describe<Site>().restrict_to(&view.records_.site(), audience);
  for (const RecordKind& kind : record_kinds()) {
    for (const std::shared_ptr<Record>& record : directory.records.held(kind)) {
      if (!visible(kind, *record, audience)) continue;
      view.records_.add(kind, permitted(kind, record, audience));
    }
  }
  KeepVisible keep(view.records_);
  for (const RecordKind& kind : record_kinds()) {
    for (std::shared_ptr<Record>& record : view.records_.held(kind)) {
      if (!references_change(kind, *record, keep)) continue;
      record = kind.copy(*record);
      kind.description().references(kind.whole(*record), keep);
      const LostDesk lost = keep.lost_desk() ? LostDesk::yes : LostDesk::no;
      follow_desks(kind, *record, view.records_, lost);
    }
  }
  view.records_.index();
  return view;
}

void View::take_back_location(const RecordKind& kind, std::size_t index) {
  std::shared_ptr<Record> record = kind.copy(*records_.held(kind)[index]);
  kind.take_back_location(*record);
  records_.replace(kind, index, std::move(record));
}

std::vector<WithheldValue> withheld_from_residents(const Directory& directory, unsigned threads,
                                                   DiagnosticSink& sink) {
  const View residents = see(directory, Audience::residents);
  // Who gets a record as it is gets all that it says.
  std::vector<WithheldValue> candidates = all_texts(directory.records, &residents.records_);
  // A value that stands anywhere in what residents may see is public, also as a part of it and in
  // another writing; so are the words that the program itself uses.
  const std::vector<WithheldValue> open_values = all_texts(residents.records_);
  std::vector<std::string> comparables(open_values.size());
  parallel_for(comparables.size(), threads,
               [&](std::size_t i) { comparables[i] = comparable(open_values[i].text); });
  OpenTexts open;
  open.text = vocabulary_texts();
  for (std::string& text : comparables) open.add(std::move(text));
  std::vector<WithheldValue> withheld;
  for (WithheldValue& value : candidates) {
    const std::string text = comparable(value.text);
    if (text.empty() || open.values.contains(text)) continue;
    if (memmem(open.text.data(), open.text.size(), text.data(), text.size())) {
      // A number inside of a public sentence was made public by its writer, perhaps unawares.
      if (is_contact(value.text)) {
        sink.report(DirectoryFault::contact_made_public, value.where, {value.origin});
      }
      continue;
    }
    withheld.push_back(std::move(value));
  }
  return withheld;
}

}  // namespace shirube
