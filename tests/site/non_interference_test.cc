// The residents' site as a function of the content: whatever changes in what only professionals may
// read, not one byte of it changes.
//
// Where a desk that they may read of hands over to one that turns them away, the centres of its own
// area stand in that one's place: the name that the public desk gives it is all that counts.
#include <catch2/catch.hpp>
#include <random>

#include "site/small_site.h"

namespace shirube {
namespace {

/// The small site with an office and a paper that lead to a desk that residents do not get.
test::SmallProject office_project() {
  test::SmallProject project = test::site_project();
  project.add(
      "desks/office",
      "name: 見本市役所\nkana: みほんしやくしょ\nkind: 市町村の窓口\naccepts: [住民, 専門職]\n"
      "area: [{municipality: ebina}]\ntopics: [介護]\nmunicipality: ebina\n"
      "summary: 市の窓口です。\nphone: 046-000-0019\n"
      "hours: {open: [{days: 平日, times: 9:00-17:00}]}\nhands_over_to: [renkei]\n");
  std::string& note = project.files["materials/note"];
  const std::string desks = "desks: [atsugi-center]";
  note.replace(note.find(desks), desks.size(), "desks: [renkei]");
  return project;
}

/// Changes to the professionals' part of the small site, the same ones for the same seed.
class Mutation {
 public:
  explicit Mutation(unsigned seed) : random_(seed) {}

  test::SmallProject applied() {
    test::SmallProject project = office_project();
    for (unsigned changes = 1 + below(5); changes > 0; --changes) change(project);
    return project;
  }

 private:
  // std::uniform_int_distribution differs between libraries; this is as even as it needs to be.
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_()) % limit; }

  std::string word() {
    constexpr const char* syllables[] = {"あ", "さ", "た", "な", "ま",
                                         "ら", "診", "看", "X",  "<b>"};
    std::string word;
    for (unsigned length = 3 + below(9); length > 0; --length) word += syllables[below(10)];
    return word;
  }

  std::string phone() { return "046-000-0" + std::to_string(100 + below(900)); }

  /// Replaces one value for professionals by another.
  void change_value(test::SmallProject& project) {
    struct Place {
      const char* file;
      const char* value;
      bool number;
    };
    constexpr Place places[] = {
        {"facilities/aozora", "夜間は守衛室の呼び鈴を二度", false},
        {"facilities/aozora", "退院支援の連携係", false},
        {"facilities/aozora", "046-000-0771", true},
        {"facilities/urakata", "うらかた見本病院", false},
        {"facilities/urakata", "さつき町九百番地", false},
        {"facilities/urakata", "35.4460, 139.3910", false},
        {"desks/renkei", "れんけい見本ほっとライン", false},
        {"desks/renkei", "046-000-0775", true},
        {"desks/renkei", "area: [{municipality: ebina", false},
        {"desks/renkei", "municipality: ebina\nsummary", false},
        {"desks/atsugi-center", "046-000-0773", true},
        {"trainings/jirei", "うちわの事例検討会", false},
        {"trainings/jirei", "2026-06-10", false},
        {"events/kouza", "参加は三十二名でした", false},
        {"news/naibu", "うちわのお知らせ見本", false},
        {"materials/note", "百部までなら宅配で渡せます", false},
        {"programmes/kit", "配布の在庫は倉庫の奥です", false},
        {"programmes/bed", "家で療養している方", false},
        {"initiatives/ebina-r7", "資源の一覧を作りました", false},
        {"statistics/soudan", "counts: [12]", false},
        {"pages/uchiwa", "合い言葉は青いかばんです", false},
        {"site", "renkei-naibu.example.jp", false},
    };
    const Place& place = places[below(std::size(places))];
    const auto file = project.files.find(place.file);
    if (file == project.files.end()) return;
    const std::size_t at = file->second.find(place.value);
    if (at == std::string::npos) return;
    file->second.replace(at, std::string_view(place.value).size(),
                         replacement(place.value, place.number));
  }

  std::string replacement(std::string_view value, bool number) {
    if (number) return phone();
    if (value.starts_with("area")) return "area: [{municipality: atsugi";
    if (value.starts_with("municipality")) return "municipality: atsugi\nsummary";
    if (value.starts_with("35.")) return "35.44" + std::to_string(below(90) + 10) + ", 139.3811";
    if (value.starts_with("2026"))
      return "2026-0" + std::to_string(6 + below(3)) + "-1" + std::to_string(below(9));
    if (value.starts_with("counts")) return "counts: [" + std::to_string(below(5000)) + "]";
    if (value.ends_with("example.jp")) return "n" + std::to_string(below(99)) + ".example.jp";
    return "あ" + word();
  }

  void remove_record(test::SmallProject& project) {
    constexpr const char* files[] = {"trainings/jirei",      "news/naibu",        "pages/uchiwa",
                                     "statistics/soudan",    "forms/renraku",     "programmes/bed",
                                     "initiatives/ebina-r7", "facilities/urakata"};
    const std::string file = files[below(std::size(files))];
    project.files.erase(file);
    std::string& aozora = project.files["facilities/aozora"];
    const std::string partner = "partners: [urakata]";
    const std::size_t at = aozora.find(partner);
    if (file == "facilities/urakata" && at != std::string::npos) {
      aozora.replace(at, partner.size(), "partners: []");
    }
  }

  void add_record(test::SmallProject& project) {
    const std::string id = "x" + std::to_string(below(1000));
    const std::string words = word();
    switch (below(5)) {
      case 0:
        return project.add("facilities/a" + id,
                           test::facility_fields(words,
                                                 "audience: 専門職\nserves: [ebina]\n"
                                                 "location: 35.4411, 139.3651\n"));
      case 1:
        return project.add("news/a" + id, "audience: 専門職\ntitle: " + words + "\nsummary: " +
                                              word() + "\ndate: 2026-04-30\nimportant: はい\n");
      case 2:
        return project.add("pages/a" + id, "audience: 専門職\ntitle: " + words +
                                               "\nsummary: 手順です\nscenes: [看取り]\norder: 0\n");
      case 3:
        return project.add("materials/a" + id,
                           "audience: 専門職\ntitle: " + words +
                               "\nsummary: 資料です\nform: ノート\nscenes: [看取り]\n"
                               "publisher: 見本\nmunicipalities: [ebina]\n");
      default:
        return project.add("desks/a" + id,
                           "name: " + words +
                               "\nkana: あ\nkind: 地域包括支援センター\naccepts: 専門職\n"
                               "area: [{municipality: atsugi}]\ntopics: [介護]\n"
                               "municipality: atsugi\nsummary: 窓口です。\nphone: " +
                               phone() +
                               "\naddress: 厚木市中町9-9\nlocation: 35.4412, 139.3652\n"
                               "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n");
    }
  }

  void change(test::SmallProject& project) {
    switch (below(4)) {
      case 0:
        return remove_record(project);
      case 1:
        return add_record(project);
      default:
        return change_value(project);
    }
  }

  std::mt19937 random_;
};

using Files = std::vector<OutputFile>;

Files output(const test::SmallProject& project, Audience audience, std::string& faults) {
  test::SmallSite site(project, audience);
  Files files = site.files();
  faults = test::faults(site.sink);
  return files;
}

/// The first route in which the two differ; empty when they are the same.
std::string difference(const Files& a, const Files& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i].path != b[i].path || a[i].bytes != b[i].bytes) return a[i].path;
  }
  return a.size() == b.size() ? "" : "number of files";
}

}  // namespace

TEST_CASE("A hundred changes of what professionals read leave every byte of the residents' site") {
  std::string faults;
  const Files residents = output(office_project(), Audience::residents, faults);
  REQUIRE(residents.size() > 25);
  for (unsigned seed = 1; seed <= 100; ++seed) {
    INFO("seed " << seed);
    const Files changed = output(Mutation(seed).applied(), Audience::residents, faults);
    CHECK(faults == "");
    CHECK(difference(residents, changed) == "");
  }
}

TEST_CASE("The changes are real: they change what professionals read") {
  std::string faults;
  const Files professionals = output(office_project(), Audience::professionals, faults);
  int different = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const Files changed = output(Mutation(seed).applied(), Audience::professionals, faults);
    different += !difference(professionals, changed).empty();
  }
  CHECK(different >= 18);
}

TEST_CASE("A change of what residents read is seen") {
  std::string faults;
  const Files residents = output(office_project(), Audience::residents, faults);
  test::SmallProject project = test::site_project();
  std::string& aozora = project.files["facilities/aozora"];
  aozora.replace(aozora.find("046-000-0010"), 12, "046-000-0019");
  CHECK(difference(residents, output(project, Audience::residents, faults)) != "");
  project = test::site_project();
  project.files["facilities/urakata"].replace(0, std::string("audience: 専門職").size(),
                                              "audience: みんな");
  CHECK(difference(residents, output(project, Audience::residents, faults)) != "");
}

}  // namespace shirube
