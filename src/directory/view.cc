#include "directory/view.h"

#include <cstring>
#include <string>
#include <unordered_map>
#include <unordered_set>

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

/// Keeps a reference only when the record it names is there. In place of a desk that turns
/// residents away stands the community support centre of its area.
class KeepVisible : public ReferenceVisitor {
 public:
  KeepVisible(const Records& visible, const Records& all) {
    visible.for_each_kind([this](const auto& list) {
      using R = typename std::decay_t<decltype(list)>::value_type;
      for (const R& record : list) visible_.insert(key(R::type_name, record.id));
    });
    for (const Desk& desk : all.all<Desk>()) {
      const Desk* center = center_for(desk, visible);
      if (center) stand_ins_.emplace(desk.id, center->id);
    }
  }

  bool keep(Reference& reference) override {
    if (visible_.contains(key(reference.target, reference.id))) return true;
    const auto stand_in = stand_ins_.find(reference.id);
    if (reference.target != Desk::type_name || stand_in == stand_ins_.end()) return false;
    reference.id = stand_in->second;
    return true;
  }

 private:
  static std::string key(std::string_view type, std::string_view id) {
    return std::string(type) + "/" + std::string(id);
  }

  static bool share_area(const Desk& a, const Desk& b) {
    for (const ServedArea& mine : a.area) {
      for (const ServedArea& other : b.area) {
        if (mine.municipality.id == other.municipality.id) return true;
      }
    }
    return false;
  }

  static const Desk* center_for(const Desk& desk, const Records& visible) {
    for (const Desk& center : visible.all<Desk>()) {
      const bool open = center.status == Status::open;
      if (open && center.kind == DeskKind::community_support_center && share_area(desk, center)) {
        return &center;
      }
    }
    return nullptr;
  }

  std::unordered_set<std::string> visible_;
  /// By the id of any desk: the centre for its area.
  std::unordered_map<std::string, std::string> stand_ins_;
};

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
    if (c >= '0' && c <= '9') ++digits;
    if (c != '-' && (c < '0' || c > '9')) return text.find('@') != std::string::npos;
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
  KeepVisible keep(view.records_, directory.records);
  view.records_.for_each_kind([&](auto& list) {
    for (auto& record : list) {
      describe<typename std::decay_t<decltype(list)>::value_type>().references(&record, keep);
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
