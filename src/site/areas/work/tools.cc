// The tools of professionals: shared forms and programmes (some of them are for residents as well),
// and the list of what has to be confirmed.
#include <limits>

#include "site/areas/work/work.h"
#include "site/frame/site_plan.h"
#include "site/parts/article_page.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"

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
        Card card = form_card(page, form);
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
  list.chrome = page.chrome("form-list", "共通の様式",
                            "地域で共通に使う連絡票やサマリーを、使える地域ごとに案内します。");
  list.lead = "使える地域ごとに並べています。ほかの地域の様式は、新しく作るときの参考にできます。";
  list.sections = forms_by_area(page);
  for (const Section& section : list.sections) {
    list.links.push_back({section.title, page.to("forms.html#" + section.id), "", false});
  }
  return list;
}

/// Forms that were made from this one.
Section adapted_section(const PageContext& page, const SharedForm& form) {
  Section section{"adapted", "この様式を元にした様式", "", {}, ""};
  for (const SharedForm& other : page.view().all<SharedForm>()) {
    if (other.adapted_from.id == form.id) section.cards.push_back(form_card(page, other));
  }
  return section;
}

ArticlePage form_page(const PageContext& page, const SharedForm& form) {
  ArticlePage model =
      article_of(page, form, "様式", {{"共通の様式", page.to("forms.html"), "", false}});
  model.labels = scene_labels(form.scenes);
  add_fact(model.facts, "使える地域", municipality_names(page, form.municipalities));
  add_fact(model.facts, "作成", form.form_owner);
  add_fact(model.facts, "版", form.version);
  if (form.version_date.given()) add_fact(model.facts, "版の日付", long_date(form.version_date));
  add_fact(model.facts, "目的", form.purpose);
  add_fact(model.facts, "書く人", form.from_whom);
  add_fact(model.facts, "渡す先", form.to_whom);
  add_fact(model.facts, "使い方", form.how);
  add_fact(model.facts, "きまり", form.rules);
  const std::string type = form.file_type.empty() ? "" : "（" + form.file_type + "）";
  if (!form.download.url.empty()) {
    add_fact(model.facts, "ダウンロード", form.title + type, {form.download.url});
  }
  if (const SharedForm* origin = page.view().find(form.adapted_from)) {
    add_fact(model.facts, "元の様式", origin->title, page.to_record(*origin));
  }
  add_fact(model.facts, "変えたところ", form.adaptations);
  Section adapted = adapted_section(page, form);
  if (!adapted.cards.empty()) model.sections.push_back(std::move(adapted));
  return model;
}

ListPage programme_list(const PageContext& page) {
  ListPage list;
  list.chrome = page.chrome("programme-list", "使える事業", "申し込んで使える事業を案内します。");
  list.lead = "対象や手順は市町村ごとに違います。";
  Section section{"programmes", "事業の一覧", "", {}, "まだ載せていません。"};
  for (const Programme& programme : page.view().all<Programme>()) {
    section.cards.push_back(programme_card(page, programme));
  }
  list.sections.push_back(std::move(section));
  return list;
}

ArticlePage programme_page(const PageContext& page, const Programme& programme) {
  ArticlePage model =
      article_of(page, programme, "事業", {{"使える事業", page.to("programmes.html"), "", false}});
  model.labels = scene_labels(programme.scenes);
  add_fact(model.facts, "市町村", municipality_names(page, programme.municipalities));
  add_fact(model.facts, "対象", programme.who);
  add_fact(model.facts, "手順", programme.how);
  add_fact(model.facts, "持ち物", programme.what_to_bring);
  add_fact(model.facts, "見直し", programme.review);
  if (!programme.form_url.url.empty()) {
    add_fact(model.facts, "申請書", programme.title + "の申請書", {programme.form_url.url});
  }
  add_fact(model.facts, "申請書について", programme.form_note);
  if (page.site().for_professionals()) add_fact(model.facts, "きまり（専門職）", programme.rules);
  Section cases{"cases", "こんな場合は", "", {}, ""};
  for (std::size_t i = 0; i < programme.cases.size(); ++i) {
    Card card;
    card.id = "case-" + std::to_string(i + 1);
    card.title = programme.cases[i].situation;
    card.summary = programme.cases[i].answer;
    cases.cards.push_back(std::move(card));
  }
  if (!cases.cards.empty()) model.sections.push_back(std::move(cases));
  add_related(model, page, "desks", "窓口", programme.desks, desk_card);
  add_related(model, page, "facilities", "協力している施設", programme.facilities, facility_card);
  return model;
}

ListPage confirmation_list(const PageContext& page) {
  ListPage list;
  list.chrome = page.chrome("confirm", "確認が必要な記録",
                            "最終確認日から期限を過ぎた記録を、担当とともに一覧にしています。");
  list.lead = "担当の方は、内容を確かめて最終確認日を新しくしてください。";
  list.sections.push_back(stale_section(page, std::numeric_limits<std::size_t>::max()));
  return list;
}

}  // namespace

void plan_forms(SitePlan& plan) {
  plan.add_page("forms.html", "list.html", form_list);
  for (const SharedForm& form : plan.context().view.all<SharedForm>()) {
    plan.add_page(record_route(form), "article.html",
                  [&form](const PageContext& page) { return form_page(page, form); });
  }
}

void plan_programmes(SitePlan& plan) {
  plan.add_page("programmes.html", "list.html", programme_list);
  for (const Programme& programme : plan.context().view.all<Programme>()) {
    plan.add_page(record_route(programme), "article.html", [&programme](const PageContext& page) {
      return programme_page(page, programme);
    });
  }
}

void plan_confirmation(SitePlan& plan) {
  plan.add_page("confirm.html", "list.html", confirmation_list);
}

}  // namespace shirube
