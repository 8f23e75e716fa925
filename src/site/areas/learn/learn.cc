// Learning and preparing: the four scenes, each with its pages and materials; a page for each of
// them.
#include "site/areas/learn/learn.h"

#include <algorithm>
#include <tuple>

#include "directory/article.h"
#include "directory/labels.h"
#include "directory/material.h"
#include "directory/programme.h"
#include "site/frame/site_plan.h"
#include "site/parts/article_page.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "words/frame.h"
#include "words/learn.h"

namespace shirube {
namespace {

template <class R>
bool in_scene(const R& record, Scene scene) {
  return std::find(record.scenes.begin(), record.scenes.end(), scene) != record.scenes.end();
}

std::vector<const Page*> ordered_pages(const View& view) {
  std::vector<const Page*> pages;
  for (const Page& page : view.all<Page>()) pages.push_back(&page);
  std::stable_sort(pages.begin(), pages.end(), [](const Page* a, const Page* b) {
    return std::make_tuple(!a->order.given(), a->order.number) <
           std::make_tuple(!b->order.given(), b->order.number);
  });
  return pages;
}

std::string learn_title(const PageContext& page) {
  const FrameWords pages(page.language());
  return ByAudience(pages.page_learn(), pages.page_learn_of_work())[page.audience()];
}

ListPage learn_page(const PageContext& page) {
  const LearnWords words(page.language());
  ListPage list;
  list.chrome = page.chrome("learn", learn_title(page), words.description());
  list.lead = words.lead();
  const std::vector<const Page*> pages = ordered_pages(page.view());
  for (const Word& scene : vocabulary<Scene>().words) {
    const auto value = static_cast<Scene>(scene.value);
    Section section{std::string(scene.code),
                    std::string(scene.label),
                    std::string(scene.note),
                    {},
                    words.none_of_scene()};
    for (const Page* article : pages) {
      if (in_scene(*article, value)) section.cards.push_back(record_card(page, *article));
    }
    for (const Material& material : page.view().all<Material>()) {
      if (in_scene(material, value)) section.cards.push_back(record_card(page, material));
    }
    for (const Programme& programme : page.view().all<Programme>()) {
      if (in_scene(programme, value)) section.cards.push_back(record_card(page, programme));
    }
    // One record may belong to several scenes; ids stay unique on the page.
    for (Card& card : section.cards) card.id = section.id + "-" + card.id;
    list.links.push_back({section.title, page.to("learn.html#" + section.id), "", false});
    list.sections.push_back(std::move(section));
  }
  Section others{"others", words.others(), "", {}, ""};
  for (const Page* article : pages) {
    if (article->scenes.empty()) others.cards.push_back(record_card(page, *article));
  }
  if (!others.cards.empty()) list.sections.push_back(std::move(others));
  return list;
}

std::vector<Link> under_learn(const PageContext& page) {
  return {{learn_title(page), page.to("learn.html"), "", false}};
}

ArticlePage material_page(const PageContext& page, const Material& material) {
  const LearnWords words(page.language());
  ArticlePage model = article_of(page, material, material.form, under_learn(page));
  model.labels = scene_labels(material.scenes);
  add_fact(model.facts, label_of(&Material::publisher), material.publisher);
  add_fact(model.facts, label_of(&Material::edition), material.edition);
  if (material.edition_date.given()) {
    add_fact(model.facts, label_of(&Material::edition_date), long_date(material.edition_date));
  }
  add_fact(model.facts, label_of(&Material::for_whom), material.for_whom);
  add_fact(model.facts, words.municipalities(), municipality_names(page, material.municipalities));
  const std::string download = material.download_note.empty()
                                   ? material.title
                                   : words.download(material.title, material.download_note);
  if (!material.download.url.empty()) {
    add_fact(model.facts, label_of(&Material::download), download, {material.download.url});
  }
  add_fact(model.facts, label_of(&Material::paper), material.paper);
  if (page.audience() == Audience::professionals) {
    add_fact(model.facts, words.distribution(), material.distribution);
  }
  add_related(model, page, "desks", words.desks(), material.desks);
  return model;
}

ArticlePage article_page(const PageContext& page, const Page& article) {
  ArticlePage model = article_of(page, article, "", under_learn(page));
  model.labels = scene_labels(article.scenes);
  return model;
}

}  // namespace

void plan_learn(SitePlan& plan) {
  plan.add_entrance({Stands::above, Stands::below},
                    learn_title(PageContext(plan.context(), "learn.html")), "learn.html");
  plan.add_page("learn.html", "list.html", learn_page);
  for (const Material& material : plan.context().view.all<Material>()) {
    plan.add_page(record_route(material), "article.html",
                  [&material](const PageContext& page) { return material_page(page, material); });
  }
  for (const Page& article : plan.context().view.all<Page>()) {
    plan.add_page(record_route(article), "article.html",
                  [&article](const PageContext& page) { return article_page(page, article); });
  }
}

}  // namespace shirube
