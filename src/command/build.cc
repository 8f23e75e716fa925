#include "command/build.h"

#include <unistd.h>

#include <cstdio>
#include <functional>
#include <iterator>
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
#include "command/known_build.h"
#include "command/production.h"
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
#include "publish/output_folder.h"
#include "publish/removal_brake.h"
#include "publish/writer.h"
#include "site/doors/door_table.h"
#include "site/frame/content_links.h"
#include "site/frame/locate_records.h"
#include "site/frame/page_sources.h"
#include "site/plan.h"
#include "site/render.h"
#include "source/folder.h"
#include "theme/theme.h"

namespace shirube {
namespace {

/// What one audience sees, where that is, and the towns from which it asks: all editions for it are
/// made of that.
struct World {
  View view;
  Places places;
  TownLists towns;
};

/// In which both sites speak.
constexpr Language readers_language = Language::ja;

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

/// One run over a project. The passes stand in make_sites(), in the order in which content becomes
/// a site.
class Build {
 public:
  enum class Extent { check, publish };

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
    const CertificateInput certificate_input =
        input_of_certificate(withheld, [&](const Edition& edition, const FileTaker& take) {
          return public_twin(edition, public_input(input, public_view), sources, take);
        });
    KnownBuild known(project->was_read(), options_.today, withheld);
    if (output) known.compare_with(output->known_pages());

    // A page goes once from its model to the disk: rendered, looked at and put down beside the old
    // output while it is warm. The proof looks at the bytes alone and knows nothing of views.
    const auto produced = [&] {
      auto production =
          std::make_unique<Production>(certificate_input, good && output ? &*output : nullptr);
      for (const Edition& edition : editions) {
        begin("render " + std::string(edition.folder));
        produce(edition, worlds[edition.audience], theme, sources.outlines, good, known,
                *production);
      }
      begin("certify");
      production->finish();
      return production;
    };
    auto production = produced();
    // What is wrong is told as if all pages had been made now.
    if (production->has_kept_pages() && production->is_in_doubt()) {
      known.forget();
      production.reset();
      production = produced();
    }
    for (const Diagnostic& told : production->sink().sorted()) sink_.add(told);
    if (!options_.explain.empty() && explained_.empty()) {
      explained_ = no_such_page(options_.explain, options_.style.language);
    }
    statistics_.count_known(production->certifier().restored());
    if (sink_.has_errors() || !production->writer()) return;

    // Whole, or not at all.
    begin("publish");
    if (!options_.accept_removal &&
        !may_remove(*output, production->sites(), record_folders(), version, sink_))
      return;
    const auto published = production->writer()->publish(
        production->sites(), certificate_json(production->certificate()),
        known.text(production->certifier().known_pages()), threads_, sink_);
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
    ContentLinks links;
    render(edition, seen, Theme::built_in(), sources.outlines, told_already, links,
           [&](const SiteOutput&, const SitePlan&) { return std::pair(take, PageKeeper()); });
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

  /// Says of the page that was asked for why it is made, if it is one of this site.
  void explain(const SitePlan& plan, const KnownBuild& known) {
    const std::string site = std::string(plan.context().edition.folder) + "/";
    for (const PlannedPage& page : plan.pages()) {
      if (site + page.route != options_.explain) continue;
      explained_ = explanation(options_.explain, page.reads ? &*page.reads : nullptr, known,
                               options_.style.language);
    }
  }

  /// Makes the files of one site, but for pages that stand already as they would be made.
  void produce(const Edition& edition, const World& world, const Theme& theme,
               const Outlines& outlines, bool good, KnownBuild& known, Production& production) {
    ContentLinks links;
    SiteOutput* made = nullptr;
    const auto begin = [&](SiteOutput site, const SitePlan& plan) {
      made = &production.begin(std::move(site));
      explain(plan, known);
      FileTaker take = [&](const OutputFile& file) {
        count(file);
        if (good) production.take(edition, file, known);
      };
      PageKeeper keep;
      if (production.may_keep_pages()) {
        keep = [&](const std::string& route, const PageReads& reads) {
          return production.keep(edition, route, reads, known);
        };
      }
      return std::pair(take, keep);
    };
    render(edition, world, theme, outlines, production.sink(), links, begin);
    if (made) made->content_links = links.sorted();
  }

  /// `begin` is told of the site before its first file is made, and gives back who takes them, and
  /// who knows those that need not be made.
  void render(
      const Edition& edition, const World& world, const Theme& theme, const Outlines& outlines,
      DiagnosticSink& sink, ContentLinks& links,
      const std::function<std::pair<FileTaker, PageKeeper>(SiteOutput, const SitePlan&)>& begin) {
    const SiteContext context{world.view,
                              world.places,
                              options_.today,
                              [&theme](std::string_view name) {
                                return std::string(theme.asset_url("assets/" + std::string(name)));
                              },
                              sink,
                              &links,
                              &outlines,
                              &world.towns,
                              readers_language,
                              edition};
    const SitePlan plan = plan_site(context);
    const std::optional<SiteRendering> rendering = SiteRendering::prepare(plan, theme, sink);
    if (!rendering) return;
    const auto [take, keep] = begin(
        {edition, rendering->names(), {}, page_sources(world.view), context.base_url()}, plan);
    rendering->run(threads_, take, keep);
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
