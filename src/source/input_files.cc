#include "source/input_files.h"

#include <utility>

#include "base/hash.h"

namespace shirube {

void InputFiles::add(std::string_view path, std::string_view bytes) {
  add_hash(path, content_hash(bytes));
}

void InputFiles::add_hash(std::string_view path, std::string hash) {
  const std::lock_guard lock(mutex_);
  hashes_.insert_or_assign(std::string(path), std::move(hash));
}

void InputFiles::add_missing(std::string_view path) {
  add_hash(path, "");
}

std::map<std::string, std::string> InputFiles::all() const {
  const std::lock_guard lock(mutex_);
  return {hashes_.begin(), hashes_.end()};
}

}  // namespace shirube
