#include "base/diagnostic.h"

#include <catch2/catch.hpp>

#include "base/faults/command.h"
#include "base/faults/directory.h"
#include "base/faults/source.h"

namespace shirube {
namespace {

Location line_of(const char* path) {
  return {std::make_shared<const SourceText>(path, "x\n"), 1, 1, 1};
}

TEST_CASE("Files that cannot be read stand before what may follow from that") {
  DiagnosticSink sink;
  sink.report(SourceFault::missing_content, {}, {"content/site.yaml"});
  sink.report(DirectoryFault::unknown_reference, line_of("content/a.yaml"), {"b", "窓口", "c"});
  sink.report(SourceFault::yaml_full_width, line_of("content/z.yaml"), {"コロン", "colon"});
  sink.report(SourceFault::unreadable_file, line_of("content/y.yaml"), {"許可がありません"});
  const std::vector<Diagnostic> sorted = sink.sorted();
  REQUIRE(sorted.size() == 4);
  CHECK(sorted[0].path.empty());
  CHECK(sorted[1].path == "content/y.yaml");
  CHECK(sorted[2].path == "content/z.yaml");
  CHECK(sorted[3].path == "content/a.yaml");
}

TEST_CASE("A code is a letter and three digits, and no other fault has it") {
  std::set<std::string_view> codes;
  for (const FaultInfo& fault : fault_registry()) {
    INFO(fault.name);
    CHECK(fault.code.size() == 4);
    CHECK(codes.insert(fault.code).second);
    CHECK(&fault_info(fault.fault) == &fault);
  }
}

TEST_CASE("The texts of a fault ask for arguments without a gap in their numbers") {
  for (const FaultInfo& fault : fault_registry()) {
    INFO(fault.name);
    const std::string texts = std::string(fault.message_ja) + std::string(fault.remedy_ja) +
                              std::string(fault.message_en) + std::string(fault.remedy_en);
    for (std::size_t i = 0; i < place_count({texts}); ++i) {
      INFO(i);
      CHECK(texts.find("{" + std::to_string(i) + "}") != texts.npos);
    }
  }
}

TEST_CASE("A fault is reported with as many arguments as its texts have places for") {
  static_assert(argument_count(CommandFault::usage) == 2);
  static_assert(argument_count(SourceFault::copy_name) == 0);
  DiagnosticSink sink;
  sink.report(SourceFault::copy_name, {});
  sink.report(CommandFault::usage, {}, {"使い方", "usage"}, "build");
  sink.report_any(SourceFault::unreadable_file, {}, {"reason"});
  const std::vector<Diagnostic> sorted = sink.sorted();
  REQUIRE(sorted.size() == 3);
  for (const Diagnostic& diagnostic : sorted) {
    if (diagnostic.fault != CommandFault::usage) continue;
    CHECK(diagnostic.message(Language::ja).find("使い方") != std::string::npos);
    CHECK(diagnostic.message(Language::en) == "Wrong usage (usage).");
    CHECK(diagnostic.suggestion == "build");
  }
}

}  // namespace
}  // namespace shirube
