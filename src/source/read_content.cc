#include "source/read_content.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/parallel.h"
#include "base/text.h"
#include "source/data_file.h"
#include "source/encoding.h"
#include "source/folder.h"
#include "source/front_matter.h"
#include "source/yaml.h"

namespace shirube {
namespace {

// Tables of the whole country are a few megabytes; outlines of a prefecture as well.
constexpr std::size_t data_size_limit = std::size_t{64} << 20;
constexpr std::string_view content_folder = "content/";

struct NameEnd {
  std::string_view written;
  std::string_view right;
};

/// What Windows, older habits and other programs make of .yaml and .md. The longest come first.
constexpr NameEnd name_ends[] = {
    {".yaml.yaml", ".yaml"}, {".yaml.txt", ".yaml"}, {".yaml.yml", ".yaml"}, {".yml.txt", ".yaml"},
    {".md.txt", ".md"},      {".yaml", ".yaml"},     {".yml", ".yaml"},      {".md", ".md"},
    {".markdown", ".md"},    {".mdown", ".md"},      {"．yaml", ".yaml"},    {"．md", ".md"},
};

/// The path that a record with a mistaken end of its name should have; empty when it is something
/// else.
std::string renamed(std::string_view path) {
  const std::string lower = ascii_lower(path);
  for (const NameEnd& end : name_ends) {
    if (!lower.ends_with(end.written)) continue;
    return std::string(path.substr(0, path.size() - end.written.size())) + std::string(end.right);
  }
  return {};
}

/// What may lie in content, as far as it helps who put this file there.
std::string what_belongs_here(std::string_view path) {
  const std::string general = "content に置けるのは .yaml と .md のファイルです";
  const std::string lower = ascii_lower(path);
  if (lower.ends_with(".txt")) {
    const std::string_view name = std::string_view(lower).substr(lower.rfind('/') + 1);
    return general + "。記録なら、名前を「" + std::string(name.substr(0, name.size() - 4)) +
           ".yaml」に変えます";
  }
  constexpr std::string_view tables[] = {".csv", ".xlsx", ".xls", ".xlsm", ".ods", ".tsv"};
  const bool table = std::any_of(std::begin(tables), std::end(tables),
                                 [&](std::string_view end) { return lower.ends_with(end); });
  return table ? general + "。公開データの表は、CSV で data に置きます" : general;
}

/// Says why a file whose name does not end as those of records do is not read.
void report_other_file(const std::string& path, DiagnosticSink& sink) {
  if (const std::string right = renamed(path); !right.empty()) {
    const std::string name = ascii_lower(right.substr(right.rfind('/') + 1));
    return sink.report(SourceFault::file_name_end, whole_file(path), {name});
  }
  sink.report(SourceFault::unknown_file, whole_file(path), {what_belongs_here(path)});
}

std::optional<Document> read_document(const ProjectFolder& project, const std::string& path,
                                      DiagnosticSink& sink) {
  const std::size_t dot = path.rfind('.');
  const std::string_view extension =
      dot == std::string::npos ? std::string_view() : std::string_view(path).substr(dot);
  const bool record = extension == ".yaml" || extension == ".md";
  if (!record || renamed(path) != path) {
    report_other_file(path, sink);
    return std::nullopt;
  }
  Document document;
  document.source = project.read_text(path, yaml_size_limit, sink);
  if (!document.source) return std::nullopt;
  const std::string_view below = std::string_view(path).substr(content_folder.size());
  const std::size_t slash = below.rfind('/');
  if (slash != below.npos) document.folder = std::string(below.substr(0, slash));
  const std::string_view name = slash == below.npos ? below : below.substr(slash + 1);
  document.name = std::string(name.substr(0, name.size() - extension.size()));
  if (extension == ".yaml") {
    std::optional<Node> fields = parse_yaml(document.source, sink);
    if (!fields) return std::nullopt;
    document.fields = std::move(*fields);
  } else {
    std::optional<MarkdownFile> file = parse_front_matter(document.source, sink);
    if (!file) return std::nullopt;
    document.fields = std::move(file->fields);
    document.body = file->body;
    document.body_line = file->body_line;
  }
  return document;
}

std::shared_ptr<const SourceText> table_text(std::string_view path, std::string_view bytes,
                                             DiagnosticSink& sink) {
  std::optional<DecodedText> text = decode_text(bytes);
  if (!text) {
    sink.report(SourceFault::csv_encoding, whole_file(path));
    return nullptr;
  }
  return std::make_shared<const SourceText>(std::string(path), std::move(text->text));
}

/// A table of data, or null when the file is none, which was then reported.
std::shared_ptr<const SourceText> read_table(const ProjectFolder& project, const std::string& path,
                                             std::span<const std::string_view> read_elsewhere,
                                             DiagnosticSink& sink) {
  for (const std::string_view known : read_elsewhere) {
    if (ascii_lower(path) != known) continue;
    const std::string name(known.substr(known.rfind('/') + 1));
    sink.report(SourceFault::file_name_end, whole_file(path), {name});
    return nullptr;
  }
  const std::optional<std::string> bytes = project.read(path, data_size_limit, sink);
  if (!bytes) return nullptr;
  if (const auto unread = unread_file(path, *bytes)) {
    sink.report(
        SourceFault::data_file_unread, whole_file(path),
        {path.substr(path.rfind('/') + 1), std::string(unread->what), std::string(unread->remedy)});
    return nullptr;
  }
  return table_text(path, *bytes, sink);
}

}  // namespace

Content read_content(const ProjectFolder& project, unsigned threads, DiagnosticSink& sink) {
  Content content;
  std::vector<std::string> paths = project.files("content", sink, &content.unread);
  std::erase(paths, "content/README.md");
  std::vector<std::optional<Document>> read(paths.size());
  parallel_for(paths.size(), threads,
               [&](std::size_t i) { read[i] = read_document(project, paths[i], sink); });
  content.documents.reserve(read.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i]) content.documents.push_back(std::move(*read[i]));
    if (!read[i]) content.unread.add(paths[i]);
  }
  return content;
}

std::shared_ptr<const SourceText> read_data_file(const ProjectFolder& project,
                                                 std::string_view path, DiagnosticSink& sink) {
  if (!project.has(path, sink)) return nullptr;
  const std::optional<std::string> bytes = project.read(path, data_size_limit, sink);
  if (!bytes) return nullptr;
  return table_text(path, *bytes, sink);
}

Tables read_tables(const ProjectFolder& project, std::span<const std::string_view> read_elsewhere,
                   unsigned threads, DiagnosticSink& sink) {
  Tables tables;
  std::vector<std::string> paths = project.files("data", sink, &tables.unread);
  std::erase_if(paths, [&](const std::string& path) {
    return is_folder_note(path) ||
           std::find(read_elsewhere.begin(), read_elsewhere.end(), path) != read_elsewhere.end();
  });
  tables.texts.resize(paths.size());
  parallel_for(paths.size(), threads, [&](std::size_t i) {
    tables.texts[i] = read_table(project, paths[i], read_elsewhere, sink);
  });
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!tables.texts[i]) tables.unread.add(paths[i]);
  }
  std::erase(tables.texts, nullptr);
  return tables;
}

}  // namespace shirube
