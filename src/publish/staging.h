// Puts the next output together beside the old one: files with the same bytes become hard links to
// the old ones, only the others are written. Works on several threads; one build uses it at a time,
// holding the OutputFolder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "publish/file_handle.h"

namespace shirube {

class OutputFolder;

/// One file of the next output.
struct StagedFile {
  /// The folder within the output ("residents/facilities"; empty at its top) and the name there.
  std::string folder;
  std::string name;
  /// Owned by who made the Publication.
  const std::string* bytes = nullptr;
  /// The old output has this file with these bytes.
  bool unchanged = false;

  std::string path() const { return folder.empty() ? name : folder + "/" + name; }
};

struct StagingCounts {
  std::uint64_t written_files = 0;
  std::uint64_t written_bytes = 0;
  std::uint64_t linked_files = 0;
};

class Staging {
 public:
  /// `files` in any order, done on up to `threads` threads.
  Staging(OutputFolder& output, std::vector<StagedFile> files, unsigned threads);

  /// Looks at the old output, if there is one. True when it is the next one already, byte for
  /// byte, and nothing has to be done. What cannot be read counts as different.
  bool compare();

  /// Writes and links everything and has it safe on the disk. After a fault what was made lies
  /// there still.
  std::optional<FileFault> build();

  const StagingCounts& counts() const { return counts_; }
  /// Files of the old output that the next one does not have.
  std::uint64_t removed_files() const { return removed_files_; }

 private:
  /// Files of one folder that one worker does in one go.
  struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Progress;

  void make_chunks();
  void compare_chunk(const Chunk& chunk, int old_root);
  std::optional<FileFault> make_folders(int root, int old_root);
  std::optional<FileFault> fill_chunk(const Chunk& chunk, int root, int old_root,
                                      StagingCounts& counts);
  std::optional<FileFault> place_file(int folder, int old_folder, const StagedFile& file,
                                      StagingCounts& counts);
  std::optional<FileFault> write_file(int folder, const StagedFile& file);
  std::optional<FileFault> fill(int root, int old_root);
  std::optional<FileFault> sync(int root);
  bool sync_each() const;

  OutputFolder& output_;
  FileSystem& file_system_;
  std::vector<StagedFile> files_;
  std::vector<std::string> folders_;
  std::vector<Chunk> chunks_;
  unsigned threads_;
  bool fix_modes_ = false;
  StagingCounts counts_;
  std::uint64_t changed_files_ = 0;
  std::uint64_t removed_files_ = 0;
};

}  // namespace shirube
