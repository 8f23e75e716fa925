// What script/bench measures against: a synthetic site, and the least that a build has to do.
//
//   bench generate PROJECT COUNT       content with COUNT facilities, always the same
//   bench floor PROJECT OUTPUT FOLDER  milliseconds of a plain loop that writes the files of OUTPUT
//                                      anew below FOLDER, and of one that reads PROJECT/content
#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"

namespace {

namespace fs = std::filesystem;

struct File {
  fs::path path;
  std::string bytes;
};

constexpr const char* site =
    "title: 見本\nprofessionals_title: 見本\nregion: 見本\npublisher: 見本市\ncontact: 見本市\n"
    "phone: 046-000-0001\nresidents_url: https://shirube.example.jp/\nlicence: CC BY 4.0\n"
    "licence_url: https://creativecommons.org/licenses/by/4.0/\n"
    "emergency: [{name: 救急車, short_number: \"119\", when: 命にかかわるとき}]\n";
constexpr const char* town =
    "name: 見本{0}町\nkana: みほんちょう\ncode: \"14{0:03}9\"\nprefecture: 神奈川県\n"
    "region: 見本\n";
constexpr const char* desk =
    "name: 見本センター{0}\nkana: みほんせんたー\nkind: 地域包括支援センター\nmunicipality: t{0}\n"
    "accepts: [住民, 専門職]\narea: [{{municipality: t{0}}}]\ntopics: [介護]\n"
    "phone: 046-000-0001\nhours: {{open: [{{days: 平日, times: 9:00-17:00}}]}}\n"
    "summary: 相談を受けます。\n";
constexpr const char* facility =
    "name: 見本診療所{0}\nkana: みほんしんりょうじょ\nkind: 診療所\nmunicipality: t{1}\n"
    "address: 見本{1}町{0}\nphone: 046-000-{2:04}\n"
    "hours: {{open: [{{days: 平日, times: 9:00-12:00 14:00-17:00}}], holidays: 休み}}\n"
    "home_care: {{regular_visits: できる, treatments: {{酸素療法: 要相談, 導尿: できる}}}}\n"
    "professionals: {{admission: 紹介状と検査の結果の {0} 号が必要です}}\n"
    "body: \"家に伺う診療をしています。\\n\\n- 初めての方は電話でどうぞ\\n- **{0}** 人がいます\"\n";

std::vector<File> synthetic(int count) {
  constexpr int towns = 20;
  std::vector<File> files = {{"site.yaml", site}};
  for (int i = 0; i < towns; ++i) {
    files.push_back({fmt::format("municipalities/t{}.yaml", i), fmt::format(town, i)});
    files.push_back({fmt::format("desks/t{}.yaml", i), fmt::format(desk, i)});
  }
  for (int i = 0; i < count; ++i) {
    files.push_back(
        {fmt::format("facilities/f{}.yaml", i), fmt::format(facility, i, i % towns, i % 10'000)});
  }
  for (File& file : files) {
    file.bytes += "owner: 見本市\nsource: {title: 見本}\nconfirmed: 2026-04-01\nsample: はい\n";
  }
  return files;
}

std::vector<File> read_tree(const fs::path& root) {
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    files.push_back(
        {entry.path().lexically_relative(root), shirube::read_file(entry.path().string()).bytes});
  }
  return files;
}

void write_tree(const std::vector<File>& files, const fs::path& root) {
  fs::path folder;
  for (const File& file : files) {
    const fs::path path = root / file.path;
    if (path.parent_path() != folder) fs::create_directories(folder = path.parent_path());
    if (shirube::write_file(path.string(), file.bytes) != 0) throw fs::filesystem_error("", {});
  }
}

template <class Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

}  // namespace

int main(int count, char** texts) {
  const std::vector<std::string> words(texts + 1, texts + count);
  if (words.size() == 3 && words[0] == "generate") {
    write_tree(synthetic(std::stoi(words[2])), fs::path(words[1]) / "content");
  } else if (words.size() == 4 && words[0] == "floor") {
    const std::vector<File> output = read_tree(words[2]);
    fmt::print("{:.1f} ", milliseconds([&] { write_tree(output, words[3]); }));
    fmt::print("{:.1f}\n", milliseconds([&] { read_tree(fs::path(words[1]) / "content"); }));
  } else {
    return 2;
  }
}
