#include "source/read_content.h"

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/parallel.h"
#include "source/encoding.h"
#include "source/folder.h"
#include "source/front_matter.h"
#include "source/yaml.h"

namespace shirube {
namespace {

// Tables of the whole country are a few megabytes; outlines of a prefecture as well.
constexpr std::size_t data_size_limit = std::size_t{64} << 20;
constexpr std::string_view content_folder = "content/";

std::optional<Document> read_document(const ProjectFolder& project, const std::string& path,
                                      DiagnosticSink& sink) {
  const std::size_t dot = path.rfind('.');
  const std::string_view extension =
      dot == std::string::npos ? std::string_view() : std::string_view(path).substr(dot);
  if (extension != ".yaml" && extension != ".md") {
    sink.report(Fault::unknown_file, whole_file(path),
                {"content に置けるのは .yaml と .md のファイルです"});
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

}  // namespace

std::vector<Document> read_content(const ProjectFolder& project, unsigned threads,
                                   DiagnosticSink& sink) {
  std::vector<std::string> paths = project.files("content", sink);
  std::erase(paths, "content/README.md");
  std::vector<std::optional<Document>> read(paths.size());
  parallel_for(paths.size(), threads,
               [&](std::size_t i) { read[i] = read_document(project, paths[i], sink); });
  std::vector<Document> documents;
  documents.reserve(read.size());
  for (std::optional<Document>& document : read) {
    if (document) documents.push_back(std::move(*document));
  }
  return documents;
}

std::shared_ptr<const SourceText> read_data_file(const ProjectFolder& project,
                                                 std::string_view path, DiagnosticSink& sink) {
  if (!project.has(path)) return nullptr;
  const std::optional<std::string> bytes = project.read(path, data_size_limit, sink);
  if (!bytes) return nullptr;
  std::optional<DecodedText> text = decode_text(*bytes);
  if (!text) {
    sink.report(Fault::csv_encoding, whole_file(path));
    return nullptr;
  }
  return std::make_shared<const SourceText>(std::string(path), std::move(text->text));
}

std::vector<std::shared_ptr<const SourceText>> read_tables(const ProjectFolder& project,
                                                           unsigned threads, DiagnosticSink& sink) {
  std::vector<std::string> paths = project.files("data", sink);
  std::erase_if(paths, [](const std::string& path) {
    return !path.ends_with(".csv") || path == postal_codes_path;
  });
  std::vector<std::shared_ptr<const SourceText>> tables(paths.size());
  parallel_for(paths.size(), threads,
               [&](std::size_t i) { tables[i] = read_data_file(project, paths[i], sink); });
  std::erase(tables, nullptr);
  return tables;
}

}  // namespace shirube
