#include "directory/load.h"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "base/parallel.h"
#include "base/text.h"
#include "directory/closing.h"
#include "directory/facility.h"
#include "directory/imported_rows.h"
#include "directory/likely_folder.h"
#include "directory/municipality.h"
#include "directory/record_checks.h"
#include "directory/same_office.h"
#include "directory/site.h"
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
void note_places(const Node& fields, Record& record) {
  if (const Entry* confirmed = fields.find("confirmed")) {
    record.confirmed_where = confirmed->value.where;
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
std::optional<BestFit> meant_kind(const RecordKind& kind, const Node& fields) {
  constexpr std::size_t many = 3;
  const std::size_t misfits = kind.description().misfits(fields);
  if (misfits < many) return std::nullopt;
  const BestFit best = best_fit(fields);
  if (best.folder != kind.folder && best.misfits * 3 <= misfits) return best;
  return std::nullopt;
}

/// A record in the folder of another kind has many faults and one cause.
void report_wrong_folder(const RecordKind& kind, const Document& document, const BestFit& meant,
                         DiagnosticSink& sink) {
  sink.report(DirectoryFault::wrong_folder, document.file(),
              {std::string(meant.label), std::string(kind.label), std::string(meant.folder)});
}

/// What holds no fields at all.
void report_no_fields(const Document& document, DiagnosticSink& sink) {
  if (document.fields.blank()) {
    sink.report(DirectoryFault::wrong_shape, document.file(),
                {"ファイル", "中身がありません", "name: あおぞら診療所"});
  } else {
    Decoder(sink).wrong_shape(document.fields, "「項目: 値」を並べます",
                              {"ファイル", "", "name: あおぞら診療所"});
  }
}

void note_document(const Document& document, Record& record) {
  record.id = document.name;
  record.where = document.where();
}

void note_body(const Document& document, Record& record) {
  if (document.body_line > 0) {
    record.body.markdown = std::string(document.body);
    record.body.where = {document.source, document.body_line, 1, 1};
  }
}

void decode_fields(const Document& document, const Description& description, void* whole,
                   Record& record, DiagnosticSink& sink) {
  Decoder decoder(sink);
  description.decode(document.fields, whole, decoder);
  note_places(document.fields, record);
}

/// Gives the kind that the document is meant as, if it is another one.
std::optional<BestFit> decode_document(const RecordKind& kind, const Document& document,
                                       Record& record, DiagnosticSink& sink) {
  note_document(document, record);
  const std::optional<BestFit> meant = meant_kind(kind, document.fields);
  if (document.fields.kind != Node::Kind::mapping) {
    report_no_fields(document, sink);
  } else if (meant) {
    report_wrong_folder(kind, document, *meant, sink);
  } else {
    decode_fields(document, kind.description(), kind.whole(record), record, sink);
    kind.complete(record, document.fields);
  }
  note_body(document, record);
  return meant;
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
    decode_folder(record_kind<Municipality>());
    check_codes();
    read_tables();
    decode_facilities();
    for (const RecordKind& kind : record_kinds()) {
      if (!known_folders_.contains(kind.folder)) decode_folder(kind);
    }
    report_unknown_folders();
    directory_.records.index();
    directory_.holidays = input_.holidays;
    check_records(directory_.records, {unread_, input_.unread_tables}, input_.today, sink_);
    check_successors(directory_.records, sink_);
    check_holidays(directory_.holidays, directory_.records, input_.today, sink_);
    return std::move(directory_);
  }

 private:
  /// A code that two municipalities have would give the rows of one to the other.
  void check_codes() {
    std::map<std::string, const Municipality*> first;
    for (const Municipality& each : directory_.records.all<Municipality>()) {
      const std::string& digits = each.code.digits;
      if (digits.empty()) continue;
      const auto [found, fresh] = first.emplace(digits, &each);
      if (fresh) continue;
      sink_.report(DirectoryFault::municipality_code_twice, each.code_where,
                   {digits, found->second->where.source->path()});
    }
  }

  void read_tables() {
    std::set<std::string, std::less<>> overlaid;
    for (const Document& document : input_.documents) {
      if (document.folder == Facility::folder) overlaid.insert(overlay_of(document));
    }
    const Records& records = directory_.records;
    const TableScope scope(records.all<Municipality>(), std::move(overlaid));
    rows_.emplace(input_.tables, scope, input_.today, input_.threads, sink_);
  }

  void decode_site(const Document& document, Site& site) {
    note_document(document, site);
    if (document.fields.kind == Node::Kind::mapping) {
      decode_fields(document, describe<Site>(), &site, site, sink_);
    } else {
      report_no_fields(document, sink_);
    }
    note_body(document, site);
    if (const Entry* theme = document.fields.find("theme")) site.theme_where = theme->value.where;
  }

  void decode_site() {
    for (const Document& document : input_.documents) {
      if (!document.folder.empty()) continue;
      if (document.name == "site") {
        decode_site(document, directory_.records.site());
        has_site_ = true;
      } else {
        note_misplaced(document);
        sink_.report(
            SourceFault::unknown_file, document.file(),
            {"content の直下に置けるのは site.yaml だけです。" + place_for(document.fields)});
      }
    }
    const bool unread = unread_.may_hold("", "site");
    if (!has_site_ && !unread)
      sink_.report(SourceFault::missing_content, {}, {"content/site.yaml"});
  }

  /// The documents of a folder, one for each id, in the order of their names.
  std::vector<const Document*> documents_of(std::string_view folder) {
    known_folders_.insert(std::string(folder));
    std::vector<const Document*> documents;
    std::map<std::string, const Document*> by_id;
    for (const Document& document : input_.documents) {
      if (document.folder != folder) continue;
      if (!good_id(document.name)) {
        sink_.report(DirectoryFault::bad_id, document.file(), {document.name});
      }
      const auto [first, fresh] = by_id.emplace(ascii_lower(document.name), &document);
      if (fresh) {
        documents.push_back(&document);
      } else {
        sink_.report(DirectoryFault::duplicate_id, document.file(),
                     {document.name, first->second->source->path()});
      }
    }
    return documents;
  }

  void decode_folder(const RecordKind& kind) {
    const std::vector<const Document*> documents = documents_of(kind.folder);
    std::vector<std::shared_ptr<Record>>& records = directory_.records.held(kind);
    for (std::size_t i = 0; i < documents.size(); ++i) records.push_back(kind.make());
    std::vector<std::optional<BestFit>> meant(documents.size());
    parallel_for(documents.size(), input_.threads, [&](std::size_t i) {
      meant[i] = decode_document(kind, *documents[i], *records[i], sink_);
    });
    note_meant_elsewhere(documents, meant);
  }

  /// Facilities may lie over a row of a table: what the file says goes before what the row says.
  void decode_facilities() {
    const RecordKind& kind = record_kind<Facility>();
    const std::vector<const Document*> documents = documents_of(kind.folder);
    Records& records = directory_.records;
    for (const Document* document : documents) records.add(laid_over_row(*document));
    const RecordList<Facility> facilities = records.all<Facility>();
    std::vector<std::optional<BestFit>> meant(documents.size());
    parallel_for(documents.size(), input_.threads, [&](std::size_t i) {
      meant[i] = decode_facility(*documents[i], facilities[i]);
      settle_closing(facilities[i], documents[i]->fields, input_.today, sink_);
    });
    note_meant_elsewhere(documents, meant);
    const std::set<std::string> taken = take_rows(facilities, documents, *rows_, sink_);
    for (Facility& row : rows_->release(taken)) records.add(std::move(row));
  }

  /// What the row says over which the file lies; nothing without one.
  Facility laid_over_row(const Document& document) const {
    const Facility* row = rows_->find(overlay_of(document));
    if (!row) return {};
    Facility facility = *row;
    facility.imported = false;
    facility.location_imported = !document.fields.find("location");
    facility.overlaid_from = row->source.title;
    // A source is one thing: never a title of the file with a date of the table.
    if (document.fields.find("source")) facility.source = {};
    return facility;
  }

  static std::string overlay_of(const Document& document) {
    const Entry* overlays = document.fields.find("overlays");
    return overlays ? ascii_lower(trim(overlays->value.text)) : std::string();
  }

  /// Without the row beneath, all that the row said is missing: that is told in one sentence.
  std::optional<BestFit> decode_facility(const Document& document, Facility& facility) {
    const std::string id = overlay_of(document);
    if (id.empty() || rows_->find(id)) {
      return decode_document(record_kind<Facility>(), document, facility, sink_);
    }
    DiagnosticSink faults;
    const std::optional<BestFit> meant =
        decode_document(record_kind<Facility>(), document, facility, faults);
    for (Diagnostic& fault : faults.sorted()) {
      if (fault.fault != DirectoryFault::missing_key) sink_.add(std::move(fault));
    }
    const Node& overlays = document.fields.find("overlays")->value;
    // What stands in a table that could not be read is not known to be gone.
    if (rows_->all_readable() && input_.unread_tables.empty()) {
      sink_.report(DirectoryFault::overlay_without_base, overlays.where, {overlays.text});
    }
    return meant;
  }

  /// What lies in the folder of another kind is not missing in its own.
  void note_meant_elsewhere(const std::vector<const Document*>& documents,
                            const std::vector<std::optional<BestFit>>& meant) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (!meant[i]) continue;
      unread_.add("content/" + std::string(meant[i]->folder) + "/" + documents[i]->name);
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
      sink_.report(DirectoryFault::unknown_folder, document.file(), {document.folder, all},
                   suggestion);
    }
  }

  const LoadInput& input_;
  DiagnosticSink& sink_;
  UnreadFiles unread_;
  Directory directory_;
  std::optional<ImportedRows> rows_;
  std::set<std::string, std::less<>> known_folders_;
  bool has_site_ = false;
};

}  // namespace

Directory load_directory(const LoadInput& input, DiagnosticSink& sink) {
  return Loader(input, sink).load();
}

}  // namespace shirube
