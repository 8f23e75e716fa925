// A small site of one region in memory, with every kind of record and something that only
// professionals may read in each place where content can hold it; and what one audience gets of it.
// Tests of one thread own it.
#pragma once

#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/small_project.h"
#include "place/place_sources.h"
#include "site/frame/locate_records.h"
#include "site/plan.h"
#include "site/render.h"
#include "theme/theme.h"

namespace shirube::test {

inline void add_places(SmallProject& project) {
  project.add(
      "facilities/aozora",
      "name: あおぞら見本診療所\nkana: あおぞらみほんしんりょうじょ\nkind: 診療所\n"
      "municipality: atsugi\naddress: 厚木市中町1-1-1\nphone: 046-000-0010\n"
      "location: 35.4410, 139.3650\nhours: {open: [{days: 平日, times: 9:00-12:00}]}\n"
      "home_care: {regular_visits: できる, treatments: {酸素療法: 要相談}}\n"
      "serves: [ebina]\nbody: 家に伺う診療をしています。\n"
      "professionals:\n"
      "  liaison: {department: 退院支援の連携係, phone: 046-000-0771, fax: 046-000-0772, "
      "mail: renkei-naibu@example.jp, when: 夕方四時すぎの平日, how: 折り返しを頼んでください}\n"
      "  admission: 紹介状と直近の検査結果が必要です\n"
      "  remarks: 夜間は守衛室の呼び鈴を二度\n  partners: [urakata]\n");
  project.add(
      "facilities/urakata",
      "audience: 専門職\nname: うらかた見本病院\nkana: うらかたみほんびょういん\nkind: 病院\n"
      "municipality: ebina\naddress: 海老名市さつき町九百番地\nphone: 046-000-0774\n"
      "location: 35.4460, 139.3910\n");
  project.add("facilities/kage",
              "name: かげやま見本薬局\nkana: かげやまみほんやっきょく\nkind: 薬局\n"
              "municipality: ebina\naddress: 海老名市中央1-2\nphone: 046-000-0011\n"
              "location: 35.4470, 139.3920\n"
              "status: 閉まった\nclosed_on: 2026-03-31\nsuccessor: aozora\n");
  project.add(
      "desks/renkei",
      "name: れんけい見本ほっとライン\nkana: れんけいみほんほっとらいん\n"
      "kind: 在宅医療・介護連携の相談窓口\naccepts: 専門職\narea: [{municipality: ebina}]\n"
      "topics: [家で受ける医療]\nmunicipality: ebina\nsummary: 専門職どうしをつなぐ係です。\n"
      "phone: 046-000-0775\nhours: {open: [{days: 平日, times: 9:00-17:00}]}\n"
      "professionals: {remarks: 事例は頭文字で伝えてください}\n");
  std::string& center = project.files["desks/atsugi-center"];
  center =
      "hands_over_to: [renkei]\nprofessionals: {direct_phone: 046-000-0773, how: "
      "先に要点を文書で送ってください}\n" +
      center;
}

inline void add_occasions(SmallProject& project) {
  const std::string event =
      "municipalities: [ebina]\nprofessions: [どなたでも]\norganiser: 見本市\n";
  project.add(
      "trainings/jirei",
      "title: うちわの事例検討会\nkind: 研修会\nsummary: 困った事例を持ち寄ります。\n"
      "date: 2026-06-10\ntime: 18:30〜20:30\nvenue: 見本会館の奥の和室\n"
      "application: {deadline: 2026-05-20, fax: 046-000-0776, mail: kenshu@example.jp, "
      "form_url: \"https://forms.example.jp/jirei\", form: {fields: [{label: 事業所の名前}], "
      "applicant_fields: [{label: 職種, choices: [医師, 看護職]}], applicants: 2}}\n" +
          event);
  project.add("events/kouza",
              "title: 見本の市民講座\nkind: 講演会\nsummary: これからを話し合います。\n"
              "date: 2026-05-30\ntime: 14:00〜\nvenue: 見本ホール\n"
              "application: {deadline: 2026-05-20, mail: kouza@example.jp, "
              "form_url: \"https://forms.example.jp/kouza\", form: {fields: [{label: お名前}]}}\n"
              "professionals: {result: 参加は三十二名でした}\n" +
                  event);
  project.add(
      "events/sumi",
      "title: 終わった見本の会\nkind: 展示\nsummary: 展示でした。\ndate: 2026-04-10\n" + event);
  project.add("news/tenken", "title: 見本のお知らせ\nsummary: 点検をします。\ndate: 2026-04-20\n");
  project.add("news/naibu",
              "audience: 専門職\ntitle: うちわのお知らせ見本\nsummary: 名簿を回覧します。\n"
              "date: 2026-04-21\n");
}

inline void add_papers(SmallProject& project) {
  project.add(
      "materials/note",
      "title: 見本の人生ノート\nsummary: 書きとめるノートです。\nform: ノート\n"
      "scenes: [看取り]\npublisher: 見本市\nmunicipalities: [atsugi]\n"
      "desks: [atsugi-center]\nprofessionals: {distribution: 百部までなら宅配で渡せます}\n");
  project.add("forms/renraku",
              "title: 見本の連絡票\nsummary: 医師への連絡に使います。\nform_owner: 見本の医師会\n"
              "municipalities: [ebina]\nscenes: [日常の療養支援]\npurpose: 受診の前に様子を伝える\n"
              "how: 返事は三日以内にもらいます\n");
  project.add("programmes/bed",
              "title: 見本の後方ベッド\nsummary: 短く入院できます。\nmunicipalities: [ebina]\n"
              "scenes: [急変時の対応]\nwho: 家で療養している方\nhow: 主治医に相談します\n"
              "professionals: {rules: 日数は一回十四日までです}\n");
  project.add("programmes/kit",
              "audience: みんな\ntitle: 見本の救急キット\nsummary: 冷蔵庫に入れておきます。\n"
              "municipalities: [ebina]\nscenes: [急変時の対応]\nwho: 一人で暮らす方\n"
              "how: 窓口で受け取ります\nprofessionals: {rules: 配布の在庫は倉庫の奥です}\n");
  project.add("initiatives/ebina-r7",
              "municipality: ebina\nfiscal_year: 令和7年度\nedition: 平成27年度から\n"
              "title: 見本の取組報告\nsummary: 報告のまとめです。\n"
              "tasks: [{task: ア, done: [資源の一覧を作りました], rating: 〇}]\n");
  project.add("statistics/soudan",
              "title: 見本の相談件数\nsummary: 病院からが多い。\nmunicipality: ebina\n"
              "from: 2025-04-01\nuntil: 2026-03-31\nunit: 件\nrow_label: 相談者\ncolumns: [件数]\n"
              "rows: [{label: 病院, counts: [12]}, {label: 家族, counts: [3]}]\n");
  project.add("pages/about",
              "title: 見本の案内\nsummary: 何が分かるかの案内です。\nbody: \"## "
              "見出し\\n\\n本文です。\"\n");
  project.add("pages/uchiwa",
              "audience: 専門職\ntitle: うちわの手順書見本\nsummary: 手順をまとめました。\n"
              "body: 合い言葉は青いかばんです。\n");
}

/// The content of the small site; loads without a fault on 2026-05-01.
inline SmallProject site_project() {
  SmallProject project = small_project();
  std::string& site = project.files["site"];
  site = "professionals: {professionals_url: \"https://renkei-naibu.example.jp/\"}\n" + site;
  add_places(project);
  add_occasions(project);
  add_papers(project);
  return project;
}

/// One site of a project.
class SmallSite {
 public:
  SmallSite(const SmallProject& project, Audience audience)
      : SmallSite(project, web_edition(audience)) {}
  SmallSite(const SmallProject& project, const Edition& edition)
      : directory(project.load(sink)),
        view(see(directory, edition.audience)),
        places(locate_records(view, PlaceSources(), 1, sink)),
        towns(list_towns(view, PlaceSources())),
        theme(Theme::built_in()),
        context{view,
                places,
                project.today,
                [this](std::string_view name) {
                  return std::string(theme.asset_url("assets/" + std::string(name)));
                },
                sink,
                nullptr,
                nullptr,
                &towns,
                Language::ja,
                edition} {}
  SmallSite(const SmallSite&) = delete;

  /// All files by their routes; empty when a template has a fault.
  std::vector<OutputFile> files(unsigned threads = 1) {
    return files_of(plan_site(context), threads);
  }

  std::vector<OutputFile> files_of(const SitePlan& plan, unsigned threads = 1) {
    const auto rendering = SiteRendering::prepare(plan, theme, sink);
    std::vector<OutputFile> files;
    if (!rendering) return files;
    std::mutex mutex;
    rendering->run(threads, [&](const OutputFile& file) {
      const std::lock_guard lock(mutex);
      files.push_back(file);
    });
    std::sort(files.begin(), files.end(),
              [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
    return files;
  }

  DiagnosticSink sink;
  const Directory directory;
  View view;
  const Places places;
  const TownLists towns;
  const Theme theme;
  const SiteContext context;
};

/// The bytes of one file; empty when it is not there.
inline std::string file_of(const std::vector<OutputFile>& files, std::string_view route) {
  for (const OutputFile& file : files) {
    if (file.path == route) return file.bytes;
  }
  return {};
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace shirube::test
