// Programmes of municipalities, some of them for residents as well: the list, and a page for each
// with its cases and who answers for it.
#include <string>
#include <utility>

#include "directory/labels.h"
#include "directory/programme.h"
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/article_page.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "words/frame.h"
#include "words/parts.h"
#include "words/work.h"

namespace shirube {
namespace {

ListPage programme_list(const PageContext& page) {
  ListPage list;
  const WorkWords words(page.language());
  list.chrome = page.chrome(PageKind::list_of<Programme>(), words.programmes(),
                            words.description_of_programmes());
  list.lead = words.lead_of_programmes();
  Section section{
      "programmes", words.all_programmes(), "", {}, PartsWords(page.language()).none_yet()};
  for (const Programme& programme : page.view().all<Programme>()) {
    section.cards.push_back(record_card(page, programme));
  }
  list.sections.push_back(std::move(section));
  return list;
}

ArticlePage programme_page(const PageContext& page, const Programme& programme) {
  const WorkWords words(page.language());
  ArticlePage model = article_of(page, programme, words.programme(),
                                 {{words.programmes(), page.to("programmes.html"), "", false}});
  model.labels = scene_labels(programme.scenes);
  add_fact(model.facts, label_of(&Programme::municipalities),
           municipality_names(page, programme.municipalities));
  add_fact(model.facts, label_of(&Programme::who), programme.who);
  add_fact(model.facts, label_of(&Programme::how), programme.how);
  add_fact(model.facts, label_of(&Programme::what_to_bring), programme.what_to_bring);
  add_fact(model.facts, label_of(&Programme::review), programme.review);
  if (!programme.form_url.url.empty()) {
    add_fact(model.facts, label_of(&Programme::form_url), words.form_of(programme.title),
             {programme.form_url.url});
  }
  add_fact(model.facts, label_of(&Programme::form_note), programme.form_note);
  if (page.audience() == Audience::professionals) {
    add_fact(model.facts, words.label_programme_rules(), programme.rules);
  }
  Section cases{"cases", words.cases(), "", {}, ""};
  for (std::size_t i = 0; i < programme.cases.size(); ++i) {
    Card card;
    card.id = "case-" + std::to_string(i + 1);
    card.title = programme.cases[i].situation;
    card.summary = programme.cases[i].answer;
    cases.cards.push_back(std::move(card));
  }
  if (!cases.cards.empty()) model.sections.push_back(std::move(cases));
  add_related(model, page, "desks", label_of(&Programme::desks), programme.desks);
  add_related(model, page, "facilities", words.programme_facilities(), programme.facilities);
  return model;
}

}  // namespace

void plan_programmes(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_programmes(), "programmes.html");
  plan.add_page("programmes.html", "list.html", programme_list);
  for (const Programme& programme : plan.context().view.all<Programme>()) {
    plan.add_page(record_route(programme), "article.html", [&programme](const PageContext& page) {
      return programme_page(page, programme);
    });
  }
}

}  // namespace shirube
