#include "directory/load.h"

#include <map>
#include <set>
#include <string>

#include "base/fault.h"
#include "base/parallel.h"
#include "base/text.h"
#include "directory/care_service_table.h"
#include "directory/likely_folder.h"
#include "directory/record_checks.h"
#include "source/document.h"

namespace shirube {
namespace {

// Content reaches file names and addresses only through ids of this form.
bool good_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
  for (char c : id) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
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

template <class R>
void decode_document(const Document& document, R& record, DiagnosticSink& sink) {
  record.id = document.name;
  record.where = document.where();
  Decoder decoder(sink);
  if (document.fields.kind == Node::Kind::mapping) {
    describe<R>().decode(document.fields, &record, decoder);
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
    read_tables();
    decode_site();
    decode_folder<Municipality>();
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
    join_tables();
    complete_passing();
    directory_.records.index();
    directory_.holidays = input_.holidays;
    check_records(directory_.records, {unread_, input_.unread_tables}, input_.today, sink_);
    check_holidays(directory_.holidays, directory_.records, input_.today, sink_);
    return std::move(directory_);
  }

 private:
  void complete_passing() {
    for (Training& training : directory_.records.all<Training>()) complete(training);
    for (PublicEvent& event : directory_.records.all<PublicEvent>()) complete(event);
    for (News& news : directory_.records.all<News>()) complete(news);
  }

  void read_tables() {
    tables_.resize(input_.tables.size());
    parallel_for(tables_.size(), input_.threads, [&](std::size_t i) {
      tables_[i] = read_care_service_table(input_.tables[i], sink_);
    });
    for (CareServiceTable& table : tables_) {
      for (Facility& facility : table.facilities) {
        const auto [place, fresh] = rows_.emplace(facility.id, &facility);
        if (fresh) continue;
        // The same service in a later table: the last file by name wins, as releases are dated.
        place->second = &facility;
      }
    }
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
  }

  /// Facilities may lie over a row of a table: what the file says goes before what the row says.
  void decode_facilities() {
    const std::vector<const Document*> documents = documents_of(Facility::folder);
    std::vector<Facility>& facilities = directory_.records.all<Facility>();
    facilities.resize(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (const Facility* row = row_under(*documents[i])) {
        facilities[i] = *row;
        facilities[i].imported = false;
        facilities[i].location_imported = !documents[i]->fields.find("location");
        facilities[i].overlaid_from = row->source.title;
        // A source is one thing: never a title of the file with a date of the table.
        if (documents[i]->fields.find("source")) facilities[i].source = {};
        overlaid_.insert(row->id);
      }
    }
    parallel_for(documents.size(), input_.threads,
                 [&](std::size_t i) { decode_document(*documents[i], facilities[i], sink_); });
  }

  const Facility* row_under(const Document& document) {
    const Entry* overlays = document.fields.find("overlays");
    if (!overlays || overlays->value.blank()) return nullptr;
    const std::string id = ascii_lower(trim(overlays->value.text));
    const auto row = rows_.find(id);
    if (row != rows_.end()) return row->second;
    if (!input_.unread_tables.empty()) return nullptr;  // one of them may hold it
    sink_.report(Fault::overlay_without_base, overlays->value.where, {overlays->value.text});
    return nullptr;
  }

  /// Others may refer to a file that lies in the wrong place: it is not missing.
  void note_misplaced(const Document& document) {
    unread_.add("content/" + likely_folder(document.fields) + "/" + document.name);
  }

  void report_unknown_folders() {
    std::vector<std::string> known(known_folders_.begin(), known_folders_.end());
    std::string all;
    for (const std::string& folder : known) all += (all.empty() ? "" : "、") + folder;
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

  /// Adds the rows that no file overlays, and the municipalities that only they name.
  void join_tables() {
    std::map<std::string, std::string> id_of_code;
    for (const Municipality& municipality : directory_.records.all<Municipality>()) {
      id_of_code.emplace(municipality.code.digits, municipality.id);
    }
    for (CareServiceTable& table : tables_) {
      for (Municipality& municipality : table.municipalities) {
        if (!id_of_code.emplace(municipality.code.digits, municipality.id).second) continue;
        municipality.imported = true;
        directory_.records.all<Municipality>().push_back(std::move(municipality));
      }
    }
    const auto resolve = [&](Facility& facility) {
      const auto id = id_of_code.find(facility.municipality.id);
      if (id != id_of_code.end()) facility.municipality.id = id->second;
    };
    std::vector<Facility>& facilities = directory_.records.all<Facility>();
    for (Facility& facility : facilities) resolve(facility);
    for (auto& [id, row] : rows_) {
      if (overlaid_.contains(id)) continue;
      resolve(*row);
      facilities.push_back(std::move(*row));
    }
  }

  const LoadInput& input_;
  DiagnosticSink& sink_;
  UnreadFiles unread_;
  Directory directory_;
  std::vector<CareServiceTable> tables_;
  std::map<std::string, Facility*, std::less<>> rows_;
  std::set<std::string> overlaid_;
  std::set<std::string> known_folders_;
  bool has_site_ = false;
};

}  // namespace

Directory load_directory(const LoadInput& input, DiagnosticSink& sink) {
  return Loader(input, sink).load();
}

}  // namespace shirube
