// The forms that several municipalities share: a list by municipality, and a page for each with the
// forms that were made from it.
#include <string>
#include <utility>
#include <vector>

#include "directory/labels.h"
#include "directory/municipality.h"
#include "directory/shared_form.h"
#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/article_page.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/frame.h"
#include "words/work.h"

namespace shirube {
namespace {

/// A section for each municipality that has a form; one valid in several stands under each.
std::vector<Section> forms_by_area(const PageContext& page) {
  std::vector<Section> sections;
  for (const Municipality* municipality : all_municipalities(page.view())) {
    Section section{municipality->id, page.site().listed_name(*municipality), "", {}, ""};
    for (const SharedForm& form : page.view().all<SharedForm>()) {
      for (const Ref<Municipality>& area : form.municipalities) {
        if (area.id != municipality->id) continue;
        Card card = record_card(page, form);
        card.id = municipality->id + "-" + card.id;
        section.cards.push_back(std::move(card));
      }
    }
    if (!section.cards.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

ListPage form_list(const PageContext& page) {
  ListPage list;
  const WorkWords words(page.language());
  list.chrome =
      page.chrome(PageKind::list_of<SharedForm>(), words.forms(), words.description_of_forms());
  list.lead = words.lead_of_forms();
  list.sections = forms_by_area(page);
  for (const Section& section : list.sections) {
    list.links.push_back({section.title, page.to("forms.html#" + section.id), "", false});
  }
  return list;
}

/// Forms that were made from this one.
Section adapted_section(const PageContext& page, const SharedForm& form) {
  Section section{"adapted", WorkWords(page.language()).adapted_from_this(), "", {}, ""};
  for (const SharedForm& other : page.view().all<SharedForm>()) {
    if (other.adapted_from.id == form.id) section.cards.push_back(record_card(page, other));
  }
  return section;
}

ArticlePage form_page(const PageContext& page, const SharedForm& form) {
  const WorkWords words(page.language());
  ArticlePage model =
      article_of(page, form, words.form(), {{words.forms(), page.to("forms.html"), "", false}});
  model.labels = scene_labels(form.scenes);
  add_fact(model.facts, label_of(&SharedForm::municipalities),
           municipality_names(page, form.municipalities));
  add_fact(model.facts, label_of(&SharedForm::form_owner), form.form_owner);
  add_fact(model.facts, label_of(&SharedForm::version), form.version);
  if (form.version_date.given()) {
    add_fact(model.facts, label_of(&SharedForm::version_date), long_date(form.version_date));
  }
  add_fact(model.facts, label_of(&SharedForm::purpose), form.purpose);
  add_fact(model.facts, label_of(&SharedForm::from_whom), form.from_whom);
  add_fact(model.facts, label_of(&SharedForm::to_whom), form.to_whom);
  add_fact(model.facts, label_of(&SharedForm::how), form.how);
  add_fact(model.facts, label_of(&SharedForm::rules), form.rules);
  if (!form.download.url.empty()) {
    const std::string& type = form.file_type;
    add_fact(model.facts, label_of(&SharedForm::download),
             type.empty() ? form.title : words.file_of_type(form.title, type), {form.download.url});
  }
  if (const SharedForm* origin = page.view().find(form.adapted_from)) {
    add_fact(model.facts, label_of(&SharedForm::adapted_from), origin->title,
             page.to_record(*origin));
  }
  add_fact(model.facts, label_of(&SharedForm::adaptations), form.adaptations);
  Section adapted = adapted_section(page, form);
  if (!adapted.cards.empty()) model.sections.push_back(std::move(adapted));
  return model;
}

}  // namespace

void plan_forms(SitePlan& plan) {
  plan.add_entrance({Stands::nowhere, Stands::above},
                    FrameWords(plan.context().language).page_forms(), "forms.html");
  plan.add_page("forms.html", "list.html", form_list);
  for (const SharedForm& form : plan.context().view.all<SharedForm>()) {
    plan.add_page(record_route(form), "article.html",
                  [&form](const PageContext& page) { return form_page(page, form); });
  }
}

}  // namespace shirube
