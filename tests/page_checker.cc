// The build's own checks of finished pages, for pages that no build made:
//
//   page_checker FOLDER...
//
// Each FOLDER is looked at as a site of its own, for residents, but for where its links lead. One
// line for each fault: the folder, the code and what is wrong, with tabs between.
// tests/browser/defects.test.mjs seeds the faults.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "publish/page_checks/checked.h"

namespace fs = std::filesystem;

namespace {

shirube::FinishedSite read_site(const fs::path& folder) {
  shirube::FinishedSite site;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    site.files.push_back({entry.path().lexically_relative(folder).generic_string(),
                          {std::istreambuf_iterator<char>(file), {}}});
  }
  return site;
}

}  // namespace

int main(int count, char** values) {
  for (int i = 1; i < count; ++i) {
    const shirube::FinishedSite site = read_site(values[i]);
    shirube::DiagnosticSink sink;
    shirube::test::checked(site, shirube::test::groups_but({shirube::PublishFault::broken_link}), 1,
                           sink);
    for (const shirube::Diagnostic& diagnostic : sink.sorted()) {
      const std::string_view code = shirube::fault_info(diagnostic.fault).code;
      std::printf("%s\t%.*s\t%s\n", values[i], static_cast<int>(code.size()), code.data(),
                  diagnostic.message(shirube::Language::ja).c_str());
    }
  }
  return 0;
}
