#include "publish/staging.h"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "publish/file_tree.h"
#include "publish/output_folder.h"

namespace shirube {
namespace {

constexpr mode_t file_mode = 0644;
constexpr mode_t folder_mode = 0755;
constexpr std::size_t files_in_chunk = 256;

/// Up to so many new files each is synchronised by itself, which waits for nobody else's data.
/// Beyond, asking once for the whole disk costs half as much a file (measured on ext4).
constexpr std::uint64_t sync_each_limit = 256;

/// True when `name` is a regular file that holds exactly `bytes` and has the mode we give.
bool same_file(FileSystem& file_system, int folder, const std::string& name,
               std::string_view bytes) {
  const FileHandle file = FileHandle::file(file_system, folder, name);
  struct stat status;
  if (!file.is_open() || file_system.status(file.number(), status) < 0) return false;
  if (!S_ISREG(status.st_mode) || (status.st_mode & 07777) != file_mode) return false;
  if (static_cast<std::uint64_t>(status.st_size) != bytes.size()) return false;
  char buffer[16384];
  while (!bytes.empty()) {
    const ssize_t count = file_system.read(file.number(), buffer, sizeof buffer);
    if (count <= 0 || static_cast<std::size_t>(count) > bytes.size()) return false;
    const auto size = static_cast<std::size_t>(count);
    if (std::memcmp(buffer, bytes.data(), size) != 0) return false;
    bytes.remove_prefix(size);
  }
  return true;
}

/// An open folder below `root`; the empty path is the root itself.
FileHandle open_below(FileSystem& file_system, int root, const std::string& path) {
  return FileHandle::folder(file_system, root, path.empty() ? "." : path);
}

std::vector<std::string> folders_of(const std::vector<StagedFile>& files) {
  std::vector<std::string> folders;
  std::string_view last;
  for (const StagedFile& file : files) {
    if (file.folder == last) continue;
    last = file.folder;
    for (std::size_t end = 0; end != std::string::npos;) {
      end = file.folder.find('/', end + 1);
      folders.push_back(file.folder.substr(0, end));
    }
  }
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

}  // namespace

/// The first fault of all workers, and a flag for the others to stop.
struct Staging::Progress {
  std::mutex mutex;
  std::atomic<bool> stopped = false;
  std::optional<FileFault> fault;
  StagingCounts counts;

  void add(const StagingCounts& done, std::optional<FileFault> found) {
    std::lock_guard lock(mutex);
    counts.written_files += done.written_files;
    counts.written_bytes += done.written_bytes;
    counts.linked_files += done.linked_files;
    if (found && !fault) fault = std::move(found);
    if (fault) stopped = true;
  }
};

Staging::Staging(OutputFolder& output, std::vector<StagedFile> files, unsigned threads)
    : output_(output),
      file_system_(output.file_system()),
      files_(std::move(files)),
      threads_(threads) {
  std::sort(files_.begin(), files_.end(), [](const StagedFile& a, const StagedFile& b) {
    return std::tie(a.folder, a.name) < std::tie(b.folder, b.name);
  });
  folders_ = folders_of(files_);
  changed_files_ = files_.size();
  make_chunks();
}

void Staging::make_chunks() {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const bool fits = !chunks_.empty() && files_[chunks_.back().begin].folder == files_[i].folder &&
                      i - chunks_.back().begin < files_in_chunk;
    if (!fits) chunks_.push_back({i, i});
    chunks_.back().end = i + 1;
  }
}

bool Staging::compare() {
  if (!output_.has_old()) return false;
  const FileHandle old = FileHandle::folder(file_system_, output_.parent(), output_.name());
  if (!old.is_open()) return false;
  FileTree tree;
  const bool listed = !list_tree(file_system_, old.number(), output_.name(), tree);
  // Only what the listing saw as a regular file in real folders is opened, so no link is followed.
  std::vector<char> known(files_.size());
  std::uint64_t kept = 0;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    known[i] = std::binary_search(tree.files.begin(), tree.files.end(), files_[i].path());
    kept += known[i];
  }
  removed_files_ = tree.files.size() - kept;
  parallel_for(chunks_.size(), threads_, [&](std::size_t i) {
    const Chunk& chunk = chunks_[i];
    const bool any = std::any_of(known.begin() + static_cast<std::ptrdiff_t>(chunk.begin),
                                 known.begin() + static_cast<std::ptrdiff_t>(chunk.end),
                                 [](char value) { return value != 0; });
    if (any) compare_chunk(chunk, old.number());
  });
  changed_files_ = static_cast<std::uint64_t>(std::count_if(
      files_.begin(), files_.end(), [](const StagedFile& file) { return !file.unchanged; }));
  return listed && changed_files_ == 0 && removed_files_ == 0 && tree.others.empty() &&
         tree.folders == folders_;
}

void Staging::compare_chunk(const Chunk& chunk, int old_root) {
  const FileHandle folder = open_below(file_system_, old_root, files_[chunk.begin].folder);
  if (!folder.is_open()) return;
  for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
    StagedFile& file = files_[i];
    file.unchanged = same_file(file_system_, folder.number(), file.name, *file.bytes);
  }
}

std::optional<FileFault> Staging::build() {
  const std::string name = output_.staging_name();
  if (const int result = file_system_.make_folder(output_.parent(), name.c_str(), folder_mode);
      result < 0) {
    return FileFault{-result, name};
  }
  const FileHandle root = FileHandle::folder(file_system_, output_.parent(), name);
  if (!root.is_open()) return FileFault{root.error(), name};
  struct stat status;
  if (const int result = file_system_.status(root.number(), status); result < 0) {
    return FileFault{-result, name};
  }
  // A site is for everyone to read, whatever the umask of the shell that built it.
  fix_modes_ = (status.st_mode & 0777) != folder_mode;
  FileHandle old;
  if (output_.has_old()) {
    old = FileHandle::folder(file_system_, output_.parent(), output_.name());
  }
  if (auto fault = make_folders(root.number(), old.number())) return fault;
  if (auto fault = fill(root.number(), old.number())) return fault;
  return sync(root.number());
}

std::optional<FileFault> Staging::make_folders(int root, int old_root) {
  if (fix_modes_) {
    if (const int result = file_system_.set_mode(root, folder_mode); result < 0) {
      return FileFault{-result, output_.staging_name()};
    }
  }
  // The marker comes first: by it the next build knows a left-over as ours.
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].folder.empty() && files_[i].name == marker_name) {
      if (auto fault = place_file(root, old_root, files_[i], counts_)) return fault;
    }
  }
  for (const std::string& folder : folders_) {
    const std::string shown = output_.staging_name() + "/" + folder;
    int result = file_system_.make_folder(root, folder.c_str(), folder_mode);
    if (result >= 0 && fix_modes_) {
      const FileHandle handle = open_below(file_system_, root, folder);
      result =
          handle.is_open() ? file_system_.set_mode(handle.number(), folder_mode) : handle.number();
    }
    if (result < 0) return FileFault{-result, shown};
  }
  return std::nullopt;
}

std::optional<FileFault> Staging::fill(int root, int old_root) {
  Progress progress;
  progress.counts = counts_;
  parallel_for(chunks_.size(), threads_, [&](std::size_t i) {
    if (progress.stopped) return;
    StagingCounts counts;
    auto fault = fill_chunk(chunks_[i], root, old_root, counts);
    progress.add(counts, std::move(fault));
  });
  counts_ = progress.counts;
  return std::move(progress.fault);
}

std::optional<FileFault> Staging::fill_chunk(const Chunk& chunk, int root, int old_root,
                                             StagingCounts& counts) {
  const std::string& path = files_[chunk.begin].folder;
  const FileHandle folder = open_below(file_system_, root, path);
  if (!folder.is_open()) return FileFault{folder.error(), output_.staging_name() + "/" + path};
  FileHandle old;
  if (old_root >= 0) old = open_below(file_system_, old_root, path);
  for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
    const StagedFile& file = files_[i];
    if (file.folder.empty() && file.name == marker_name) continue;
    if (auto fault = place_file(folder.number(), old.number(), file, counts)) return fault;
  }
  return std::nullopt;
}

std::optional<FileFault> Staging::place_file(int folder, int old_folder, const StagedFile& file,
                                             StagingCounts& counts) {
  const char* name = file.name.c_str();
  // A link that cannot be made (too many, another owner, no such thing here) is no fault.
  if (file.unchanged && old_folder >= 0 && file_system_.link(old_folder, name, folder, name) >= 0) {
    ++counts.linked_files;
    return std::nullopt;
  }
  if (auto fault = write_file(folder, file)) return fault;
  ++counts.written_files;
  counts.written_bytes += file.bytes->size();
  return std::nullopt;
}

std::optional<FileFault> Staging::write_file(int folder, const StagedFile& file) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
  FileHandle handle(file_system_, file_system_.open(folder, file.name.c_str(), flags, file_mode));
  int error = handle.error();
  if (error == 0 && fix_modes_) error = -file_system_.set_mode(handle.number(), file_mode);
  if (error == 0) error = write_all(file_system_, handle.number(), *file.bytes);
  if (error == 0 && sync_each()) error = -file_system_.sync(handle.number());
  const int closed = handle.close();
  if (error == 0) error = closed;
  if (error == 0) return std::nullopt;
  return FileFault{error, output_.staging_name() + "/" + file.path()};
}

bool Staging::sync_each() const {
  return changed_files_ <= sync_each_limit;
}

std::optional<FileFault> Staging::sync(int root) {
  if (!sync_each()) {
    const int result = file_system_.sync_disk(root);
    if (result < 0) return FileFault{-result, output_.staging_name()};
    return std::nullopt;
  }
  for (const std::string& path : folders_) {
    const FileHandle folder = open_below(file_system_, root, path);
    const int result = folder.is_open() ? file_system_.sync(folder.number()) : folder.number();
    if (result < 0) return FileFault{-result, output_.staging_name() + "/" + path};
  }
  const int result = file_system_.sync(root);
  if (result < 0) return FileFault{-result, output_.staging_name()};
  return std::nullopt;
}

}  // namespace shirube
