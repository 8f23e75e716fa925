#include "publish/output_folder.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/message_language.h"
#include "publish/file_tree.h"
#include "site/frame/edition.h"
#include "words/publish.h"

namespace shirube {
namespace {

bool failed(DiagnosticSink& sink, const FileFault& fault) {
  sink.report(PublishFault::output_failed, {}, {fault.text()});
  return false;
}

bool foreign(DiagnosticSink& sink, std::string path) {
  sink.report(PublishFault::output_foreign, {}, {std::move(path)});
  return false;
}

bool is_ours(const FolderEntry& entry) {
  if (entry.kind == FolderEntry::Kind::folder) {
    return std::any_of(std::begin(editions), std::end(editions),
                       [&](const Edition& edition) { return entry.name == edition.folder; });
  }
  return entry.kind == FolderEntry::Kind::file &&
         (entry.name == marker_name || entry.name == note_name || entry.name == certificate_name ||
          entry.name == known_pages_name);
}

/// What in a folder a build must not replace, or empty text. Without the marker only the note is
/// allowed: whatever else has our names was made by somebody else.
std::string first_foreign(std::vector<FolderEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  const bool marked = std::any_of(entries.begin(), entries.end(), [](const FolderEntry& entry) {
    return entry.name == marker_name && entry.kind == FolderEntry::Kind::file;
  });
  for (const FolderEntry& entry : entries) {
    const bool note = entry.name == note_name && entry.kind == FolderEntry::Kind::file;
    if (!note && !(marked && is_ours(entry))) return entry.name;
  }
  return {};
}

std::pair<std::string, std::string> parent_and_name(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

/// Makes `path` and what is missing above it; 0 or an errno.
int make_folders(FileSystem& file_system, const std::string& path) {
  for (std::size_t end = path.find('/', 1); true; end = path.find('/', end + 1)) {
    const int result = file_system.make_folder(AT_FDCWD, path.substr(0, end).c_str(), 0777);
    if (result < 0 && result != -EEXIST) return -result;
    if (end == path.npos) return 0;
  }
}

/// The folder that holds the output; made when it is missing.
FileHandle open_parent(FileSystem& file_system, const std::string& path) {
  const auto open = [&] {
    return FileHandle(file_system,
                      file_system.open(AT_FDCWD, path.c_str(), O_RDONLY | O_DIRECTORY, 0));
  };
  FileHandle parent = open();
  if (parent.error() != ENOENT) return parent;
  const int error = make_folders(file_system, path);
  return error == 0 ? open() : FileHandle(file_system, -error);
}

}  // namespace

OutputFolder::OutputFolder(FileSystem& file_system, FileHandle parent, std::string name)
    : file_system_(&file_system), parent_(std::move(parent)), name_(std::move(name)) {}

std::optional<OutputFolder> OutputFolder::open(FileSystem& file_system, const std::string& path,
                                               DiagnosticSink& sink) {
  const auto [parent, name] = parent_and_name(path);
  if (name.empty() || name == "." || name == "..") {
    foreign(sink, path);
    return std::nullopt;
  }
  FileHandle handle = open_parent(file_system, parent);
  if (!handle.is_open()) {
    failed(sink, {handle.error(), parent});
    return std::nullopt;
  }
  // The folder itself is the lock: nothing is left behind, and the kernel opens it when we die.
  if (const int result = file_system.lock(handle.number()); result < 0) {
    if (result == -EWOULDBLOCK) {
      sink.report(PublishFault::output_locked, {});
    } else {
      failed(sink, {-result, parent});
    }
    return std::nullopt;
  }
  OutputFolder folder(file_system, std::move(handle), name);
  if (!folder.prepare(sink)) return std::nullopt;
  return folder;
}

bool OutputFolder::prepare(DiagnosticSink& sink) {
  return restore_aside(sink) && look(sink) && sweep(staging_name(), sink) &&
         sweep(aside_name(), sink);
}

/// A build that was killed between the two steps of the slower swap has left no output at all.
bool OutputFolder::restore_aside(DiagnosticSink& sink) {
  const FileHandle current = FileHandle::folder(*file_system_, parent(), name_);
  if (current.error() != ENOENT) return true;
  FileHandle aside = FileHandle::folder(*file_system_, parent(), aside_name());
  if (!aside.is_open()) return true;
  std::vector<FolderEntry> entries;
  if (const int result = file_system_->list(aside.number(), entries); result < 0) {
    return failed(sink, {-result, aside_name()});
  }
  if (!first_foreign(entries).empty()) return true;
  const int result = file_system_->rename(parent(), aside_name().c_str(), name_.c_str(), 0);
  return result >= 0 || failed(sink, {-result, aside_name()});
}

bool OutputFolder::sweep(const std::string& name, DiagnosticSink& sink) {
  const FileHandle folder = FileHandle::folder(*file_system_, parent(), name);
  if (folder.error() == ENOENT) return true;
  if (folder.error() == ENOTDIR || folder.error() == ELOOP) return foreign(sink, name);
  if (!folder.is_open()) return failed(sink, {folder.error(), name});
  std::vector<FolderEntry> entries;
  if (const int result = file_system_->list(folder.number(), entries); result < 0) {
    return failed(sink, {-result, name});
  }
  if (const std::string other = first_foreign(entries); !other.empty()) {
    return foreign(sink, name + "/" + other);
  }
  if (auto fault = remove_tree(*file_system_, parent(), name, marker_name)) {
    return failed(sink, *fault);
  }
  return true;
}

bool OutputFolder::look(DiagnosticSink& sink) {
  const FileHandle folder = FileHandle::folder(*file_system_, parent(), name_);
  if (folder.error() == ENOENT) return true;
  if (folder.error() == ENOTDIR || folder.error() == ELOOP) return foreign(sink, name_);
  if (!folder.is_open()) return failed(sink, {folder.error(), name_});
  std::vector<FolderEntry> entries;
  if (const int result = file_system_->list(folder.number(), entries); result < 0) {
    return failed(sink, {-result, name_});
  }
  if (const std::string other = first_foreign(entries); !other.empty()) {
    return foreign(sink, name_ + "/" + other);
  }
  has_old_ = true;
  return read_note(folder.number(), sink);
}

bool OutputFolder::read_note(int folder, DiagnosticSink& sink) {
  const FileHandle file = FileHandle::file(*file_system_, folder, note_name);
  if (file.error() == ENOENT) return true;
  note_.emplace();
  const int error = file.is_open() ? read_all(*file_system_, file.number(), *note_) : file.error();
  return error == 0 || failed(sink, {error, name_ + "/" + note_name});
}

std::string OutputFolder::known_pages() const {
  std::string text;
  if (!has_old_) return text;
  const FileHandle folder = FileHandle::folder(*file_system_, parent(), name_);
  const FileHandle file = FileHandle::file(*file_system_, folder.number(), known_pages_name);
  if (!file.is_open() || read_all(*file_system_, file.number(), text) != 0) return {};
  return text;
}

std::string marker_text() {
  return PublishWords(message_language).marker() + "\n";
}

}  // namespace shirube
