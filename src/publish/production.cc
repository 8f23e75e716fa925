#include "publish/production.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace shirube {

Production::Production(const CertificateInput& input, OutputFolder* output) : certifier_(input) {
  sites_.reserve(std::size(editions));
  if (output) writer_.emplace(*output);
}

SiteOutput& Production::begin(SiteOutput site) {
  SiteOutput& begun = sites_.emplace_back(std::move(site));
  certifier_.begin(begun);
  may_keep_pages_ = writer_ && !writer_->has_lost_a_file(begun);
  return begun;
}

void Production::take(const Edition& edition, const OutputFile& file, const KnownBuild& known) {
  const std::string path = std::string(edition.folder) + "/" + file.path;
  certifier_.look_at(file, may_keep_pages_ ? known.certified(path) : nullptr);
  if (writer_) writer_->take(edition, file);
}

bool Production::keep(const Edition& edition, const std::string& route, const PageReads& reads,
                      const KnownBuild& known) {
  const std::string path = std::string(edition.folder) + "/" + route;
  const KnownPage* page = known.find(path, reads);
  if (!page || !writer_->keep(path, *page)) return false;
  certifier_.restore(route, *page);
  return true;
}

void Production::finish() {
  if (!sink_.has_errors()) certificate_ = certifier_.finish(sink_);
}

bool Production::is_in_doubt() const {
  if (known_files() == 0) return false;
  return sink_.has_errors() ||
         std::any_of(certificate_.sites.begin(), certificate_.sites.end(),
                     [](const CertifiedSite& site) { return site.counts.links.broken > 0; });
}

}  // namespace shirube
