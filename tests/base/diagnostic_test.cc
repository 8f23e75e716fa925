#include "base/diagnostic.h"

#include <catch2/catch.hpp>

#include "base/fault.h"

namespace shirube {
namespace {

Location line_of(const char* path) {
  return {std::make_shared<const SourceText>(path, "x\n"), 1, 1, 1};
}

TEST_CASE("Files that cannot be read stand before what may follow from that") {
  DiagnosticSink sink;
  sink.report(Fault::missing_content, {}, {"content/site.yaml"});
  sink.report(Fault::unknown_reference, line_of("content/a.yaml"), {"b", "窓口", "c"});
  sink.report(Fault::yaml_full_width, line_of("content/z.yaml"), {"コロン", "colon"});
  sink.report(Fault::unreadable_file, line_of("content/y.yaml"), {"許可がありません"});
  const std::vector<Diagnostic> sorted = sink.sorted();
  REQUIRE(sorted.size() == 4);
  CHECK(sorted[0].path.empty());
  CHECK(sorted[1].path == "content/y.yaml");
  CHECK(sorted[2].path == "content/z.yaml");
  CHECK(sorted[3].path == "content/a.yaml");
}

}  // namespace
}  // namespace shirube
