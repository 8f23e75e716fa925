// What a run has read from a project: each file that was asked for, with a fingerprint of its
// bytes. Two runs of one program for one day that have read the same make the same. A ProjectFolder
// owns it; any thread may add to it.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace shirube {

class InputFiles {
 public:
  /// `bytes` is what a file was found to hold.
  void add(std::string_view path, std::string_view bytes);
  /// A file of another size or for another reader than a text's: by a fingerprint made elsewhere.
  void add_hash(std::string_view path, std::string hash);
  /// A file that was asked for and is not there.
  void add_missing(std::string_view path);

  /// By path; an empty fingerprint stands for a file that is not there.
  std::map<std::string, std::string> all() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> hashes_;
};

}  // namespace shirube
