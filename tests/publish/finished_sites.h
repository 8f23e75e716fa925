// Whole sites in memory, as tests write them down, handed file by file to what a build hands them
// to while it makes them.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "publish/certificate.h"
#include "publish/page_checks/site_check.h"
#include "publish/writer.h"
#include "site/frame/output_file.h"

namespace shirube {

struct FinishedSite {
  Edition edition;
  std::vector<OutputFile> files;
  std::vector<ContentLink> content_links = {};
  std::vector<PageSource> page_sources = {};
  std::string base_url = {};

  /// What a build knows of it before its files are made.
  SiteOutput without_bytes() const {
    SiteOutput site{edition, {}, content_links, page_sources, base_url};
    for (const OutputFile& file : files) site.files.push_back({file.path, file.origin});
    std::sort(site.files.begin(), site.files.end(),
              [](const OutputName& a, const OutputName& b) { return a.path < b.path; });
    return site;
  }

  void hand_to(unsigned threads, const FileTaker& take) const {
    parallel_for(files.size(), threads, [&](std::size_t i) { take(files[i]); });
  }
};

inline std::vector<SiteOutput> without_bytes(const std::vector<FinishedSite>& finished) {
  std::vector<SiteOutput> sites;
  for (const FinishedSite& site : finished) sites.push_back(site.without_bytes());
  return sites;
}

/// Whole sites and the content of certificate.json.
struct Publication {
  std::vector<FinishedSite> sites;
  std::string certificate;
};

inline std::optional<PublishStatistics> publish(OutputFolder& output,
                                                const Publication& publication, unsigned threads,
                                                DiagnosticSink& sink) {
  Writer writer(output);
  for (const FinishedSite& site : publication.sites) {
    site.hand_to(threads, [&](const OutputFile& file) { writer.take(site.edition, file); });
  }
  return writer.publish(without_bytes(publication.sites), publication.certificate, "known\n",
                        threads, sink);
}

inline Certificate certify(const CertificateInput& input, const std::vector<FinishedSite>& finished,
                           DiagnosticSink& sink) {
  const std::vector<SiteOutput> sites = without_bytes(finished);
  Certifier certifier(input);
  for (std::size_t i = 0; i < sites.size(); ++i) {
    certifier.begin(sites[i]);
    finished[i].hand_to(input.threads, [&](const OutputFile& file) { certifier.look_at(file); });
  }
  return certifier.finish(sink);
}

/// A twin that was made already.
inline MakePublicTwin twin_of(std::vector<OutputFile> files, std::vector<std::string> texts = {}) {
  return [files = std::move(files), texts = std::move(texts)](const FileTaker& take) {
    for (const OutputFile& file : files) take(file);
    return texts;
  };
}

inline LeakCounts search_leaks(const std::vector<OutputFile>& files,
                               const std::vector<WithheldValue>& withheld,
                               const MakePublicTwin& make_twin, unsigned threads,
                               DiagnosticSink& sink) {
  LeakSearch search(withheld);
  parallel_for(files.size(), threads, [&](std::size_t i) { search.look_at(files[i]); });
  return search.finish(make_twin, sink);
}

inline SiteCounts check_site(const FinishedSite& finished, std::span<const RuleGroup> groups,
                             unsigned threads, Findings& broken_links, DiagnosticSink& sink) {
  const SiteOutput site = finished.without_bytes();
  SiteCheck check(site, groups, broken_links);
  finished.hand_to(threads, [&](const OutputFile& file) { check.look_at(file); });
  return check.finish(threads, sink);
}

}  // namespace shirube
