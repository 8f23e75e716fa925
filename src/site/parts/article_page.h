// The pages that show a record by its facts and its text: their model, owned by the page that is
// being rendered, and what all of them have in common. Each area adds its facts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/scene.h"
#include "site/frame/chrome.h"
#include "site/parts/cards.h"
#include "site/parts/section.h"

namespace shirube {

/// A record shown by its facts and its text: material, form, programme, page, news.
struct ArticlePage {
  Chrome chrome;
  /// 「お知らせ」「資料」...
  std::string genre;
  std::string summary;
  std::vector<std::string> labels;
  std::vector<std::string> marks;
  std::vector<Fact> facts;
  Html body;
  /// Cases of a programme, adaptations of a form: heading and entries.
  std::vector<Section> sections;
  Freshness freshness;

  static constexpr std::string_view type_name = "article";
  SHIRUBE_MODEL(ArticlePage, chrome, genre, summary, labels, marks, facts, body, sections,
                freshness)
};

/// Frame, summary, marks, text and freshness of a record with a title and a summary.
template <class R>
ArticlePage article_of(const PageContext& page, const R& record, std::string genre,
                       std::vector<Link> parents) {
  ArticlePage model;
  model.chrome = page.chrome(PageKind::of<R>(), record.title, record.summary, std::move(parents));
  model.genre = std::move(genre);
  model.summary = record.summary;
  model.marks = common_marks(page, record);
  model.body = page.prose(record.body);
  model.freshness = page.freshness(record);
  return model;
}

std::vector<std::string> scene_labels(const std::vector<Scene>& scenes);

/// A section of the records that `references` name; none when there are none.
template <class R>
void add_related(ArticlePage& model, const PageContext& page, std::string id, std::string title,
                 const std::vector<Ref<R>>& references) {
  Section section{std::move(id), std::move(title), "", {}, ""};
  for (const Ref<R>& reference : references) {
    if (const R* record = page.view().find(reference)) {
      section.cards.push_back(record_card(page, *record));
    }
  }
  if (!section.cards.empty()) model.sections.push_back(std::move(section));
}

extern template struct StructModel<ArticlePage>;

}  // namespace shirube
