#include "publish/served_file.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

#include "base/file.h"
#include "base/message_language.h"
#include "site/frame/edition.h"
#include "words/publish.h"

namespace shirube {
namespace {

std::string site_name(Audience audience, const PublishWords& words) {
  return audience == Audience::residents ? words.preview_residents()
                                         : words.preview_professionals();
}

std::string landing_page() {
  const PublishWords words(message_language);
  std::string page = R"(<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>)" + words.preview() +
                     "</title>\n<h1>" + words.preview() + R"(</h1>
<ul>
)";
  for (const Edition& edition : editions) {
    page.append("<li><a href=\"").append(edition.folder).append("/index.html\">");
    page.append(site_name(edition.audience, words)).append("</a></li>\n");
  }
  return page + "</ul>\n</html>\n";
}

constexpr std::pair<std::string_view, std::string_view> content_types[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".geojson", "application/geo+json; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".ics", "text/calendar; charset=utf-8"},
    {".xml", "application/xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/plain; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
};

/// The kernel refuses to go through links or out of `folder` anywhere on the way.
Descriptor open_beneath(const Descriptor& folder, const std::string& path) {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return Descriptor(
      static_cast<int>(::syscall(SYS_openat2, folder.number(), path.c_str(), &how, sizeof how)));
}

bool is_folder(const Descriptor& file) {
  struct stat status;
  return ::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool read_to(ServedFile& served, const Descriptor& root, const std::string& path) {
  const Descriptor file = open_beneath(root, path);
  if (!file) return false;
  FileBytes read = read_descriptor(file);
  if (!read) return false;
  served.content_type = content_type_of(path);
  served.bytes = std::move(read.bytes);
  return true;
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
  for (const auto& [ending, type] : content_types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

ServedFile serve_file(const std::string& folder, std::string_view path) {
  ServedFile served;
  if (path == "/") {
    served.status = 200;
    served.content_type = content_type_of(".html");
    served.bytes = landing_page();
    return served;
  }
  served.bytes = PublishWords(message_language).no_such_page() + "\n";
  const Descriptor root(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  const bool plain = path.starts_with('/') && path.find('\0') == path.npos;
  if (!root || !plain) return served;
  std::string relative(path.substr(1));
  if (relative.ends_with('/')) {
    relative += "index.html";
  } else if (const Descriptor file = open_beneath(root, relative); file && is_folder(file)) {
    served.status = 301;
    served.location = std::string(path) + "/";
    return served;
  }
  if (read_to(served, root, relative)) {
    served.status = 200;
  } else {
    read_to(served, root, relative.substr(0, relative.find('/')) + "/404.html");
  }
  return served;
}

}  // namespace shirube
