// Publishes all sites and the certificate as one whole: the output folder is either the old one,
// byte for byte, or the new one. Everything is put together beside it while it is made, made safe
// on the disk, and then the two change places in one step. One thread owns it; any thread may hand
// it files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "publish/known_pages.h"
#include "publish/output_folder.h"
#include "publish/staging.h"
#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

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

class Writer {
 public:
  explicit Writer(OutputFolder& output);
  /// What was not published is cleared away, and the old output is untouched.
  ~Writer();

  /// One file of a site, once.
  void take(const Edition& edition, const OutputFile& file);
  /// Instead, a page by its path in the output that is as it was, if it still is.
  bool keep(const std::string& path, const KnownPage& page);
  /// Whether the old output has a file of this site, to which a page may have led, that the next
  /// one has not.
  bool has_lost_a_file(const SiteOutput& site) const;

  /// When all files of all `sites` have been taken. Nothing when the output was not published; the
  /// sink then knows why (W004, W006, W008).
  std::optional<PublishStatistics> publish(std::span<const SiteOutput> sites,
                                           const std::string& certificate,
                                           const std::string& known_pages, unsigned threads,
                                           DiagnosticSink& sink);

 private:
  OutputFolder& output_;
  Staging staging_;
  bool done_ = false;
};

}  // namespace shirube
