// All sites of one build while they are made: each file is certified and put beside the old output
// as soon as it is finished, and pages of the old output that would be made the same stay. One
// build owns it; any thread may hand it files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "command/known_build.h"
#include "publish/certificate.h"
#include "publish/writer.h"

namespace shirube {

class Production {
 public:
  /// Without an output nothing is written.
  Production(const CertificateInput& input, OutputFolder* output);

  /// A site whose files come now.
  SiteOutput& begin(SiteOutput site);
  void take(const Edition& edition, const OutputFile& file, const KnownBuild& known);

  /// Of the site that was begun last. Where a page has gone, any page may have led to it, and all
  /// are made and looked at again.
  bool may_keep_pages() const { return may_keep_pages_; }
  /// Whether the page stands, and nothing has to be made.
  bool keep(const Edition& edition, const std::string& route, const PageReads& reads,
            const KnownBuild& known);

  /// When all files of all sites have come, and nothing was wrong while they were made.
  void finish();

  bool has_kept_pages() const { return certifier_.restored() > 0; }
  /// Whether something is wrong that has to do with pages.
  bool is_in_doubt() const;

  DiagnosticSink& sink() { return sink_; }
  const std::vector<SiteOutput>& sites() const { return sites_; }
  const Certificate& certificate() const { return certificate_; }
  const Certifier& certifier() const { return certifier_; }
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
