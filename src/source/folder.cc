#include "source/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/hash.h"
#include "base/text.h"
#include "source/plain_text.h"
#include "source/unread_files.h"

namespace shirube {
namespace {

using namespace std::literals;

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int file_flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr int depth_limit = 16;

/// Why `name` could not be opened, when the system said `error`. That something is not there is
/// only believed when a second call says so too: shares of a network have their moments.
int open_error(int folder, const char* name, int error) {
  struct stat status {};
  if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return error;
  if (S_ISLNK(status.st_mode)) return ELOOP;
  return error == ENOENT ? EIO : error;
}

/// Collects the files of one folder and those below it.
class Walk {
 public:
  Walk(std::vector<std::string>& files, UnreadFiles& unread, DiagnosticSink& diagnostics)
      : files_(files), unread_(unread), diagnostics_(diagnostics) {}

  void enter(const Descriptor& folder, const std::string& path, int depth) {
    if (depth == depth_limit) {
      return leave_out(SourceFault::folder_too_deep, path, {std::to_string(depth_limit)});
    }
    std::vector<std::string> names;
    if (const int error = read_names(folder, names); error != 0) return report_error(path, error);
    for (const std::string& name : names) {
      if (!is_dropping(name)) visit(folder, name, path + "/" + name, depth);
    }
  }

 private:
  void visit(const Descriptor& folder, const std::string& name, const std::string& path,
             int depth) {
    if (first_invalid_utf8(name) != std::string::npos ||
        first_forbidden(name) != std::string::npos ||
        name.find_first_of("\t\r\n\\") != std::string::npos) {
      diagnostics_.report(SourceFault::unknown_file, whole_file(path),
                          {"ファイルの名前に使えない文字があります"});
      return;
    }
    struct stat status {};
    if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
      report_error(path, errno);
    } else if (S_ISLNK(status.st_mode)) {
      leave_out(SourceFault::link_in_content, path, {});
    } else if (S_ISDIR(status.st_mode)) {
      const Descriptor below(::openat(folder.number(), name.c_str(), folder_flags));
      if (!below) return report_error(path, errno);
      enter(below, path, depth + 1);
    } else if (!S_ISREG(status.st_mode)) {
      report_error(path, EINVAL);
    } else if (is_copy_name(name)) {
      leave_out(SourceFault::copy_name, path, {});
    } else {
      files_.push_back(path);
    }
  }

  void report_error(const std::string& path, int error) {
    leave_out(SourceFault::unreadable_file, path, {file_error_reason(error)});
  }

  void leave_out(Fault fault, const std::string& path,
                 std::initializer_list<std::string> arguments) {
    diagnostics_.report_any(fault, whole_file(path), arguments);
    unread_.add(path);
  }

  std::vector<std::string>& files_;
  UnreadFiles& unread_;
  DiagnosticSink& diagnostics_;
};

void report_unopened(std::string_view path, int error, DiagnosticSink& diagnostics) {
  if (error == ELOOP) return diagnostics.report(SourceFault::link_in_content, whole_file(path));
  diagnostics.report(SourceFault::unreadable_file, whole_file(path), {file_error_reason(error)});
}

/// "1 MiB", "512 KiB".
std::string size_text(std::size_t bytes) {
  if (bytes % (1 << 20) == 0) return fmt::format("{} MiB", bytes >> 20);
  if (bytes % (1 << 10) == 0) return fmt::format("{} KiB", bytes >> 10);
  return fmt::format("{} バイト", bytes);
}

/// The name without "(1)", "（2）"; the name itself when it has no such end.
std::string_view without_number(std::string_view stem) {
  for (const auto& [open, close] : {std::pair("("sv, ")"sv), std::pair("（"sv, "）"sv)}) {
    if (!stem.ends_with(close)) continue;
    const std::size_t start = stem.rfind(open);
    if (start == std::string_view::npos || start == 0) continue;
    const std::string digits =
        nfkc(stem.substr(start + open.size(), stem.size() - close.size() - start - open.size()));
    const bool number = !digits.empty() && digits.find_first_not_of("0123456789") == digits.npos;
    if (number) return stem.substr(0, start);
  }
  return stem;
}

}  // namespace

int read_names(const Descriptor& folder, std::vector<std::string>& names) {
  // Not readdir(), which takes some errors of the system for the end of the folder.
  alignas(dirent64) std::array<char, 1 << 15> entries;
  while (true) {
    const ssize_t size = ::getdents64(folder.number(), entries.data(), entries.size());
    if (size < 0) return errno;
    if (size == 0) break;
    for (ssize_t at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      names.emplace_back(entry->d_name);
      at += entry->d_reclen;
    }
  }
  std::sort(names.begin(), names.end());
  return 0;
}

Location whole_file(std::string_view path) {
  return {std::make_shared<const SourceText>(std::string(path), ""), 0, 0, 0};
}

bool is_dropping(std::string_view name) {
  constexpr std::array exact = {"Thumbs.db"sv, "ehthumbs.db"sv, "desktop.ini"sv, "Desktop.ini"sv,
                                "__MACOSX"sv};
  const bool edited = name.starts_with('#') && name.ends_with('#');
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || edited ||
         std::find(exact.begin(), exact.end(), name) != exact.end();
}

bool is_copy_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string_view stem = name.substr(0, dot == 0 ? name.npos : dot);
  constexpr std::array starts = {"コピー "sv, "コピー　"sv, "コピー～"sv, "コピー ～"sv,
                                 "Copy of "sv};
  constexpr std::array ends = {"のコピー"sv, "コピー"sv, "最新"sv,
                               "最新版"sv,   " copy"sv,  " Copy"sv};
  return trim(stem).size() != stem.size() || without_number(stem) != stem ||
         starts_with_any(stem, starts) ||
         std::any_of(ends.begin(), ends.end(),
                     [stem](std::string_view end) { return stem.ends_with(end); });
}

std::optional<ProjectFolder> ProjectFolder::open(const std::string& root,
                                                 DiagnosticSink& diagnostics) {
  // The project itself may be reached by a link; only what lies in it may not.
  Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) {
    const Fault fault =
        errno == ENOENT ? SourceFault::missing_content : SourceFault::unreadable_file;
    diagnostics.report_any(
        fault, whole_file(root),
        {fault == SourceFault::missing_content ? root : file_error_reason(errno)});
    return std::nullopt;
  }
  return ProjectFolder(std::move(folder));
}

Descriptor ProjectFolder::open_below(std::string_view path, int flags) const {
  Descriptor held;
  int folder = root_.number();
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string name(path.substr(0, slash));
    const bool leads_out =
        name.empty() || name == "." || name == ".." || name.find('\0') != std::string::npos;
    if (leads_out) {
      errno = EINVAL;
      return Descriptor();
    }
    const bool last = slash == std::string_view::npos;
    Descriptor next(::openat(folder, name.c_str(), last ? flags : folder_flags));
    if (!next) errno = open_error(folder, name.c_str(), errno);
    if (!next || last) return next;
    held = std::move(next);
    folder = held.number();
    path.remove_prefix(slash + 1);
  }
}

std::vector<std::string> ProjectFolder::files(std::string_view folder, DiagnosticSink& diagnostics,
                                              UnreadFiles* unread) const {
  std::vector<std::string> files;
  UnreadFiles unwanted;
  UnreadFiles& left_out = unread ? *unread : unwanted;
  const Descriptor start = open_below(folder, folder_flags);
  if (start) {
    Walk(files, left_out, diagnostics).enter(start, std::string(folder), 0);
  } else if (errno != ENOENT) {
    report_unopened(folder, errno, diagnostics);
    left_out.add(std::string(folder));
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool ProjectFolder::has(std::string_view path, DiagnosticSink& diagnostics) const {
  if (open_below(path, file_flags)) return true;
  if (errno != ENOENT) report_unopened(path, errno, diagnostics);
  was_read_->add_missing(path);
  return false;
}

Descriptor ProjectFolder::open_file(std::string_view path, DiagnosticSink& diagnostics) const {
  Descriptor file = open_below(path, file_flags);
  const std::string hash = file ? content_hash(file) : "";
  if (hash.empty()) {
    report_unopened(path, errno, diagnostics);
    return Descriptor();
  }
  was_read_->add_hash(path, hash);
  return file;
}

std::optional<std::string> ProjectFolder::read(std::string_view path, std::size_t limit,
                                               DiagnosticSink& diagnostics) const {
  const Descriptor file = open_below(path, file_flags);
  FileBytes content = file ? read_descriptor(file, limit) : FileBytes{{}, errno};
  if (content) {
    was_read_->add(path, content.bytes);
    return std::move(content.bytes);
  }
  if (content.error == EFBIG) {
    diagnostics.report(SourceFault::file_too_large, whole_file(path), {size_text(limit)});
  } else {
    report_unopened(path, content.error, diagnostics);
  }
  return std::nullopt;
}

std::shared_ptr<const SourceText> ProjectFolder::read_text(std::string_view path, std::size_t limit,
                                                           DiagnosticSink& diagnostics) const {
  std::optional<std::string> bytes = read(path, limit, diagnostics);
  if (!bytes) return nullptr;
  if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
  // Some editors end lines in CR alone. Beside other line ends it is a sign of damage, and is told.
  if (bytes->find('\n') == std::string::npos) {
    std::replace(bytes->begin(), bytes->end(), '\r', '\n');
  }
  return std::make_shared<const SourceText>(std::string(path), std::move(*bytes));
}

}  // namespace shirube
