// Events and trainings: the list of each, a flyer for each one, and the sheet to apply with.
#include "site/areas/events/events.h"

#include <limits>

#include "base/text.h"
#include "site/areas/events/calendar.h"
#include "site/areas/events/event_page.h"
#include "site/areas/events/mail_link.h"
#include "site/areas/events/qr_code.h"
#include "site/areas/events/sheet.h"
#include "site/areas/events/sheet_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// What differs between the two: the words and the routes.
struct Genre {
  std::string_view title;
  std::string_view lead;
  std::string_view list_route;
  std::string_view calendar;
};

constexpr Genre training_genre = {"研修", "医療と介護の専門職のための研修と会議です。",
                                  "trainings.html", "trainings.ics"};
constexpr Genre event_genre = {"催し", "講演会、講座、体験会など、どなたでも参加できる催しです。",
                               "events.html", "events.ics"};

template <class E>
constexpr const Genre& genre() {
  if constexpr (std::is_same_v<E, Training>) {
    return training_genre;
  } else {
    return event_genre;
  }
}

std::string sheet_route(const std::string& route) {
  return route.substr(0, route.size() - std::string_view(".html").size()) + "-sheet.html";
}

template <class E>
ListPage event_list(const PageContext& page) {
  ListPage list;
  const Genre& words = genre<E>();
  list.chrome = page.chrome(std::string(E::type_name) + "-list", std::string(words.title),
                            std::string(words.lead));
  list.lead = std::string(words.lead);
  list.sections.push_back(upcoming_section<E>(page, unlimited));
  Section past = past_section<E>(page);
  if (!past.cards.empty()) list.sections.push_back(std::move(past));
  list.downloads = {{"カレンダーに取り込む（iCalendar）", page.to(words.calendar), "", false}};
  return list;
}

std::vector<Fact> sitting_facts(const Event& event) {
  std::vector<Fact> facts;
  for (const Sitting& sitting : event.sittings) {
    const bool both = !sitting.venue.empty() && !sitting.note.empty();
    facts.push_back(
        {sitting_text(event, sitting), sitting.venue + (both ? "　" : "") + sitting.note, {}});
  }
  return facts;
}

/// Nothing when the event says for whom it is and is open to everyone of these: 「市内に住んでいる
/// 方」 and 「どなたでも」 would speak against each other.
std::string professions_text(const Event& event) {
  const bool everyone = event.professions == std::vector<Profession>{Profession::everyone};
  std::string text;
  if (everyone && !event.for_whom.empty()) return text;
  for (const Profession profession : event.professions) {
    add_item(text, "、", word_of(profession).label);
  }
  return text;
}

template <class E>
EventPage<E> event_page(const PageContext& page, const E& event) {
  EventPage<E> model;
  const Genre& words = genre<E>();
  model.chrome = page.chrome(E::type_name, event.title, event.summary,
                             {{std::string(words.title), page.to(words.list_route), "", false}});
  model.chrome.structured_data = event_json_ld(event);
  model.event = {&event};
  for (const Ref<Municipality>& municipality : event.municipalities) {
    model.municipalities.push_back(page.site().municipality_name(municipality));
  }
  model.professions = professions_text(event);
  model.sittings = sitting_facts(event);
  model.deadline = deadline_of(page, event);
  model.over = is_over(page, event);
  if (!event.application.form_url.url.empty()) {
    model.qr = qr_code_svg(event.application.form_url.url, event.title + "の申込フォーム");
  }
  model.mail = application_mail(event);
  if (!event.application.form.fields.empty()) {
    model.sheet = {"申込書を印刷する", page.to(sheet_route(page.route())), "", false};
  }
  model.calendar = {"カレンダーに取り込む", page.to(words.calendar), "", false};
  model.body = page.prose(event.body);
  model.freshness = page.freshness(event);
  return model;
}

template <class E>
SheetPage<E> sheet_page(const PageContext& page, const E& event) {
  SheetPage<E> model;
  const Genre& words = genre<E>();
  const Link back{event.title, page.to_record(event), "", false};
  model.chrome =
      page.chrome("sheet", event.title + " 申込書", "印刷して使う申込書です。",
                  {{std::string(words.title), page.to(words.list_route), "", false}, back});
  model.style = page.to(page.site().asset("sheet.css"));
  model.event = {&event};
  model.deadline = deadline_of(page, event);
  model.open = !event.cancelled && !is_over(page, event) && !model.deadline.passed;
  model.how = how_to_send(event.application);
  const ApplicationForm& form = event.application.form;
  model.fields = sheet_fields(form.fields);
  // Whoever reads a sheet by FAX has to know from which office it comes.
  if (std::is_same_v<E, Training> && !asks_for_office(form)) {
    model.fields.insert(model.fields.begin(), sheet_field({"事業所名", "", {}, {}}));
  }
  model.applicant_fields = sheet_fields(form.applicant_fields);
  model.applicants = sheet_applicants(form);
  model.back = back;
  model.freshness = page.freshness(event);
  return model;
}

template <class E>
void plan_kind(SitePlan& plan) {
  const Genre& words = genre<E>();
  plan.add_page(std::string(words.list_route), "list.html", event_list<E>);
  for (const E& event : plan.context().view.template all<E>()) {
    const std::string route = record_route(event);
    plan.add_page(route, "event-page.html",
                  [&event](const PageContext& page) { return event_page<E>(page, event); });
    if (event.application.form.fields.empty()) continue;
    plan.add_page(sheet_route(route), "sheet.html",
                  [&event](const PageContext& page) { return sheet_page<E>(page, event); });
  }
  plan.add_file(std::string(words.calendar),
                [&context = plan.context()] { return calendar_file<E>(context); });
}

}  // namespace

void plan_events(SitePlan& plan) {
  plan_kind<PublicEvent>(plan);
}
void plan_trainings(SitePlan& plan) {
  plan_kind<Training>(plan);
}

}  // namespace shirube
