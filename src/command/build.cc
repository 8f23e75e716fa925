#include "command/build.h"

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/file.h"
#include "base/placeholders.h"
#include "base/progress_line.h"
#include "command/acknowledgements.h"
#include "command/explanation.h"
#include "command/planned_site.h"
#include "command/read_project.h"
#include "command/run_statistics.h"
#include "command/version.h"
#include "command/wording.h"
#include "directory/desk.h"
#include "directory/free_texts.h"
#include "directory/load.h"
#include "directory/personal_data_check.h"
#include "directory/public_input.h"
#include "directory/site.h"
#include "place/place_sources.h"
#include "place/towns/town_check.h"
#include "place/towns/town_list.h"
#include "publish/certificate.h"
#include "publish/file_system.h"
#include "publish/known_build.h"
#include "publish/output_folder.h"
#include "publish/production.h"
#include "publish/removal_brake.h"
#include "publish/writer.h"
#include "site/doors/door_table.h"
#include "site/frame/locate_records.h"
#include "source/folder.h"
#include "theme/theme.h"

namespace shirube {
namespace {

/// Before the address of a site, in what is said at the end.
constexpr ByAudience<Wording> made_for = {Wording{"住民のサイト　　 ", "for residents      "},
                                          Wording{"専門職のサイト　 ", "for professionals  "}};

constexpr Wording published_files = {
    "{0}ファイル（書いたもの {1}、そのままのもの {2}、消したもの {3}）\n",
    "{0} files ({1} written, {2} as they were, {3} removed)\n"};

std::vector<RecordFolder> record_folders() {
  std::vector<RecordFolder> folders;
  for (const RecordKind& kind : record_kinds()) folders.push_back({kind.folder, kind.label});
  return folders;
}

/// The part of a path in the output that stands in the folder of an edition; empty for all else.
std::string route_in(const Edition& edition, std::string_view path) {
  const bool here = path.starts_with(std::string(edition.folder) + "/");
  return here ? std::string(path.substr(edition.folder.size() + 1)) : std::string();
}

/// One run over a project. The passes stand in make_sites(), in the order in which content becomes
/// a site.
class Build {
 public:
  enum class Extent { check, publish };
  /// How finished files are looked at.
  enum class Looks { closely, not_at_all };

  Build(const Options& options, Extent extent)
      : options_(options),
        extent_(extent),
        threads_(thread_count(options)),
        progress_(STDERR_FILENO) {}

  ExitStatus run() {
    make_sites();
    progress_.clear();
    if (options_.acknowledge) acknowledge();
    const std::vector<Diagnostic> diagnostics = acknowledged_.apply(sink_.sorted());
    const ExitStatus status = exit_status_of(diagnostics);
    // When JSON was asked for, standard output is for programs.
    const bool json = options_.style.format == DiagnosticFormat::json;
    std::FILE* stream = json ? stderr : stdout;
    std::fputs(doors_.c_str(), stream);
    const bool asked = !options_.explain.empty() && status == ExitStatus::good;
    if (asked && explained_.empty()) {
      explained_ = no_such_page(options_.explain, options_.style.language);
    }
    std::fputs(explained_.c_str(), stream);
    if (options_.stats) std::fputs(statistics_.table().c_str(), stream);
    const bool published = extent_ == Extent::publish && status == ExitStatus::good;
    if (published && !options_.quiet && !json) std::fputs(summary_.c_str(), stdout);
    std::fflush(stdout);
    print(diagnostics, options_.style);
    return status;
  }

 private:
  // Each pass is a line, with why it stands there.
  void make_sites() {
    const std::optional<ProjectFolder> project = ProjectFolder::open(options_.folder, sink_);
    if (!project) return;
    acknowledged_ = Acknowledgements::read(*project, sink_);
    // Nothing is read before the output is ours: two builds must not both believe that they win.
    std::optional<OutputFolder> output;
    if (extent_ == Extent::publish && !(output = open_output())) return;

    // Bytes become documents; from here on every text knows its file, line and column.
    begin("read");
    const LoadInput input = read_input(*project);
    PlaceSources sources = read_place_sources(*project, sink_);
    sources.language = readers_language;

    // Documents become typed records; every fault of every file is found here.
    begin("decode");
    const Directory directory = load_directory(input, sink_);

    // From here on each audience has a world of its own. Places are found within a view, so that
    // no point of a withheld record can stray into the other one.
    begin("see");
    const auto worlds = ByAudience<World>::made(
        [&](Audience audience) { return world(directory, audience, sources, sink_); });
    const View& public_view = worlds[Audience::residents].view;
    check_personal_data(input.documents, public_view, worlds[Audience::professionals].view,
                        threads_, sink_);

    // A desk that could not be read would look like a gap.
    if (options_.doors && !input.unread_content.any_in(record_kind<Desk>().folder)) {
      prove(worlds, sources.know_towns() ? TownsFrom::tables : TownsFrom::content);
    }

    // Pages are planned and rendered even when the content has faults: templates and running text
    // may have some as well, and one run tells all. But nothing is made of a faulty content.
    begin("theme");
    const Theme theme = load_theme(*project, public_view.site());
    const bool good = !sink_.has_errors();

    const std::vector<WithheldValue> withheld =
        good ? withheld_from_residents(directory, threads_, sink_) : std::vector<WithheldValue>();

    // A page goes once from its model to the disk: rendered, looked at and put down beside the old
    // output while it is warm. The proof looks at the bytes alone and knows nothing of views.
    const CertificateInput certificate_input =
        input_of_certificate(withheld, [&](const Edition& edition, const FileTaker& take) {
          return public_twin(edition, public_input(input, public_view), sources, take);
        });
    KnownBuild known(project->was_read(), options_.today, withheld);
    if (output) known.compare_with(output->known_pages());
    const auto production =
        produce({worlds, theme, sources.outlines, certificate_input,
                 good && output ? &*output : nullptr, good ? Looks::closely : Looks::not_at_all},
                known);
    for (const Diagnostic& told : production->sink().sorted()) sink_.add(told);
    if (sink_.has_errors() || !production->writer()) return;

    // Whole, or not at all.
    begin("publish");
    if (!options_.accept_removal &&
        !may_remove(*output, production->sites(), record_folders(), version, sink_))
      return;
    const auto published = production->writer()->publish(
        production->sites(), certificate_json(production->certificate()),
        known.text(production->take_known_pages()), threads_, sink_);
    if (published) report(*published);
  }

  void prove(const ByAudience<World>& worlds, TownsFrom from) {
    std::vector<DoorProof> proofs;
    for (const Audience audience : audiences) {
      proofs.push_back(prove_doors(worlds[audience].view, worlds[audience].towns));
      report_gaps(proofs.back(), sink_);
    }
    doors_ = door_table(proofs, from, options_.style.language);
  }

  Theme load_theme(const ProjectFolder& project, const Site& site) {
    return Theme::load(project, site.theme, site.theme_where, sink_);
  }

  std::optional<OutputFolder> open_output() {
    return OutputFolder::open(system_file_system(), output_folder(options_), sink_);
  }

  LoadInput read_input(const ProjectFolder& project) {
    LoadInput input = read_project(project, options_, threads_, sink_);
    std::uint64_t bytes = 0;
    for (const Document& document : input.documents) bytes += document.source->text().size();
    for (const auto& table : input.tables) bytes += table->text().size();
    statistics_.count(input.documents.size() + input.tables.size(), bytes);
    return input;
  }

  World world(const Directory& directory, Audience audience, const PlaceSources& sources,
              DiagnosticSink& sink) {
    View view = see(directory, audience);
    Places places = locate_records(view, sources, threads_, sink);
    check_desk_towns(view, sources, sink);
    TownLists towns = list_towns(view, sources);
    return {std::move(view), std::move(places), std::move(towns)};
  }

  /// A site, made as if nothing had been written for professionals. What is wrong with it was told
  /// already.
  std::vector<std::string> public_twin(const Edition& edition, const LoadInput& input,
                                       const PlaceSources& sources, const FileTaker& take) {
    DiagnosticSink told_already;
    const Directory directory = load_directory(input, told_already);
    const World seen = world(directory, edition.audience, sources, told_already);
    const Theme theme = Theme::built_in();
    const PlannedSite site(edition, seen, theme, sources.outlines, options_.today, told_already);
    if (site.can_be_made()) site.make(threads_, take);
    return free_texts(seen.view);
  }

  CertificateInput input_of_certificate(
      std::span<const WithheldValue> withheld,
      std::function<std::vector<std::string>(const Edition&, const FileTaker&)> twin) {
    CertificateInput input;
    input.withheld = withheld;
    input.make_public_twin = std::move(twin);
    input.version = std::string(version);
    input.date = iso_date(options_.today);
    input.threads = threads_;
    return input;
  }

  /// All that can be acknowledged of this run, from now on.
  void acknowledge() {
    const std::string path = options_.folder + "/" + std::string(acknowledgements_path);
    if (const int error = replace_file(path, acknowledged_.with(sink_.sorted()))) {
      sink_.report(PublishFault::output_failed, {}, {path + ": " + file_error_reason(error)});
    }
  }

  void begin(std::string_view pass) {
    statistics_.begin(pass);
    progress_.show(pass);
  }

  /// Called by the threads that make the files.
  void count(const OutputFile& file) {
    const std::lock_guard lock(count_mutex_);
    statistics_.count(1, file.bytes.size());
  }

  /// What all sites are made of, and where they go.
  struct Matter {
    const ByAudience<World>& worlds;
    const Theme& theme;
    const Outlines& outlines;
    const CertificateInput& certificate;
    /// Null when nothing is to be written.
    OutputFolder* output;
    Looks looks;
  };

  std::unique_ptr<Production> produce(const Matter& matter, KnownBuild& known) {
    auto production = produce_once(matter, known);
    // What is wrong is told as if all pages had been made now.
    if (production->is_in_doubt()) {
      known.forget();
      production.reset();
      production = produce_once(matter, known);
    }
    statistics_.count_known(production->known_files());
    return production;
  }

  std::unique_ptr<Production> produce_once(const Matter& matter, const KnownBuild& known) {
    auto production = std::make_unique<Production>(matter.certificate, matter.output);
    for (const Edition& edition : editions) {
      begin("render " + std::string(edition.folder));
      const PlannedSite site(edition, matter.worlds[edition.audience], matter.theme,
                             matter.outlines, options_.today, production->sink());
      if (site.can_be_made()) make(site, matter.looks, known, *production);
    }
    begin("certify");
    production->finish();
    return production;
  }

  /// Makes the files of one site, but for pages that stand already as they would be made. Of a
  /// faulty content they are made to find all faults, and not looked at.
  void make(const PlannedSite& site, Looks looks, const KnownBuild& known, Production& production) {
    SiteOutput& output = production.begin(site.output());
    const Edition& edition = output.edition;
    PageKeeper keep;
    if (production.may_keep_pages()) {
      keep = [&](const std::string& route, const PageReads& reads) {
        return production.keep(edition, route, reads, known);
      };
    }
    const std::string asked_for = route_in(edition, options_.explain);
    std::atomic<bool> made = false;
    site.make(
        threads_,
        [&](const OutputFile& file) {
          count(file);
          if (file.path == asked_for) made = true;
          if (looks == Looks::closely) production.take(edition, file, known);
        },
        keep);
    output.content_links = site.content_links();
    if (const PlannedPage* page = site.find(asked_for); page && looks == Looks::closely) {
      explain(*page, made ? Outcome::Page::made : Outcome::Page::kept, known, production);
    }
  }

  void explain(const PlannedPage& page, Outcome::Page became, const KnownBuild& known,
               const Production& production) {
    const Outcome outcome{became, production.may_keep_pages() ? Outcome::Files::all_there
                                                              : Outcome::Files::some_gone};
    explained_ = explanation(options_.explain, page.reads ? &*page.reads : nullptr, outcome, known,
                             options_.style.language);
  }

  void report(const PublishStatistics& published) {
    statistics_.count(published.written_files, published.written_bytes);
    const Language language = options_.style.language;
    summary_.clear();
    for (const Edition& edition : editions) {
      const std::string values[] = {options_.output, std::string(edition.folder)};
      summary_ += made_for[edition.audience].in(language);
      summary_ += filled("{0}/{1}/index.html\n", values);
    }
    const std::string values[] = {
        std::to_string(published.files), std::to_string(published.written_files),
        std::to_string(published.unchanged_files), std::to_string(published.removed_files)};
    summary_ += filled(published_files.in(language), values);
  }

  const Options& options_;
  const Extent extent_;
  const unsigned threads_;
  DiagnosticSink sink_;
  ProgressLine progress_;
  RunStatistics statistics_;
  std::mutex count_mutex_;
  Acknowledgements acknowledged_;
  std::string summary_;
  std::string doors_;
  std::string explained_;
};

}  // namespace

ExitStatus run_build(const Options& options) {
  return Build(options, Build::Extent::publish).run();
}

ExitStatus run_check(const Options& options) {
  return Build(options, Build::Extent::check).run();
}

}  // namespace shirube
