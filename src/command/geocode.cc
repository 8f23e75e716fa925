#include "command/geocode.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/faults/publish.h"
#include "base/file.h"
#include "base/placeholders.h"
#include "base/progress_line.h"
#include "command/place_review.h"
#include "command/place_survey.h"
#include "command/read_project.h"
#include "command/version.h"
#include "command/wording.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "place/geocode_cache_file.h"
#include "place/geocode_stream.h"
#include "place/online/gazetteer_reader.h"
#include "place/online/online_search.h"
#include "place/place_sources.h"
#include "site/frame/locate_records.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace shirube {
namespace {

constexpr Wording of_service = {
    "{0}: 問い合わせ {1}件、答え {2}件（使わなかったもの {3}件）、不明 {4}件、失敗 {5}件\n",
    "{0}: asked {1}, answered {2} (not used {3}), unknown {4}, failed {5}\n"};

std::optional<Gazetteer> open_gazetteer(const std::string& path, DiagnosticSink& sink) {
  auto opened = Gazetteer::open(path);
  if (auto* gazetteer = std::get_if<Gazetteer>(&opened)) return std::move(*gazetteer);
  sink.report(PlaceFault::gazetteer_unusable, {}, {path, std::get<std::string>(opened)});
  return std::nullopt;
}

std::string path_in(const Options& options, std::string_view path) {
  return options.folder + "/" + std::string(path);
}

/// Whom a service may write to when we ask too much.
std::string contact_of(const Site& site) {
  const std::string& mail = site.mail.address;
  return "+" + site.residents_url.url + (mail.empty() ? "" : "; " + mail);
}

/// One run over the records of a project. The passes stand in run().
class ProjectGeocoding {
 public:
  ProjectGeocoding(const Options& options, const GeocodeOptions& geocode)
      : options_(options), geocode_(geocode), progress_(STDERR_FILENO) {}

  ExitStatus run() {
    const auto project = ProjectFolder::open(options_.folder, sink_);
    if (!project) return report(sink_, options_.style);
    // Of the content only errors matter here: no place is looked up for what was misread.
    DiagnosticSink content;
    const LoadInput input = read_project(*project, options_, thread_count(options_), content);
    const Directory directory = load_directory(input, content);
    if (content.has_errors()) return report(content, options_.style);
    read_sources(*project);
    if (sink_.has_errors()) return report(sink_, options_.style);

    const auto frames = municipality_frames(directory.records.all<Municipality>(), sources_, sink_);
    std::vector<SurveyedPlace> places = survey_places(directory.records, frames, sources_);
    look_into_gazetteer(places);
    if (geocode_.online) ask_services(directory.records.site(), places);
    progress_.clear();
    if (!save()) return report(sink_, options_.style);
    std::fputs(place_counts(places).c_str(), stdout);
    if (geocode_.review) review(places);
    std::fflush(stdout);
    return report(sink_, options_.style);
  }

 private:
  void read_sources(const ProjectFolder& project) {
    sources_ = read_place_sources(project, sink_);
    if (!geocode_.gazetteer.empty()) {
      if (auto gazetteer = open_gazetteer(geocode_.gazetteer, sink_)) {
        sources_.use(std::move(*gazetteer));
      }
    }
    if (!sources_.gazetteer) sink_.report(PlaceFault::no_gazetteer, {});
    const auto text = read_data_file(project, geocode_cache_path, sink_);
    cache_ = GeocodeCacheFile(text ? text->text() : "");
  }

  void look_into_gazetteer(const std::vector<SurveyedPlace>& places) {
    for (const SurveyedPlace& surveyed : places) {
      if (sources_.cache.find(surveyed.query.address.key())) continue;
      const Place found = place_from_gazetteer(surveyed.query, sources_);
      if (found.known() && surveyed.place == found) put(surveyed.query, found);
    }
  }

  void ask_services(const Site& site, std::vector<SurveyedPlace>& places) {
    if (!sources_.matcher) {
      sink_.report(PlaceFault::services_need_towns, {});
      return;
    }
    OnlineSettings settings;
    settings.user_agent = "shirube/" + std::string(version) + " (" + contact_of(site) + ")";
    if (!geocode_.gsi_url.empty()) settings.gsi_url = geocode_.gsi_url;
    settings.nominatim_url = geocode_.nominatim_url;
    OnlineSearch search(settings, gazetteer_reader(*sources_.matcher), sources_);
    std::vector<SurveyedPlace*> wanted;
    for (SurveyedPlace& surveyed : places) {
      if (is_wanted(surveyed)) wanted.push_back(&surveyed);
    }
    std::size_t done = 0;
    for (SurveyedPlace* surveyed : wanted) {
      if (!search.asking()) break;
      progress_.count("問い合わせ", ++done, wanted.size());
      const Place found = search.find(surveyed->query).place;
      if (found.precision <= surveyed->place.precision) continue;
      surveyed->place = found;
      put(surveyed->query, found);
      // After each answer, so that an interruption loses none.
      if (!save()) return;
    }
    report_services(search, wanted.size());
  }

  /// Nothing finer than its town is known, and nobody has said that this is right.
  bool is_wanted(const SurveyedPlace& surveyed) const {
    const bool own = surveyed.query.coordinates.given && surveyed.place.known();
    if (own || surveyed.place.precision > Precision::town) return false;
    return !surveyed.reviewed;
  }

  void report_services(const OnlineSearch& search, std::size_t wanted) {
    for (const OnlineReport& report : search.reports()) {
      const std::string values[] = {
          std::string(service_name(report.service)),
          std::to_string(report.counts.requests),
          std::to_string(report.counts.answered),
          std::to_string(report.doubted),
          std::to_string(report.counts.unknown),
          std::to_string(report.counts.failed + report.counts.bad_answers)};
      std::fputs(filled(of_service.in(options_.style.language), values).c_str(), stdout);
    }
    if (wanted > 0 && !search.asking()) sink_.report(PlaceFault::services_stopped, {});
  }

  void put(const PlaceQuery& query, const Place& place) {
    if (sources_.gazetteer) cache_.credit(sources_.gazetteer->source());
    cache_.put(query.address.canonical_in_municipality(), place, options_.today);
    changed_ = true;
  }

  bool save() {
    if (!changed_) return true;
    const std::string path = path_in(options_, geocode_cache_path);
    std::error_code ignored;  // what is wrong shows when the file is written
    std::filesystem::create_directory(path_in(options_, "data"), ignored);
    const int error = replace_file(path, cache_.text());
    if (error != 0) {
      sink_.report(PublishFault::output_failed, {}, {path + ": " + file_error_reason(error)});
      return false;
    }
    changed_ = false;
    return true;
  }

  void review(const std::vector<SurveyedPlace>& places) {
    std::fputs(review_table(places).c_str(), stdout);
    if (geocode_.review_page.empty()) return;
    const int error = replace_file(geocode_.review_page, review_page(places, sources_.outlines));
    if (error == 0) return;
    sink_.report(PublishFault::output_failed, {},
                 {geocode_.review_page + ": " + file_error_reason(error)});
  }

  const Options& options_;
  const GeocodeOptions& geocode_;
  DiagnosticSink sink_;
  ProgressLine progress_;
  PlaceSources sources_;
  GeocodeCacheFile cache_{""};
  bool changed_ = false;
};

}  // namespace

ExitStatus run_geocode_lines(const Options& options, const GeocodeOptions& geocode) {
  DiagnosticSink sink;
  const std::string path =
      geocode.gazetteer.empty() ? path_in(options, gazetteer_path) : geocode.gazetteer;
  const auto gazetteer = open_gazetteer(path, sink);
  if (!gazetteer) return report(sink, options.style);
  const AddressMatcher matcher(*gazetteer);
  const int error = GeocodeStream(matcher).run(stdin, stdout);
  if (error != 0) sink.report(PublishFault::output_failed, {}, {file_error_reason(error)});
  if (gazetteer->damaged()) {
    sink.report(PlaceFault::gazetteer_unusable, {}, {path, "一部がこわれています"});
  }
  return sink.sorted().empty() ? ExitStatus::good : report(sink, options.style);
}

ExitStatus run_geocode(const Options& options, const GeocodeOptions& geocode) {
  return ProjectGeocoding(options, geocode).run();
}

}  // namespace shirube
