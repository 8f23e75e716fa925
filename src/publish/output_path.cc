#include "publish/output_path.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/text.h"
#include "source/folder.h"

namespace shirube {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_path = 1000;

bool is_name(std::string_view name, bool capitals) {
  if (name.empty() || name == "." || name == ".." || name.size() > longest_name) return false;
  return std::all_of(name.begin(), name.end(), [&](char c) {
    return is_small_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' ||
           (capitals && is_capital(c));
  });
}

std::string shown(const SiteOutput& site, std::string_view path) {
  return std::string(site.edition.folder) + "/" + std::string(path);
}

bool report(DiagnosticSink& sink, Fault fault, std::string path) {
  sink.report_any(fault, {}, {std::move(path)});
  return false;
}

/// The folders that `path` stands in: "a", "a/b" for "a/b/c.html".
template <class Visit>
void each_parent(std::string_view path, Visit visit) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    visit(path.substr(0, slash));
  }
}

bool check_site(const SiteOutput& site, DiagnosticSink& sink) {
  bool good = true;
  std::vector<std::string> folded;
  folded.reserve(site.files.size());
  for (const OutputName& file : site.files) {
    if (is_output_path(file.path)) {
      folded.push_back(ascii_lower(file.path));
    } else if (file.origin.empty()) {
      good = report(sink, PublishFault::output_path, shown(site, file.path));
    } else {
      sink.report(PublishFault::output_path, whole_file(file.origin),
                  {file.origin.substr(file.origin.rfind('/') + 1)});
      good = false;
    }
  }
  std::sort(folded.begin(), folded.end());
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool second = i > 0 && folded[i] == folded[i - 1];
    const bool third = i > 1 && folded[i] == folded[i - 2];
    if (second && !third) good = report(sink, PublishFault::route_taken, shown(site, folded[i]));
  }
  std::vector<std::string_view> parents;
  for (const std::string& path : folded) {
    each_parent(path, [&](std::string_view parent) {
      if (parents.empty() || parents.back() != parent) parents.push_back(parent);
    });
  }
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  for (std::string_view parent : parents) {
    if (std::binary_search(folded.begin(), folded.end(), parent)) {
      good = report(sink, PublishFault::route_taken, shown(site, parent));
    }
  }
  return good;
}

}  // namespace

bool is_output_path(std::string_view path) {
  if (path.size() > longest_path) return false;
  const bool capitals = path.substr(0, 7) == "assets/";
  while (true) {
    const std::size_t slash = path.find('/');
    if (!is_name(path.substr(0, slash), capitals)) return false;
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

bool check_output_paths(std::span<const SiteOutput> sites, DiagnosticSink& sink) {
  bool good = true;
  for (const SiteOutput& site : sites) good = check_site(site, sink) && good;
  return good;
}

}  // namespace shirube
