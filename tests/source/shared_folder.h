// Where the large third-party corpora lie that some tests use when they are there: the folder of
// the environment variable SHIRUBE_SHARED, else ../shared beside the project.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace shirube {

/// The path of a file or folder in there; says so when it is absent, and the test has nothing to
/// do.
inline std::optional<std::filesystem::path> shared_path(const std::string& name) {
  const char* named = std::getenv("SHIRUBE_SHARED");
  const std::filesystem::path root =
      named ? std::filesystem::path(named) : std::filesystem::path(SHIRUBE_ROOT) / "../shared";
  if (std::filesystem::exists(root / name)) return root / name;
  WARN("skipped: " << (root / name).string() << " is not there");
  return std::nullopt;
}

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

}  // namespace shirube
