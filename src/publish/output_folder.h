// The folder that a build publishes to, held by this process alone from open() to destruction. It
// knows what lies there: our old output, a left-over of a killed build (swept when opened), or
// things of somebody else, which are never touched. Owned by one thread.
#pragma once

#include <optional>
#include <string>

#include "publish/file_handle.h"

namespace shirube {

class DiagnosticSink;

class OutputFolder {
 public:
  /// Takes the lock, sweeps what a killed build has left, and looks at what is there. Reports W007
  /// when another build holds the lock, W005 for foreign things, W006 for a failing disk. `path`
  /// need not exist, its parent folder must.
  static std::optional<OutputFolder> open(FileSystem& file_system, const std::string& path,
                                          DiagnosticSink& sink);

  FileSystem& file_system() const { return *file_system_; }
  /// The open parent folder.
  int parent() const { return parent_.number(); }
  const std::string& name() const { return name_; }
  /// Where the next output is put together, beside the old one.
  std::string staging_name() const { return name_ + ".next"; }
  /// Where the old output waits for a moment on disks that cannot exchange two folders.
  std::string aside_name() const { return name_ + ".old"; }

  bool has_old() const { return has_old_; }
  /// The committed note, which every build carries over.
  const std::optional<std::string>& note() const { return note_; }
  /// What the last build knew of its pages, as it was written; empty when it is not there.
  std::string known_pages() const;

 private:
  OutputFolder(FileSystem& file_system, FileHandle parent, std::string name);

  bool prepare(DiagnosticSink& sink);
  bool restore_aside(DiagnosticSink& sink);
  bool sweep(const std::string& name, DiagnosticSink& sink);
  bool look(DiagnosticSink& sink);
  bool read_note(int folder, DiagnosticSink& sink);

  FileSystem* file_system_;
  FileHandle parent_;
  std::string name_;
  bool has_old_ = false;
  std::optional<std::string> note_;
};

/// The file that marks a folder as made by us, and what stands in it.
inline constexpr const char* marker_name = ".shirube";
std::string marker_text();
inline constexpr const char* note_name = "README.md";
inline constexpr const char* certificate_name = "certificate.json";
inline constexpr const char* known_pages_name = "known-pages.txt";

}  // namespace shirube
