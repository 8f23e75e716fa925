// A build that keeps pages of the last one makes what a build into an empty folder makes, byte for
// byte, and says the same, whatever was edited in between. SHIRUBE_EDITS=500 tries that many.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "command/build.h"
#include "publish/known_pages.h"
#include "publish/temporary_folder.h"
#include "site/small_site.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

std::string office(int number) {
  const std::string digits = std::to_string(10000 + number).substr(1);
  return "name: 見本第" + digits + "医院\nkana: みほんだい" + digits +
         "いいん\nkind: 診療所\nmunicipality: " + (number % 3 == 0 ? "ebina" : "atsugi") +
         "\naddress: 厚木市中町1-" + digits + "\nphone: 046-100-" + digits +
         "\nhome_care: {treatments: {酸素療法: できる}}\nstatus: 開いている\n"
         "body: \"訪ねてうかがいます。\"\n" +
         std::string(test::provenance);
}

std::string table_row(int number) {
  return "142123,神奈川県,厚木市,見本ケア" + std::to_string(number) +
         ",ミホンケア,居宅介護支援,神奈川県厚木市中町2-1,,35.44100,139.36500,046-000-0040,,"
         "9999999999999,見本法人,その他法人,14123000" +
         std::to_string(10 + number) + ",\"平日,土曜日\",,,,,,,\n";
}

constexpr const char* table_head =
    "都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,法人の種類,事業所番号,"
    "利用可能曜日,利用可能曜日特記事項,定員,URL,"
    "高齢者の方と障害者の方が同時一体的に利用できるサービス,"
    "介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考\n";

/// A project on the disk, as somebody edits it, and its two outputs.
class Edited {
 public:
  Edited() {
    for (const auto& [path, text] : test::site_project().files) {
      put("content/" + path + ".yaml", text);
    }
    for (int i = 0; i < 40; ++i) put(office_path(i), office(i));
    put("data/kaigo_20260331.csv", table_head + table_row(1) + table_row(2));
  }

  std::string office_path(int number) const {
    return "content/facilities/iin-" + std::to_string(number) + ".yaml";
  }
  std::string path(const std::string& name) const { return folder_ / name; }
  bool has(const std::string& name) const { return fs::exists(path(name)); }
  void put(const std::string& name, const std::string& text) { put_file(path(name), text); }
  void replace(const std::string& name, const std::string& from, const std::string& to) {
    if (has(name)) put(name, replace_all(file_bytes(path(name)), from, to));
  }

  /// What was edited since is taken back by restore().
  void save() {
    day_before_ = today;
    fs::remove_all(path("before"));
    fs::create_directories(path("before"));
    for (const char* part : parts) {
      if (has(part)) fs::copy(path(part), path("before/") + part, fs::copy_options::recursive);
    }
  }
  void restore() {
    today = day_before_;
    for (const char* part : parts) {
      fs::remove_all(path(part));
      const std::string saved = path("before/") + part;
      if (fs::exists(saved)) fs::copy(saved, path(part), fs::copy_options::recursive);
    }
  }

  /// What a build says, and what is in its output afterwards.
  std::pair<std::string, std::map<std::string, std::string>> build(const std::string& output) {
    Options options;
    options.folder = folder_.path();
    options.output = output;
    options.today = today;
    options.threads = 2;
    options.quiet = true;
    options.accept_removal = true;
    const std::string said = path("said.txt");
    const int usual = ::dup(STDERR_FILENO);
    REQUIRE(std::freopen(said.c_str(), "w", stderr));
    run_build(options);
    std::fflush(stderr);
    ::dup2(usual, STDERR_FILENO);
    ::close(usual);
    return {file_bytes(said), picture(path(output))};
  }

  Date today{2026, 5, 1};

 private:
  static constexpr const char* parts[] = {"content", "data", "themes"};

  Date day_before_;
  const TemporaryFolder folder_;
};

using Random = std::mt19937;
using Edit = std::function<void(Edited&, Random&)>;

int below(Random& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

std::string any_office(const Edited& project, Random& random) {
  return project.office_path(below(random, 45));
}

/// Something that happened to the output since the last build.
void damage(Edited& project, Random& random) {
  const std::string known = project.path("warm/known-pages.txt");
  const std::string page =
      project.path("warm/residents/facilities/iin-" + std::to_string(below(random, 40)) + ".html");
  std::string bytes = file_bytes(known);
  switch (below(random, 5)) {
    case 0:
      if (!bytes.empty()) bytes[random() % bytes.size()] ^= 1;
      return project.put("warm/known-pages.txt", bytes);
    case 1:
      bytes.resize(bytes.size() / 2);
      return project.put("warm/known-pages.txt", bytes);
    case 2:
      fs::remove(known);
      return;
    case 3:
      fs::remove(page);
      return;
    default:
      if (fs::exists(page)) put_file(page, "<p>偽のページ</p>");
  }
}

std::vector<Edit> edits() {
  return {
      [](Edited& project, Random& random) {
        project.replace(any_office(project, random), "046-1",
                        "046-" + std::to_string(1 + below(random, 8)));
      },
      [](Edited& project, Random& random) {
        project.replace(any_office(project, random), "見本第",
                        below(random, 2) ? "別の第" : "見本第第");
      },
      [](Edited& project, Random& random) {
        project.replace(any_office(project, random), "atsugi", "ebina");
      },
      [](Edited& project, Random& random) {
        const int number = below(random, 45);
        project.put(project.office_path(number), office(below(random, 45)));
      },
      [](Edited& project, Random& random) {
        fs::remove(project.path(any_office(project, random)));
      },
      [](Edited& project, Random& random) {
        const std::string partner = "iin-" + std::to_string(below(random, 40));
        project.replace(any_office(project, random), "status: 開いている\n",
                        "status: 開いている\nprofessionals: {partners: [" + partner +
                            "], remarks: 裏の呼び鈴を押してください}\n");
      },
      [](Edited& project, Random& random) {
        const std::string next = "iin-" + std::to_string(below(random, 40));
        project.replace(any_office(project, random), "status: 開いている\n",
                        "status: 閉まった\nclosed_on: 2026-03-31\nsuccessor: " + next + "\n");
      },
      [](Edited& project, Random& random) {
        const std::string other = "iin-" + std::to_string(below(random, 45));
        project.replace(any_office(project, random), "訪ねてうかがいます。",
                        "[となり](/facilities/" + other + ".html)と一緒に訪ねます。");
      },
      [](Edited& project, Random& random) {
        project.today = add_days(project.today, below(random, 40) - 15);
      },
      [](Edited& project, Random& random) {
        project.replace("content/desks/ebina-center.yaml", "046-000-0001",
                        "046-000-000" + std::to_string(2 + below(random, 8)));
      },
      [](Edited& project, Random& random) {
        project.replace("content/site.yaml", "見本協議会",
                        below(random, 2) ? "見本の会" : "見本協議会");
      },
      [](Edited& project, Random& random) {
        std::string rows;
        for (int i = 0; i < below(random, 6); ++i) rows += table_row(below(random, 9));
        project.put("data/kaigo_20260331.csv", table_head + rows);
      },
      [](Edited& project, Random& random) {
        const std::string page = file_bytes(SHIRUBE_ROOT "/themes/default/facility-page.html");
        project.put(
            "themes/default/facility-page.html",
            replace_all(page, "<p class=\"kana\">",
                        "<p>版" + std::to_string(below(random, 3)) + "</p>\n<p class=\"kana\">"));
      },
      [](Edited& project, Random& random) {
        const std::string event = "content/events/kouza.yaml";
        if (project.has(event) && below(random, 2)) return void(fs::remove(project.path(event)));
        project.put(event, test::site_project().files.at("events/kouza"));
      },
      [](Edited& project, Random& random) {
        const std::string to = below(random, 2) ? "/data/events.csv" : "/facilities.html";
        project.put("content/pages/more.yaml",
                    "title: 見本の続き\nsummary: 続きの案内です。\nbody: \"[一覧](" + to +
                        ")を見ます。\"\n" + std::string(test::provenance));
      },
      damage,
  };
}

int edits_to_try() {
  const char* wanted = std::getenv("SHIRUBE_EDITS");
  return wanted ? std::atoi(wanted) : 30;
}

}  // namespace

TEST_CASE("What a build keeps of the last one is what it would make") {
  Edited project;
  Random random(20260501);
  const std::vector<Edit> all = edits();
  int good = 0;
  for (int i = 0; i < edits_to_try(); ++i) {
    const std::size_t which = random() % all.size();
    project.save();
    all[which](project, random);
    const auto [said, warm] = project.build("warm");
    fs::remove_all(project.path("cold"));
    const auto [said_anew, cold] = project.build("cold");
    INFO("edit " << i << " of kind " << which);
    REQUIRE(replace_all(said, "warm/", "cold/") == said_anew);
    if (cold.empty()) {
      // Refused: the old output stays, and somebody mends the content.
      project.restore();
      continue;
    }
    ++good;
    REQUIRE(warm.size() == cold.size());
    for (const auto& [path, bytes] : cold) {
      INFO(path);
      REQUIRE(warm.contains(path));
      REQUIRE(warm.at(path) == bytes);
    }
  }
  CHECK(good * 2 > edits_to_try());
}

TEST_CASE("Pages are kept, and one that is made of something else is not") {
  Edited project;
  project.build("warm");
  const std::string other = project.path("warm/residents/facilities/iin-2.html");
  const auto inode = [](const std::string& path) {
    struct stat status {};
    ::stat(path.c_str(), &status);
    return status.st_ino;
  };
  // A page with its fingerprint is believed: so one can be seen to be kept.
  auto known = KnownPages::read(file_bytes(project.path("warm/known-pages.txt")));
  REQUIRE(known);
  const std::string forged = "<p>同じものからできたページ</p>";
  KnownPage& page = known->pages["residents/facilities/iin-2.html"];
  page.hash = content_hash(forged);
  page.bytes = forged.size();
  project.put("warm/known-pages.txt", known->text());
  project.put("warm/residents/facilities/iin-2.html", forged);
  const ino_t before = inode(other);
  project.replace(project.office_path(1), "046-1", "046-2");
  project.build("warm");
  CHECK(file_bytes(other) == forged);
  CHECK(inode(other) == before);
  project.replace(project.office_path(2), "046-1", "046-2");
  project.build("warm");
  CHECK(test::has(file_bytes(other), "046-200-0002"));
}

}  // namespace shirube
