// Events and trainings: the list of each, a flyer for each one, and the sheet to apply with.
#include "site/areas/events/events.h"

#include "base/text.h"
#include "directory/event.h"
#include "directory/municipality.h"
#include "site/areas/events/calendar.h"
#include "site/areas/events/event_page.h"
#include "site/areas/events/mail_link.h"
#include "site/areas/events/past_events.h"
#include "site/areas/events/qr_code.h"
#include "site/areas/events/sheet.h"
#include "site/areas/events/sheet_page.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/json_ld.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/events.h"
#include "words/frame.h"

namespace shirube {
namespace {

/// What differs between the two: the words and the routes.
struct Genre {
  std::string (FrameWords::*title)() const;
  std::string (EventsWords::*lead)() const;
  std::string_view list_route;
  std::string_view calendar;
  ByAudience<Stands> stands;
};

constexpr Genre training_genre = {&FrameWords::page_trainings,
                                  &EventsWords::trainings_lead,
                                  "trainings.html",
                                  "trainings.ics",
                                  {Stands::nowhere, Stands::above}};
constexpr Genre event_genre = {&FrameWords::page_events,
                               &EventsWords::events_lead,
                               "events.html",
                               "events.ics",
                               {Stands::above, Stands::below}};

template <class E>
constexpr const Genre& genre() {
  if constexpr (std::is_same_v<E, Training>) {
    return training_genre;
  } else {
    return event_genre;
  }
}

template <class E>
std::string list_title(const PageContext& page) {
  return (FrameWords(page.language()).*genre<E>().title)();
}

/// The list, as a breadcrumb.
template <class E>
Link list_link(const PageContext& page) {
  return {list_title<E>(page), page.to(genre<E>().list_route), "", false};
}

std::string sheet_route(const std::string& route) {
  return route.substr(0, route.size() - std::string_view(".html").size()) + "-sheet.html";
}

template <class E>
ListPage event_list(const PageContext& page) {
  ListPage list;
  const EventsWords words(page.language());
  list.lead = (words.*genre<E>().lead)();
  list.chrome = page.chrome(PageKind::list_of<E>(), list_title<E>(page), list.lead);
  list.sections.push_back(upcoming_section<E>(page));
  Section past = past_events<E>(page);
  if (!past.cards.empty()) list.sections.push_back(std::move(past));
  list.downloads = {{words.to_calendar_all(), page.to(genre<E>().calendar), "", false}};
  return list;
}

/// What one sitting has besides the event.
std::string own_text(const EventsWords& words, const Sitting& sitting) {
  if (sitting.note.empty()) return sitting.venue;
  if (sitting.venue.empty()) return sitting.note;
  return words.venue_and_note(sitting.venue, sitting.note);
}

std::vector<Fact> sitting_facts(const EventsWords& words, const Event& event) {
  std::vector<Fact> facts;
  for (const Sitting& sitting : event.sittings) {
    facts.push_back({sitting_text(event, sitting), own_text(words, sitting), {}});
  }
  return facts;
}

/// Nothing when the event says for whom it is and is open to everyone of these: 「市内に住んでいる
/// 方」 and 「どなたでも」 would speak against each other.
std::string professions_text(const Event& event) {
  const bool everyone = event.professions == std::vector<Profession>{Profession::everyone};
  return everyone && !event.for_whom.empty() ? std::string() : labels_of(event.professions);
}

template <class E>
EventPage<E> event_page(const PageContext& page, const E& event) {
  EventPage<E> model;
  const EventsWords words(page.language());
  model.chrome = page.chrome(PageKind::of<E>(), event.title, event.summary, {list_link<E>(page)});
  model.chrome.structured_data = event_json_ld(event);
  model.event = {&event};
  for (const Ref<Municipality>& municipality : event.municipalities) {
    model.municipalities.push_back(page.site().municipality_name(municipality));
  }
  model.professions = professions_text(event);
  model.sittings = sitting_facts(words, event);
  model.deadline = deadline_of(page, event);
  model.over = is_over(page, event);
  if (!event.application.form_url.url.empty()) {
    model.qr = qr_code_svg(event.application.form_url.url, words.qr_code_of_form(event.title));
  }
  model.mail = application_mail(event, words);
  if (!event.application.form.fields.empty()) {
    model.sheet = {words.print_sheet(), page.to(sheet_route(page.route())), "", false};
  }
  model.calendar = {words.to_calendar(), page.to(genre<E>().calendar), "", false};
  model.body = page.prose(event.body);
  model.freshness = page.freshness(event);
  return model;
}

template <class E>
SheetPage<E> sheet_page(const PageContext& page, const E& event) {
  SheetPage<E> model;
  const EventsWords words(page.language());
  const Link back{event.title, page.to_record(event), "", false};
  model.chrome = page.chrome("sheet", words.sheet_title(event.title), words.sheet_description(),
                             {list_link<E>(page), back});
  model.style = page.to(page.site().asset("sheet.css"));
  model.event = {&event};
  model.deadline = deadline_of(page, event);
  model.open = !event.cancelled && !is_over(page, event) && !model.deadline.passed;
  model.how = how_to_send(event.application, words);
  const ApplicationForm& form = event.application.form;
  model.fields = sheet_fields(form.fields);
  // Whoever reads a sheet by FAX has to know from which office it comes.
  if (std::is_same_v<E, Training> && !asks_for_office(form)) {
    model.fields.insert(model.fields.begin(), sheet_field({words.office(), "", {}, {}}));
  }
  model.applicant_fields = sheet_fields(form.applicant_fields);
  model.applicants = sheet_applicants(form);
  model.back = back;
  model.freshness = page.freshness(event);
  return model;
}

template <class E>
void plan_kind(SitePlan& plan) {
  const std::string list(genre<E>().list_route);
  plan.add_page(list, "list.html", event_list<E>);
  plan.add_entrance(genre<E>().stands, list_title<E>(PageContext(plan.context(), list)), list);
  for (const E& event : plan.context().view.template all<E>()) {
    const std::string route = record_route(event);
    plan.add_page(route, "event-page.html",
                  [&event](const PageContext& page) { return event_page<E>(page, event); });
    if (event.application.form.fields.empty()) continue;
    plan.add_page(sheet_route(route), "sheet.html",
                  [&event](const PageContext& page) { return sheet_page<E>(page, event); });
  }
  plan.add_file(std::string(genre<E>().calendar),
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
