#include "publish/removal_brake.h"

#include <cerrno>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/text.h"
#include "site/frame/edition.h"

namespace shirube {
namespace {

constexpr std::size_t always_allowed = 10;
constexpr std::size_t allowed_part = 5;  // one in five

/// "facilities/aozora.html": a record counts once, in however many sites it has a page.
using Pages = std::set<std::string>;

bool is_missing(int error) {
  return error == ENOENT || error == ENOTDIR;
}

class OldPages {
 public:
  explicit OldPages(const OutputFolder& output) : output_(output) {
    top_ = FileHandle::folder(output.file_system(), output.parent(), output.name());
  }

  bool is_of_version(std::string_view version) const {
    const FileHandle file =
        FileHandle::file(output_.file_system(), top_.number(), certificate_name);
    std::string bytes;
    if (!file.is_open() || read_all(output_.file_system(), file.number(), bytes) != 0) return false;
    return bytes.find("\"shirube " + std::string(version) + "\"") != std::string::npos;
  }

  /// Adds the pages of one kind in all sites.
  std::optional<FileFault> add(std::string_view folder, Pages& pages) const {
    for (const Edition& edition : editions) {
      const std::string site(edition.folder);
      const FileHandle root = FileHandle::folder(output_.file_system(), top_.number(), site);
      const FileHandle handle =
          FileHandle::folder(output_.file_system(), root.number(), std::string(folder));
      const int error = root.is_open() ? handle.error() : root.error();
      if (is_missing(error)) continue;
      std::vector<FolderEntry> entries;
      const int listed = error == 0 ? output_.file_system().list(handle.number(), entries) : -error;
      if (listed < 0) {
        return FileFault{-listed, output_.name() + "/" + site + "/" + std::string(folder)};
      }
      for (const FolderEntry& entry : entries) {
        const bool page = entry.kind == FolderEntry::Kind::file && entry.name.ends_with(".html");
        if (page) pages.insert(std::string(folder) + "/" + entry.name);
      }
    }
    return std::nullopt;
  }

 private:
  const OutputFolder& output_;
  FileHandle top_;
};

Pages all_pages(std::span<const SiteOutput> sites) {
  Pages pages;
  for (const SiteOutput& site : sites) {
    for (const OutputName& file : site.files) pages.insert(file.path);
  }
  return pages;
}

}  // namespace

bool may_remove(const OutputFolder& output, std::span<const SiteOutput> sites,
                std::span<const RecordFolder> folders, std::string_view version,
                DiagnosticSink& sink) {
  if (!output.has_old()) return true;
  const OldPages old(output);
  if (!old.is_of_version(version)) return true;
  const Pages next = all_pages(sites);
  std::size_t published = 0, gone = 0;
  std::string kinds;
  for (const RecordFolder& kind : folders) {
    Pages pages;
    if (const auto fault = old.add(kind.folder, pages)) {
      sink.report(PublishFault::output_failed, {}, {fault->text()});
      return false;
    }
    std::size_t missing = 0;
    for (const std::string& page : pages) missing += next.contains(page) ? 0 : 1;
    published += pages.size();
    gone += missing;
    if (missing == 0) continue;
    add_item(kinds, "、", std::string(kind.label) + " " + std::to_string(missing));
  }
  if (gone <= always_allowed || gone * allowed_part <= published) return true;
  sink.report(PublishFault::many_records_gone, {},
              {std::to_string(gone), std::to_string(published), kinds});
  return false;
}

}  // namespace shirube
