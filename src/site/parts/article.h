// What the pages that show a record by its facts and its text have in common. For materials, forms,
// programmes, pages and news; each area adds its facts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "site/parts/cards.h"
#include "site/parts/pages.h"

namespace shirube {

/// Frame, summary, marks, text and freshness of a record with a title and a summary.
template <class R>
ArticlePage article_of(const PageContext& page, const R& record, std::string genre,
                       std::vector<Link> parents) {
  ArticlePage model;
  model.chrome = page.chrome(R::type_name, record.title, record.summary, std::move(parents));
  model.genre = std::move(genre);
  model.summary = record.summary;
  model.marks = common_marks(page, record);
  model.body = page.prose(record.body);
  model.freshness = page.freshness(record);
  return model;
}

std::vector<std::string> scene_labels(const std::vector<Scene>& scenes);

/// A section of the records that `references` name; none when there are none.
template <class R, class MakeCard>
void add_related(ArticlePage& model, const PageContext& page, std::string id, std::string title,
                 const std::vector<Ref<R>>& references, MakeCard make_card) {
  Section section{std::move(id), std::move(title), "", {}, ""};
  for (const Ref<R>& reference : references) {
    if (const R* record = page.view().find(reference)) {
      section.cards.push_back(make_card(page, *record));
    }
  }
  if (!section.cards.empty()) model.sections.push_back(std::move(section));
}

}  // namespace shirube
