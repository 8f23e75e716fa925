#include "publish/writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <new>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "publish/file_tree.h"
#include "publish/output_path.h"

namespace shirube {
namespace {

/// Changes the places of the new and the old output; `aside` tells which name the old one has then,
/// empty when there was none.
class Swap {
 public:
  Swap(OutputFolder& output, DiagnosticSink& sink) : output_(output), sink_(sink) {}

  std::optional<FileFault> run() {
    if (!output_.has_old()) return rename(output_.staging_name(), output_.name(), 0);
    auto fault = rename(output_.staging_name(), output_.name(), RENAME_EXCHANGE);
    if (!fault) aside_ = output_.staging_name();
    const bool unsupported =
        fault && (fault->error == EINVAL || fault->error == ENOSYS || fault->error == EOPNOTSUPP);
    return unsupported ? run_in_two_steps() : fault;
  }

  const std::string& aside() const { return aside_; }

 private:
  std::optional<FileFault> run_in_two_steps() {
    if (auto fault = rename(output_.name(), output_.aside_name(), 0)) return fault;
    if (auto fault = rename(output_.staging_name(), output_.name(), 0)) {
      rename(output_.aside_name(), output_.name(), 0);
      return fault;
    }
    aside_ = output_.aside_name();
    sink_.report(PublishFault::output_two_steps, {});
    return std::nullopt;
  }

  std::optional<FileFault> rename(const std::string& from, const std::string& to, unsigned flags) {
    const int result =
        output_.file_system().rename(output_.parent(), from.c_str(), to.c_str(), flags);
    if (result < 0) return FileFault{-result, to};
    return std::nullopt;
  }

  OutputFolder& output_;
  DiagnosticSink& sink_;
  std::string aside_;
};

/// From here on the new output is live, so a fault is told and no more.
void finish(OutputFolder& output, const std::string& aside, DiagnosticSink& sink) {
  std::optional<FileFault> fault;
  if (const int result = output.file_system().sync(output.parent()); result < 0) {
    fault = FileFault{-result, output.name()};
  }
  if (!fault && !aside.empty()) {
    fault = remove_tree(output.file_system(), output.parent(), aside, marker_name);
  }
  if (fault) sink.report(PublishFault::output_left_over, {}, {fault->text()});
}

}  // namespace

Writer::Writer(OutputFolder& output) : output_(output), staging_(output) {
  staging_.take(marker_name, marker_text());
  if (output.note()) staging_.take(note_name, *output.note());
}

Writer::~Writer() {
  if (done_ || !staging_.has_begun()) return;
  try {
    remove_tree(output_.file_system(), output_.parent(), output_.staging_name(), marker_name);
  } catch (const std::bad_alloc&) {
    // What cannot be cleared away now, the next build sweeps.
  }
}

bool Writer::keep(const std::string& path, const KnownPage& page) {
  return staging_.keep(path, page.bytes, page.hash);
}

bool Writer::has_lost_a_file(const SiteOutput& site) const {
  const std::string folder = std::string(site.edition.folder) + "/";
  const std::vector<std::string>& old = staging_.old_files();
  return std::any_of(old.begin(), old.end(), [&](std::string_view path) {
    if (!path.starts_with(folder)) return false;
    path.remove_prefix(folder.size());
    // Scripts load them, and no page names them: it may name scripts of assets/ alone.
    const bool data = path.starts_with("data/") && path.ends_with(".js");
    return !data && site.place_of(path) == SiteOutput::nowhere;
  });
}

void Writer::take(const Edition& edition, const OutputFile& file) {
  // Others are told by publish(), which then does not.
  if (!is_output_path(file.path)) return;
  staging_.take(std::string(edition.folder) + "/" + file.path, file.bytes);
}

std::optional<PublishStatistics> Writer::publish(std::span<const SiteOutput> sites,
                                                 const std::string& certificate,
                                                 const std::string& known_pages, unsigned threads,
                                                 DiagnosticSink& sink) {
  if (!check_output_paths(sites, sink)) return std::nullopt;
  staging_.take(certificate_name, certificate);
  staging_.take(known_pages_name, known_pages);
  PublishStatistics statistics;
  if (!staging_.is_old()) {
    std::optional<FileFault> fault = staging_.finish(threads);
    Swap swap(output_, sink);
    if (!fault) fault = swap.run();
    if (fault) {
      sink.report(PublishFault::output_failed, {}, {fault->text()});
      return std::nullopt;
    }
    done_ = true;
    finish(output_, swap.aside(), sink);
    statistics.replaced = true;
    statistics.removed_files = staging_.removed_files();
  }
  const StagingCounts counts = staging_.counts();
  statistics.files = counts.files;
  statistics.bytes = counts.bytes;
  statistics.written_files = counts.written_files;
  statistics.written_bytes = counts.written_bytes;
  statistics.unchanged_files = counts.unchanged_files;
  return statistics;
}

}  // namespace shirube
