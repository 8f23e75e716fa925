#include "directory/personal_data_check.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/parallel.h"
#include "base/text.h"
#include "directory/facility.h"
#include "directory/free_texts.h"
#include "directory/personal_data.h"
#include "directory/repeated_sentences.h"
#include "directory/view.h"
#include "directory/written_texts.h"
#include "source/document.h"

namespace shirube {
namespace {

/// Read by a kind of their own, which refuses a person's number itself; or no running text.
bool is_checked_elsewhere(std::string_view key) {
  constexpr std::string_view keys[] = {"phone",        "fax",  "url",      "date",
                                       "until",        "code", "location", "corporate_number",
                                       "office_number"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys) ||
         key.ends_with("_phone") || key.ends_with("_url") || key == "personal_data_reason";
}

/// What a record is called, where it is and who runs it: such names stand in many records, without
/// one repeating another.
bool is_name(std::string_view key) {
  constexpr std::string_view keys[] = {
      "name",        "kana",         "title",      "subtitle",     "series",
      "owner",       "address",      "building",   "venue",        "venue_address",
      "organiser",   "co_organiser", "operator",   "commissioner", "publisher",
      "office",      "contact",      "department", "room",         "form_owner",
      "corporation", "region",       "aliases",    "to",           "tools"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys) ||
         is_checked_elsewhere(key) || key == "mail" || key.empty();
}

Fault fault_of(PersonalData what) {
  switch (what) {
    case PersonalData::mobile:
      return DirectoryFault::mobile_in_text;
    case PersonalData::mail:
      return DirectoryFault::personal_mail_in_text;
    case PersonalData::code:
      return DirectoryFault::personal_code_in_text;
    default:
      return DirectoryFault::person_in_text;
  }
}

bool gives_reason(const Document& document) {
  const Entry* reason = document.fields.find("personal_data_reason");
  return reason && !trim(reason->value.text).empty();
}

/// Without what is optional in writing an address: its scheme, its case and the slash at its end.
std::string bare_address(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != url.npos) url.remove_prefix(scheme + 3);
  while (url.ends_with('/')) url.remove_suffix(1);
  return ascii_lower(url);
}

/// With the last key of each.
struct RowTexts : TextVisitor {
  std::vector<std::pair<std::string, std::string>> texts;
  void text(const std::string& path, const std::string& text) override {
    texts.emplace_back(path.substr(path.rfind('.') + 1), text);
  }
};

std::unordered_set<std::string> as_set(std::vector<std::string> texts) {
  return {std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end())};
}

class Check {
 public:
  Check(std::span<const Document> documents, const View& residents, const View& professionals,
        unsigned threads, DiagnosticSink& sink)
      : residents_(residents),
        free_texts_(as_set(free_texts(professionals))),
        threads_(threads),
        sink_(sink) {
    for (const Document& document : documents) {
      const bool open = is_for_residents(document, residents);
      if (document.folder == "facilities") facility_files_.emplace(document.name, &document);
      for (WrittenText& text : written_texts(document)) {
        if (document.folder.empty() && text.key == "professionals_url") {
          address_ = bare_address(text.text);
        } else if (document.folder.empty() && text.key == "residents_url") {
          residents_address_ = bare_address(text.text);
        }
        const bool for_everyone = open && !text.in_block;
        (for_everyone ? public_ : withheld_).push_back(std::move(text));
      }
    }
  }

  void run() {
    for (const auto* texts : {&public_, &withheld_}) {
      parallel_for(texts->size(), threads_, [&](std::size_t i) { look_for_persons((*texts)[i]); });
    }
    for (const WrittenText& text : withheld_) {
      if (is_name(text.key) || !is_free(text)) continue;
      // Of a whole record much is a heading, or the name of a thing that others name as well.
      if (!text.in_block && text.text.find("。") == text.text.npos) continue;
      RepeatedSentences& known = text.in_block ? of_fields_ : of_records_;
      known.add(text.text, text.document->source->path() + " の " + text.key);
    }
    parallel_for(public_.size(), threads_, [&](std::size_t i) {
      look_for_sentences(public_[i]);
      look_for_address(public_[i]);
    });
    tell_copies_of_records();
    std::vector<const Facility*> facilities;
    for (const Facility& facility : residents_.all<Facility>()) facilities.push_back(&facility);
    parallel_for(facilities.size(), threads_,
                 [&](std::size_t i) { look_through_row(*facilities[i]); });
  }

 private:
  bool is_free(const WrittenText& text) const {
    return text.key == "body" || free_texts_.contains(std::string(trim(text.text)));
  }

  void look_for_persons(const WrittenText& text) {
    if (is_checked_elsewhere(text.key) || gives_reason(*text.document)) return;
    report(text.text,
           [&](const PersonalDataFound& found) { return text.place_of(found.begin, found.text); });
  }

  template <class PlaceOf>
  void report(const std::string& text, PlaceOf place_of) {
    std::set<std::pair<PersonalData, std::size_t>> told;
    for (const PersonalDataFound& found : find_personal_data(text)) {
      if (!told.emplace(found.what, found.begin).second) continue;
      const Location where = place_of(found);
      // A number of a person is not said once more.
      if (found.what == PersonalData::code) {
        sink_.report_any(fault_of(found.what), where, {});
      } else {
        sink_.report_any(fault_of(found.what), where, {found.text});
      }
    }
  }

  void look_for_sentences(const WrittenText& text) {
    if (is_checked_elsewhere(text.key) || gives_reason(*text.document)) return;
    if (!is_free(text)) return;
    using Whole = RepeatedSentences::Whole;
    const Whole whole = is_name(text.key) ? Whole::there : Whole::in_one_of_them;
    const auto sentences = RepeatedSentences::sentences_of(text.text);
    for (const RepeatedSentences::Repetition& repetition : of_fields_.in(sentences, whole)) {
      tell_copy(text, repetition);
    }
    for (RepeatedSentences::Repetition& repetition : of_records_.in(sentences, Whole::there)) {
      std::string sentence(trim(repetition.sentence));
      const std::lock_guard lock(mutex_);
      copies_of_records_[std::move(sentence)].push_back({&text, std::move(repetition)});
    }
  }

  void tell_copy(const WrittenText& text, const RepeatedSentences::Repetition& repetition) {
    sink_.report(DirectoryFault::professional_sentence_public,
                 text.place_of(repetition.begin, trim(repetition.sentence)), {repetition.origin});
  }

  /// What stands in several public files is how one says it, and was not copied from a record that
  /// residents do not get.
  void tell_copies_of_records() {
    constexpr std::size_t many = 3;
    for (const auto& [sentence, copies] : copies_of_records_) {
      std::set<const Document*> files;
      for (const Copy& copy : copies) files.insert(copy.text->document);
      if (files.size() >= many) continue;
      for (const Copy& copy : copies) tell_copy(*copy.text, copy.repetition);
    }
  }

  /// Where residents are told the way to the professionals' site.
  void look_for_address(const WrittenText& text) {
    if (address_.empty() || address_ == residents_address_) return;
    if (text.document->folder.empty() && text.key == "residents_url") return;
    const std::string lower = ascii_lower(text.text);
    for (std::size_t at = lower.find(address_); at != lower.npos;
         at = lower.find(address_, at + 1)) {
      const auto in_host = [](char c) {
        return is_small_letter(c) || is_digit(c) || c == '-' || c == '.';
      };
      const std::size_t end = at + address_.size();
      const bool longer_host = (at > 0 && in_host(lower[at - 1])) ||
                               (end < lower.size() && lower[end] != '.' && in_host(lower[end]));
      // The residents' site may stand within the other one.
      const bool of_residents =
          residents_address_.starts_with(address_) &&
          lower.compare(at, residents_address_.size(), residents_address_) == 0;
      if (longer_host || of_residents) continue;
      sink_.report(DirectoryFault::professionals_url_public,
                   text.place_of(at, std::string_view(text.text).substr(at, address_.size())));
      return;
    }
  }

  /// Texts that came from a table and not from the file that may lie over the row.
  void look_through_row(const Facility& facility) {
    if (!facility.imported && facility.overlaid_from.empty()) return;
    std::set<std::string> in_file;
    const auto file = facility_files_.find(facility.id);
    if (!facility.imported && file != facility_files_.end()) {
      if (gives_reason(*file->second)) return;
      for (const WrittenText& text : written_texts(*file->second)) in_file.emplace(trim(text.text));
    }
    RowTexts row;
    describe<Facility>().texts(&facility, "", row);
    for (const auto& [key, text] : row.texts) {
      if (is_checked_elsewhere(key) || in_file.contains(text)) continue;
      report(text, [&](const PersonalDataFound&) { return facility.where; });
      if (is_name(key)) continue;
      for (const RepeatedSentences::Repetition& repetition : of_fields_.in(text)) {
        sink_.report(DirectoryFault::professional_sentence_public, facility.where,
                     {repetition.origin});
      }
    }
  }

  struct Copy {
    const WrittenText* text;
    RepeatedSentences::Repetition repetition;
  };

  const View& residents_;
  /// What people wrote as text, and not words to choose or ids.
  std::unordered_set<std::string> free_texts_;
  const unsigned threads_;
  DiagnosticSink& sink_;
  std::vector<WrittenText> public_;
  std::vector<WrittenText> withheld_;
  std::unordered_map<std::string, const Document*> facility_files_;
  /// Of `professionals:`, and of records that residents do not get.
  RepeatedSentences of_fields_;
  RepeatedSentences of_records_;
  std::mutex mutex_;
  std::map<std::string, std::vector<Copy>> copies_of_records_;
  /// Of the two sites, as bare_address() has them.
  std::string address_;
  std::string residents_address_;
};

}  // namespace

void check_personal_data(std::span<const Document> documents, const View& residents,
                         const View& professionals, unsigned threads, DiagnosticSink& sink) {
  Check(documents, residents, professionals, threads, sink).run();
}

}  // namespace shirube
