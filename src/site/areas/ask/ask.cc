// Which desk is mine: municipality, town, answer; and the data for the search by address.
#include "site/areas/ask/ask.h"

#include <memory>

#include "site/areas/ask/answer_page.h"
#include "site/areas/ask/choose_page.h"
#include "site/frame/site_plan.h"
#include "words/frame.h"

namespace shirube {
namespace {

/// What all pages of this area are made of.
struct AskArea {
  std::vector<MunicipalityAnswers> municipalities;
  AskData data;
};

void plan_municipality(SitePlan& plan, const std::shared_ptr<const AskArea>& area,
                       const MunicipalityAnswers& all) {
  if (all.answers.size() > 1) {
    plan.add_page(ask_route(*all.municipality), "ask.html", [area, &all](const PageContext& page) {
      return town_choice(page, all, area->data.version);
    });
  }
  for (const TownAnswer& answer : all.answers) {
    plan.add_page(answer.route, "answer.html", [area, &all, &answer](const PageContext& page) {
      return answer_page(page, all, answer);
    });
  }
}

}  // namespace

void plan_ask(SitePlan& plan) {
  plan.add_entrance({Stands::above, Stands::nowhere},
                    FrameWords(plan.context().language).page_ask(), "ask.html");
  auto made = std::make_shared<AskArea>();
  static const TownLists no_towns;
  const TownLists* towns = plan.context().towns;
  made->municipalities = answers_of(plan.context().view, towns ? *towns : no_towns);
  made->data = ask_data(made->municipalities);
  const std::shared_ptr<const AskArea> area = std::move(made);
  plan.add_page("ask.html", "ask.html", [area](const PageContext& page) {
    return municipality_choice(page, area->municipalities, area->data.version);
  });
  for (const MunicipalityAnswers& all : area->municipalities) plan_municipality(plan, area, all);
  plan.add_file("data/ask.js", [area] { return area->data.script; });
}

}  // namespace shirube
