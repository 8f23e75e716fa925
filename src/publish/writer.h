// Publishes all sites and the certificate as one whole: the output folder is either the old one,
// byte for byte, or the new one. Everything is put together beside it, made safe on the disk, and
// then the two change places in one step. One thread calls it; it uses several.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "publish/output_folder.h"
#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

struct Publication {
  std::vector<SiteOutput> sites;
  /// The content of certificate.json.
  std::string certificate;
};

struct PublishStatistics {
  /// Files of the whole output and their bytes.
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t written_files = 0;
  std::uint64_t written_bytes = 0;
  /// Files that stayed as they were.
  std::uint64_t unchanged_files = 0;
  /// Files of the old output that are gone.
  std::uint64_t removed_files = 0;
  /// False when every byte was there already and nothing was touched.
  bool replaced = false;
};

/// Nothing when the output was not published; the sink then knows why (W004, W006, W008) and the
/// old output is untouched.
std::optional<PublishStatistics> publish(OutputFolder& output, const Publication& publication,
                                         unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
