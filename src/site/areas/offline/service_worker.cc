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

std::string revision(const OutputFile& file) {
  return content_hash(file.bytes).substr(0, revision_digits);
}

std::string worker_script(std::string_view site, const std::string& list, const std::string& code) {
  return "self.shirubeOffline={\"site\":" + json_string(site) + ",\"files\":[" + list +
         "]};\nimportScripts(" + json_string(code) + ");\n";
}

}  // namespace

bool ServiceWorker::keeps(std::string_view path) {
  return is_named(path);
}

void ServiceWorker::look_at(const OutputFile& file) {
  const bool asset = file.path.starts_with("assets/");
  if (!asset && !is_named(file.path)) return;
  std::string made_of = revision(file);
  const std::lock_guard lock(mutex_);
  (asset ? asset_revisions_ : kept_revisions_)[file.path] = std::move(made_of);
  if (!asset && is_page(file.path)) kept_pages_[file.path] = file.bytes;
}

std::string ServiceWorker::list() const {
  std::map<std::string, std::string> revisions = kept_revisions_;
  for (const auto& asset : asset_revisions_) {
    const bool loaded = std::any_of(kept_pages_.begin(), kept_pages_.end(), [&](const auto& page) {
      return page.second.find(asset.first) != std::string::npos;
    });
    if (loaded) revisions.insert(asset);
  }
  std::string list;
  for (const auto& [path, made_of] : revisions) {
    list += (list.empty() ? "\n[" : ",\n[") + json_string(path) + "," + json_string(made_of) + "]";
  }
  return list;
}

std::string ServiceWorker::script() const {
  const std::string_view site = context_.edition.folder;
  if (!context_.view.site().offline) {
    return worker_script(site, "", context_.asset("no-worker.js"));
  }
  return worker_script(site, list(), context_.asset("worker.js"));
}

}  // namespace shirube
