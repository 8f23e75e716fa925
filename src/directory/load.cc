#include "directory/load.h"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/fault.h"
#include "base/parallel.h"
#include "base/text.h"
#include "directory/closing.h"
#include "directory/imported_rows.h"
#include "directory/likely_folder.h"
#include "directory/record_checks.h"
#include "directory/same_office.h"
#include "directory/table_scope.h"
#include "source/document.h"

namespace shirube {
namespace {

// Content reaches file names and addresses only through ids of this form.
bool good_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
  for (char c : id) {
    const bool good = is_small_letter(c) || is_digit(c) || c == '-';
    if (!good) return false;
  }
  return true;
}

/// Where the fields stand that are judged later, when only the record is left.
template <class R>
void note_places(const Node& fields, R& record) {
  if (const Entry* confirmed = fields.find("confirmed")) {
    record.confirmed_where = confirmed->value.where;
  }
  if constexpr (std::is_same_v<R, Municipality>) {
    if (const Entry* code = fields.find("code")) record.code_where = code->value.where;
  }
  const auto note = [&fields](std::string_view key, Location& where) {
    const Entry* entry = fields.find(key);
    if (entry && !entry->value.blank()) where = entry->value.where;
  };
  note("location", record.location_where);
  note("address", record.address_where);
  note("postal_code", record.postal_code_where);
}

/// The kind that a record in the folder of another kind is meant as.
template <class R>
std::optional<BestFit> meant_kind(const Node& fields) {
  constexpr std::size_t many = 3;
  if constexpr (requires { R::folder; }) {
    const std::size_t misfits = describe<R>().misfits(fields);
    if (misfits < many) return std::nullopt;
    const BestFit best = best_fit(fields);
    if (best.folder != R::folder && best.misfits * 3 <= misfits) return best;
  }
  return std::nullopt;
}

/// A record in the folder of another kind has many faults and one cause. True when that was told.
template <class R>
bool report_wrong_folder(const Document& document, DiagnosticSink& sink) {
  const std::optional<BestFit> best = meant_kind<R>(document.fields);
  if (!best) return false;
  if constexpr (requires { R::folder; }) {
    sink.report(Fault::wrong_folder, document.file(),
                {std::string(best->label), std::string(R::label), std::string(best->folder)});
  }
  return true;
}

/// An extension may stand behind a number or in a field of its own; both know it afterwards.
template <class R>
void join_extensions(R& record) {
  if constexpr (requires { record.extension; }) join_extension(record.phone, record.extension);
  if constexpr (requires { record.liaison; }) {
    join_extension(record.liaison.phone, record.liaison.extension);
  }
  if constexpr (requires { record.contact_extension; }) {
    join_extension(record.contact_phone, record.contact_extension);
  }
}

template <class R>
void decode_document(const Document& document, R& record, DiagnosticSink& sink) {
  record.id = document.name;
  record.where = document.where();
  Decoder decoder(sink);
  if (document.fields.kind == Node::Kind::mapping) {
    if (report_wrong_folder<R>(document, sink)) return;
    describe<R>().decode(document.fields, &record, decoder);
    join_extensions(record);
    note_places(document.fields, record);
  } else if (document.fields.blank()) {
    sink.report(Fault::wrong_shape, document.file(),
                {"ファイル", "中身がありません", "name: あおぞら診療所"});
  } else {
    decoder.wrong_shape(document.fields, "「項目: 値」を並べます",
                        {"ファイル", "", "name: あおぞら診療所"});
  }
  if (document.body_line > 0) {
    record.body.markdown = std::string(document.body);
    record.body.where = {document.source, document.body_line, 1, 1};
  }
}

/// Where a file should lie that lies nowhere right, as a sentence.
std::string place_for(const Node& fields) {
  const std::string folder = likely_folder(fields);
  if (folder.empty()) return "種類ごとのフォルダーに移してください（例: content/facilities）";
  return "この内容なら、content/" + folder + " に移してください";
}

class Loader {
 public:
  Loader(const LoadInput& input, DiagnosticSink& sink)
      : input_(input), sink_(sink), unread_(input.unread_content) {}

  Directory load() {
    decode_site();
    decode_folder<Municipality>();
    check_codes();
    read_tables();
    decode_facilities();
    decode_folder<Desk>();
    decode_folder<Training>();
    decode_folder<PublicEvent>();
    decode_folder<Material>();
    decode_folder<SharedForm>();
    decode_folder<Programme>();
    decode_folder<Initiative>();
    decode_folder<Statistic>();
    decode_folder<Page>();
    decode_folder<News>();
    report_unknown_folders();
    complete_passing();
    directory_.records.index();
    directory_.holidays = input_.holidays;
    check_records(directory_.records, {unread_, input_.unread_tables}, input_.today, sink_);
    check_successors(directory_.records, sink_);
    check_holidays(directory_.holidays, directory_.records, input_.today, sink_);
    return std::move(directory_);
  }

 private:
  void complete_passing() {
    for (Training& training : directory_.records.all<Training>()) complete(training);
    for (PublicEvent& event : directory_.records.all<PublicEvent>()) complete(event);
    for (News& news : directory_.records.all<News>()) complete(news);
  }

  /// A code that two municipalities have would give the rows of one to the other.
  void check_codes() {
    std::map<std::string, const Municipality*> first;
    for (const Municipality& each : directory_.records.all<Municipality>()) {
      const std::string& digits = each.code.digits;
      if (digits.empty()) continue;
      const auto [found, fresh] = first.emplace(digits, &each);
      if (fresh) continue;
      sink_.report(Fault::municipality_code_twice, each.code_where,
                   {digits, found->second->where.source->path()});
    }
  }

  void read_tables() {
    std::set<std::string, std::less<>> overlaid;
    for (const Document& document : input_.documents) {
      if (document.folder == Facility::folder) overlaid.insert(overlay_of(document));
    }
    const TableScope scope(directory_.records.all<Municipality>(), std::move(overlaid));
    rows_.emplace(input_.tables, scope, input_.today, input_.threads, sink_);
  }

  void decode_site() {
    for (const Document& document : input_.documents) {
      if (!document.folder.empty()) continue;
      if (document.name == "site") {
        Site& site = directory_.records.site;
        decode_document(document, site, sink_);
        if (const Entry* theme = document.fields.find("theme"))
          site.theme_where = theme->value.where;
        has_site_ = true;
      } else {
        note_misplaced(document);
        sink_.report(
            Fault::unknown_file, document.file(),
            {"content の直下に置けるのは site.yaml だけです。" + place_for(document.fields)});
      }
    }
    const bool unread = unread_.may_hold("", "site");
    if (!has_site_ && !unread) sink_.report(Fault::missing_content, {}, {"content/site.yaml"});
  }

  /// The documents of a folder, one for each id, in the order of their names.
  std::vector<const Document*> documents_of(std::string_view folder) {
    known_folders_.insert(std::string(folder));
    std::vector<const Document*> documents;
    std::map<std::string, const Document*> by_id;
    for (const Document& document : input_.documents) {
      if (document.folder != folder) continue;
      if (!good_id(document.name)) {
        sink_.report(Fault::bad_id, document.file(), {document.name});
      }
      const auto [first, fresh] = by_id.emplace(ascii_lower(document.name), &document);
      if (fresh) {
        documents.push_back(&document);
      } else {
        sink_.report(Fault::duplicate_id, document.file(),
                     {document.name, first->second->source->path()});
      }
    }
    return documents;
  }

  template <class R>
  void decode_folder() {
    const std::vector<const Document*> documents = documents_of(R::folder);
    std::vector<R>& records = directory_.records.all<R>();
    records.resize(documents.size());
    parallel_for(documents.size(), input_.threads,
                 [&](std::size_t i) { decode_document(*documents[i], records[i], sink_); });
    note_meant_elsewhere<R>(documents);
  }

  /// Facilities may lie over a row of a table: what the file says goes before what the row says.
  void decode_facilities() {
    const std::vector<const Document*> documents = documents_of(Facility::folder);
    std::vector<Facility>& facilities = directory_.records.all<Facility>();
    facilities.resize(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (const Facility* row = rows_->find(overlay_of(*documents[i]))) {
        facilities[i] = *row;
        facilities[i].imported = false;
        facilities[i].location_imported = !documents[i]->fields.find("location");
        facilities[i].overlaid_from = row->source.title;
        // A source is one thing: never a title of the file with a date of the table.
        if (documents[i]->fields.find("source")) facilities[i].source = {};
      }
    }
    parallel_for(documents.size(), input_.threads, [&](std::size_t i) {
      decode_facility(*documents[i], facilities[i]);
      settle_closing(facilities[i], documents[i]->fields, input_.today, sink_);
    });
    note_meant_elsewhere<Facility>(documents);
    const std::set<std::string> taken = take_rows(facilities, documents, *rows_, sink_);
    for (Facility& row : rows_->release(taken)) facilities.push_back(std::move(row));
  }

  static std::string overlay_of(const Document& document) {
    const Entry* overlays = document.fields.find("overlays");
    return overlays ? ascii_lower(trim(overlays->value.text)) : std::string();
  }

  /// Without the row beneath, all that the row said is missing: that is told in one sentence.
  void decode_facility(const Document& document, Facility& facility) {
    const std::string id = overlay_of(document);
    if (id.empty() || rows_->find(id)) return decode_document(document, facility, sink_);
    DiagnosticSink faults;
    decode_document(document, facility, faults);
    for (Diagnostic& fault : faults.sorted()) {
      if (fault.fault != Fault::missing_key) sink_.add(std::move(fault));
    }
    const Node& overlays = document.fields.find("overlays")->value;
    // What stands in a table that could not be read is not known to be gone.
    if (rows_->all_readable() && input_.unread_tables.empty()) {
      sink_.report(Fault::overlay_without_base, overlays.where, {overlays.text});
    }
  }

  /// What lies in the folder of another kind is not missing in its own.
  template <class R>
  void note_meant_elsewhere(const std::vector<const Document*>& documents) {
    for (const Document* document : documents) {
      const std::optional<BestFit> best = meant_kind<R>(document->fields);
      if (best) unread_.add("content/" + std::string(best->folder) + "/" + document->name);
    }
  }

  /// Others may refer to a file that lies in the wrong place: it is not missing.
  void note_misplaced(const Document& document) {
    unread_.add("content/" + likely_folder(document.fields) + "/" + document.name);
  }

  void report_unknown_folders() {
    std::vector<std::string> known(known_folders_.begin(), known_folders_.end());
    const std::string all = join(known, "、");
    std::set<std::string> reported;
    for (const Document& document : input_.documents) {
      const bool unknown = !document.folder.empty() && !known_folders_.contains(document.folder);
      if (unknown) note_misplaced(document);
      if (!unknown || !reported.insert(document.folder).second) continue;
      const std::string outer = document.folder.substr(0, document.folder.find('/'));
      std::string suggestion = known_folders_.contains(outer) ? outer : nearest(outer, known);
      if (suggestion.empty()) suggestion = likely_folder(document.fields);
      sink_.report(Fault::unknown_folder, document.file(), {document.folder, all}, suggestion);
    }
  }

  const LoadInput& input_;
  DiagnosticSink& sink_;
  UnreadFiles unread_;
  Directory directory_;
  std::optional<ImportedRows> rows_;
  std::set<std::string> known_folders_;
  bool has_site_ = false;
};

}  // namespace

Directory load_directory(const LoadInput& input, DiagnosticSink& sink) {
  return Loader(input, sink).load();
}

}  // namespace shirube
