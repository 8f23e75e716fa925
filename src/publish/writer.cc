#include "publish/writer.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "publish/file_tree.h"
#include "publish/output_path.h"
#include "publish/staging.h"

namespace shirube {
namespace {

void add_site(const SiteOutput& site, std::vector<StagedFile>& files) {
  const std::string root(site.edition.folder);
  for (const OutputFile& file : site.files) {
    const std::size_t slash = file.path.rfind('/');
    if (slash == std::string::npos) {
      files.push_back({root, file.path, &file.bytes});
    } else {
      files.push_back(
          {root + "/" + file.path.substr(0, slash), file.path.substr(slash + 1), &file.bytes});
    }
  }
}

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

std::optional<PublishStatistics> publish(OutputFolder& output, const Publication& publication,
                                         unsigned threads, DiagnosticSink& sink) {
  if (!check_output_paths(publication.sites, sink)) return std::nullopt;

  const std::string marker = marker_text();
  std::vector<StagedFile> files;
  files.push_back({"", marker_name, &marker});
  files.push_back({"", certificate_name, &publication.certificate});
  if (output.note()) files.push_back({"", note_name, &*output.note()});
  for (const SiteOutput& site : publication.sites) add_site(site, files);

  PublishStatistics statistics;
  statistics.files = files.size();
  for (const StagedFile& file : files) statistics.bytes += file.bytes->size();

  Staging staging(output, std::move(files), threads);
  if (staging.compare()) {
    statistics.unchanged_files = statistics.files;
    return statistics;
  }
  std::optional<FileFault> fault = staging.build();
  Swap swap(output, sink);
  if (!fault) fault = swap.run();
  if (fault) {
    // What cannot be cleared away now, the next build sweeps.
    remove_tree(output.file_system(), output.parent(), output.staging_name(), marker_name);
    sink.report(PublishFault::output_failed, {}, {fault->text()});
    return std::nullopt;
  }
  finish(output, swap.aside(), sink);

  statistics.written_files = staging.counts().written_files;
  statistics.written_bytes = staging.counts().written_bytes;
  statistics.unchanged_files = staging.counts().linked_files;
  statistics.removed_files = staging.removed_files();
  statistics.replaced = true;
  return statistics;
}

}  // namespace shirube
