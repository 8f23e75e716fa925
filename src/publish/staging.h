// Puts the next output together beside the old one, file by file while they are made: what the old
// one has already is left for a hard link at the end, only the others are written. When nothing is
// different in the end, nothing was touched. One build owns it, holding the OutputFolder; any
// thread may hand it files.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/file_handle.h"
#include "publish/file_tree.h"

namespace shirube {

class OutputFolder;

struct StagingCounts {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t written_files = 0;
  std::uint64_t written_bytes = 0;
  /// Files that stayed as they were.
  std::uint64_t unchanged_files = 0;
};

class Staging {
 public:
  /// Looks at what is in the old output, if there is one.
  explicit Staging(OutputFolder& output);

  /// Takes one file of the next output, by its path there, once; the marker before all others.
  /// After a fault nothing more is taken; finish() tells it.
  void take(const std::string& path, std::string_view bytes);

  /// Keeps a file of the old output as it is, if it is there with these bytes.
  bool keep(const std::string& path, std::uint64_t size, const std::string& hash);

  /// The files of the old output, sorted.
  const std::vector<std::string>& old_files() const { return old_tree_.files; }

  /// True when the old output is the next one already, byte for byte, and nothing has to be done.
  /// When all files have been taken.
  bool is_old() const;

  /// Links what did not change and has everything safe on the disk. After a fault what was made
  /// lies there still.
  std::optional<FileFault> finish(unsigned threads);

  /// Whether there is something beside the old output now.
  bool has_begun() const { return begun_; }
  StagingCounts counts() const;
  /// Files of the old output that the next one does not have.
  std::uint64_t removed_files() const;

 private:
  /// What is known of a file of the old output; each is written by the thread that has the file.
  enum class Old : char { gone, unchanged, replaced };

  std::optional<std::size_t> old_place(const std::string& path) const;
  bool same_as_old(const std::string& path, std::string_view bytes) const;
  void know_folders(const std::string& path);
  std::optional<FileFault> write(const std::string& path, std::string_view bytes);
  std::optional<FileFault> begin();
  std::optional<FileFault> place_marker();
  std::optional<FileFault> make_folder(const std::string& path);
  std::optional<FileFault> make_folders_of(const std::string& path);
  std::optional<FileFault> write_file(const std::string& path, std::string_view bytes);
  std::optional<FileFault> link_range(std::size_t begin, std::size_t end);
  std::optional<FileFault> copy_old(const std::string& path);
  std::optional<FileFault> link_unchanged(unsigned threads);
  std::optional<FileFault> sync();
  void fail(std::optional<FileFault> fault);
  std::string shown(const std::string& path) const;

  OutputFolder& output_;
  FileSystem& file_system_;
  FileHandle old_root_;
  FileTree old_tree_;
  bool old_is_known_ = true;
  std::vector<Old> old_;

  std::mutex mutex_;
  FileHandle root_;
  bool begun_ = false;
  bool fix_modes_ = false;
  /// Of the next output, and whether each is there.
  std::map<std::string, bool> folders_;
  /// The first of them, to be synchronised one by one if there are no more.
  std::vector<std::string> written_;
  std::optional<FileFault> fault_;

  std::atomic<bool> stopped_ = false;
  std::atomic<std::uint64_t> files_ = 0;
  std::atomic<std::uint64_t> bytes_ = 0;
  std::atomic<std::uint64_t> written_files_ = 0;
  std::atomic<std::uint64_t> written_bytes_ = 0;
};

}  // namespace shirube
