#include "base/program_fingerprint.h"

#include <fcntl.h>

#include <fstream>
#include <set>

#include "base/file.h"
#include "base/hash.h"

namespace shirube {
namespace {

/// The files whose code this process can run: proc(5), /proc/PID/maps.
std::set<std::string> files_of_code() {
  std::set<std::string> files;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    const std::size_t rights = line.find(' ');
    const std::size_t path = line.find('/');
    if (path != line.npos && line[rights + 3] == 'x') files.insert(line.substr(path));
  }
  return files;
}

}  // namespace

std::string program_fingerprint() {
  // Not by their paths: the same program may lie elsewhere.
  std::set<std::string> hashes;
  for (const std::string& path : files_of_code()) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const std::string hash = file ? content_hash(file) : "";
    if (hash.empty()) return {};
    hashes.insert(hash);
  }
  if (hashes.empty()) return {};
  std::string all;
  for (const std::string& hash : hashes) all += hash;
  return content_hash(all);
}

}  // namespace shirube
