#include "site/areas/events/sheet.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

using test::file_of;
using test::has;

constexpr const char* with_office = "form: {fields: [{label: 事業所名}]}";

/// Both pages of a training with this application.
struct Pages {
  std::string flyer;
  std::string sheet;

  explicit Pages(const std::string& application, const std::string& more = "",
                 const Date& today = {2026, 5, 1}) {
    auto project = test::small_project();
    project.today = today;
    project.add("trainings/kenshu",
                "title: 見本の研修会\nkind: 研修会\nsummary: 学びます。\ndate: 2026-06-10\n"
                "municipalities: [ebina]\nprofessions: [医師]\norganiser: 見本市\n"
                "contact: 見本市の係\ncontact_phone: 046-000-0070\ncontact_extension: 3210\n"
                "application: {" +
                    application + "}\n" + more);
    test::SmallSite site(project, Audience::professionals);
    const auto files = site.files();
    flyer = file_of(files, "trainings/kenshu.html");
    sheet = file_of(files, "trainings/kenshu-sheet.html");
  }
};

}  // namespace

TEST_CASE("The flyer leads to the sheet however the application is sent in") {
  for (const char* way : {"fax: 046-000-0071, ", "post: 海老名市中央1, ",
                          "mail: kenshu@example.jp, ", "phone: 046-000-0072, ", ""}) {
    INFO(way);
    const Pages pages(std::string(way) + with_office);
    CHECK(has(pages.flyer, "href=\"kenshu-sheet.html\""));
    CHECK_FALSE(pages.sheet.empty());
  }
  CHECK(Pages("fax: 046-000-0071").sheet.empty());
}

TEST_CASE("The sheet says how it is sent, by the ways that there are") {
  CHECK(has(Pages(std::string("fax: 046-000-0071, post: 海老名市中央1, ") + with_office).sheet,
            "手で書いて、FAXか郵送で送ってください。"));
  CHECK(has(Pages(std::string("mail: kenshu@example.jp, ") + with_office).sheet, "メールに添えて"));
  CHECK(has(Pages(with_office).sheet, "問い合わせ先に聞いてください"));
}

TEST_CASE("A sheet that cannot be sent any more does not ask for it") {
  const std::string application =
      std::string("fax: 046-000-0071, deadline: 2026-05-20, ") + with_office;
  const Pages open(application);
  CHECK(has(open.sheet, "送ってください"));
  CHECK(has(open.sheet, "FAX 046-000-0071"));
  for (const Pages& pages :
       {Pages(application, "cancelled: はい\n"), Pages(application, "", {2026, 5, 21}),
        Pages(application, "", {2026, 6, 11})}) {
    CHECK_FALSE(has(pages.sheet, "送ってください"));
    CHECK_FALSE(has(pages.sheet, "FAX 046-000-0071"));
  }
}

TEST_CASE("The office's extension is on the sheet, and room for that of whoever sends it") {
  const Pages pages("form: {fields: [{label: 事業所名}, {label: 事業所の電話番号}]}");
  CHECK(has(pages.sheet, "電話 046-000-0070<span class=\"beside\">（内線 3210）</span>"));
  CHECK(has(pages.sheet, "内線（<span class=\"room\"></span>）"));
}

TEST_CASE("Behind その他 is room to say what, however the editor typed it") {
  for (const char* other : {"その他", "その他（　　　）", "\"その他( )\"", "その他（）"}) {
    INFO(other);
    const Pages pages(std::string("form: {fields: [{label: 所属, choices: [医師, ") + other +
                      "]}]}");
    CHECK(has(pages.sheet, "<span>□ 医師</span>"));
    CHECK(has(pages.sheet, "<span>□ その他（<span class=\"room\"></span>）</span>"));
  }
  const Pages pages("form: {fields: [{label: 所属, choices: [その他（医療）]}]}");
  CHECK(has(pages.sheet, "□ その他（医療）（<span class=\"room\"></span>）"));
}

TEST_CASE("A sheet for professionals always asks for their office, and only once") {
  CHECK(has(Pages("form: {fields: [{label: お名前}]}").sheet, "<th scope=\"row\">事業所名</th>"));
  CHECK_FALSE(has(Pages("form: {fields: [{label: 所属する団体}]}").sheet, "事業所名"));
  CHECK_FALSE(asks_for_office({{{"お名前", "", {}, {}}}, {}, {}, {}}));
  CHECK(asks_for_office({{{"お名前", "", {}, {}}}, {{"勤務先", "", {}, {}}}, {}, {}}));
}

TEST_CASE("Each applicant has a row for each question") {
  const Pages pages(
      "form: {fields: [{label: 事業所名}], applicant_fields: [{label: 氏名}, {label: 職種}], "
      "applicants: 3}");
  for (const char* number : {"1", "2", "3"}) {
    CHECK(has(pages.sheet, std::string("<th scope=\"rowgroup\" rowspan=\"2\">") + number + "<"));
  }
  CHECK_FALSE(has(pages.sheet, "rowspan=\"2\">4<"));
}

}  // namespace shirube
