#include "directory/public_input.h"

#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

/// Everything that a document holds: its texts, and the bytes behind its places.
std::string everything(const Node& node) {
  std::string all = node.text + "\n";
  if (node.where.source) all += node.where.source->text();
  for (const Node& item : node.items) all += everything(item);
  for (const Entry& entry : node.entries) {
    all += entry.key + "\n" + everything(entry.value);
    if (entry.key_where.source) all += entry.key_where.source->text();
  }
  return all;
}

Document document(const std::string& folder, const std::string& name, const std::string& yaml,
                  const std::string& body = "") {
  Document document;
  const auto source =
      std::make_shared<const SourceText>("content/" + folder + "/" + name + ".yaml", yaml + body);
  DiagnosticSink sink;
  document.folder = folder;
  document.name = name;
  document.source = source;
  document.fields =
      parse_yaml(std::make_shared<const SourceText>(source->path(), yaml), sink).value_or(Node());
  if (!body.empty()) {
    document.body = source->text().substr(yaml.size());
    document.body_line = 9;
  }
  return document;
}

LoadInput input() {
  const std::string provenance(test::provenance);
  LoadInput input;
  input.documents.push_back(
      document("facilities", "open",
               test::facility_fields("公開の診療所") + provenance +
                   "professionals:\n  remarks: うちわの注意\n  liaison: {department: うちわの係}\n",
               "みんなの本文\n"));
  input.documents.push_back(
      document("facilities", "hidden",
               "overlays: 1499990000-110\naudience: 専門職\nnote: うちわの名簿\n" + provenance,
               "うちわの本文"));
  input.documents.push_back(document("trainings", "one", "title: うちわの会\n" + provenance));
  input.documents.push_back(
      document("news", "naibu", "title: 便り\naudience: 専門職\n" + provenance));
  input.today = {2026, 5, 1};
  return input;
}

}  // namespace

TEST_CASE(
    "Of public input nothing is left that was written for professionals, not even its bytes") {
  const LoadInput all = input();
  DiagnosticSink sink;
  const View residents = see(load_directory(all, sink), Audience::residents);
  const LoadInput open = public_input(all, residents);
  std::string everything_held;
  for (const Document& document : open.documents) {
    everything_held += document.name + "\n" + everything(document.fields) +
                       std::string(document.source->text()) + std::string(document.body);
  }
  CHECK(everything_held.find("うちわ") == std::string::npos);
  CHECK(everything_held.find("naibu") == std::string::npos);
  CHECK(everything_held.find("公開の診療所") != std::string::npos);
}

TEST_CASE("A public text keeps its line, and a hidden file still hides the row that it lies over") {
  const LoadInput all = input();
  DiagnosticSink sink;
  const LoadInput open = public_input(all, see(load_directory(all, sink), Audience::residents));
  REQUIRE(open.documents.size() == 2);
  CHECK(open.documents[0].body == "みんなの本文\n");
  CHECK(open.documents[0].body_line == 9);
  CHECK(open.documents[0].source->line(9) == "みんなの本文");
  CHECK(open.documents[1].fields.entries.size() == 2);
  CHECK(open.documents[1].fields.find("overlays"));
  CHECK(open.documents[1].fields.find("audience"));
}

}  // namespace shirube
