#include <algorithm>
#include <array>
#include <string_view>

#include "base/hash.h"
#include "base/json_writer.h"
#include "directory/site.h"
#include "site/areas/offline/offline.h"
#include "site/frame/site_context.h"

namespace shirube {
namespace {

constexpr std::size_t revision_digits = 10;

// Where to ask, what to do in an emergency, and what the finder knows: for 3,000 facilities and 400
// other records about 90 KB, compressed. Not each record's own page: those that were read are kept
// anyway.
constexpr std::array<std::string_view, 11> kept_files = {
    "index.html",          "desks.html",        "ask.html",
    "situations.html",     "card.html",         "situations/sudden-change.html",
    "offline.html",        "data/find/meta.js", "data/find/all.js",
    "data/find/others.js", "data/holidays.js"};

bool is_page(std::string_view path) {
  return path.ends_with(".html");
}

bool is_named(std::string_view path) {
  return std::find(kept_files.begin(), kept_files.end(), path) != kept_files.end();
}

/// The files that are named, and the assets that their pages load.
std::vector<const OutputFile*> files_to_keep(const std::vector<OutputFile>& files) {
  std::vector<const OutputFile*> kept;
  std::string pages;
  for (const OutputFile& file : files) {
    if (!is_named(file.path)) continue;
    kept.push_back(&file);
    if (is_page(file.path)) pages += file.bytes;
  }
  for (const OutputFile& file : files) {
    const bool loaded = pages.find(file.path) != std::string::npos;
    if (file.path.starts_with("assets/") && loaded) kept.push_back(&file);
  }
  std::sort(kept.begin(), kept.end(),
            [](const OutputFile* a, const OutputFile* b) { return a->path < b->path; });
  return kept;
}

std::string worker_script(std::string_view site, const std::string& list, const std::string& code) {
  return "self.shirubeOffline={\"site\":" + json_string(site) + ",\"files\":[" + list +
         "]};\nimportScripts(" + json_string(code) + ");\n";
}

}  // namespace

void add_service_worker(std::vector<OutputFile>& files, const SiteContext& context) {
  const std::string_view site = context.edition.folder;
  if (!context.view.site().offline) {
    files.push_back({"sw.js", worker_script(site, "", context.asset("no-worker.js")), {}});
    return;
  }
  std::string list;
  for (const OutputFile* file : files_to_keep(files)) {
    list += (list.empty() ? "\n[" : ",\n[") + json_string(file->path) + "," +
            json_string(content_hash(file->bytes).substr(0, revision_digits)) + "]";
  }
  files.push_back({"sw.js", worker_script(site, list, context.asset("worker.js")), {}});
}

}  // namespace shirube
