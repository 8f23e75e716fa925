// The pages about the site itself: who runs it, accessibility, and what to do when a page is gone.
#include "site/areas/statements/statements.h"

#include "site/areas/statements/statement_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"

namespace shirube {
namespace {

StatementPage statement(const PageContext& page, std::string_view kind, const std::string& title,
                        const std::string& description) {
  StatementPage model;
  model.chrome = page.chrome(kind, title, description);
  const Site& site = page.view().site();
  model.site = {&site};
  add_fact(model.facts, "発行", site.publisher);
  add_fact(model.facts, "誤りを知らせる先", site.contact);
  add_fact(model.facts, "電話", site.phone.number, {telephone_url(site.phone)});
  add_fact(model.facts, "メール", site.mail.address, {"mailto:" + site.mail.address});
  add_fact(model.facts, "このサイトを作った日", long_date(page.today()));
  model.links = {{"ホーム", page.to("index.html"), "", false},
                 {"施設をさがす", page.to("facilities.html"), "", false},
                 {"相談窓口", page.to("desks.html"), "", false}};
  return model;
}

}  // namespace

void plan_statements(SitePlan& plan) {
  plan.add_page("about.html", "about.html", [](const PageContext& page) {
    return statement(page, "about", "このサイトについて",
                     "だれが作り、どう確かめているか、使うときに気をつけてほしいことです。");
  });
  plan.add_page("accessibility.html", "accessibility.html", [](const PageContext& page) {
    return statement(page, "accessibility", "アクセシビリティ方針",
                     "だれもが使えるようにするための方針と、確かめた結果です。");
  });
  plan.add_page("404.html", "not-found.html", [](const PageContext& page) {
    return statement(page, "not-found", "ページが見つかりません",
                     "このページは、なくなったか、場所が変わりました。");
  });
}

}  // namespace shirube
