// The pages about the site itself: who runs it, accessibility, and what to do when a page is gone.
#include "site/areas/statements/statements.h"

#include "directory/labels.h"
#include "directory/site.h"
#include "site/areas/statements/statement_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "words/frame.h"
#include "words/statements.h"

namespace shirube {
namespace {

StatementPage statement(const PageContext& page, PageKind kind, const std::string& title,
                        const std::string& description) {
  const StatementsWords words(page.language());
  const FrameWords pages(page.language());
  StatementPage model;
  model.chrome = page.chrome(kind, title, description);
  const Site& site = page.view().site();
  model.site = {&site};
  add_fact(model.facts, words.publisher(), site.publisher);
  add_fact(model.facts, words.contact(), site.contact);
  add_fact(model.facts, label_of(&Site::phone), site.phone.number, {telephone_url(site.phone)});
  add_fact(model.facts, label_of(&Site::mail), site.mail.address, {"mailto:" + site.mail.address});
  add_fact(model.facts, words.made_on(), long_date(page.today()));
  model.links = {{pages.page_home(), page.to("index.html"), "", false},
                 {pages.page_facilities(), page.to("facilities.html"), "", false},
                 {pages.desks(), page.to("desks.html"), "", false}};
  return model;
}

}  // namespace

void plan_statements(SitePlan& plan) {
  plan.add_entrance({Stands::below, Stands::below},
                    FrameWords(plan.context().language).page_about(), "about.html");
  plan.add_entrance({Stands::below, Stands::below},
                    FrameWords(plan.context().language).page_accessibility(), "accessibility.html");
  plan.add_page("about.html", "about.html", [](const PageContext& page) {
    return statement(page, "about", FrameWords(page.language()).page_about(),
                     StatementsWords(page.language()).about_description());
  });
  plan.add_page("accessibility.html", "accessibility.html", [](const PageContext& page) {
    return statement(page, "accessibility", FrameWords(page.language()).page_accessibility(),
                     StatementsWords(page.language()).accessibility_description());
  });
  plan.add_page(
      "404.html", "not-found.html",
      [](const PageContext& page) {
        const StatementsWords words(page.language());
        return statement(page, "not-found", words.not_found(), words.not_found_description());
      },
      Offered::no);
}

}  // namespace shirube
