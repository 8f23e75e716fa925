// All sites of one build while they are made: each file is certified and put beside the old output
// as soon as it is finished, and pages of the old output that would be made the same stay. One
// build owns it; any thread may hand it files.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "publish/certificate.h"
#include "publish/known_build.h"
#include "publish/writer.h"

namespace shirube {

class Production {
 public:
  /// Without an output nothing is written.
  Production(const CertificateInput& input, OutputFolder* output);

  /// A site whose files come now.
  SiteOutput& begin(SiteOutput site);
  void take(const Edition& edition, const OutputFile& file, const KnownBuild& known);

  /// Of the site that was begun last. Where a file has gone, any page may have led to it, and all
  /// are made and looked at again.
  bool may_keep_pages() const { return may_keep_pages_; }
  /// Whether the page stands, and nothing has to be made. Asked only where pages may be kept.
  bool keep(const Edition& edition, const std::string& route, const PageReads& reads,
            const KnownBuild& known);

  /// When all files of all sites have come, and nothing was wrong while they were made.
  void finish();

  /// Whether something is wrong that has to do with pages, and not all of them were made now.
  bool is_in_doubt() const;

  DiagnosticSink& sink() { return sink_; }
  const std::vector<SiteOutput>& sites() const { return sites_; }
  const Certificate& certificate() const { return certificate_; }
  /// Files that were known, and how many; what is known of all is handed on to the next build.
  std::uint64_t known_files() const { return certifier_.restored(); }
  std::map<std::string, KnownPage, std::less<>> take_known_pages() {
    return certifier_.take_known_pages();
  }
  Writer* writer() { return writer_ ? &*writer_ : nullptr; }

 private:
  DiagnosticSink sink_;
  std::vector<SiteOutput> sites_;
  Certifier certifier_;
  Certificate certificate_;
  std::optional<Writer> writer_;
  bool may_keep_pages_ = false;
};

}  // namespace shirube
