#include "publish/staging.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/hash.h"
#include "base/parallel.h"
#include "publish/output_folder.h"

namespace shirube {
namespace {

constexpr mode_t file_mode = 0644;
constexpr mode_t folder_mode = 0755;

/// Files that are linked in one go.
constexpr std::size_t files_in_chunk = 256;

/// Up to so many new files each is synchronised by itself, which waits for nobody else's data.
/// Beyond, asking once for the whole disk costs half as much a file (measured on ext4).
constexpr std::size_t sync_each_limit = 256;

/// True for an open regular file of that size with the mode we give.
bool is_ours(FileSystem& file_system, const FileHandle& file, std::uint64_t size) {
  struct stat status;
  if (!file.is_open() || file_system.status(file.number(), status) < 0) return false;
  if (!S_ISREG(status.st_mode) || (status.st_mode & 07777) != file_mode) return false;
  return static_cast<std::uint64_t>(status.st_size) == size;
}

/// True when such a file holds exactly `bytes`.
bool same_file(FileSystem& file_system, const FileHandle& file, std::string_view bytes) {
  if (!is_ours(file_system, file, bytes.size())) return false;
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

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

Staging::Staging(OutputFolder& output) : output_(output), file_system_(output.file_system()) {
  if (!output.has_old()) return;
  old_root_ = FileHandle::folder(file_system_, output.parent(), output.name());
  // Only what the listing saw as a regular file in real folders is opened, so no link is followed.
  old_is_known_ =
      old_root_.is_open() && !list_tree(file_system_, old_root_.number(), output.name(), old_tree_);
  old_.resize(old_tree_.files.size(), Old::gone);
}

void Staging::take(const std::string& path, std::string_view bytes) {
  if (stopped_) return;
  ++files_;
  bytes_ += bytes.size();
  know_folders(path);
  const std::optional<std::size_t> old = old_place(path);
  if (old && same_as_old(path, bytes)) {
    old_[*old] = Old::unchanged;
    return;
  }
  if (old) old_[*old] = Old::replaced;
  if (auto fault = write(path, bytes)) fail(std::move(fault));
}

bool Staging::keep(const std::string& path, std::uint64_t size, const std::string& hash) {
  const std::optional<std::size_t> old = old_place(path);
  if (!old || stopped_) return false;
  const FileHandle file = FileHandle::file(file_system_, old_root_.number(), path);
  std::string bytes;
  if (!is_ours(file_system_, file, size) || read_all(file_system_, file.number(), bytes) != 0 ||
      content_hash(bytes) != hash) {
    return false;
  }
  ++files_;
  bytes_ += size;
  know_folders(path);
  old_[*old] = Old::unchanged;
  return true;
}

std::optional<std::size_t> Staging::old_place(const std::string& path) const {
  const auto found = std::lower_bound(old_tree_.files.begin(), old_tree_.files.end(), path);
  if (found == old_tree_.files.end() || *found != path) return std::nullopt;
  return static_cast<std::size_t>(found - old_tree_.files.begin());
}

/// What cannot be read counts as different.
bool Staging::same_as_old(const std::string& path, std::string_view bytes) const {
  return same_file(file_system_, FileHandle::file(file_system_, old_root_.number(), path), bytes);
}

void Staging::know_folders(const std::string& path) {
  const std::lock_guard lock(mutex_);
  for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
    if (!folders_.try_emplace(std::move(folder), false).second) return;
  }
}

bool Staging::is_old() const {
  if (!output_.has_old() || !old_is_known_ || stopped_ || written_files_ > 0) return false;
  const bool same_folders = std::equal(
      folders_.begin(), folders_.end(), old_tree_.folders.begin(), old_tree_.folders.end(),
      [](const auto& folder, const std::string& old) { return folder.first == old; });
  return same_folders && old_tree_.others.empty() && removed_files() == 0;
}

StagingCounts Staging::counts() const {
  return {files_, bytes_, written_files_, written_bytes_, files_ - written_files_};
}

std::uint64_t Staging::removed_files() const {
  return static_cast<std::uint64_t>(std::count(old_.begin(), old_.end(), Old::gone));
}

std::optional<FileFault> Staging::write(const std::string& path, std::string_view bytes) {
  {
    const std::lock_guard lock(mutex_);
    if (auto fault = begin()) return fault;
    if (path == marker_name) return std::nullopt;
    if (auto fault = make_folders_of(path)) return fault;
    if (written_.size() <= sync_each_limit) written_.push_back(path);
  }
  ++written_files_;
  written_bytes_ += bytes.size();
  return write_file(path, bytes);
}

/// Makes the folder for the next output, if it is not there.
std::optional<FileFault> Staging::begin() {
  if (begun_) return std::nullopt;
  begun_ = true;
  const std::string name = output_.staging_name();
  if (const int result = file_system_.make_folder(output_.parent(), name.c_str(), folder_mode);
      result < 0) {
    return FileFault{-result, name};
  }
  root_ = FileHandle::folder(file_system_, output_.parent(), name);
  if (!root_.is_open()) return FileFault{root_.error(), name};
  struct stat status;
  if (const int result = file_system_.status(root_.number(), status); result < 0) {
    return FileFault{-result, name};
  }
  // A site is for everyone to read, whatever the umask of the shell that built it.
  fix_modes_ = (status.st_mode & 0777) != folder_mode;
  if (fix_modes_) {
    if (const int result = file_system_.set_mode(root_.number(), folder_mode); result < 0) {
      return FileFault{-result, name};
    }
  }
  return place_marker();
}

/// The marker comes first: by it the next build knows a left-over as ours.
std::optional<FileFault> Staging::place_marker() {
  const std::optional<std::size_t> old = old_place(marker_name);
  const bool unchanged = old && old_[*old] == Old::unchanged;
  if (unchanged &&
      file_system_.link(old_root_.number(), marker_name, root_.number(), marker_name) >= 0) {
    return std::nullopt;
  }
  written_.push_back(marker_name);
  ++written_files_;
  written_bytes_ += marker_text().size();
  return write_file(marker_name, marker_text());
}

std::optional<FileFault> Staging::make_folders_of(const std::string& path) {
  const std::string folder = folder_of(path);
  if (folder.empty() || folders_[folder]) return std::nullopt;
  if (auto fault = make_folders_of(folder)) return fault;
  folders_[folder] = true;
  return make_folder(folder);
}

std::optional<FileFault> Staging::make_folder(const std::string& path) {
  int result = file_system_.make_folder(root_.number(), path.c_str(), folder_mode);
  if (result >= 0 && fix_modes_) {
    const FileHandle handle = FileHandle::folder(file_system_, root_.number(), path);
    result =
        handle.is_open() ? file_system_.set_mode(handle.number(), folder_mode) : handle.number();
  }
  if (result < 0) return FileFault{-result, shown(path)};
  return std::nullopt;
}

std::optional<FileFault> Staging::write_file(const std::string& path, std::string_view bytes) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
  FileHandle handle(file_system_,
                    file_system_.open(root_.number(), path.c_str(), flags, file_mode));
  int error = handle.error();
  if (error == 0 && fix_modes_) error = -file_system_.set_mode(handle.number(), file_mode);
  if (error == 0) error = write_all(file_system_, handle.number(), bytes);
  const int closed = handle.close();
  if (error == 0) error = closed;
  if (error == 0) return std::nullopt;
  return FileFault{error, shown(path)};
}

std::optional<FileFault> Staging::finish(unsigned threads) {
  if (fault_) return std::move(fault_);
  if (auto fault = begin()) return fault;
  for (auto& [folder, made] : folders_) {
    if (made) continue;
    made = true;
    if (auto fault = make_folder(folder)) return fault;
  }
  if (auto fault = link_unchanged(threads)) return fault;
  return sync();
}

std::optional<FileFault> Staging::link_unchanged(unsigned threads) {
  const std::size_t count = old_.size();
  parallel_for((count + files_in_chunk - 1) / files_in_chunk, threads, [&](std::size_t chunk) {
    if (stopped_) return;
    const std::size_t begin = chunk * files_in_chunk;
    if (auto fault = link_range(begin, std::min(count, begin + files_in_chunk))) {
      fail(std::move(fault));
    }
  });
  return std::move(fault_);
}

std::optional<FileFault> Staging::link_range(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& path = old_tree_.files[i];
    if (old_[i] != Old::unchanged || path == marker_name) continue;
    const char* name = path.c_str();
    // A link that cannot be made (too many, another owner, no such thing here) is no fault.
    if (file_system_.link(old_root_.number(), name, root_.number(), name) >= 0) continue;
    if (auto fault = copy_old(path)) return fault;
  }
  return std::nullopt;
}

std::optional<FileFault> Staging::copy_old(const std::string& path) {
  const FileHandle old = FileHandle::file(file_system_, old_root_.number(), path);
  std::string bytes;
  const int error = old.is_open() ? read_all(file_system_, old.number(), bytes) : old.error();
  if (error != 0) return FileFault{error, output_.name() + "/" + path};
  return write(path, bytes);
}

std::optional<FileFault> Staging::sync() {
  if (written_.size() > sync_each_limit) {
    const int result = file_system_.sync_disk(root_.number());
    if (result < 0) return FileFault{-result, output_.staging_name()};
    return std::nullopt;
  }
  const auto sync_one = [&](const FileHandle& handle,
                            const std::string& path) -> std::optional<FileFault> {
    const int result = handle.is_open() ? file_system_.sync(handle.number()) : handle.number();
    if (result < 0) return FileFault{-result, shown(path)};
    return std::nullopt;
  };
  for (const std::string& path : written_) {
    auto fault = sync_one(FileHandle::file(file_system_, root_.number(), path), path);
    if (fault) return fault;
  }
  for (const auto& folder : folders_) {
    const std::string& path = folder.first;
    auto fault = sync_one(FileHandle::folder(file_system_, root_.number(), path), path);
    if (fault) return fault;
  }
  const int result = file_system_.sync(root_.number());
  if (result < 0) return FileFault{-result, output_.staging_name()};
  return std::nullopt;
}

void Staging::fail(std::optional<FileFault> fault) {
  const std::lock_guard lock(mutex_);
  if (!fault_) fault_ = std::move(fault);
  stopped_ = true;
}

std::string Staging::shown(const std::string& path) const {
  return output_.staging_name() + "/" + path;
}

}  // namespace shirube
